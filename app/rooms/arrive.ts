import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openRoom } from '../lan/index.ts';
import { listEarlier, makeFolder, openLog, pathsOf } from '../store/index.ts';
import { longestRoomName, type Chance, type ParticipantId } from '../workshop/index.ts';
import { FileFault } from './fault.ts';
import { judgeUnpacked } from './judge.ts';
import { leftFromPacking, slugOf } from './pack.ts';
import type { Manifest } from './manifest.ts';
import { holdsRecord, readRecord, roomsUnder, sharedRows } from './records.ts';
import { unpackFile } from './unpack.ts';

/** A file that was unpacked beside a workshop and judged sound; it waits in `place` for what is to become of it. */
export type Received = { place: string; manifest: Manifest; rooms: readonly string[] };

/** Unpacks a file beside the workshop of a folder and judges it; nothing that is there is touched. Throws FileFault, StoreError. */
export async function receiveFile(folder: string, file: string): Promise<Received> {
  makeFolder(folder, 0o700);
  const place = await mkdtemp(join(folder, opening));
  try {
    const unpacked = await unpackFile(file, place);
    await judgeUnpacked(place, unpacked);
    return { place, ...unpacked };
  } catch (error) {
    await rm(place, { recursive: true, force: true });
    throw error;
  }
}

/** `room`: a second room of the same workshop, by this name; null goes on with the workshop itself. */
export type ArrivalOrder = { folder: string; received: Received; room: string | null; clock: () => Date; chance: Chance };

/**
 * Takes out of a received workshop who has withdrawn here since, gives a second room its name, and lays it ready to take the
 * folder's place: the next `openLog` of the folder sets the workshop that is there aside and moves this one in. Throws FileFault
 * (bad-name), StoreError.
 */
export async function prepareArrival({ folder, received: { place }, room, clock, chance }: ArrivalOrder): Promise<void> {
  const name = room === null ? null : roomName(room);
  const log = openLog(place, { clock, ...(name !== null && { room: chance.id(slugOf(name) || 'room') }) });
  try {
    const opened = openRoom(log, chance);
    const gone = withdrawnHere(folder, place);
    const receipts = gone.flatMap((person) => opened.state().participants[person]?.receipt ?? []);
    const imports = opened.state().imports.filter(({ id }) => gone.includes(id));
    await Promise.all(receipts.map((receipt) => opened.submit({ role: 'visitor' }, { id: chance.id('c'), type: 'withdraw', receipt })));
    await Promise.all(imports.map(({ id }) => opened.submit({ role: 'host' }, { id: chance.id('c'), type: 'remove-import', import: id })));
    log.finishWithdrawals([...opened.state().withdrawn, ...opened.state().importsGone]);
    if (name !== null) await opened.submit({ role: 'host' }, { id: chance.id('c'), type: 'name-room', name });
  } finally {
    log.close();
  }
  await rm(join(place, 'lock.sqlite'), { force: true });
  await rename(place, pathsOf(folder).arriving);
}

export const opening = 'opening-';

/** Takes away what a crash left of packing and unpacking: there are keys among it. Before the folder is opened. */
export async function clearLeftovers(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const left = (await readdir(folder)).filter((name) => name.startsWith(opening) || leftFromPacking(name));
  await Promise.all(left.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

function roomName(given: string): string {
  const name = given.trim();
  if (name === '' || name.length > longestRoomName || /\p{Cc}/u.test(name)) throw new FileFault('bad-name', { most: longestRoomName });
  return name;
}

/** Who has withdrawn from this workshop by any record of it that lies in the folder: the present one, those set aside, other rooms. */
function withdrawnHere(folder: string, arriving: string): ParticipantId[] {
  const begun = readRecord(arriving).rows.slice(0, 1);
  const places = [folder, ...listEarlier(folder).map((earlier) => earlier.folder)].flatMap((place) => [place, ...roomsUnder(place)]);
  const gone = places.filter(holdsRecord).flatMap((place) => {
    const { rows } = readRecord(place);
    return sharedRows(rows, begun) === 0 ? [] : rows.flatMap(({ type, data }) => personIn(type, data));
  });
  return [...new Set(gone)];
}

function personIn(type: string, data: unknown): ParticipantId[] {
  if (typeof data !== 'object' || data === null) return [];
  if (type === 'withdrawn' && 'participant' in data) return [String(data.participant)];
  return type === 'withdrawn-elsewhere' && 'person' in data ? [String(data.person)] : [];
}
