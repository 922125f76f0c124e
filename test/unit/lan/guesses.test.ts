import { expect, it } from 'vitest';
import { limitGuesses } from '../../../app/lan/guesses.ts';

it('lets an address guess wrongly so often in a while, each by itself', () => {
  let now = 0;
  const limit = limitGuesses({ most: 2, within: 100 }, () => now);
  limit.wrong('a');
  expect(limit.mayGuess('a')).toBe(true);
  now = 60;
  limit.wrong('a');
  expect(limit.mayGuess('a')).toBe(false);
  expect(limit.mayGuess('b')).toBe(true);
  now = 101;
  expect(limit.mayGuess('a')).toBe(true);
  limit.wrong('a');
  expect(limit.mayGuess('a')).toBe(false);
});
