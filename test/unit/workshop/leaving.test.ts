import { expect, test } from 'vitest';
import type { Actor, PictureAsk } from '../../../app/workshop/index.ts';
import { cut, facilitator, host, room } from './imagining.ts';

const elsewhere = (takesPictures: boolean): object => ({ type: 'record-engine', engine: { id: 'hugging-face', name: 'Hugging Face', leaves: true, takesPictures } });
const ask = (job: string, over: Partial<PictureAsk> = {}): PictureAsk =>
  ({ job, task: { kind: 'draw' }, edits: { with: [], without: [] }, english: null, variants: 3, engine: 'hugging-face', onto: null, ...over });
const ground = { corners: [{ x: 0.1, y: 0.9 }, { x: 0.9, y: 0.9 }, { x: 0.6, y: 0.6 }, { x: 0.4, y: 0.6 }], width: 8, depth: 20 };
const painting = (picture: string): Partial<PictureAsk> => ({ task: { kind: 'paint', picture, mask: 'mask.png', verb: 'add', words: 'une fontaine' } });

/** A room with an engine elsewhere; of the two people in it only Ana agreed that things go there. `w` is Ana's, `b` is Bob's, both accepted. */
function met(takesPictures = true): ReturnType<typeof room> & { ask: (actor: Actor, wish: object) => string | null; engineOf: (wish: string) => string | undefined } {
  const here = room(true);
  const { give, bob, ana, state } = here;
  const id = bob.role === 'participant' ? bob.id : '';
  give(host, elsewhere(takesPictures));
  give(bob, { type: 'wish', wish: 'b', text: 'Une fontaine', language: 'fr', table: null, parent: null });
  give(host, { type: 'record-drawing', participant: id, wish: 'b', ...cut('bob.png'), engine: 'sketch' });
  for (const [actor, wish] of [[ana, 'w'], [bob, 'b']] as const) {
    give(actor, { type: 'propose', wish });
    give(facilitator, { type: 'accept-wish', wish });
  }
  return {
    ...here, engineOf: (wish) => state().wishes[wish]?.jobs.at(-1)?.engine,
    ask: (actor, wish) => give(actor, { type: 'wish', language: 'fr', table: null, parent: null, text: 'Un arbre', ...wish }),
  };
}

test('a picture of somebody who did not agree stays here, whoever paints over it', () => {
  const { ask: wishes, ana, engineOf, state } = met();
  expect(wishes(ana, { wish: 'over', parent: 'b', ask: ask('j', painting('bob.png')) })).toBeNull();
  expect(engineOf('over')).toBe('sketch');
  expect(state().wishes['over']?.jobs[0]).toMatchObject({ variants: 1, state: 'waiting' });
});

test('nor does it leave under a picture that was painted from it', () => {
  const { ask: wishes, ana, give, engineOf } = met();
  wishes(ana, { wish: 'over', parent: 'b', ask: ask('j', painting('bob.png')) });
  give(host, { type: 'record-pictures', wish: 'over', job: 'j', pictures: [{ ...cut('mixed.png'), parent: 'bob.png' }] });
  give(ana, { type: 'choose-picture', wish: 'over', job: 'j', image: 'mixed.png' });
  expect(give(ana, { type: 'ask-picture', wish: 'over', ask: ask('k', painting('mixed.png')) })).toBeNull();
  expect(engineOf('over')).toBe('sketch');
});

test('one’s own picture goes where one agreed to', () => {
  const { ask: wishes, ana, engineOf, state } = met();
  wishes(ana, { wish: 'own', parent: 'w', ask: ask('j', painting('sketch.png')) });
  expect(engineOf('own')).toBe('hugging-face');
  expect(state().wishes['own']?.jobs[0]?.variants).toBe(3);
});

test('words taken over as they are stay here too; words of one’s own go', () => {
  const { ask: wishes, ana, engineOf } = met();
  wishes(ana, { wish: 'same', parent: 'b', text: ' une  FONTAINE!', ask: ask('j') });
  expect(engineOf('same')).toBe('sketch');
  wishes(ana, { wish: 'other', parent: 'b', text: 'Une fontaine et un arbre', ask: ask('k') });
  expect(engineOf('other')).toBe('hugging-face');
});

test('a photo of the site stays here where the room was not told that pictures leave', () => {
  for (const takesPictures of [true, false]) {
    const { ask: wishes, ana, give, engineOf, state } = met(takesPictures);
    const photo = { image: `${'a'.repeat(64)}.png`, description: { en: 'A street', fr: 'Une rue' }, rightsAffirmed: true, ground };
    give(facilitator, { type: 'prepare', plan: { ...state().plan, site: { ...state().plan?.site, photos: [photo] } }, reason: null });
    expect(wishes(ana, { wish: 'on', ask: ask('j', { onto: photo.image }) })).toBeNull();
    expect(engineOf('on')).toBe(takesPictures ? 'hugging-face' : 'sketch');
  }
});
