import { expect, test } from 'vitest';
import { describe as describePicture, understand } from '../../../app/prompts/index.ts';

test('a picture is described in both languages, with numbers, genders and plurals right', () => {
  expect(
    describePicture(understand('A park in winter at night with three benches on the left, an elm and no cars', 'en')),
  ).toEqual({
    en: 'A park in winter at night, with three benches on the left and a tree. No cars.',
    fr: 'Un parc en hiver la nuit, avec trois bancs à gauche et un arbre. Sans voitures.',
  });
});

test('vowels, mass nouns and feminine one are minded', () => {
  expect(describePicture(understand("beaucoup d'arbres, de la verdure, vingt et une chaises, quelques fleurs", 'fr'))).toEqual({
    en: 'A public place, with many trees, some greenery, 21 chairs and a few flowers.',
    fr: 'Un lieu public, avec beaucoup d’arbres, de la verdure, 21 chaises et quelques fleurs.',
  });
});

test('several refusals are joined as each language does', () => {
  expect(describePicture(understand('une rue sans voitures ni camions', 'fr'))).toEqual({
    en: 'A street. No cars or trucks.',
    fr: 'Une rue. Sans voitures ni camions.',
  });
});

test('what the picture shows besides is told last', () => {
  expect(
    describePicture(understand('un banc', 'fr'), [
      { id: 'tree', count: 4 },
      { id: 'wheelchair-user', count: 1 },
    ]).fr,
  ).toBe('Un lieu public, avec un banc. Autour\u00a0: quatre arbres et une personne en fauteuil roulant.');
});

test('what was asked for is told in the number that is drawn', () => {
  expect(
    describePicture(understand('hammocks, a market, 40 chairs and a bench', 'en'), [
      { id: 'hammock', count: 2, asked: true },
      { id: 'market-stall', count: 2, asked: true },
      { id: 'chair', count: 12, asked: true },
      { id: 'bench', count: 1, asked: true },
    ]).en,
  ).toBe('A public place, with hammocks, market stalls, many chairs and a bench.');
});
