import { describe, expect, test } from 'vitest';
import { templateOf } from '../../../app/templates/index.ts';
import { chipsOf, engineWords } from '../../../app/pictures/words.ts';
import { emptyState, type Drawing, type PictureJob, type State, type Wish } from '../../../app/workshop/index.ts';

const template = templateOf('park')?.plan ?? (() => { throw new Error('no template'); })();
const room: State = { ...emptyState, plan: { ...template, pictures: { negative: '', variants: 1 } } };
const wish: Wish = {
  id: 'w1', author: 'p1', text: 'Un parc avec un banc et pas de voitures', language: 'fr', table: null, parent: null, seed: 1, drawing: null, history: [], jobs: [], comments: [],
  status: 'private', reason: null, why: null, outcome: null, rights: 'workshop', checks: {}, tags: [], edits: null, onto: null,
};
const draw: Pick<PictureJob, 'task' | 'edits' | 'english' | 'engine'> = { task: { kind: 'draw' }, edits: { with: [], without: [] }, english: null, engine: 'sd-server' };
const paint = (verb: 'add' | 'replace' | 'remove', words: string): typeof draw => ({ ...draw, task: { kind: 'paint', picture: 'a.png', mask: 'b.png', verb, words } });

describe('what an engine of words gets', () => {
  test('is the English that the author saw and mended', () => {
    expect(engineWords(room, wish, { ...draw, english: 'A cosy park with a bench' })).toEqual({ english: 'A cosy park with a bench', negative: 'cars' });
  });

  test('is French as written where its author was shown no English: nothing is translated unseen', () => {
    expect(engineWords(room, wish, { ...draw, edits: { with: ['fountain'], without: ['bench'] } })).toEqual({ negative: '' });
    expect(engineWords(room, { text: 'A park with a bench', language: 'en' }, { ...draw, edits: { with: ['fountain'], without: [] } })).toMatchObject({ english: 'A park with a bench, a fountain' });
  });

  test('leaves out what the workshop wants in no picture as well', () => {
    const strict = { ...room, plan: { ...template, pictures: { negative: 'blurry', variants: 1 } } };
    expect(engineWords(strict, wish, { ...draw, english: 'A park' }).negative).toBe('blurry, cars');
  });

  test('of a part of a picture is the English of that part', () => {
    expect(engineWords(room, wish, { ...paint('add', 'une fontaine sans voitures'), english: 'a tall fountain' })).toEqual({ english: 'a tall fountain', negative: 'cars' });
  });

  test('is nothing for the engine that draws from the words themselves', () => {
    expect(engineWords(room, wish, { ...draw, engine: 'sketch' })).toEqual({ negative: '' });
  });
});

describe('the chips of a picture', () => {
  const before: Drawing = { image: 'a.png', engine: 'sketch', prompt: wish.text, seed: 1, description: { en: '', fr: '' }, understood: null, edits: { with: ['tree'], without: ['bench'] } };

  test('of a part painted over are those of the picture before, with what was put there', () => {
    const { edits, understood } = chipsOf(wish, paint('add', 'une fontaine'), before);
    expect(edits).toEqual({ with: ['tree', 'fountain'], without: ['bench'] });
    expect(understood.elements.map(({ id, negated }) => `${negated ? '-' : ''}${id}`)).toEqual(['-car', 'tree', 'fountain']);
  });

  test('are not said twice, and gain nothing by what is removed', () => {
    expect(chipsOf(wish, paint('add', 'un arbre'), before).edits).toEqual(before.edits);
    expect(chipsOf(wish, paint('remove', 'la fontaine'), before).edits).toEqual(before.edits);
  });
});
