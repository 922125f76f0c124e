import { expect, test } from 'vitest';
import { statisticTopics } from '../../../app/workshop/index.ts';
import en from '../../../locales/en/methods.json' with { type: 'json' };
import fr from '../../../locales/fr/methods.json' with { type: 'json' };

test.each([['en', en], ['fr', fr]])('every statistic has, in %s, plain words, its definition, what it takes for granted and its source', (_, { statistics }) => {
  expect(Object.keys(statistics.of)).toEqual(statisticTopics);
  for (const topic of Object.values(statistics.of)) {
    expect(Object.keys(topic)).toEqual(['name', 'plain', 'exact', 'assumes', 'source']);
    expect(Object.values(topic).every((text) => text.trim() !== '')).toBe(true);
  }
});
