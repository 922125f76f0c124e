import { describe, expect, test } from 'vitest';
import { labels, LEXICON } from '../../../app/prompts/index.ts';
import { understand } from '../../../app/prompts/index.ts';

describe('the lexicon', () => {
  test('has more than 100 things, each id once, written in kebab case', () => {
    const ids = LEXICON.map((entry) => entry.id);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  test.each(LEXICON.map((entry) => [entry.id, entry] as const))('finds %s by its own names in both languages', (id, entry) => {
    for (const name of [`${entry.fr.gender === 'f' ? 'une' : 'un'} ${entry.fr.one}`, `des ${entry.fr.many}`])
      expect(understand(`Je voudrais voir ${name}`, 'fr').elements.map((element) => element.id)).toContain(id);
    for (const name of [`a ${entry.en.one}`, `some ${entry.en.many}`])
      expect(understand(`We would like ${name}`, 'en').elements.map((element) => element.id)).toContain(id);
  });

  test('gives a label in both languages, and null for what it does not know', () => {
    expect(labels('curb-ramp')).toEqual({ en: 'curb ramp', fr: 'descente de trottoir' });
    expect(labels('dragon')).toBeNull();
  });

  test('gives no phrase to two things', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const entry of LEXICON) {
      for (const lang of ['en', 'fr'] as const) {
        for (const phrase of entry.words[lang]) {
          const owner = owners.get(`${lang} ${phrase}`);
          if (owner !== undefined && owner !== entry.id) shared.push(`${phrase}: ${owner} and ${entry.id}`);
          owners.set(`${lang} ${phrase}`, entry.id);
        }
      }
    }
    expect(shared).toEqual([]);
  });
});
