import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detailOf } from '../../../app/disagreement/detail.ts';
import { analyze, borda, bradleyTerry, countedOrders, kemeny, orderAndIntensity } from '../../../app/disagreement/index.ts';
import type { Rating, RatingsTable } from '../../../app/disagreement/index.ts';
import { tableOf, together } from './tables.ts';

const score = fc.option(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(0.1, 0.3, 1e300, -1e300, 5e-324)), { freq: 3 });
const rating: fc.Arbitrary<Rating> = fc.record({
  participant: fc.constantFrom('a', 'b', 'c'), item: fc.constantFrom('x', 'y', 'z'), criterion: fc.constantFrom('acc', 'safe'), score,
  round: fc.constantFrom('before', 'after'), groups: fc.constantFrom([], ['g'], ['g', 'h']),
});
const table: fc.Arbitrary<RatingsTable> = fc.uniqueArray(rating, {
  maxLength: 18, selector: ({ participant, item, criterion, round }) => [participant, item, criterion, round].join(' '),
}).map((ratings) => ({ ratings, problems: [] }));

describe('whatever was answered', () => {
  test('nothing that is told is NaN or infinite, and what is missing has its reason', () => {
    fc.assert(fc.property(table, (ratings) => {
      const analysis = analyze(ratings);
      expect(notNumbers([analysis, detailOf(ratings)])).toEqual([]);
      const gaps = analysis.criteria.some(({ mean, sd, kendallW, krippendorffAlpha: { interval }, icc: { single } }) => [mean, sd, kendallW, interval, single].includes(null));
      if (gaps) expect(analysis.problems.length).toBeGreaterThan(0);
    }), { numRuns: 120 });
  });

  test('orders and pairs give numbers or a reason', () => {
    const places = fc.array(fc.option(fc.integer({ min: 1, max: 3 })), { minLength: 3, maxLength: 3 });
    fc.assert(fc.property(fc.array(fc.tuple(places, places), { maxLength: 4 }), (people) => {
      const orders = people.map(([order]) => order);
      const pairs = countedOrders(3, orders);
      expect(notNumbers([borda(3, orders), kemeny(pairs), bradleyTerry(pairs), orderAndIntensity(3, people.map(([own, scores]) => ({ places: own, scores })))])).toEqual([]);
    }), { numRuns: 200 });
  });
});

describe.each([
  ['one rater', tableOf([[1], [2], [5]])],
  ['all equal', together(tableOf([[3, 3, 3], [3, 3, 3]], { groups: [['g'], ['g'], []] }), tableOf([[3, 3, 3], [3, 3, 3]], { round: 'after', groups: [['g'], ['g'], []] }))],
  ['all missing', tableOf([[null, null], [null, null]])],
  ['two items', tableOf([[1, 2, 3], [2, 1, 3]])],
  ['one item', tableOf([[1, 2, 3]])],
  ['nobody', { ratings: [], problems: [] }],
  ['ten thousand people', tableOf([0, 1].map((item) => Array.from({ length: 10_000 }, (_, person) => 1 + ((person * 7 + item * 3) % 5))), { groups: Array.from({ length: 10_000 }, (_, person) => (person % 40 === 0 ? ['g'] : [])) })],
] as const)('%s', (_, ratings) => {
  test('gives values or named reasons', () => {
    const analysis = analyze(ratings);
    expect(notNumbers([analysis, detailOf(ratings)])).toEqual([]);
    for (const { reason } of analysis.problems) expect(reason).not.toMatch(/why\.|undefined|NaN/);
  }, 30_000);
});

/** Every number within that is none. */
function notNumbers(found: unknown): number[] {
  if (typeof found === 'number') return Number.isFinite(found) ? [] : [found];
  if (typeof found !== 'object' || found === null) return [];
  return Object.values(found).flatMap(notNumbers);
}
