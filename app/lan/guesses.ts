/** Counts wrong guesses at a code, by who makes them. */
export type GuessLimit = { mayGuess: (who: string) => boolean; wrong: (who: string) => void };

/**
 * Most wrong guesses in a while (ms): a hall that shares one address may mistype that often, a guesser gets no further than codes allow for. Whoever
 * has used them up waits until the oldest is over, with a right code too: else each answer would tell.
 */
export function limitGuesses({ most, within }: { most: number; within: number }, now: () => number = () => performance.now()): GuessLimit {
  const made = new Map<string, number[]>();
  const recent = (who: string): number[] => (made.get(who) ?? []).filter((at) => now() - at < within);
  return {
    mayGuess: (who) => recent(who).length < most,
    wrong: (who) => {
      for (const other of made.keys()) if (recent(other).length === 0) made.delete(other);
      made.set(who, [...recent(who), now()]);
    },
  };
}
