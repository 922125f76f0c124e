import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openLog, pathsOf, type Stored } from '../store/index.ts';

/** A record as read from a folder, beside a host that writes it or without one. */
export type ReadRecord = { folder: string; room: string; rows: readonly Stored[] };

/** Reads a record and closes it. Throws StoreError. */
export function readRecord(folder: string): ReadRecord {
  const log = openLog(folder, { clock: () => new Date(0), readOnly: true });
  try {
    return { folder, room: log.room, rows: [...log.read()] };
  } finally {
    log.close();
  }
}

export const holdsRecord = (folder: string): boolean => existsSync(pathsOf(folder).log);

/** How many rows two records begin with together: the chain makes equal hashes equal beginnings. */
export function sharedRows(one: readonly Pick<Stored, 'hash'>[], other: readonly Pick<Stored, 'hash'>[]): number {
  let [low, high] = [0, Math.min(one.length, other.length)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (one[middle - 1]?.hash === other[middle - 1]?.hash) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The newest name of a room, which is written openly; null where it has none. */
export function roomNameIn(rows: readonly Stored[]): string | null {
  const data = rows.findLast(({ type }) => type === 'room-named')?.data;
  return data !== null && data !== undefined && typeof data === 'object' && 'name' in data && typeof data.name === 'string' ? data.name : null;
}

/** The folders of records that were added to a workshop. */
export function roomsUnder(folder: string): string[] {
  const { rooms } = pathsOf(folder);
  return existsSync(rooms) ? readdirSync(rooms).filter((name) => !name.includes('.')).sort().map((name) => join(rooms, name)) : [];
}
