import { describe, expect, it } from 'vitest';
import { wholeOf } from '../../../app/pictures/origin.ts';
import { emptyState, type Drawing, type State, type Wish } from '../../../app/workshop/index.ts';

const drawing = (image: string, over: Partial<Drawing> = {}): Drawing => ({ image, engine: 'sketch', prompt: `words of ${image}`, seed: 7, description: { en: '', fr: '' }, understood: null, ...over });
const wish = (id: string, parent: string | null, language: Wish['language'], ...history: Drawing[]): Wish => ({
  id, author: 'p', text: `text of ${id}`, language, table: null, parent, seed: 1, edits: null, onto: null, drawing: history.at(-1) ?? null, history, jobs: [], comments: [],
  status: 'private', reason: null, why: null, outcome: null, rights: 'workshop', checks: {}, tags: [],
});
const among = (...wishes: Wish[]): State => ({ ...emptyState, wishes: Object.fromEntries(wishes.map((one) => [one.id, one])) });

describe('what a picture was first asked for', () => {
  it('is told through all that it was painted from, also in the wish that it comes from, with the seed of its sketch', () => {
    const edits = { with: ['bench'], without: [] };
    const first = wish('first', null, 'fr', drawing('a', { edits }), drawing('b', { parent: 'a', prompt: 'une fontaine', seed: 9 }));
    const mine = wish('mine', 'first', 'en', drawing('c', { parent: 'b', prompt: 'a tree' }));
    expect(wholeOf(among(first, mine), mine, 'c')).toEqual({ prompt: 'words of a', lang: 'fr', edits, seed: 7 });
  });

  it('has no seed where it was not drawn from nothing by the built-in engine', () => {
    const made = wish('w', null, 'en', drawing('a', { engine: 'sd-server' }), drawing('b', { onto: 'photo' }));
    expect(wholeOf(among(made), made, 'a')).toEqual({ prompt: 'words of a', lang: 'en' });
    expect(wholeOf(among(made), made, 'b')).toEqual({ prompt: 'words of b', lang: 'en' });
  });

  it('is the wish where the picture is not known, and never a circle', () => {
    const odd = wish('w', null, 'en', drawing('a', { parent: 'b' }), drawing('b', { parent: 'a' }));
    expect(wholeOf(among(odd), odd, 'z')).toEqual({ prompt: 'text of w', lang: 'en' });
    expect(wholeOf(among(odd), odd, 'a').lang).toBe('en');
  });
});
