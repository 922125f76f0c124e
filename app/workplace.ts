import { sketchEngine, type ImageEngine } from './imaging/index.ts';
import { openRoom, type Room } from './lan/index.ts';
import { openImages, openLog, type EventLog, type ImageStore } from './store/index.ts';
import { hashOf, trueChance } from './chance.ts';
import { roomCode, type Chance, type Command, type Design, type DesignDrawing, type Event, type ParticipantId, type State, type Wish } from './workshop/index.ts';

/** One open workshop folder: its log, its pictures, the room that rules, and the drawing that follows a wish. */
export type Workplace = {
  folder: string; log: EventLog; images: ImageStore; room: Room;
  /** The short code of this workshop, the same as long as it lives; empty before its first event. */
  code: () => string;
  /** Keeps a photo that a plan still to be saved will name; one that no plan ever names goes when the folder is next opened. */
  keepPhoto: (bytes: Uint8Array, ext: string) => Promise<string>;
  idle: () => Promise<void>; close: () => Promise<void>;
};
export type WorkplaceOptions = { clock: () => Date; chance?: Chance; engine?: ImageEngine };

type Drawn = { image: string; description: { en: string; fr: string }; understood: unknown };

const size = { width: 1_024, height: 768 };
/** What failed, for want of room on the disk for instance, is tried again after this long, in ms. */
const patience = 5_000;

/** Opens a folder, takes up what a crash left open (withdrawals, drawings), and keeps drawing what is wished. */
export function openWorkplace(folder: string, { clock, chance = trueChance, engine = sketchEngine }: WorkplaceOptions): Workplace {
  const log = openLog(folder, { clock });
  const { withdrawn, allReadable } = readersOf(log);
  log.finishWithdrawals(withdrawn);
  const images = openImages(folder);
  const room = openRoom(log, chance);
  const erased = new Set<ParticipantId>(withdrawn);
  const uploaded = new Set<string>();
  let uploading: Promise<unknown> = Promise.resolve();
  let work: Promise<void> = Promise.resolve();
  let retry: NodeJS.Timeout | undefined;
  let closing = false;
  const catchUp = (): void => { work = work.then(doAll); };

  room.onCommit((events) => { if (events.some(({ type }) => calling.has(type))) catchUp(); });
  // A keys file that is lost must not cost the pictures too.
  if (allReadable) work = tidy().catch(failed);
  catchUp();

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
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    clearTimeout(retry);
    if (!closing) retry = setTimeout(catchUp, patience).unref();
  }

  /** Who withdrew comes first; then wishes without a picture, in order; then designs. */
  function nextJob(passed: ReadonlySet<string>): { of: string; run: () => Promise<void> } | null {
    const state = room.state();
    const gone = state.withdrawn.find((person) => !erased.has(person) && !passed.has(person));
    if (gone !== undefined) return { of: gone, run: () => erase(gone) };
    const wish = Object.values(state.wishes).find(({ id, drawing }) => !drawing && !passed.has(id));
    if (wish) return { of: wish.id, run: () => drawWish(wish) };
    return state.plan?.designs.some(undrawn) && !passed.has('designs') ? { of: 'designs', run: drawDesigns } : null;
  }

  async function drawWish({ id, author, text: prompt, language, seed }: Wish): Promise<void> {
    const drawn = await draw(prompt, language, seed);
    await record({
      id: `draw-${id}-${seed}`, type: 'record-drawing', participant: author, wish: id, image: drawn.image, engine: engine.id,
      prompt, seed, description: drawn.description, understood: drawn.understood,
    });
  }

  /** Designs of the plan get the picture that residents rate. */
  async function drawDesigns(): Promise<void> {
    const drawings: DesignDrawing[] = [];
    for (const { id: design, sketch } of room.state().plan?.designs.filter(undrawn) ?? []) {
      const { image, description } = await draw(sketch.prompt, sketch.lang, sketch.seed);
      drawings.push({ design, sketch, image, description });
    }
    await record({ id: chance.id('c'), type: 'record-designs', drawings });
  }

  /** What was asked for may have gone meanwhile, with its author; only what could not be saved is worth another try. */
  async function record(command: Command): Promise<void> {
    const { acknowledgement } = await room.submit({ role: 'host' }, command);
    if (!acknowledgement.ok && acknowledgement.refusal.code !== 'unknown-wish') throw new Error(`${command.type}: ${acknowledgement.refusal.code}`);
  }

  async function draw(prompt: string, lang: 'en' | 'fr', seed: number): Promise<Drawn> {
    const site = room.state().plan?.site.kind ?? null;
    const picture = await engine.generate({ prompt, lang, seed, site, negative: '', steps: 1, strength: 1, ...size });
    return { image: await images.put(picture.png, 'png'), description: picture.description, understood: picture.provenance.understood };
  }

  /** A withdrawal: the key is destroyed, pictures nobody else has go, and the state is read anew (DESIGN §3.3). */
  async function erase(person: ParticipantId): Promise<void> {
    log.destroyKey(person);
    room.recompute();
    await tidy();
    erased.add(person);
  }

  /** Deletes the pictures that neither a wish nor the plan has; what is being uploaded is waited for, and stays. */
  async function tidy(): Promise<void> {
    const all = await images.list();
    await uploading;
    const kept = picturesIn(room.state());
    for (const image of all) if (!kept.has(image) && !uploaded.has(image)) await images.delete(image);
  }

  return {
    folder, log, images, room,
    code: codeOf(log),
    keepPhoto: (bytes, ext) => {
      const put = images.put(bytes, ext).then((image) => { uploaded.add(image); return image; });
      uploading = Promise.allSettled([uploading, put]);
      return put;
    },
    idle: async () => { for (let seen; seen !== work;) { seen = work; await seen; } },
    close: async () => {
      closing = true;
      clearTimeout(retry);
      await work;
      log.close();
    },
  };
}

/** From the first row of the record, which nothing can change, and the room: two rooms that share a beginning differ. */
function codeOf(log: EventLog): () => string {
  let code = '';
  return () => {
    if (code !== '') return code;
    for (const { hash, room } of log.read()) {
      code = roomCode(hashOf({ hash, room }));
      break;
    }
    return code;
  };
}

/** Events that leave the workplace something to do. */
const calling: ReadonlySet<Event['type']> = new Set(['wished', 'prepared', 'amended', 'withdrawn']);

const undrawn = (design: Design): design is Design & { sketch: NonNullable<Design['sketch']> } => design.image === null && design.sketch !== null;

/** Who has withdrawn, and whether everything said by everyone else can be read. */
function readersOf(log: EventLog): { withdrawn: string[]; allReadable: boolean } {
  const withdrawn = new Set<string>();
  const unread = new Set<string>();
  for (const { type, data, sealed, sealedFor } of log.read()) {
    if (type === 'withdrawn' && data !== null && typeof data === 'object' && 'participant' in data) withdrawn.add(String(data.participant));
    if (sealed === 'key-destroyed' && sealedFor !== null) unread.add(sealedFor);
  }
  return { withdrawn: [...withdrawn], allReadable: [...unread].every((person) => withdrawn.has(person)) };
}

function picturesIn({ plan, wishes }: State): ReadonlySet<string | null> {
  return new Set([
    ...Object.values(wishes).map(({ drawing }: Wish) => drawing?.image ?? null),
    ...(plan?.designs.map(({ image }) => image) ?? []), ...(plan?.site.photos.map(({ image }) => image) ?? []),
  ]);
}
