import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundedTo } from '../../../app/workshop/index.ts';

test('halves go away from zero on either side, and nothing is written −0', () => {
  expect([roundedTo(0.125, 100), roundedTo(-0.125, 100), roundedTo(-0.25, 2), roundedTo(-0.001, 10), roundedTo(2.75, 10)]).toEqual([0.13, -0.13, -0.5, 0, 2.8]);
});

test('a number below zero is rounded as far as the same number above it', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(2, 10, 100), (value, parts) => {
    expect(roundedTo(-value, parts) + roundedTo(value, parts)).toBe(0);
  }));
});
