import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrapMean, bootstrapMedian, medianOf, quartiles } from '../../../app/disagreement/bootstrap.ts';
import { detailOf } from '../../../app/disagreement/detail.ts';
import { movementOf } from '../../../app/disagreement/movement.ts';
import { kendallTauB } from '../../../app/disagreement/tau-b.ts';
import { tableOf, together } from './tables.ts';

// Reference values below: R 4.2.2, stats.

describe('tau-b between two orders', () => {
  test.each([
    ['cor(1:7, c(2,1,4,3,7,5,6), method = "kendall")', [1, 2, 3, 4, 5, 6, 7], [2, 1, 4, 3, 7, 5, 6], 0.619047619047619],
    ['with ties: cor(x, y, method = "kendall")', [3.2, 3.2, 1, 4.5, 2.2, 2.2, 5, 1], [2, 4, 4, 1, 3.5, 3.5, 3.5, 5], -0.571547606649408],
  ])('agrees with R, %s', (_, x, y, tau) => {
    const found = kendallTauB(x, y);
    expect(found.ok ? found.value : found.why).toBeCloseTo(tau, 12);
  });

  test('is 1 with itself, −1 with its reverse, and the same whichever comes first', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: -99, max: 99 }), { minLength: 2, maxLength: 12 }), fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 12, maxLength: 12 }), (x, more) => {
      const y = more.slice(0, x.length);
      expect(kendallTauB(x, x)).toEqual({ ok: true, value: 1 });
      expect(kendallTauB(x, x.map((value) => -value))).toEqual({ ok: true, value: -1 });
      expect(kendallTauB(x, y)).toEqual(kendallTauB(y, x));
    }));
  });

  test('sees ties through the rounding of means', () => {
    expect(kendallTauB([0.1 + 0.2, 0.3, 1], [1, 2, 3])).toEqual(kendallTauB([1, 1, 2], [1, 2, 3]));
  });

  test('is missing where there is no order to compare', () => {
    expect(kendallTauB([1], [2])).toEqual({ ok: false, why: 'tooFewCompleteItems' });
    expect(kendallTauB([1, 2], [3, 3])).toEqual({ ok: false, why: 'noRanking' });
  });
});

describe('the interval of a mean', () => {
  test('comes near that of 20,000 draws in R, and is the same each time', () => {
    // m <- c(2.8, 3, 2.4, 3.6, 2.2, 4, 3.4, 2.2, 3.6); quantile(replicate(20000, mean(sample(m, replace = TRUE))), c(.025, .975)) gives 2.60, 3.42
    const people = [2.8, 3, 2.4, 3.6, 2.2, 4, 3.4, 2.2, 3.6];
    const interval = bootstrapMean(people);
    expect(Math.abs((interval?.[0] ?? 0) - 2.6)).toBeLessThan(0.06);
    expect(Math.abs((interval?.[1] ?? 0) - 3.42)).toBeLessThan(0.06);
    expect(bootstrapMean(people)).toEqual(interval);
  });

  test('lies within what people said, is a point where all said the same, and is nothing for one person', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 2, maxLength: 8 }), (people) => {
      const [low, high] = bootstrapMean(people) ?? [Number.NaN, Number.NaN];
      expect(low).toBeGreaterThanOrEqual(Math.min(...people) - 1e-12);
      expect(high).toBeLessThanOrEqual(Math.max(...people) + 1e-12);
      expect(low).toBeLessThanOrEqual(high);
    }), { numRuns: 20 });
    expect(bootstrapMean([3, 3, 3])).toEqual([3, 3]);
    expect(bootstrapMean([3])).toBeNull();
  });

  test('has one for the median too, near that of R', () => {
    // quantile(replicate(20000, median(sample(m, replace = TRUE))), c(.025, .975)) gives 2.2, 3.6
    expect(bootstrapMedian([2.8, 3, 2.4, 3.6, 2.2, 4, 3.4, 2.2, 3.6])).toEqual([2.2, 3.6]);
    expect(bootstrapMedian([])).toBeNull();
  });

  test('quartiles are those of R', () => {
    // x <- c(1,2,2,3.5,5,4,2,1); quantile(x, c(.25, .5, .75))
    expect(quartiles([1, 2, 2, 3.5, 5, 4, 2, 1])).toEqual({ lower: 1.75, median: 2, upper: 3.625 });
    expect(quartiles([])).toBeNull();
  });

  test('the median is the middle, or the mean of the two middle ones', () => {
    expect(medianOf([5, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 2, 5])).toBe(3);
  });
});

describe('who came nearer to their group', () => {
  test('is judged by where the others stood before, so that nobody moves because somebody else did', () => {
    expect(movementOf([{ before: 1, after: 3 }, { before: 3, after: 3 }, { before: 3, after: 5 }])).toEqual({ n: 3, toward: 1, away: 1 });
    expect(movementOf([{ before: 1, after: 1 }])).toBeNull();
  });

  test('counts only people present both times, group by group', () => {
    const groups = [['elders'], ['elders'], ['elders'], []];
    const table = together(tableOf([[1, 3, 3, 2]], { groups }), tableOf([[2, 3, null, 5]], { round: 'after', groups }));
    expect(detailOf(table).movements).toEqual([{ criterion: 'acc', group: 'elders', n: 2, toward: 1, away: 0 }]);
  });
});

test('two groups are compared on the items that both rated, each pair once', () => {
  const groups = [['elders'], ['elders'], ['rollers'], ['rollers']];
  const table = tableOf([[1, 2, 5, 4], [3, 3, 3, 3], [5, 4, 1, null], [null, null, 2, 2]], { groups });
  expect(detailOf(table).orders).toEqual([{ criterion: 'acc', left: 'elders', right: 'rollers', items: 3, tau: { ok: true, value: -1 } }]);
});

test('a table without a score before tells nothing rather than a number', () => {
  expect(detailOf(tableOf([[null, null]]))).toEqual({ middles: [], rankings: [], orders: [], movements: [] });
});
