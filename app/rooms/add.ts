import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eventOf } from '../lan/index.ts';
import { destroyKeys, makeFolder, openImages, pathsOf, type Stored } from '../store/index.ts';
import { picturesIn } from '../pictures/kept.ts';
import { replay, type AddedRoom, type ParticipantId, type State } from '../workshop/index.ts';
import type { Received } from './arrive.ts';
import { FileFault } from './fault.ts';
import { slugOf } from './pack.ts';
import { holdsRecord, readRecord, roomNameIn, sharedRows } from './records.ts';

type Beside = { record: string; rows: readonly Stored[] };

/**
 * Keeps the record of another room of this workshop whole beside its own, under `rooms/`, with its keys and pictures; and those of
 * the rooms that were added to it. A newer record of a room takes the older one's place. Gives what is to be written into the
 * record of this workshop. Throws FileFault (other-workshop, same-record, older-record), StoreError.
 */
export async function addRooms(folder: string, state: State, { place, rooms }: Received): Promise<AddedRoom[]> {
  const own = readRecord(folder).rows;
  const beside: Beside[] = state.rooms.added.map(({ record, head }) => ({ record, head, folder: join(pathsOf(folder).rooms, record) })).filter(({ folder: at }) => holdsRecord(at))
    // What a crash kept from being written down is not known of yet: it is added anew.
    .map(({ record, head, folder: at }) => ({ record, rows: readRecord(at).rows.slice(0, head.seq) }));
  const [main, ...others] = [place, ...rooms.map((room) => join(place, 'rooms', room))];
  const added: AddedRoom[] = [];
  for (const at of [...others, main ?? place]) {
    const { room, rows } = readRecord(at);
    const found = placeOf(rows, own, beside, room);
    if (typeof found !== 'string') {
      // Of the rooms that came along, some may be here already, or be this one.
      if (at === place && added.length === 0) throw found;
      continue;
    }
    const to = await keep(folder, at, found);
    const last = rows.at(-1);
    added.push({ record: found, name: roomNameIn(rows), head: { seq: last?.seq ?? 0, hash: last?.hash ?? '' }, shared: sharedRows(rows, own) });
    beside.push({ record: found, rows });
    await forgetIn(to, rows, [...state.withdrawn, ...state.importsGone, ...goneFrom(state, found)]);
  }
  return added;
}

/** The folder of a record under `rooms/`, or why it is not added: a longer one takes the place of the one it goes on from. */
function placeOf(rows: readonly Stored[], own: readonly Stored[], beside: readonly Beside[], room: string): string | FileFault {
  const shared = sharedRows(rows, own);
  if (shared === 0) return new FileFault('other-workshop');
  if (shared === rows.length) return new FileFault(own.length === shared ? 'same-record' : 'older-record');
  for (const { record, rows: kept } of beside) {
    const together = sharedRows(rows, kept);
    if (together === rows.length) return new FileFault(kept.length === together ? 'same-record' : 'older-record');
    if (together === kept.length) return record;
  }
  const parts = Math.max(shared, ...beside.map(({ rows: kept }) => sharedRows(rows, kept)));
  return `${slugOf(room.replace(/_[0-9a-f]+$/, '')) || 'room'}-${rows[parts]?.hash.slice(0, 8) ?? ''}`;
}

async function keep(folder: string, from: string, record: string): Promise<string> {
  const { rooms } = pathsOf(folder);
  const to = join(rooms, record);
  makeFolder(rooms, 0o700);
  await rm(join(from, 'rooms'), { recursive: true, force: true });
  await rm(join(from, 'received.parvis'), { force: true });
  if (existsSync(to)) await rename(to, to + replaced);
  await rename(from, to);
  rmSync(to + replaced, { recursive: true, force: true });
  return to;
}

/** What the name of an older record ends with while a newer one takes its place. */
const replaced = '.old';

/** At each start: a crash may have come while a newer record took an older one's place. The newer one stays where it came to lie there, else the older one does. */
export function finishReplacing(folder: string): void {
  const { rooms } = pathsOf(folder);
  for (const name of existsSync(rooms) ? readdirSync(rooms).filter((each) => each.endsWith(replaced)) : []) {
    const place = join(rooms, name.slice(0, -replaced.length));
    if (holdsRecord(place)) rmSync(join(rooms, name), { recursive: true, force: true });
    else renameSync(join(rooms, name), place);
  }
}

const goneFrom = ({ rooms }: State, record: string): ParticipantId[] => rooms.gone.filter((one) => one.record === record).map(({ person }) => person);

/** At each start, and after each withdrawal: nobody who left can be read in the record of another room either. */
export async function forgetElsewhere(folder: string, state: State): Promise<void> {
  for (const { record } of state.rooms.added) {
    const place = join(pathsOf(folder).rooms, record);
    if (holdsRecord(place)) await forgetIn(place, readRecord(place).rows, [...state.withdrawn, ...state.importsGone, ...goneFrom(state, record)]);
  }
}

/** Destroys keys, and deletes the pictures that nobody else has. */
async function forgetIn(place: string, rows: readonly Stored[], persons: readonly ParticipantId[]): Promise<void> {
  const here = new Set(rows.flatMap(({ sealedFor }) => sealedFor ?? []));
  const leaving = persons.filter((person) => here.has(person));
  if (leaving.length === 0) return;
  destroyKeys(place, leaving);
  const kept = picturesIn(replay(readRecord(place).rows.map(eventOf)));
  const images = openImages(place);
  for (const image of await images.list()) if (!kept.has(image)) await images.delete(image);
}

/** Who holds a receipt in the record of a room that was added; null where nobody does. */
export function holderElsewhere(folder: string, { rooms }: State, receipt: string): { record: string; person: ParticipantId } | null {
  const wanted = receipt.trim().toUpperCase();
  for (const { record } of rooms.added) {
    const place = join(pathsOf(folder).rooms, record);
    const state = holdsRecord(place) ? replay(readRecord(place).rows.map(eventOf)) : null;
    const person = Object.values(state?.participants ?? {}).find((one) => one.receipt === wanted);
    if (person) return { record, person: person.id };
  }
  return null;
}
