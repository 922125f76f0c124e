import { describe, expect, test } from 'vitest';
import { LEXICON, listedElements, understand, withEdits, NO_EDITS } from '../../../app/prompts/index.ts';
import { chipsOf, putBack, putIn, sameEdits, takeOut } from '../../../renderer/tablet/envision/chips/edits.ts';
import { inclusionOffers, ways } from '../../../renderer/tablet/envision/chips/inclusion.ts';
import { found } from '../../../renderer/tablet/envision/chips/search.ts';
import { readUnderstood, settings, type UnderstoodWish } from '../../../renderer/tablet/envision/understood.ts';

const said = understand('Un parc en hiver avec trois bancs à gauche, un arbre et pas de voitures', 'fr');
const read = (value: unknown): UnderstoodWish => readUnderstood(value) ?? expect.fail('not read');
const shown = (edits = NO_EDITS, drawn = NO_EDITS): string[] =>
  chipsOf(read(withEdits(said, drawn)), drawn, edits).map(({ id, state, element }) => `${state} ${element?.negated ? '-' : ''}${id}`);

describe('the chips of a wish', () => {
  test('are what was understood, with what it is set in', () => {
    expect(shown()).toEqual(['in bench', 'in tree', 'in -car', 'in scene.park', 'in season.winter']);
  });

  test('are struck out when taken out, and stand as before when put back', () => {
    const out = takeOut(NO_EDITS, 'bench');
    expect(shown(out)).toContain('out bench');
    expect(sameEdits(putBack(out, 'bench'), NO_EDITS)).toBe(true);
  });

  test('still tell what was taken out once the picture is drawn without it', () => {
    const drawn = takeOut(NO_EDITS, 'bench');
    expect(shown(drawn, drawn)).toContain('out bench');
    expect(shown(putBack(drawn, 'bench'), drawn)).not.toContain('out bench');
  });

  test('are new when put in, and gone when that is taken out again', () => {
    const added = putIn(NO_EDITS, 'ramp');
    expect(shown(added)).toContain('new ramp');
    expect(takeOut(added, 'ramp')).toEqual(NO_EDITS);
  });

  test('of a thing that was put in and drawn are struck out, and can be put in again', () => {
    const drawn = putIn(NO_EDITS, 'ramp');
    const now = takeOut(drawn, 'ramp');
    const ramp = chipsOf(read(withEdits(said, drawn)), drawn, now).find(({ id }) => id === 'ramp');
    expect(ramp).toMatchObject({ state: 'out', again: 'put-in' });
    expect(sameEdits(putIn(now, 'ramp'), drawn)).toBe(true);
  });

  test('ask for what the words refuse, once that is put in', () => {
    expect(shown(putIn(NO_EDITS, 'car'))).toEqual(['in bench', 'in tree', 'in scene.park', 'in season.winter', 'new car']);
  });

  test('have one season at a time', () => {
    const edits = putIn(putIn(NO_EDITS, 'season.summer'), 'season.autumn');
    expect(edits.with).toEqual(['season.autumn']);
    expect(shown(edits)).toEqual(['in bench', 'in tree', 'in -car', 'in scene.park', 'new season.autumn']);
  });

  test('say what the host draws from the same edits', () => {
    const edits = takeOut(takeOut(putIn(putIn(NO_EDITS, 'timeOfDay.night'), 'fountain'), 'car'), 'season.winter');
    const after = read(withEdits(said, edits));
    const standing = chipsOf(read(said), NO_EDITS, edits).filter(({ state }) => state !== 'out').map(({ id }) => id);
    expect(new Set(standing)).toEqual(new Set(chipsOf(after, edits, edits).filter(({ state }) => state !== 'out').map(({ id }) => id)));
  });
});

describe('the list of things to add', () => {
  const ids = (typed: string, language: 'fr' | 'en'): string[] => found(listedElements(), typed, language).map(({ id }) => id);

  test('is searched by words of either language, with or without accents', () => {
    expect(ids('lamp', 'fr')[0]).toBe('street-lamp');
    expect(ids('reverbere', 'fr')).toContain('street-lamp');
    expect(ids('érable', 'en')).toContain('tree');
    expect(ids('banc', 'en')).toContain('bench');
  });

  test('has the things first that are called so in the reader’s language', () => {
    expect(ids('tent', 'fr').indexOf('tent')).toBe(0);
    expect(ids('chai', 'fr')[0]).toBe('chair');
  });

  test('finds nothing for nothing, and nothing for what it does not have', () => {
    expect(ids('  ', 'fr')).toEqual([]);
    expect(ids('licorne', 'fr')).toEqual([]);
  });

  test('holds every thing of the lexicon once', () => {
    expect(listedElements().map(({ id }) => id).toSorted()).toEqual(LEXICON.map(({ id }) => id).toSorted());
  });
});

describe('what is offered for others', () => {
  const offers = (text: string): string[] => inclusionOffers(read(understand(text, 'fr')), 'street').map(({ audience, ids }) => `${audience} ${ids.join('+')}`);

  test('is one thing for each whom the wish does not name, by the scene', () => {
    expect(offers('un parc avec une fontaine')).toEqual(['reduced-mobility ramp', 'seniors bench+armrest', 'children playground']);
    expect(offers('une rue avec des arbres')).toEqual(['reduced-mobility curb-ramp', 'seniors bench+armrest', 'children crossing']);
  });

  test('is nothing for those whom it names a way for', () => {
    expect(offers('un parc avec une rampe, des bancs et une glissade')).toEqual([]);
  });

  test('is never what the wish refuses', () => {
    expect(offers('un parc avec une fontaine, pas de jeux pour enfants, pas de bancs')).not.toContain('seniors bench+armrest');
  });

  test('is nothing before the wish names anything', () => {
    expect(offers('bonjour')).toEqual([]);
  });

  test('is in the lexicon, whatever the scene', () => {
    const known = new Set(LEXICON.map(({ id }) => id));
    const all = settings.scene.flatMap((scene) => inclusionOffers({ ...read(understand('une fontaine', 'fr')), scene }, scene).flatMap(({ ids }) => ids));
    expect([...all, ...Object.values(ways).flat()].filter((id) => !known.has(id))).toEqual([]);
  });
});
