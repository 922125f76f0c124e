import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EngineFailure, sketchEngine, type GenerateOptions, type GenerateRequest, type ImageEngine } from '../../app/imaging/index.ts';
import { templateOf } from '../../app/templates/index.ts';
import { openWorkplace, type Workplace } from '../../app/workplace.ts';
import type { ParticipantId, PictureAsk, PictureJob, Wish } from '../../app/workshop/index.ts';
import { peopleOf } from './people.ts';

/** An engine that paints when it is let, one picture at a time, and says what it was asked. */
type Brush = { engine: ImageEngine; asked: GenerateRequest[]; next: (outcome?: 'paint' | Error) => Promise<void> };
type Turn = (outcome: 'paint' | Error) => void;

function brush(): Brush {
  const asked: GenerateRequest[] = [];
  const turns: Turn[] = [];
  const waiting: ((turn: Turn) => void)[] = [];
  const offer = (turn: Turn): void => { const taker = waiting.shift(); if (taker) taker(turn); else turns.push(turn); };
  const generate = async (request: GenerateRequest, options: GenerateOptions = {}) => {
    asked.push(request);
    options.onProgress?.({ phase: 'painting', step: 1, steps: 4 });
    await new Promise<void>((resolve, reject) => {
      options.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
      offer((outcome) => (outcome === 'paint' ? resolve() : reject(outcome)));
    });
    const made = await sketchEngine.generate({ ...request, width: 64, height: 64, ...(request.init ? { init: await sharp(request.init).resize(64, 64, { fit: 'fill' }).toBuffer() } : {}) }, {});
    return { ...made, provenance: { ...made.provenance, engine: 'sd-server', model: 'street' } };
  };
  return {
    asked, engine: { ...sketchEngine, id: 'sd-server', generate },
    next: async (outcome = 'paint') => {
      const turn = turns.shift() ?? await new Promise<Turn>((resolve) => { waiting.push(resolve); });
      turn(outcome);
    },
  };
}

let folder = '';
let place: Workplace;
let hand: Brush;
const { give, joining } = peopleOf(() => place);
const open = (): Workplace => openWorkplace(folder, { clock: () => new Date(), engineOf: async (id) => (id === 'sketch' ? sketchEngine : hand.engine) });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parvis-queue-'));
  hand = brush();
  place = open();
  const plan = templateOf('street')?.plan ?? expect.fail('no template');
  await give({ role: 'host' }, { type: 'prepare', plan: { ...plan, designs: plan.designs.map((design) => ({ ...design, sketch: null })) }, reason: null });
  await give({ role: 'facilitator' }, { type: 'move', to: 'envision' });
  await give({ role: 'host' }, { type: 'record-engine', engine: { id: 'sd-server', name: '', leaves: false, takesPictures: true } });
});
afterEach(async () => {
  await place.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (job: string, over: Partial<PictureAsk> = {}): PictureAsk =>
  ({ job, task: { kind: 'draw' }, edits: { with: [], without: [] }, english: null, variants: 1, engine: 'sd-server', onto: null, ...over });
async function wishing(who: ParticipantId, wish: string, over?: PictureAsk): Promise<void> {
  await give({ role: 'participant', id: who }, { type: 'wish', wish, text: 'Un banc sous les arbres', language: 'fr', table: null, parent: null, ask: over });
}
const wishOf = (id: string): Wish => place.room.state().wishes[id] ?? expect.fail(`no wish ${id}`);
const jobOf = (wish: string, job: string): PictureJob => wishOf(wish).jobs.find(({ id }) => id === job) ?? expect.fail(`no job ${job}`);
const until = async (holds: () => boolean): Promise<void> => {
  if (holds()) return;
  await new Promise<void>((resolve) => { const stop = place.room.onCommit(() => { if (holds()) { stop(); resolve(); } }); });
};

test('a wish has its sketch at once, and what an engine paints of it is offered beside', async () => {
  const ana = await joining('seniors');
  await wishing(ana, 'w', ask('j', { variants: 2, english: 'a bench under trees' }));
  await until(() => wishOf('w').drawing !== null);
  expect(jobOf('w', 'j').state).toBe('waiting');
  await hand.next();
  await hand.next();
  await until(() => jobOf('w', 'j').state === 'staged');
  const { pictures } = jobOf('w', 'j');
  expect(hand.asked.map(({ english }) => english)).toEqual(['a bench under trees', 'a bench under trees']);
  expect(new Set(pictures.map(({ seed }) => seed)).size).toBe(2);
  expect(pictures[0]).toMatchObject({ engine: 'sd-server', model: 'street', prompt: 'Un banc sous les arbres' });
  const chosen = pictures[1]?.image ?? '';
  await give({ role: 'participant', id: ana }, { type: 'choose-picture', wish: 'w', job: 'j', image: chosen });
  expect(wishOf('w').drawing?.image).toBe(chosen);
  expect(wishOf('w').history.map(({ engine }) => engine)).toEqual(['sketch', 'sd-server']);
});

test('nobody who asks for much is served twice before somebody who asks for one', async () => {
  const [ana, bob] = [await joining('seniors'), await joining('wheelchair')];
  await wishing(ana, 'a', ask('a1'));
  await give({ role: 'participant', id: ana }, { type: 'ask-picture', wish: 'a', ask: ask('a2') });
  await give({ role: 'participant', id: ana }, { type: 'ask-picture', wish: 'a', ask: ask('a3') });
  await wishing(bob, 'b', ask('b1'));
  await until(() => wishOf('b').drawing !== null);
  expect(place.queue.standing(bob)['b1']).toMatchObject({ state: 'waiting', position: 1 });
  await hand.next();
  await until(() => jobOf('a', 'a1').state === 'staged');
  await hand.next();
  await until(() => jobOf('b', 'b1').state === 'staged');
  expect(jobOf('a', 'a2').state).toBe('waiting');
  const more = await place.room.submit({ role: 'participant', id: ana }, { id: 'over', type: 'ask-picture', wish: 'a', ask: ask('a4') });
  expect(more.acknowledgement).toMatchObject({ ok: true });
  const most = await place.room.submit({ role: 'participant', id: ana }, { id: 'over2', type: 'ask-picture', wish: 'a', ask: ask('a5') });
  expect(most.acknowledgement).toMatchObject({ ok: false, refusal: { code: 'too-many-waiting' } });
});

test('one that is taken back stops at the engine, and may be asked for again', async () => {
  const ana = await joining('seniors');
  await wishing(ana, 'w', ask('j'));
  await until(() => wishOf('w').drawing !== null);
  await give({ role: 'participant', id: ana }, { type: 'cancel-picture', wish: 'w', job: 'j' });
  await place.idle();
  expect(place.queue.standing(ana)).toEqual({});
  await give({ role: 'participant', id: ana }, { type: 'retry-picture', wish: 'w', job: 'j' });
  await hand.next();
  await hand.next();
  await until(() => jobOf('w', 'j').state === 'staged');
  expect(hand.asked).toHaveLength(2);
});

test('what an engine cannot do ends with its reason, and holds nobody up', async () => {
  const ana = await joining('seniors');
  await wishing(ana, 'w', ask('j1'));
  await give({ role: 'participant', id: ana }, { type: 'ask-picture', wish: 'w', ask: ask('j2') });
  await hand.next(new EngineFailure('busy'));
  await until(() => jobOf('w', 'j1').state === 'failed');
  expect(jobOf('w', 'j1').fault).toEqual({ code: 'busy', params: {} });
  await hand.next();
  await until(() => jobOf('w', 'j2').state === 'staged');
});

test('a picture that was being made when Parvis closed is taken up again, and given up with a reason the second time', async () => {
  const ana = await joining('seniors');
  await wishing(ana, 'w', ask('j'));
  await until(() => wishOf('w').drawing !== null);
  for (const _closing of [1, 2]) {
    await place.close();
    place = open();
    await place.room.submit({ role: 'facilitator' }, { id: `beat${_closing}`, type: 'project', view: _closing === 1 ? 'gallery' : 'join' });
    if (_closing === 1) await hand.next(new DOMException('stopped', 'AbortError'));
  }
  await until(() => jobOf('w', 'j').state === 'failed');
  expect(jobOf('w', 'j').fault?.code).toBe('interrupted');
});

test('who withdraws takes along what they asked for, the masks they painted, and their place in the queue', async () => {
  const [ana, bob] = [await joining('seniors'), await joining('wheelchair')];
  await wishing(ana, 'w');
  await until(() => wishOf('w').drawing !== null);
  const picture = wishOf('w').drawing?.image ?? '';
  const mask = await place.keepPicture(await white(), 'png', ana);
  await give({ role: 'participant', id: ana }, { type: 'ask-picture', wish: 'w', ask: ask('j', { task: { kind: 'paint', picture, mask, verb: 'add', words: 'une fontaine' } }) });
  const unused = await place.keepPicture(await white(8), 'png', ana);
  await wishing(bob, 'b', ask('b1'));
  const receipt = place.room.state().participants[ana]?.receipt ?? '';
  await place.room.submit({ role: 'visitor' }, { id: 'gone', type: 'withdraw', receipt });
  await hand.next();
  await hand.next();
  await until(() => jobOf('b', 'b1').state === 'staged');
  await place.idle();
  const left = await place.images.list();
  expect([picture, mask, unused].filter((image) => left.includes(image))).toEqual([]);
  expect(readFileSync(join(folder, 'pictures.json'), 'utf8')).not.toContain(ana);
});

test('a part that is painted keeps the rest, and says what it comes from', async () => {
  const ana = await joining('seniors');
  await wishing(ana, 'w');
  await until(() => wishOf('w').drawing !== null);
  const before = wishOf('w').drawing?.image ?? '';
  const mask = await place.keepPicture(await white(), 'png', ana);
  const task = { kind: 'paint', picture: before, mask, verb: 'add', words: 'une fontaine' } as const;
  await give({ role: 'participant', id: ana }, { type: 'ask-picture', wish: 'w', ask: ask('j', { engine: 'sketch', task }) });
  await until(() => jobOf('w', 'j').state === 'staged');
  const [picture] = jobOf('w', 'j').pictures;
  expect(picture).toMatchObject({ parent: before, mask, prompt: 'une fontaine', sourceType: 'sketch' });
  expect(picture?.share).toBeCloseTo(0.02, 2);
  const [was, is] = await Promise.all([before, picture?.image ?? ''].map(async (image) => sharp(await place.images.read(image)).ensureAlpha().raw().toBuffer()));
  expect(is?.subarray(0, 1_024 * 4 * 200)).toEqual(was?.subarray(0, 1_024 * 4 * 200));
  expect(is).not.toEqual(was);
});

/** A mask of the size of a sketch, white in a square near its lower right corner. */
async function white(side = 128): Promise<Buffer> {
  const square = await sharp({ create: { width: side, height: side, channels: 3, background: '#ffffff' } }).png().toBuffer();
  return sharp({ create: { width: 1_024, height: 768, channels: 3, background: '#000000' } }).composite([{ input: square, left: 640, top: 560 }]).png().toBuffer();
}
