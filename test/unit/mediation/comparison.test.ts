import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisonOf } from '../../../app/mediation/index.ts';

const option = (rule: string, utilities: Record<string, number>) => ({ rule, status: 'optimal', design: 'plaza', utilities });
const none = { rule: 'nash', status: 'infeasible', design: null, utilities: {} };
const groups = [{ id: 'few', people: 5 }, { id: 'many', people: 60 }];

describe('the comparison of packages', () => {
  const proposal = {
    ...option('leximin', { few: 3, many: 3.5 }), baseline: { utilities: { few: 2, many: 3.6 } },
    alternatives: [option('total', { few: 2.000001, many: 6 }), none],
  };

  test('sets the package beside the base and what the other rules choose, leaving out rules that choose nothing', () => {
    expect(comparisonOf(groups, proposal).rows).toEqual([
      { key: 'package', total: 6.5, worst: 3, gini: 0.038462, byPeople: 225, price: 0.1875, gains: ['few'], loses: ['many'] },
      { key: 'base', total: 5.6, worst: 2, gini: 0.142857, byPeople: 226, price: 0.3, gains: [], loses: [] },
      { key: 'total', total: 8.000001, worst: 2.000001, gini: 0.25, byPeople: 370.000005, price: 0, gains: ['many'], loses: [] },
    ]);
  });

  test('counts as a gain or a loss a tenth of a point and nothing smaller', () => {
    const moved = (few: number) => comparisonOf(groups, { ...proposal, utilities: { few, many: 3.6 } }).rows[0];
    expect([moved(2.1)?.gains, moved(2.099999)?.gains, moved(1.9)?.loses, moved(1.900001)?.loses]).toEqual([['few'], [], ['few'], []]);
  });

  test('gives no price without a greatest total, where it is not above zero, or where the base alone exceeds it', () => {
    const prices = (best: Record<string, number>) => comparisonOf(groups, { ...proposal, alternatives: [option('total', best)] }).rows.map(({ price }) => price);
    expect(comparisonOf(groups, { ...proposal, alternatives: [] }).rows[0]?.price).toBeNull();
    expect(prices({ few: -1, many: 1 })).toEqual([null, null, null]);
    expect(prices({ few: 2, many: 3.5 })).toEqual([null, null, 0]);
  });

  test('says whether the greatest total is proved', () => {
    expect(comparisonOf(groups, proposal).greatestProved).toBe(true);
    expect(comparisonOf(groups, { ...proposal, alternatives: [{ ...option('total', { few: 3, many: 5 }), status: 'feasible' }] }).greatestProved).toBe(false);
  });

  test('tells nothing of groups that are not given, nor a weighted total where a number of people is not known', () => {
    expect(comparisonOf([{ id: 'many', people: null }], proposal).rows[0]).toEqual({
      key: 'package', total: 3.5, worst: 3.5, gini: 0, byPeople: null, price: 0.416667, gains: [], loses: ['many'],
    });
    expect(comparisonOf([], proposal).rows).toEqual([]);
  });

  test('never gives a price outside 0 to 1, and a Gini of 0 exactly where all are served alike', () => {
    const utilities = fc.record({ few: fc.integer({ min: 1, max: 5_000_000 }), many: fc.integer({ min: 1, max: 5_000_000 }) });
    fc.assert(fc.property(utilities, utilities, (fair, most) => {
      const points = ({ few, many }: typeof fair) => ({ few: few / 1e6, many: many / 1e6 });
      for (const row of comparisonOf(groups, { ...option('leximin', points(fair)), baseline: null, alternatives: [option('total', points(most))] }).rows) {
        if (row.price !== null) expect(row.price >= 0 && row.price <= 1).toBe(true);
        const { few, many } = row.key === 'total' ? most : fair;
        expect(row.total).toBe((few + many) / 1e6);
        expect(row.gini ?? NaN).toBeCloseTo(Math.abs(few - many) / (2 * (few + many)), 5);
      }
    }));
  });
});
