/** What a search says while it goes on: the level it works on, the best value so far and what no package can exceed. */
export type Progress = { level: number; value: number | null; bound: number | null };

/** How a search is told to stop, and what time it is. */
export type SearchControl = {
  /** True once the time is over or the caller has cancelled. */
  stopped(): boolean;
  /** True only when the caller has cancelled. */
  cancelled(): boolean;
  /** Seconds until the time limit; Infinity without one. */
  secondsLeft(): number;
  /** Seconds since the search began. */
  seconds(): number;
  onProgress(progress: Progress): void;
};

/** Thrown out of a search that the caller has cancelled; never leaves this folder except as an aborted promise. */
export class SearchCancelled extends Error {
  override readonly name = 'SearchCancelled';
}

export function searchControl(options: {
  now: () => number;
  timeLimit?: number | undefined;
  cancelled?: () => boolean;
  onProgress?: ((progress: Progress) => void) | undefined;
}): SearchControl {
  const start = options.now();
  const seconds = () => (options.now() - start) / 1000;
  const secondsLeft = () => (options.timeLimit ?? Infinity) - seconds();
  const cancelled = options.cancelled ?? (() => false);
  return {
    seconds,
    secondsLeft,
    cancelled,
    stopped: () => cancelled() || secondsLeft() <= 0,
    onProgress: options.onProgress ?? (() => {}),
  };
}
