import { sketchEngine, type ImageEngine } from './imaging/index.ts';
import { openRoom, type Room } from './lan/index.ts';
import { destroyedIn, openImages, pathsOf, readBackupHead, type EventLog, type ImageStore, type Stored } from './store/index.ts';
import type { Disk } from './backups/disk.ts';
import { headKept } from './backups/heads.ts';
import { openRecord, type Damage } from './backups/record.ts';
import { hashOf, trueChance } from './chance.ts';
import { drawingFor, undrawn } from './pictures/drawing.ts';
import { queuePictures, type PictureQueue } from './pictures/queue.ts';
import { picturesOf, type Pictures } from './pictures/kept.ts';
import { eventVersion, roomCode, type Chance, type EngineId, type Event, type ParticipantId, type Wish } from './workshop/index.ts';

/** One open workshop folder: its log, its pictures, the room that rules, and the drawing that follows a wish. */
export type Workplace = {
  folder: string; log: EventLog; images: ImageStore; room: Room;
  /** Where the record is damaged it is only read, as far as it is sound. */
  damage: Damage | null;
  /** The short code of this workshop, the same as long as it lives; empty before its first event. */
  code: () => string;
  /** Known to those who have joined: by it an open tab knows this workshop again at another address. Empty before its first event. */
  id: () => string;
  keepPicture: Pictures['keep'];
  photos: Pick<Pictures, 'isDraft' | 'replace'>;
  /** What waits to be painted. */
  queue: Pick<PictureQueue, 'standing' | 'told'>;
  /** Once the sketches that wait are drawn, or have failed. */
  drawn: () => Promise<void>;
  idle: () => Promise<void>; close: () => Promise<void>;
};
export type WorkplaceOptions = {
  /** Notes what the disk does. */
  disk?: Pick<Disk, 'watch' | 'failed'>;
  clock: () => Date; chance?: Chance;
  /** Draws wishes at once, and designs. */
  engine?: ImageEngine;
  /** The engine that a resident asks for by name. */
  engineOf?: (id: EngineId) => Promise<ImageEngine>;
  /** Called when pictures come along without anything in the record. */
  told?: () => void;
  /** Called once a person's key and pictures are gone. */
  erased?: () => void;
};

/** For a workplace that no screen shows. */
const unwatched: Pick<Disk, 'watch' | 'failed'> = { watch: (log) => log, failed: () => undefined };

/** What failed, for want of room on the disk for instance, is tried again after this long, in ms. */
const patience = 5_000;

/** Opens a folder, takes up what a crash left open (withdrawals, drawings), and keeps drawing what is wished. */
export function openWorkplace(folder: string, { clock, disk = unwatched, chance = trueChance, engine = sketchEngine, engineOf = async () => engine, told = () => undefined, erased: onErased = () => undefined }: WorkplaceOptions): Workplace {
  const { log: opened, damage } = openRecord(folder, clock);
  const log = headKept(disk.watch(opened));
  const images = openImages(folder, { readOnly: damage !== null });
  const readers = readersOf(log);
  const room = openRoom(log, { ...chance, now: () => clock().toISOString() }, readers.saw);
  const { withdrawn, allReadable, readAnew } = readers.settle();
  if (readAnew) room.recompute();
  const { drawWish, drawDesigns } = drawingFor(room, { images, engine, chance });
  const pictures = picturesOf(room, images);
  const queue = queuePictures({ room, images, pictures, folder, clock, engineOf, told });
  const erased = new Set<ParticipantId>(withdrawn);
  let work: Promise<void> = Promise.resolve();
  let retry: NodeJS.Timeout | undefined;
  let closing = false;
  const catchUp = (): void => { work = work.then(doAll); };

  room.onCommit((events) => {
    if (events.some(({ type }) => calling.has(type))) catchUp();
    if (events.some(({ type }) => queueing.has(type))) queue.follow();
  });
  // A keys file that is lost must not cost the pictures too.
  if (allReadable && damage === null) work = pictures.tidy().catch(failed);
  if (damage === null) catchUp();
  else void queue.close();

  async function doAll(): Promise<void> {
    // One that fails does not hold up those behind it.
    const passed = new Set<string>();
    for (let job = nextJob(passed); job && !closing; job = nextJob(passed)) {
      await job.run().catch((error: unknown) => {
        passed.add(job.of);
        failed(error);
      });
    }
  }

  function failed(error: unknown): void {
    disk.failed(error);
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    clearTimeout(retry);
    if (!closing) retry = setTimeout(catchUp, patience).unref();
  }

  /** Who withdrew comes first; then wishes without a picture, in order; then designs. */
  function nextJob(passed: ReadonlySet<string>): { of: string; run: () => Promise<void> } | null {
    const state = room.state();
    const gone = [...state.withdrawn, ...state.importsGone].find((person) => !erased.has(person) && !passed.has(person));
    if (gone !== undefined) return { of: gone, run: () => erase(gone) };
    const wish = Object.values(state.wishes).find((one) => waitsForSketch(one) && !passed.has(one.id));
    if (wish) return { of: wish.id, run: () => drawWish(wish) };
    return state.plan?.designs.some(undrawn) && !passed.has('designs') ? { of: 'designs', run: drawDesigns } : null;
  }

  /** A withdrawal: the key is destroyed, pictures nobody else has go, and the state is read anew (DESIGN §3.3). */
  async function erase(person: ParticipantId): Promise<void> {
    log.destroyKey(person);
    room.recompute();
    queue.follow();
    pictures.letGo(person);
    await pictures.tidy();
    erased.add(person);
    onErased();
  }

  const drawn = async (): Promise<void> => { for (let seen; seen !== work;) { seen = work; await seen; } };
  const begins = beginningOf(log);
  return {
    folder, log, images, room, damage,
    code: () => roomCodeOf(begins()), id: () => begins().slice(0, 32),
    keepPicture: pictures.keep, photos: pictures, queue,
    drawn,
    idle: async () => { for (let seen; seen !== work;) { seen = work; await seen; await queue.idle(); } },
    close: async () => {
      closing = true;
      clearTimeout(retry);
      await Promise.all([work, queue.close()]);
      log.close();
    },
  };
}

/** A hash of the first row of the record, which nothing can change, and the room: two rooms that share a beginning differ. Empty before it. */
function beginningOf(log: EventLog): () => string {
  let beginning = '';
  return () => {
    if (beginning !== '') return beginning;
    for (const { hash, room } of log.read()) {
      beginning = hashOf({ hash, room });
      break;
    }
    return beginning;
  };
}

const roomCodeOf = (beginning: string): string => (beginning === '' ? '' : roomCode(beginning));

/** A wish made by painting over somebody else's picture has none of its own until that is done. */
const waitsForSketch = ({ drawing, jobs }: Wish): boolean => drawing === null && !jobs.some(({ task }) => task.kind === 'paint');

/** Events after which somebody waits for a picture, or no longer does. */
const queueing: ReadonlySet<Event['type']> = new Set(['picture-asked', 'picture-asked-again', 'picture-cancelled', 'withdrawn']);

/** Events that leave the workplace something to do. */
const calling: ReadonlySet<Event['type']> = new Set(['wished', 'prepared', 'amended', 'withdrawn']);

type Readers = {
  saw: (stored: Stored) => void;
  /** Once every row was seen: makes what was said by those who withdrew unreadable. `readAnew`: something was still read that no longer may be. */
  settle: () => { withdrawn: string[]; allReadable: boolean; readAnew: boolean };
};

/**
 * Who has withdrawn, and whether everything said by everyone else can be read. A record that comes from a backup may lack those
 * who withdrew since: their keys are gone, here or in the folder that it is a copy of, and so do they withdraw here too. A crash may
 * have come between a withdrawal and the end of its key.
 */
function readersOf(log: EventLog): Readers {
  const withdrawn = new Set<string>();
  const unread = new Set<string>();
  const read = new Set<string>();
  return {
    saw: ({ type, data, sealed, sealedFor }) => {
      if (type === 'withdrawn' && data !== null && typeof data === 'object' && 'participant' in data) withdrawn.add(String(data.participant));
      if (sealedFor !== null) (sealed === 'key-destroyed' ? unread : read).add(sealedFor);
    },
    settle: () => {
      const since = [...new Set([...log.destroyed(), ...destroyedAtOrigin(log.folder)])].filter((person) => (read.has(person) || unread.has(person)) && !withdrawn.has(person));
      if (since.length > 0 && !log.readOnly) log.append(since.map((participant) => ({ actor: 'host', type: 'withdrawn', version: eventVersion, command: null, data: { participant }, sealFor: null })));
      since.forEach((person) => withdrawn.add(person));
      log.finishWithdrawals([...withdrawn]);
      return { withdrawn: [...withdrawn], allReadable: [...unread].every((person) => withdrawn.has(person)), readAnew: since.length > 0 || [...withdrawn].some((person) => read.has(person)) };
    },
  };
}

/** Of a backup that is opened: whose keys were destroyed since in the folder that it was made of, where that is still there. */
function destroyedAtOrigin(folder: string): string[] {
  const head = readBackupHead(folder);
  return head === null || head.from === '' || head.from === folder ? [] : destroyedIn(pathsOf(head.from).keys);
}
