import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../../app/report/library/entries.ts';
import type { LibraryEntry } from '../../../app/workshop/library-views.ts';
import { familiesOf, type Family } from '../../../renderer/facilitator/library/lineage.ts';
import { anything, choicesOf, found, type Query } from '../../../renderer/facilitator/library/search.ts';
import { person, room, wish } from '../report/room.ts';

const [base] = libraryOf(room([person('ann', 'none')], [wish('a', 'ann')])).entries;
if (!base) throw new Error('no entry');
const entry = (number: number, more: Partial<LibraryEntry> = {}): LibraryEntry => ({ ...base, wish: `w${number}`, number, text: '', description: { en: '', fr: '' }, elements: [], ...more });
const pictures = [
  entry(1, { text: 'Une ruelle où l’on fête', season: 'winter', tags: ['à montrer'] }),
  entry(2, { text: 'A quiet yard', description: { en: 'A bench', fr: 'Un banc' }, season: 'summer' }),
  entry(3, { text: 'Un BANC et un cœur', elements: [{ id: 'bench', label: { en: 'bench', fr: 'banc' } }], season: 'summer', standing: 'accepted' }),
];
const numbers = (query: Partial<Query>): number[] => found(pictures, { ...anything, ...query }).map(({ number }) => number);

describe('a search among pictures', () => {
  it('finds words whatever their capitals, accents, ligatures and apostrophes, all of them', () => {
    expect(numbers({ words: 'FETE ou l\'on' })).toEqual([1]);
    expect(numbers({ words: 'coeur banc' })).toEqual([3]);
    expect(numbers({ words: 'banc fete' })).toEqual([]);
  });

  it('shows first what was wished, then what is only described', () => {
    expect(numbers({ words: 'banc' })).toEqual([3, 2]);
  });

  it('finds tags and what was understood, in either language', () => {
    expect(numbers({ words: 'a montrer' })).toEqual([1]);
    expect(numbers({ words: 'bench' })).toEqual([3, 2]);
    expect(numbers({ element: 'bench', season: 'summer' })).toEqual([3]);
  });

  it('says of each choice how many would be found with it, beside all else that is asked', () => {
    expect(choicesOf(pictures, { ...anything, words: 'banc', season: 'winter' }, 'season')).toEqual([{ value: 'winter', count: 0 }, { value: 'summer', count: 2 }]);
  });

  it('finds all of them where nothing is asked, and never more with more asked', () => {
    fc.assert(fc.property(fc.string(), fc.constantFrom('', 'winter', 'summer'), (words, season) => {
      expect(numbers({ words, season }).length).toBeLessThanOrEqual(numbers({ season }).length);
      expect(numbers({}).length).toBe(3);
    }));
  });
});

describe('families of wishes', () => {
  const flat = (families: readonly Family[]): string[] => families.flatMap(({ entry: { wish: id }, made }) => [id, ...flat(made)]);

  it('put each wish under the one it was made from, families first', () => {
    const families = familiesOf([entry(1), entry(2), entry(3, { parent: 'w2' }), entry(4, { parent: 'w3' })]);
    expect(families.map(({ entry: { number }, made }) => [number, flat(made)])).toEqual([[2, ['w3', 'w4']], [1, []]]);
  });

  it('hold every wish once, whoever it says it was made from', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 10 }), (parents) => {
      const entries = parents.map((parent, number) => entry(number, { parent: parent === null ? null : `w${parent}` }));
      expect(flat(familiesOf(entries)).sort()).toEqual(entries.map(({ wish: id }) => id).sort());
    }));
  });
});
