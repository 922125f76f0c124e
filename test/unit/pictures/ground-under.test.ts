import { expect, test } from 'vitest';
import { groundUnder } from '../../../app/pictures/origin.ts';
import { templateOf } from '../../../app/templates/index.ts';
import { emptyState, type Drawing, type Ground, type State, type Wish } from '../../../app/workshop/index.ts';

const ground: Ground = { corners: [{ x: 0.1, y: 0.95 }, { x: 0.9, y: 0.95 }, { x: 0.62, y: 0.62 }, { x: 0.38, y: 0.62 }], width: 5, depth: 8 };
const drawing = (image: string, over: Partial<Drawing> = {}): Drawing => ({ image, engine: 'sketch', prompt: '', seed: 1, description: { en: '', fr: '' }, understood: null, ...over });
const wish = (history: Drawing[]): Wish => ({ id: 'w', parent: null, language: 'fr', history } as unknown as Wish);

test('what is painted into a picture stands on the ground of the photo that its first one was drawn onto', () => {
  const plan = templateOf('street')?.plan ?? expect.fail('no template');
  const photos = [{ image: 'photo', description: plan.title, rightsAffirmed: true, ground }, { image: 'flat', description: plan.title, rightsAffirmed: true }];
  const state: State = { ...emptyState, plan: { ...plan, site: { ...plan.site, photos } } };
  const painted = wish([drawing('first', { onto: 'photo' }), drawing('second', { parent: 'first' }), drawing('third', { parent: 'second' })]);
  expect(groundUnder(state, painted, 'third')).toBe(ground);
  expect(groundUnder(state, painted, 'first')).toBe(ground);
  expect(groundUnder(state, wish([drawing('a')]), 'a')).toBeUndefined();
  expect(groundUnder(state, wish([drawing('a', { onto: 'flat' })]), 'a')).toBeUndefined();
  expect(groundUnder(state, wish([drawing('a', { onto: 'a photo that left the plan' })]), 'a')).toBeUndefined();
});
