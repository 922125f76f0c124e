import { setTimeout as pause } from 'node:timers/promises';
import { EngineFailure } from '../fault.ts';

/** Waits so many milliseconds; rejects with an AbortError when told to stop. */
export type Pause = (milliseconds: number, signal: AbortSignal | undefined) => Promise<unknown>;

export const realPause: Pause = (milliseconds, signal) => pause(milliseconds, undefined, { signal });

const WAITS = [1_000, 3_000, 9_000];
const LONGEST_WAIT = 30_000;

/**
 * Tries again, after 1, 3 and 9 seconds, what a server was too busy for; waits as long as the server asks for, up to 30
 * seconds. Any other failure comes out at once, for asking again would change nothing.
 */
export async function despiteBusy<T>(attempt: () => Promise<T>, wait: Pause, signal: AbortSignal | undefined): Promise<T> {
  for (const usual of WAITS) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof EngineFailure) || error.fault.code !== 'busy') throw error;
      await wait(Math.min(LONGEST_WAIT, Math.max(usual, 1_000 * Number(error.fault.params['retryAfter'] ?? 0))), signal);
    }
  }
  return attempt();
}
