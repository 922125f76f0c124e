import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemKey, itemsAsked, loadOf } from '../../../app/workshop/index.ts';
import type { Asking, Ballot } from '../../../app/workshop/index.ts';

const limits = { ratingsPerRound: 40, secondsPerRating: 9 };
const asking = (over: Partial<Asking> = {}): Asking => ({ seed: 7, ratingsPerRound: 40, gone: [], ...over });
const ballot = (designs: number, pictures: number, over: Partial<Ballot> = {}): Ballot => ({
  id: 'first', kind: 'criteria', title: { en: 'Q', fr: 'Q' }, criteria: ['a', 'b', 'c', 'd'], dots: 0, round: 'before', of: null,
  items: [
    ...Array.from({ length: designs }, (_, n) => ({ kind: 'design', id: `d${n}` }) as const),
    ...Array.from({ length: pictures }, (_, n) => ({ kind: 'picture', id: `p${n}` }) as const),
  ],
  ...over,
});
const keysFor = (asked: Ballot, rules: Asking, person: number): string[] => itemsAsked(asked, rules, person).map(itemKey);
/** How often each item is asked of these people; of the pictures, the most and the least. */
function spreadOf(asked: Ballot, rules: Asking, people: readonly number[]): { counts: Map<string, number>; gap: number } {
  const counts = new Map(asked.items.map((item) => [itemKey(item), 0]));
  for (const person of people) for (const key of keysFor(asked, rules, person)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const pictures = [...counts].filter(([key]) => key.startsWith('picture')).map(([, count]) => count);
  return { counts, gap: Math.max(...pictures) - Math.min(...pictures) };
}
const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
const rooms = fc.record({
  designs: fc.integer({ min: 1, max: 5 }), pictures: fc.integer({ min: 11, max: 40 }), joined: fc.integer({ min: 1, max: 60 }),
  later: fc.integer({ min: 0, max: 20 }), seed: fc.nat(1_000), left: fc.uniqueArray(fc.nat(59)),
});

test('every person is asked at most the limit and always the base designs', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 40 }), fc.nat(300), (designs, pictures, person) => {
    const keys = keysFor(ballot(designs, pictures), asking(), person);
    expect(keys.length * 4).toBeLessThanOrEqual(40);
    for (let n = 0; n < Math.min(5, designs); n += 1) expect(keys).toContain(`design:d${n}`);
    expect(keys).toHaveLength(Math.min(designs + pictures, 10));
    expect(new Set(keys).size).toBe(keys.length);
  }));
});

test('over those here when the ballot opens and all who join later, each picture is asked equally often, give or take one', () => {
  fc.assert(fc.property(rooms, ({ designs, pictures, joined, later, seed, left }) => {
    const gone = left.filter((number) => number < joined);
    const people = upTo(joined + later).filter((number) => !gone.includes(number));
    const { counts, gap } = spreadOf(ballot(designs, pictures), asking({ seed, gone }), people);
    expect(gap).toBeLessThanOrEqual(1);
    for (let n = 0; n < designs; n += 1) expect(counts.get(`design:d${n}`)).toBe(people.length);
  }));
});

test('each withdrawal after the opening unbalances by one at most, and moves nobody else’s items', () => {
  fc.assert(fc.property(rooms, ({ designs, pictures, joined, seed, left }) => {
    const people = upTo(joined).filter((number) => !left.includes(number));
    const withdrawn = joined - people.length;
    expect(spreadOf(ballot(designs, pictures), asking({ seed }), people).gap).toBeLessThanOrEqual(1 + withdrawn);
  }));
});

test('a person is asked the same after discussion, and another seed shares out otherwise', () => {
  const before = ballot(4, 30);
  const after = { ...before, id: 'second', round: 'after', of: 'first' } as const;
  for (const person of upTo(20)) expect(keysFor(after, asking(), person)).toEqual(keysFor(before, asking(), person));
  expect(keysFor(before, asking({ seed: 8 }), 0)).not.toEqual(keysFor(before, asking(), 0));
});

test('a score is one rating, so that forty pictures are still asked of everyone and forty-five are shared out', () => {
  expect(keysFor(ballot(0, 40, { kind: 'score', criteria: [] }), asking(), 3)).toHaveLength(40);
  expect(keysFor(ballot(0, 45, { kind: 'score', criteria: [] }), asking(), 3)).toHaveLength(40);
  expect(keysFor(ballot(0, 45, { kind: 'ranking', criteria: [] }), asking(), 3)).toHaveLength(45);
});

test.each([
  ['five base designs', ballot(5, 0), { items: 5, of: 5, base: 5, ratings: 20, minutes: 3, shared: false, tooMany: false }],
  ['twenty pictures beside them', ballot(5, 20), { items: 10, of: 25, base: 5, ratings: 40, minutes: 6, shared: true, tooMany: false }],
  ['twelve designs: the sixth and on are shared out', ballot(12, 0), { items: 10, of: 12, base: 5, ratings: 40, minutes: 6, shared: true, tooMany: false }],
  ['base designs that alone are too much', ballot(5, 0, { criteria: [...'abcdefghi'] }), { items: 5, of: 5, base: 5, ratings: 45, minutes: 7, shared: false, tooMany: true }],
])('the load of %s', (_name, asked, load) => {
  expect(loadOf(asked, limits)).toEqual(load);
});
