import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as tell, LEXICON, NO_EDITS, takenAway, understand, withEdits, type Understood } from '../../../app/prompts/index.ts';

const wish = understand('Un parc en hiver avec trois bancs à gauche, un arbre et pas de voitures', 'fr');
const signs = ({ elements }: Understood): string[] => elements.map(({ id, negated }) => `${negated ? '-' : ''}${id}`);

describe('what was understood, put right by hand', () => {
  test('loses what is taken out, asked for or refused', () => {
    expect(signs(withEdits(wish, { with: [], without: ['bench', 'car'] }))).toEqual(['tree']);
  });

  test('gains what is put in, after what the words named, in both languages', () => {
    const { elements } = withEdits(wish, { with: ['ramp'], without: [] });
    expect(elements.at(-1)).toEqual({ id: 'ramp', label: { en: 'ramp', fr: 'rampe d’accès' }, count: null, place: null, negated: false });
  });

  test('asks for what was refused once that is put in', () => {
    expect(signs(withEdits(wish, { with: ['car'], without: [] }))).toEqual(['bench', 'tree', 'car']);
  });

  test('keeps the number and the place of what is taken out and put back', () => {
    expect(withEdits(wish, { with: ['bench'], without: ['bench'] })).toEqual(wish);
  });

  test('changes and loses its setting', () => {
    expect(withEdits(wish, { with: ['season.autumn', 'timeOfDay.night'], without: ['scene.park'] })).toMatchObject({ season: 'autumn', timeOfDay: 'night', scene: null });
    expect(withEdits(wish, { with: [], without: ['season.summer'] }).season).toBe('winter');
  });

  test('stays as it is by ids that nobody knows', () => {
    expect(withEdits(wish, { with: ['unicorn', 'season.monsoon', 'toString.x', '.'], without: ['dragon', 'scene'] })).toEqual(wish);
  });

  test('is the same when the same is asked for twice', () => {
    const ids = fc.array(fc.constantFrom(...LEXICON.map(({ id }) => id), 'season.winter', 'scene.lane'), { maxLength: 12 });
    fc.assert(fc.property(ids, ids, (added, without) => {
      const once = withEdits(wish, { with: added, without });
      expect(withEdits(once, { with: added, without })).toEqual(once);
      for (const id of without) if (!added.includes(id)) expect(once.elements.map((element) => element.id)).not.toContain(id);
    }));
  });

  test('is told of as it then stands', () => {
    expect(tell(withEdits(wish, { with: ['fountain', 'season.summer'], without: ['bench', 'car'] })).fr).toBe('Un parc en été, avec un arbre et une fontaine.');
  });
});

test('what was taken out of the words is not to be drawn by itself, what was refused and let in again may be', () => {
  expect(takenAway(wish, { with: [], without: ['bench', 'car', 'season.winter'] })).toEqual(['bench']);
  expect(takenAway(wish, { with: ['bench'], without: ['bench'] })).toEqual([]);
  expect(takenAway(wish, NO_EDITS)).toEqual([]);
});
