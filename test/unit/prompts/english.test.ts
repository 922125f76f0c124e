import { describe, expect, test } from 'vitest';
import { englishOf, NO_EDITS, type ChipEdits } from '../../../app/prompts/index.ts';

const french = (text: string, edits: ChipEdits = NO_EDITS, translated: string | null = null) => englishOf({ text, lang: 'fr', edits }, translated);

describe('the English of a wish', () => {
  test('is made of what the lexicon understood, with what it did not beside it', () => {
    expect(french('une ruelle conviviale, avec trois bancs et une rampe, l’hiver au soir')).toEqual({
      text: 'A lane in winter in the evening, with three benches and a ramp.', negative: '', by: 'lexicon', left: ['conviviale'],
    });
  });

  test('keeps what is refused out of the words that a model would draw', () => {
    const { text, negative } = french('un parc sans voitures ni clôtures, avec un arbre');
    expect(text).toBe('A park, with a tree.');
    expect(negative).toBe('cars, fences');
  });

  test('says the scene of the site where the wish names none', () => {
    expect(englishOf({ text: 'un banc', lang: 'fr', edits: NO_EDITS, scene: 'waterfront' }).text).toBe('A waterfront, with a bench.');
  });

  test('is the wish itself where that is in English, with what was put in by hand', () => {
    const edits = { with: ['fountain', 'season.winter'], without: [] };
    expect(englishOf({ text: 'A cosy park with my friends.', lang: 'en', edits })).toEqual({
      text: 'A cosy park with my friends, a fountain, in winter', negative: '', by: 'written', left: [],
    });
  });

  test('is the translation where there is one', () => {
    expect(french('un parc chaleureux', { with: ['bench'], without: [] }, 'a warm park')).toMatchObject({ text: 'a warm park, benches', by: 'translator', left: [] });
  });

  test('does not go on naming what was taken out or changed by hand', () => {
    const edits = { with: ['timeOfDay.night'], without: ['bench'] };
    expect(french('un parc enchanteur le matin avec un banc et un arbre', edits, 'an enchanting park in the morning with a bench and a tree')).toEqual({
      text: 'A park at night, with a tree.', negative: 'benches', by: 'lexicon', left: ['enchanteur'],
    });
    expect(englishOf({ text: 'a park without cars', lang: 'en', edits: { with: ['car'], without: [] } })).toMatchObject({ text: 'A park, with cars.', negative: '', by: 'lexicon' });
  });
});
