import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomCode } from '../../../app/workshop/index.ts';

const hexOf = (text: string): string => createHash('sha256').update(text).digest('hex');

test('a code is four letters or digits that are not taken for one another, and no word', () => {
  fc.assert(fc.property(fc.string(), (text) => {
    expect(roomCode(hexOf(text))).toMatch(/^[CFHJKMNPRTWXY3479]{4}$/);
    expect(roomCode(hexOf(text))).toBe(roomCode(hexOf(text)));
  }));
});

test('codes of different workshops differ', () => {
  const codes = new Set(Array.from({ length: 200 }, (_, n) => roomCode(hexOf(String(n)))));
  expect(codes.size).toBeGreaterThan(190);
});
