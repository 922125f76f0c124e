import { sketchEngine, type ImageEngine } from './imaging/index.ts';
import { openRoom, type Room } from './lan/index.ts';
import { openImages, openLog, type EventLog, type ImageStore } from './store/index.ts';
import { hashOf, trueChance } from './chance.ts';
import { roomCode, type Chance, type Command, type ParticipantId, type Plan, type State, type Wish } from './workshop/index.ts';

/** One open workshop folder: its log, its pictures, the room that rules, and the drawing that follows a wish. */
export type Workplace = { folder: string; log: EventLog; images: ImageStore; room: Room;
  /** The short code of this workshop, the same as long as it lives; empty before its first event. */
  code: () => string;
  idle: () => Promise<void>; close: () => Promise<void> };
export type WorkplaceOptions = { clock: () => Date; chance?: Chance; engine?: ImageEngine };

const size = { width: 1_024, height: 768 };

/** Opens a folder, takes up what a crash left open (withdrawals, drawings), and keeps drawing what is wished. */
export function openWorkplace(folder: string, { clock, chance = trueChance, engine = sketchEngine }: WorkplaceOptions): Workplace {
  const log = openLog(folder, { clock });
  log.finishWithdrawals(withdrawnIn(log));
  const images = openImages(folder);
  const room = openRoom(log, chance);
  let work: Promise<void> = Promise.resolve();
  let closing = false;
  const later = (job: () => Promise<void>): void => { work = work.then(() => (closing ? undefined : job())); };

  room.onCommit((events) => {
    for (const event of events) {
      if (event.type === 'wished') later(() => drawWish(event.wish));
      if (event.type === 'prepared' || event.type === 'amended') later(drawDesigns);
      if (event.type === 'withdrawn') later(() => erase(event.participant));
    }
  });
  for (const wish of Object.values(room.state().wishes)) if (!wish.drawing) later(() => drawWish(wish.id));
  later(drawDesigns);

  async function drawWish(id: string): Promise<void> {
    const wish = room.state().wishes[id];
    if (!wish || wish.drawing) return;
    const { text: prompt, language, seed } = wish;
    const drawn = await draw(prompt, language, seed);
    const command: Command = {
      id: `draw-${id}`, type: 'record-drawing', participant: wish.author, wish: id, image: drawn.image, engine: engine.id,
      prompt, seed, description: drawn.description, understood: drawn.understood,
    };
    await room.submit({ role: 'host' }, command);
  }

  /** Designs of the plan get the picture that residents rate. */
  async function drawDesigns(): Promise<void> {
    const pictures = new Map<string, string>();
    for (const { id, image, sketch } of room.state().plan?.designs ?? []) {
      if (image === null && sketch) pictures.set(id, (await draw(sketch.prompt, sketch.lang, sketch.seed)).image);
    }
    const plan = room.state().plan;
    if (pictures.size === 0 || !plan) return;
    const designs = plan.designs.map((design) => ({ ...design, image: design.image ?? pictures.get(design.id) ?? null }));
    await room.submit({ role: 'host' }, { id: chance.id('c'), type: 'prepare', plan: { ...plan, designs } satisfies Plan, reason: null });
  }

  async function draw(prompt: string, lang: 'en' | 'fr', seed: number): Promise<{ image: string; description: { en: string; fr: string }; understood: unknown }> {
    const site = room.state().plan?.site.kind ?? null;
    const picture = await engine.generate({ prompt, lang, seed, site, negative: '', steps: 1, strength: 1, ...size });
    return { image: await images.put(picture.png, 'png'), description: picture.description, understood: picture.provenance.understood };
  }

  /** A withdrawal: the key is destroyed, pictures nobody else has go, and the state is read anew (DESIGN §3.3). */
  async function erase(person: ParticipantId): Promise<void> {
    log.destroyKey(person);
    room.recompute();
    const kept = picturesIn(room.state());
    for (const image of await images.list()) if (!kept.has(image)) await images.delete(image);
  }

  return {
    folder, log, images, room,
    code: codeOf(log),
    idle: async () => { for (let seen; seen !== work;) { seen = work; await seen; } },
    close: async () => {
      closing = true;
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

function withdrawnIn(log: EventLog): string[] {
  const persons: string[] = [];
  for (const { type, data } of log.read()) {
    if (type === 'withdrawn' && data !== null && typeof data === 'object' && 'participant' in data) persons.push(String(data.participant));
  }
  return persons;
}

function picturesIn({ plan, wishes }: State): ReadonlySet<string | null> {
  return new Set([
    ...Object.values(wishes).map(({ drawing }: Wish) => drawing?.image ?? null),
    ...(plan?.designs.map(({ image }) => image) ?? []), ...(plan?.site.photos.map(({ image }) => image) ?? []),
  ]);
}

