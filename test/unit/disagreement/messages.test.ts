import { expect, test } from 'vitest';
import en from '../../../locales/en/disagreement.json' with { type: 'json' };
import fr from '../../../locales/fr/disagreement.json' with { type: 'json' };

test('every text and each of its gaps is there in both languages', () => {
  const gaps = (texts: object, place = ''): string[] => Object.entries(texts).filter(([key]) => !key.endsWith('_many')).flatMap(([key, text]: [string, string | object]) =>
    (typeof text === 'string' ? [`${place}${key} ${[...text.matchAll(/\{\{\w+\}\}/g)].map(String).sort().join(' ')}`] : gaps(text, `${place}${key}.`)));
  expect(gaps(fr).sort()).toEqual(gaps(en).sort());
});

test('French punctuation keeps its nonbreaking spaces', () => {
  expect(JSON.stringify(fr)).not.toMatch(/ [:;!?»%$]|« /);
});
