import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ballot, BallotKind } from '../../../app/workshop/types.ts';
import { itemsFor, keyOf, pairsFor } from '../../../renderer/tablet/ballots/order.ts';

const plan = { seed: 7, ratingsPerRound: 40, gone: [] };
const ballot = (kind: BallotKind, designs: number, pictures: number, more: Partial<Ballot> = {}): Ballot => ({
  id: 'first', kind, title: { en: 'Q', fr: 'Q' }, criteria: ['a', 'b', 'c', 'd'], dots: 5, round: 'before', of: null,
  items: [
    ...Array.from({ length: designs }, (_, n) => ({ kind: 'design', id: `d${n}` }) as const),
    ...Array.from({ length: pictures }, (_, n) => ({ kind: 'picture', id: `p${n}` }) as const),
  ],
  ...more,
});
const person = (n: number): { id: string; pseudonym: number } => ({ id: `p-${n}`, pseudonym: n });

describe('the order of a ballot', () => {
  it('shows every item once, in the same order at each reload', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 20 }), fc.nat(300), (designs, pictures, n) => {
      const asked = ballot('score', designs, pictures);
      const keys = itemsFor(plan, asked, person(n)).map(keyOf);
      expect([...keys].sort()).toEqual(asked.items.map(keyOf).sort());
      expect(itemsFor(plan, asked, person(n)).map(keyOf)).toEqual(keys);
    }));
  });

  it('differs between people, so that no item gains from standing first', () => {
    const firsts = Array.from({ length: 200 }, (_, n) => itemsFor(plan, ballot('score', 4, 0), person(n)).map(keyOf)[0]);
    for (const id of ['d0', 'd1', 'd2', 'd3']) expect(firsts.filter((key) => key === `design:${id}`).length).toBeGreaterThan(25);
  });

  it('repeats the same items in the same order after discussion', () => {
    const before = ballot('criteria', 4, 30);
    const after = { ...before, id: 'second', round: 'after', of: 'first' } as const;
    for (let n = 0; n < 20; n += 1) expect(itemsFor(plan, after, person(n))).toEqual(itemsFor(plan, before, person(n)));
  });

  it('compares each item at least once and no pair twice', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(100), (items, n) => {
      const pairs = pairsFor(plan, ballot('pairwise', items, 0), person(n));
      const named = pairs.map(({ left, right }) => [left, right].sort().join(' '));
      expect(new Set(named).size).toBe(named.length);
      expect(pairs.every(({ left, right }) => left !== right)).toBe(true);
      expect(new Set(pairs.flatMap(({ left, right }) => [left, right])).size).toBe(items);
      expect(pairs.length).toBeLessThanOrEqual(40);
      if (items <= 5) expect(pairs.length).toBe((items * (items - 1)) / 2);
    }));
  });
});
