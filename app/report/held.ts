import type { Held } from './types.ts';

/** From the first person who joined to the last entry of a record, in its order; null while nobody had joined. */
export function heldOf(rows: Iterable<{ readonly type: string; readonly at: string }>): Held | null {
  let from: string | null = null;
  let to = '';
  for (const { type, at } of rows) {
    if (from === null && type !== 'joined') continue;
    from ??= at;
    to = at;
  }
  return from === null ? null : { from, to };
}

/**
 * When a report was made: SOURCE_DATE_EPOCH, where it holds seconds since 1970, so that a report can be made again byte for byte
 * (https://reproducible-builds.org/specs/source-date-epoch/); else `now`. ISO 8601.
 */
export function madeAtFrom(epoch: string | undefined, now: Date): string {
  const seconds = epoch !== undefined && /^\d{1,11}$/.test(epoch) ? Number(epoch) : null;
  return (seconds === null ? now : new Date(seconds * 1000)).toISOString();
}
