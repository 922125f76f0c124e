import { expect, test } from 'vitest';
import en from '../../../locales/en/disagreement.json' with { type: 'json' };
import fr from '../../../locales/fr/disagreement.json' with { type: 'json' };

test('every text and each of its gaps is there in both languages', () => {
  const gaps = (texts: object) => Object.entries(texts).flatMap(([section, entries]: [string, Record<string, string>]) =>
    Object.entries(entries).filter(([key]) => !key.endsWith('_many'))
      .map(([key, text]) => `${section}.${key} ${[...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort().join(' ')}`));
  expect(gaps(fr).sort()).toEqual(gaps(en).sort());
});

test('French punctuation keeps its nonbreaking spaces', () => {
  expect(JSON.stringify(fr)).not.toMatch(/ [:;!?»%$]|« /);
});
