import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Room } from '../lan/index.ts';
import type { ReceivedFile, RoomsOverview } from '../protocol/index.ts';
import { pathsOf, storeErrorFrom, StoreError, type EventLog, type StoreParams } from '../store/index.ts';
import type { Chance, Event, State } from '../workshop/index.ts';
import { addRooms, forgetElsewhere, holderElsewhere } from './add.ts';
import { prepareArrival, receiveFile, opening, type Received } from './arrive.ts';
import { FileFault } from './fault.ts';
import { gatherRooms } from './merged.ts';
import { overviewOf } from './overview.ts';
import { packWorkshop, slugOf } from './pack.ts';
import { readRecord, sharedRows } from './records.ts';

export type Told<T> = ({ ok: true } & T) | { ok: false; code: string; params: StoreParams };

/** What the facilitator does with `.parvis` files: makes one, has one looked at, and says what becomes of it. */
export type RoomsDesk = {
  pack: () => Promise<Told<{ file: string; bytes: number }>>;
  /** Unpacks and judges a file that lies on this machine or comes in; it waits until one of the next three, or another file. */
  receive: (from: string | Readable) => Promise<Told<{ received: ReceivedFile }>>;
  /** Goes on with it here, or runs it as another room; the workshop that is here is set aside. */
  open: (room: string | null) => Promise<Told<object>>;
  /** Keeps it beside this workshop as the record of another room, for the merged report. */
  add: () => Promise<Told<{ added: number }>>;
  discard: () => Promise<Told<object>>;
  /** The rooms as one, as far as the facilitator has to decide on something. */
  overview: () => Promise<Told<{ overview: RoomsOverview | null }>>;
  /** The room as people speak to it: a receipt that nobody holds here may be one of an added room, whose holder leaves for good. */
  over: (room: Room) => Room;
  /** Called after a commit: who left here is not kept in the records of other rooms. */
  follow: (events: readonly Event[]) => void;
  close: () => Promise<void>;
};

export type RoomsDeskPorts = {
  folder: string; clock: () => Date; chance: Chance;
  /** One job of the folder at a time. */
  one: <T>(job: () => Promise<T>) => Promise<T>;
  place: () => { log: EventLog; room: Room };
  /** Closes the workshop, has something done to its folder, and opens what is then there. */
  replace: (meanwhile: () => Promise<void>) => Promise<void>;
};

export function openRoomsDesk({ folder, clock, chance, one, place, replace }: RoomsDeskPorts): RoomsDesk {
  const told = <T extends object>(work: () => Promise<T>): Promise<Told<T>> => one(() => toldOf(work));
  let waiting: Received | null = null;

  const discard = async (): Promise<void> => {
    const left = waiting;
    waiting = null;
    if (left) await rm(left.place, { recursive: true, force: true });
  };
  const taken = (): Received => {
    const received = waiting;
    if (received === null) throw new FileFault('not-received');
    return received;
  };

  return {
    pack: () => told(async () => {
      const { log, room } = place();
      const state = room.state();
      const name = `${nameFor(state)}-${clock().toISOString().slice(0, 16).replace(/[:T]/g, '-')}.parvis`;
      const file = join(pathsOf(folder).restricted, name);
      await packWorkshop({ log, state, now: clock(), file });
      return { file: `restricted/${name}`, bytes: (await stat(file)).size };
    }),
    receive: (from) => told(async () => {
      await discard();
      waiting = typeof from === 'string' ? await receiveFile(folder, from) : await receiveStream(folder, from);
      return { received: receivedOf(waiting, folder) };
    }),
    open: (room) => told(async () => {
      const received = taken();
      await replace(() => prepareArrival({ folder, received, room, clock, chance }));
      waiting = null;
      return {};
    }),
    add: () => told(async () => {
      const { room } = place();
      const added = await addRooms(folder, room.state(), taken());
      for (const each of added) await room.submit({ role: 'host' }, { id: chance.id('c'), type: 'record-room', room: each });
      await leaveHere(room);
      await discard();
      return { added: added.length };
    }),
    discard: () => told(async () => { await discard(); return {}; }),
    overview: () => told(async () => ({ overview: overviewOf(folder, place().room.state()) })),
    over: (room) => ({ ...room, submit: async (actor, command) => {
      const submitted = await room.submit(actor, command);
      const { acknowledgement } = submitted;
      if (command.type !== 'withdraw' || acknowledgement.ok || acknowledgement.refusal.code !== 'unknown-receipt') return submitted;
      return await leftElsewhere(room, command.receipt) ? { ...submitted, acknowledgement: { id: command.id, ok: true } } : submitted;
    } }),
    follow: (events) => {
      if (events.some(({ type }) => type === 'withdrawn')) void one(() => forgetElsewhere(folder, place().room.state())).catch(failed);
    },
    close: discard,
  };

  async function leftElsewhere(room: Room, receipt: string): Promise<boolean> {
    return one(async () => {
      const found = holderElsewhere(folder, room.state(), receipt);
      if (!found) return false;
      await room.submit({ role: 'host' }, { id: chance.id('c'), type: 'record-gone', ...found });
      await forgetElsewhere(folder, room.state());
      return true;
    });
  }

  /** Who had joined before the rooms parted and left in the other one has left here too. */
  async function leaveHere(room: Room): Promise<void> {
    const gone = gatherRooms(folder, room.state().rooms)?.merged.state.withdrawn ?? [];
    const receipts = gone.flatMap((person) => room.state().participants[person]?.receipt ?? []);
    for (const receipt of receipts) await room.submit({ role: 'visitor' }, { id: chance.id('c'), type: 'withdraw', receipt });
  }
}

async function receiveStream(folder: string, from: Readable): Promise<Received> {
  const place = await mkdtemp(join(folder, opening));
  const file = join(place, 'received.parvis');
  try {
    await pipeline(from, createWriteStream(file, { mode: 0o600 }));
    return await receiveFile(folder, file);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

function receivedOf({ place, manifest, rooms }: Received, folder: string): ReceivedFile {
  const [here, there] = [readRecord(folder).rows, readRecord(place).rows];
  const shared = sharedRows(here, there);
  const relation = shared === 0 ? 'other-workshop' : shared < there.length ? (shared < here.length ? 'parted' : 'newer') : shared < here.length ? 'older' : 'same';
  return { title: manifest.title, made: manifest.made, room: manifest.roomName, entries: manifest.head.seq, joined: there.filter(({ type }) => type === 'joined').length, rooms: rooms.length, relation };
}

const nameFor = ({ plan, rooms }: State): string => [slugOf(plan?.title.fr || plan?.title.en || 'parvis'), slugOf(rooms.name ?? '')].filter(Boolean).join('-') || 'parvis';

const failed = (error: unknown): void => void process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);

/** An expected failure as a code of `rooms:fault` or of the store. */
async function toldOf<T extends object>(work: () => Promise<T>): Promise<Told<T>> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    const known = error instanceof FileFault ? error : storeErrorFrom(error, {});
    if (known instanceof FileFault || known instanceof StoreError) return { ok: false, code: known.code, params: known.params };
    throw error;
  }
}
