import { join } from 'node:path';
import { eventOf } from '../lan/index.ts';
import { mergeRooms, type Merged, type RoomRows } from '../merging/index.ts';
import { emptyHead, pathsOf, type Stored } from '../store/index.ts';
import { ownRecord, type Rooms } from '../workshop/index.ts';
import { namesIn, renamed } from './named.ts';
import { readRecord, roomNameIn } from './records.ts';

export type Gathered = { merged: Merged; folders: readonly string[]; rows: readonly Stored[] };

/**
 * The rooms of a workshop folder as one, read from every record; `rooms` is what its own record says of them. Null where none was
 * added. Throws StoreError, also where a record that was added is missing.
 */
export function gatherRooms(folder: string, rooms: Rooms): Gathered | null {
  if (rooms.added.length === 0) return null;
  const read = [{ record: ownRecord, folder }, ...rooms.added.map(({ record }) => ({ record, folder: join(pathsOf(folder).rooms, record) }))]
    .map((place) => ({ ...place, ...readRecord(place.folder) }));
  const counts = Map.groupBy(read.flatMap(({ rows }) => rows.map(({ hash }) => hash)), (hash) => hash);
  const names = new Map(read.map(({ record, rows }) => [record, namesIn(rows, (hash) => counts.get(hash)?.length === read.length)]));
  const records = read.map(({ record, room, rows }): RoomRows => {
    const last = rows.at(-1);
    return { record, room, name: roomNameIn(rows), head: last ? { seq: last.seq, hash: last.hash } : emptyHead, rows: rows.map((row) => ({ hash: row.hash, event: eventOf({ ...row, data: renamed(row.data, names.get(record) ?? new Map()) }) })) };
  });
  const gone = rooms.gone.map(({ record, person }) => ({ record, person: names.get(record)?.get(person) ?? person }));
  return { merged: mergeRooms({ rooms: records, settled: rooms.settled, gone }), folders: read.map((each) => each.folder), rows: read.flatMap(({ rows }) => rows) };
}
