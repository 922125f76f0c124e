import { join } from 'node:path';
import { eventOf } from '../lan/index.ts';
import { mergeRooms, type Merged, type RoomRows } from '../merging/index.ts';
import { heldOf, type ReportOrder } from '../report/index.ts';
import { emptyHead, openImages, pathsOf, StoreError, type Stored } from '../store/index.ts';
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

/** What a report over several rooms is made from; null where none was added, and the report is that of one room. */
export function reportOver(folder: string, rooms: Rooms): Required<Pick<ReportOrder, 'merged' | 'held' | 'readImage'>> | null {
  const gathered = gatherRooms(folder, rooms);
  if (!gathered) return null;
  const stores = gathered.folders.map((place) => openImages(place, { readOnly: true }));
  return {
    merged: gathered.merged, held: heldOf(gathered.rows.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))),
    readImage: async (id) => {
      for (const images of stores) if (await images.holds(id)) return images.read(id);
      throw new StoreError('missing', { id });
    },
  };
}
