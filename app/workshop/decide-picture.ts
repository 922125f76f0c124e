import { blank, refuse, type Chance, type Decision } from './decision.ts';
import { keptHere } from './leaving.ts';
import { own } from './own.ts';
import type { Actor, EngineChosen, Event, ImageId, PictureAsk, PictureCommand, PictureJob, Rights, State, Wish } from './types.ts';

/** Of one resident, this many jobs may wait at once, and of all together this many. */
export const mostWaiting = 3;
export const mostWaitingOfAll = 300;
const longestWords = 2_000;
const longestDescription = 1_000;
const mostTags = 12;
const longestTag = 40;

/** What becomes of the pictures of a wish: asked for, made, chosen, described, checked and given. */
export function decidePicture(state: State, actor: Actor, command: PictureCommand, chance: Chance): Decision {
  if (command.type === 'record-engine') return isSameEngine(state.engine, command.engine) ? [] : [{ type: 'engine-chosen', engine: command.engine }];
  const wish = own(state.wishes, command.wish);
  if (!wish || (actor.role === 'participant' && wish.status === 'private' && wish.author !== actor.id)) return refuse('unknown-wish');
  switch (command.type) {
    case 'ask-picture': return mineFault(wish, actor) ?? changeFault(state, wish) ?? asked(state, wish, command.ask, chance);
    case 'cancel-picture': case 'retry-picture': case 'choose-picture': return mineFault(wish, actor) ?? ofJob(state, wish, command);
    case 'describe-picture': return describe(wish, actor, command);
    case 'check-picture': return check(state, wish, actor, command);
    case 'choose-rights': return mineFault(wish, actor) ?? give(state, wish, command.rights);
    case 'tag-wish': return tag(wish, command.tags);
    case 'record-pictures': case 'fail-picture': return record(wish, command);
  }
}

/** A picture asked for of a wish that may have one: the event, or why it cannot be. */
export function asked(state: State, wish: Pick<Wish, 'id' | 'author' | 'history' | 'parent' | 'text'>, ask: PictureAsk, chance: Chance): Decision {
  if (allJobs(state).some(({ job: { id } }) => id === ask.job)) return refuse('already-used');
  const wanted = emptied(ask);
  const fault = engineFault(state, wish.author, wanted) ?? taskFault(state, wish, wanted) ?? queueFault(state, wish.author);
  if (fault) return fault;
  const { job: id, task, edits, english, variants, engine, onto } = keptHere(state, wish, wanted);
  return [{ type: 'picture-asked', participant: wish.author, wish: wish.id, job: { id, task, edits, english, variants, engine, onto, seed: chance.seed() } }];
}

/** What is to go is taken out by the built-in engine, whichever was asked: one that paints from words would put something else there. */
const emptied = (ask: PictureAsk): PictureAsk => (ask.task.kind === 'paint' && ask.task.verb === 'remove' ? { ...ask, engine: 'sketch', english: null, variants: 1 } : ask);

/** Whether a photo of the site may be drawn onto: its rights are affirmed, and its ground is set. */
export const mayDrawOnto = ({ plan }: State, photo: ImageId): boolean => plan?.site.photos.some(({ image, rightsAffirmed, ground }) => image === photo && rightsAffirmed && ground !== undefined) ?? false;

const isSameEngine = (held: EngineChosen | null, next: EngineChosen): boolean => (held === null ? next.id === 'sketch' : held.id === next.id && held.name === next.name && held.leaves === next.leaves && held.takesPictures === next.takesPictures);

function mineFault(wish: Wish, actor: Actor): Decision | null {
  return actor.role === 'participant' && actor.id === wish.author ? null : refuse('not-your-wish');
}

/** What the room has accepted stays as the room saw it: who wants another makes a wish of it. */
function changeFault({ phase }: State, { status }: Wish): Decision | null {
  if (phase !== 'envision') return refuse('not-in-phase');
  return status === 'accepted' ? refuse('already-accepted') : null;
}

function engineFault({ engine, participants }: State, author: string, ask: PictureAsk): Decision | null {
  if (ask.engine === 'sketch') return null;
  if (engine?.id !== ask.engine || (ask.task.kind === 'paint' && !engine.takesPictures)) return refuse('engine-not-here');
  return engine.leaves && participants[author]?.consents.cloud !== true ? refuse('stays-here') : null;
}

function taskFault(state: State, wish: Pick<Wish, 'history' | 'parent'>, { task, edits, english, onto }: PictureAsk): Decision | null {
  if (onto !== null && !mayDrawOnto(state, onto)) return refuse('bad-photo');
  if ((english ?? '').length > longestWords) return refuse('text-too-long', { most: longestWords });
  if (task.kind === 'draw') return null;
  if (task.words.length > longestWords) return refuse('text-too-long', { most: longestWords });
  if (task.verb !== 'remove' && blank(task.words) && edits.with.length === 0) return refuse('text-empty');
  const parent = wish.parent === null ? undefined : own(state.wishes, wish.parent);
  const known = [...wish.history, ...(parent?.drawing ? [parent.drawing] : [])];
  return known.some(({ image }) => image === task.picture) ? null : refuse('unknown-picture');
}

type Held = { author: string; job: PictureJob };
const allJobs = ({ wishes }: State): Held[] => Object.values(wishes).flatMap(({ author, jobs }) => jobs.map((job) => ({ author, job })));

function queueFault(state: State, author: string): Decision | null {
  const waiting = allJobs(state).filter(({ job }) => job.state === 'waiting');
  if (waiting.filter((held) => held.author === author).length >= mostWaiting) return refuse('too-many-waiting', { most: mostWaiting });
  return waiting.length >= mostWaitingOfAll ? refuse('queue-full') : null;
}

function ofJob(state: State, wish: Wish, command: Extract<PictureCommand, { type: 'cancel-picture' | 'retry-picture' | 'choose-picture' }>): Decision {
  const job = wish.jobs.find(({ id }) => id === command.job);
  if (!job) return refuse('unknown-job');
  const of = { participant: wish.author, wish: wish.id, job: job.id };
  switch (command.type) {
    case 'cancel-picture': return job.state === 'waiting' ? [{ type: 'picture-cancelled', ...of }] : [];
    case 'retry-picture':
      if (job.state === 'waiting') return [];
      if (job.state !== 'failed' && job.state !== 'cancelled') return refuse('not-over');
      return changeFault(state, wish) ?? engineFault(state, wish.author, { ...job, job: job.id }) ?? (keptHere(state, wish, { ...job, job: job.id }).engine === job.engine ? null : refuse('stays-here')) ?? queueFault(state, wish.author) ?? [{ type: 'picture-asked-again', ...of }];
    case 'choose-picture': {
      if (job.state !== 'staged') return refuse('not-staged');
      if (command.image === null) return [{ type: 'picture-chosen', ...of, image: null }];
      if (!job.pictures.some(({ image }) => image === command.image)) return refuse('unknown-picture');
      return wish.status === 'accepted' ? refuse('already-accepted') : [{ type: 'picture-chosen', ...of, image: command.image }];
    }
  }
}

/** What was taken back or withdrawn meanwhile is made for nobody. */
function record(wish: Wish, command: Extract<PictureCommand, { type: 'record-pictures' | 'fail-picture' }>): Decision {
  const job = wish.jobs.find(({ id }) => id === command.job);
  if (job?.state !== 'waiting') return refuse('unknown-job');
  const of = { participant: wish.author, wish: wish.id, job: job.id };
  return command.type === 'record-pictures' ? [{ type: 'pictures-staged', ...of, pictures: command.pictures }] : [{ type: 'picture-failed', ...of, fault: command.fault }];
}

/** A language left empty keeps what it had: whoever reads one alone leaves the other to somebody else. */
function describe(wish: Wish, actor: Actor, { image, description: { en, fr } }: Extract<PictureCommand, { type: 'describe-picture' }>): Decision {
  if (actor.role === 'participant' && actor.id !== wish.author) return refuse('not-your-wish');
  const held = wish.history.find((drawing) => drawing.image === image)?.description;
  if (!held) return refuse('unknown-picture');
  if (blank(en) && blank(fr)) return refuse('text-empty');
  if (Math.max(en.length, fr.length) > longestDescription) return refuse('text-too-long', { most: longestDescription });
  const description = { en: blank(en) ? held.en : en.trim(), fr: blank(fr) ? held.fr : fr.trim() };
  if (description.en === held.en && description.fr === held.fr) return [];
  const told: Event = { type: 'picture-described', participant: wish.author, wish: wish.id, image, description };
  return [actor.role === 'participant' ? told : { ...told, by: 'facilitator' }];
}

/** Until the workshop closes; who is under 14 has no say over more than the workshop, and a parent agreed to no more. */
function give({ phase, participants }: State, { id, author, rights: held }: Wish, rights: Rights): Decision {
  if (phase === 'close') return refuse('not-in-phase');
  if (rights !== 'workshop' && participants[author]?.ageBand === 'under-14') return refuse('rights-need-parent');
  return held === rights ? [] : [{ type: 'rights-chosen', participant: author, wish: id, rights }];
}

/** Of one's own pictures and of those that the room sees. */
function check({ phase }: State, wish: Wish, actor: Actor, { answers }: Extract<PictureCommand, { type: 'check-picture' }>): Decision {
  if (actor.role !== 'participant') return refuse('not-allowed');
  if (wish.author !== actor.id && wish.status !== 'accepted') return refuse('unknown-wish');
  if (phase === 'close') return refuse('not-in-phase');
  return wish.drawing ? [{ type: 'picture-checked', participant: actor.id, wish: wish.id, image: wish.drawing.image, answers }] : refuse('not-drawn-yet');
}

function tag(wish: Wish, given: readonly string[]): Decision {
  const tags = [...new Set(given.map((each) => each.trim().replaceAll(/\s+/gu, ' ').normalize('NFC')).filter((each) => !blank(each)))];
  if (tags.some((each) => each.length > longestTag)) return refuse('text-too-long', { most: longestTag });
  if (tags.length > mostTags) return refuse('too-many-tags', { most: mostTags });
  return tags.join('\n') === wish.tags.join('\n') ? [] : [{ type: 'wish-tagged', wish: wish.id, tags }];
}
