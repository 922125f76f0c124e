import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { borda, countedOrders, kemeny, orderAndIntensity } from '../../../app/disagreement/index.ts';
import type { Kemeny, Places } from '../../../app/disagreement/index.ts';

/** Where Tennessee's four cities would have its capital, 100 voters: a textbook example of Kemeny's rule. Memphis, Nashville, Chattanooga, Knoxville. */
const TENNESSEE: Places[] = [
  ...Array.from({ length: 42 }, () => [1, 2, 3, 4]), ...Array.from({ length: 26 }, () => [4, 1, 2, 3]),
  ...Array.from({ length: 15 }, () => [4, 3, 1, 2]), ...Array.from({ length: 17 }, () => [4, 3, 2, 1]),
];
const someOrders = (items: number): fc.Arbitrary<Places[]> =>
  fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 4 }), { freq: 6 }), { minLength: items, maxLength: items }), { maxLength: 6 });

describe('Borda', () => {
  test('counts the items behind, and half of those level', () => {
    // R 4.2.2: o <- rbind(c(1,2,3,4), c(2,1,3,4), c(1,2.5,2.5,4), c(4,3,2,1)); colSums(4 - o)
    const { scores, ranks } = borda(4, [[1, 2, 3, 4], [2, 1, 3, 4], [1, 2, 2, 3], [4, 3, 2, 1]]);
    expect(scores.map(({ points }) => points)).toEqual([8, 7.5, 5.5, 3]);
    expect(ranks).toEqual([1, 2, 3, 4]);
  });

  test('gives nothing to an item that nobody placed, and takes nothing from the others for it', () => {
    expect(borda(3, [[1, null, 2], [2, null, 1]])).toEqual({
      scores: [{ points: 1, orders: 2, mean: 0.5 }, { points: 0, orders: 0, mean: null }, { points: 1, orders: 2, mean: 0.5 }], ranks: [1.5, null, 1.5],
    });
    expect(borda(2, []).ranks).toEqual([null, null]);
  });
});

describe('Kemeny', () => {
  test('finds the order that contradicts the fewest comparisons', () => {
    const found = known(kemeny(countedOrders(4, TENNESSEE)));
    expect(found).toMatchObject({ order: [1, 2, 3, 0], disagreements: 600 - 393, optimal: 1 });
  });

  test('tells an order that people gave from one where a tie was broken', () => {
    const cycle = known(kemeny(countedOrders(3, [[1, 2, 3], [3, 1, 2], [2, 3, 1]])));
    expect(cycle).toMatchObject({ order: [0, 1, 2], disagreements: 4, optimal: 3 });
    expect(cycle.places).toEqual([{ least: 1, greatest: 3 }, { least: 1, greatest: 3 }, { least: 1, greatest: 3 }]);
    const half = known(kemeny(countedOrders(3, [[1, 1, 2], [1, 1, 2]])));
    expect(half.optimal).toBe(2);
    expect([...half.always]).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 0]);
  });

  test('is what trying every order finds', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 5 }).chain((items) => fc.tuple(fc.constant(items), someOrders(items))), ([items, orders]) => {
      const counts = countedOrders(items, orders);
      const found = kemeny(counts);
      if (!found.ok) {
        expect(found.why).toBe('noComparisons');
        return;
      }
      const costs = permutations(items).map((order) => ({ order, cost: contradictions(order, orders) }));
      const least = Math.min(...costs.map(({ cost }) => cost));
      const best = costs.filter(({ cost }) => cost === least).map(({ order }) => order);
      expect(found).toMatchObject({ disagreements: least, optimal: best.length, order: best[0] });
      found.places.forEach(({ least: first, greatest }, item) => {
        const at = best.map((order) => order.indexOf(item) + 1);
        expect([first, greatest]).toEqual([Math.min(...at), Math.max(...at)]);
        for (let other = 0; other < items; other++) expect(found.always[item * items + other] === 1).toBe(best.every((order) => order.indexOf(item) < order.indexOf(other)));
      });
    }), { numRuns: 200 });
  });

  test('answers ten items where every order is as good, and says why it does not search more', () => {
    const level = Array.from({ length: 10 }, () => 1);
    expect(known(kemeny(countedOrders(10, [level]))).optimal).toBe(3_628_800);
    expect(kemeny(countedOrders(11, [[...level, 2]]))).toEqual({ ok: false, why: 'tooManyItems' });
    expect(kemeny(countedOrders(1, [[1]]))).toEqual({ ok: false, why: 'tooFewItems' });
    expect(kemeny(countedOrders(3, [[1, null, null]]))).toEqual({ ok: false, why: 'noComparisons' });
  });
});

describe('scores against orders', () => {
  test('compare each person with themself, and say which pairs the two put the other way', () => {
    const found = orderAndIntensity(5, [{ scores: [3, 4, 2, 5, 1], places: [2, 1, 5, 3, 4] }, { scores: [4, 4, 2, 5, 1], places: [2, 1, 5, 3, 4] }, { scores: [3, 3, 3, 3, 3], places: [1, 2, 3, 4, 5] }]);
    // R: cor(c(3,4,2,5,1), -c(2,1,5,3,4), method = "kendall"); cor(c(4,4,2,5,1), -c(2,1,5,3,4), method = "kendall")
    expect(found.people).toEqual([{ ok: true, value: expect.closeTo(0.4, 12) }, { ok: true, value: expect.closeTo(0.316227766016838, 12) }, { ok: false, why: 'noRanking' }]);
    expect(found.tau).toEqual({ ok: true, value: expect.closeTo((0.4 + 0.316227766016838) / 2, 12) });
    expect(found.items.map(({ byScore, byOrder }) => [byScore, byOrder])).toEqual([[3, 2], [2, 1], [4, 4.5], [1, 3], [5, 4.5]]);
    expect(found.reversals).toEqual([
      { rated: 3, ordered: 0, by: expect.closeTo(1, 12), ahead: 3, behind: 0 },
      { rated: 2, ordered: 4, by: expect.closeTo(2 / 3, 12), ahead: 2, behind: 1 },
      { rated: 3, ordered: 1, by: expect.closeTo(2 / 3, 12), ahead: 3, behind: 0 },
    ]);
  });

  test('have nothing to compare where nobody gave both', () => {
    expect(orderAndIntensity(2, [{ scores: [1, null], places: [null, 1] }])).toMatchObject({ tau: { ok: false, why: 'nobodyBoth' }, reversals: [], items: [{ n: 0, byScore: null }, { n: 0, byOrder: null }] });
    expect(orderAndIntensity(0, [])).toEqual({ people: [], tau: { ok: false, why: 'nobodyBoth' }, items: [], reversals: [] });
  });
});

function known(found: Kemeny): Extract<Kemeny, { ok: true }> {
  if (!found.ok) throw new Error(found.why);
  return found;
}

/** All orders of 0 … n − 1, the first by number first. */
function permutations(n: number): number[][] {
  const grow = (order: number[]): number[][] => (order.length === n ? [order]
    : Array.from({ length: n }, (_, item) => item).filter((item) => !order.includes(item)).flatMap((item) => grow([...order, item])));
  return grow([]);
}

/** How many of the pairs that people put in order stand the other way. */
function contradictions(order: readonly number[], orders: readonly Places[]): number {
  let found = 0;
  for (const places of orders) order.forEach((first, at) => {
    for (const second of order.slice(at + 1)) {
      const [one, other] = [places[first] ?? null, places[second] ?? null];
      if (one !== null && other !== null && one > other) found += 1;
    }
  });
  return found;
}
