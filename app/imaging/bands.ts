import { setImmediate as turn } from 'node:timers/promises';

/** Some five milliseconds of work on a slow laptop. */
const BAND = 1 << 16;

/**
 * Goes through the rows of a picture from the first to the last, a band at a time, and lets everything else have its turn in
 * between: votes are not to wait while a large picture is reckoned through.
 */
export async function inBands({ width, height }: { width: number; height: number }, work: (fromRow: number, toRow: number) => void): Promise<void> {
  const rows = Math.max(1, Math.floor(BAND / width));
  for (let from = 0; from < height; from += rows) {
    work(from, Math.min(height, from + rows));
    await turn();
  }
}
