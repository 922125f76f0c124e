import { expect, test } from 'vitest';
import { myView, replay, roomWishes, type Actor, type PictureAsk } from '../../../app/workshop/index.ts';
import { cut, facilitator, host, room } from './imagining.ts';

const ask = (job: string, over: Partial<PictureAsk> = {}): PictureAsk =>
  ({ job, task: { kind: 'draw' }, edits: { with: [], without: [] }, english: null, variants: 1, engine: 'sketch', onto: null, ...over });
const asking = (job: string, over: Partial<PictureAsk> = {}): object => ({ type: 'ask-picture', wish: 'w', ask: ask(job, over) });
const painting = (picture: string, over: object = {}): Partial<PictureAsk> => ({ task: { kind: 'paint', picture, mask: 'mask.png', verb: 'add', words: 'une fontaine', ...over } });
const engine = { id: 'hugging-face', name: 'Hugging Face', leaves: true, takesPictures: false } as const;

test('only its author asks for pictures of a wish, and chooses among them', () => {
  const { give, ana, bob, state } = room();
  expect(give(bob, asking('j'))).toBe('unknown-wish');
  expect(give(facilitator, asking('j'))).toBe('not-allowed');
  expect(give(ana, asking('j'))).toBeNull();
  expect(give(ana, asking('j'))).toBe('already-used');
  expect(give(host, { type: 'record-pictures', wish: 'w', job: 'j', pictures: [cut('one.png'), cut('two.png')] })).toBeNull();
  expect(give(ana, { type: 'choose-picture', wish: 'w', job: 'j', image: 'other.png' })).toBe('unknown-picture');
  expect(give(ana, { type: 'choose-picture', wish: 'w', job: 'j', image: 'two.png' })).toBeNull();
  expect(give(ana, { type: 'choose-picture', wish: 'w', job: 'j', image: 'one.png' })).toBe('not-staged');
  expect(state().wishes['w']).toMatchObject({ drawing: { image: 'two.png' }, history: [{ image: 'sketch.png' }, { image: 'two.png' }], jobs: [{ state: 'chosen', pictures: [{ image: 'two.png' }] }] });
});

test('discarding what was offered leaves the picture as it was', () => {
  const { give, ana, state } = room();
  give(ana, asking('j'));
  give(host, { type: 'record-pictures', wish: 'w', job: 'j', pictures: [cut('one.png')] });
  expect(give(ana, { type: 'choose-picture', wish: 'w', job: 'j', image: null })).toBeNull();
  expect(state().wishes['w']).toMatchObject({ drawing: { image: 'sketch.png' }, jobs: [{ state: 'discarded', pictures: [] }] });
});

test('words leave for an engine elsewhere only for whoever agreed to that', () => {
  const closed = room(false);
  expect(closed.give(closed.ana, asking('j', { engine: 'hugging-face' }))).toBe('engine-not-here');
  expect(closed.give(closed.ana, { type: 'record-engine', engine })).toBe('not-allowed');
  closed.give(host, { type: 'record-engine', engine });
  expect(closed.give(closed.ana, asking('j', { engine: 'hugging-face' }))).toBe('stays-here');
  expect(closed.give(closed.ana, asking('j'))).toBeNull();
  const open = room(true);
  open.give(host, { type: 'record-engine', engine });
  expect(open.give(open.ana, asking('j', { engine: 'hugging-face' }))).toBeNull();
  expect(open.give(open.ana, asking('k', { engine: 'hugging-face', ...painting('sketch.png') }))).toBe('engine-not-here');
});

test('a part is painted of a picture that the wish has, and words say of what, unless it goes', () => {
  const { give, ana } = room();
  expect(give(ana, asking('a', painting('elsewhere.png')))).toBe('unknown-picture');
  expect(give(ana, asking('b', painting('sketch.png', { words: ' \u200b' })))).toBe('text-empty');
  expect(give(ana, asking('c', painting('sketch.png', { verb: 'remove', words: '' })))).toBeNull();
  expect(give(ana, asking('d', { ...painting('sketch.png', { words: '' }), edits: { with: ['fountain'], without: [] } }))).toBeNull();
  expect(give(ana, asking('e', painting('sketch.png', { words: 'x'.repeat(2_001) })))).toBe('text-too-long');
});

test('what is to go is taken out by the built-in engine, whichever was asked', () => {
  const { give, ana, state } = room();
  give(host, { type: 'record-engine', engine: { id: 'sd-server', name: '', leaves: false, takesPictures: true } });
  expect(give(ana, asking('j', { engine: 'sd-server', variants: 3, ...painting('sketch.png', { verb: 'remove', words: '' }) }))).toBeNull();
  expect(give(ana, asking('k', { engine: 'sd-server', variants: 3, ...painting('sketch.png') }))).toBeNull();
  expect(state().wishes['w']?.jobs.map(({ engine, variants }) => [engine, variants])).toEqual([['sketch', 1], ['sd-server', 3]]);
});

test('a picture that the room accepted stays; painting over it makes a wish of one’s own', () => {
  const { give, ana, bob, state } = room();
  give(ana, { type: 'propose', wish: 'w' });
  expect(give(facilitator, { type: 'accept-wish', wish: 'w', image: 'other.png' })).toBe('picture-changed');
  expect(give(facilitator, { type: 'accept-wish', wish: 'w', image: 'sketch.png' })).toBeNull();
  expect(give(ana, asking('j'))).toBe('already-accepted');
  const child = { type: 'wish', wish: 'v', text: 'Une fontaine', language: 'fr', table: null, parent: 'w', ask: ask('k', painting('sketch.png')) };
  expect(give(bob, child)).toBeNull();
  expect(state().wishes['v']).toMatchObject({ drawing: null, jobs: [{ state: 'waiting', task: { picture: 'sketch.png' } }] });
});

test('one that was set aside may be proposed anew once it has another picture', () => {
  const { give, ana, state } = room();
  give(ana, { type: 'propose', wish: 'w' });
  give(facilitator, { type: 'set-aside-wish', wish: 'w', reason: 'On voit quelqu’un', why: 'person-shown' });
  expect(state().wishes['w']).toMatchObject({ status: 'set-aside', why: 'person-shown' });
  give(ana, asking('j'));
  give(host, { type: 'record-pictures', wish: 'w', job: 'j', pictures: [cut('one.png')] });
  give(ana, { type: 'choose-picture', wish: 'w', job: 'j', image: 'one.png' });
  expect(state().wishes['w']).toMatchObject({ status: 'private', reason: null, why: null });
  expect(give(ana, { type: 'propose', wish: 'w' })).toBeNull();
});

test('what is over is not made, and what failed or was taken back may be asked for again', () => {
  const { give, ana, state } = room();
  give(ana, asking('j'));
  expect(give(ana, { type: 'retry-picture', wish: 'w', job: 'j' })).toBeNull();
  give(ana, { type: 'cancel-picture', wish: 'w', job: 'j' });
  expect(give(host, { type: 'record-pictures', wish: 'w', job: 'j', pictures: [cut('one.png')] })).toBe('unknown-job');
  expect(give(ana, { type: 'retry-picture', wish: 'w', job: 'j' })).toBeNull();
  give(host, { type: 'fail-picture', wish: 'w', job: 'j', fault: { code: 'busy', params: {} } });
  expect(state().wishes['w']?.jobs[0]).toMatchObject({ state: 'failed', fault: { code: 'busy' } });
  expect(give(ana, { type: 'retry-picture', wish: 'w', job: 'j' })).toBeNull();
  for (const more of ['k', 'l']) give(ana, asking(more));
  expect(give(ana, asking('m'))).toBe('too-many-waiting');
});

test('a description and tags are kept with the picture, and rights are its author’s to choose', () => {
  const { give, ana, bob, state } = room();
  const description = { en: 'A red bench', fr: 'Un banc rouge' };
  expect(give(bob, { type: 'describe-picture', wish: 'w', image: 'sketch.png', description })).toBe('unknown-wish');
  expect(give(ana, { type: 'describe-picture', wish: 'w', image: 'sketch.png', description: { en: ' ', fr: '' } })).toBe('text-empty');
  expect(give(ana, { type: 'describe-picture', wish: 'w', image: 'sketch.png', description })).toBeNull();
  expect(state().wishes['w']?.drawing?.description).toEqual(description);
  expect(give(facilitator, { type: 'choose-rights', wish: 'w', rights: 'open' })).toBe('not-allowed');
  expect(give(ana, { type: 'choose-rights', wish: 'w', rights: 'open' })).toBeNull();
  expect(give(facilitator, { type: 'tag-wish', wish: 'w', tags: [' repos  ', 'repos', ''] })).toBeNull();
  expect(state().wishes['w']?.tags).toEqual(['repos']);
});

test('the room sees a wish’s picture, and neither what was offered of it nor its tags', () => {
  const { give, ana, state } = room();
  give(ana, asking('j'));
  give(host, { type: 'record-pictures', wish: 'w', job: 'j', pictures: [cut('one.png')] });
  give(ana, { type: 'propose', wish: 'w' });
  give(facilitator, { type: 'accept-wish', wish: 'w' });
  give(facilitator, { type: 'tag-wish', wish: 'w', tags: ['repos'] });
  const [seen] = roomWishes(state());
  expect(seen).not.toHaveProperty('jobs');
  expect(seen).not.toHaveProperty('history');
  expect(seen).not.toHaveProperty('tags');
  expect(myView(state(), ana.role === 'participant' ? ana.id : '')?.wishes[0]?.jobs).toHaveLength(1);
});

test('who withdraws takes their checks along, and their wishes with every picture', () => {
  const { give, ana, bob, state, events } = room();
  give(ana, { type: 'propose', wish: 'w' });
  give(facilitator, { type: 'accept-wish', wish: 'w' });
  expect(give(bob, { type: 'check-picture', wish: 'w', answers: { wheelchair: 'no' } })).toBeNull();
  const receipt = (who: Actor): string => state().participants[who.role === 'participant' ? who.id : '']?.receipt ?? '';
  give({ role: 'visitor' }, { type: 'withdraw', receipt: receipt(bob) });
  expect(state().wishes['w']?.checks).toEqual({});
  const gone = bob.role === 'participant' ? bob.id : '';
  expect(replay(events.map((event) => ('participant' in event && event.participant === gone && event.type !== 'withdrawn' ? null : event)))).toEqual(state());
  give({ role: 'visitor' }, { type: 'withdraw', receipt: receipt(ana) });
  expect(state().wishes).toEqual({});
});
