import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holm } from '../../../app/disagreement/holm.ts';
import { analyze } from '../../../app/disagreement/index.ts';
import { upperTail } from '../../../app/disagreement/normal.ts';
import { permutationTests } from '../../../app/disagreement/permutation.ts';
import { seededNumbers } from '../../../app/disagreement/random.ts';
import { wilcoxonSignedRank } from '../../../app/disagreement/wilcoxon.ts';
import { tableOf, together } from './tables.ts';

// Reference values below: R 4.2.2, stats.

describe('the Wilcoxon signed-rank test', () => {
  test.each([
    ['exact: wilcox.test(d)', [0.5, -0.2, 1.1, 0.9, -0.7, 1.3, 0.35, 2.1, -0.15], 0.09765625],
    ['with ties, zeros dropped: wilcox.test(d[d != 0], exact = FALSE, correct = TRUE)', [1, 1, -1, 2, 0, 3, -2, 0, 1, 4], 0.177475270596233],
    ['exact at 50: wilcox.test(d, exact = TRUE)', zigzag(50), 0.0261669681711965],
    ['normal at 51: wilcox.test(d, exact = FALSE, correct = TRUE)', zigzag(51), 0.0564558053677022],
  ])('agrees with R, %s', (_, differences, p) => {
    const found = wilcoxonSignedRank(differences.map((after) => ({ before: 0, after })));
    expect(found.ok ? found.value : found.why).toBeCloseTo(p, 12);
  });

  test('sees ties through the rounding of decimals', () => {
    const shifts = [[3.2, 3.4], [2, 2.2], [1.1, 1.3], [4.1, 3.9], [0.1 + 0.2, 0.3]].map(([before = 0, after = 0]) => ({ before, after }));
    const clean = [0.2, 0.2, 0.2, -0.2].map((after) => ({ before: 0, after }));
    expect(wilcoxonSignedRank(shifts)).toEqual(wilcoxonSignedRank(clean));
  });

  test('is missing, with a reason, when nobody is there twice or nobody changed', () => {
    expect(wilcoxonSignedRank([])).toEqual({ ok: false, why: 'nobodyTwice' });
    expect(wilcoxonSignedRank([{ before: 2, after: 2 }])).toEqual({ ok: false, why: 'nobodyChanged' });
  });

  test('compares each person with themself, those present twice only', () => {
    // Means per person before: 2, 3, 4; after: 3, 5, and someone new.
    const table = together(tableOf([[1, 3, 4], [3, 3, 4]]), tableOf([[3, 4, null, 1], [3, 6, null, 1]], { round: 'after' }));
    expect(analyze(table).shifts).toEqual([{ criterion: 'acc', n: 2, mean: 1.5, p: 0.5 }]);
  });
});

describe('the permutation test', () => {
  test('comes near the exact share of all regroupings', () => {
    const values = Float64Array.of(1, 2.5, 3, 3, 4, 4.5, 5, 2);
    const members = Int32Array.of(4, 5, 6);
    const [[found] = []] = permutationTests([values], [members], { draws: 10_000, seed: 1 });
    // 4 standard errors of a share near 0.1 in 10,000 draws.
    expect(Math.abs((found ?? 1) - exactShare(values, members))).toBeLessThan(0.013);
  });

  test('tells the same of a group as of its complement, and is never zero', () => {
    const values = Float64Array.from({ length: 40 }, (_, index) => (index < 10 ? 1 : 5));
    const inside = Int32Array.from({ length: 10 }, (_, index) => index);
    const outside = Int32Array.from({ length: 30 }, (_, index) => index + 10);
    expect(permutationTests([values], [inside, outside], { draws: 10_000, seed: 1 })).toEqual([[1 / 10_001], [1 / 10_001]]);
  });

  test('is 1 where all are equal but for rounding, null where a group or the rest is empty', () => {
    const values = Float64Array.of(0.1, (0.1 + 0.1 + 0.1) / 3, 0.1);
    expect(permutationTests([values], [Int32Array.of(0), Int32Array.of(), Int32Array.of(0, 1, 2)], { draws: 100, seed: 1 })).toEqual([[1], [null], [null]]);
  });

  test('gives each criterion what it would give alone', () => {
    const columns = [Float64Array.of(1, 2, 3, 4, 5, 3), Float64Array.of(5, 5, 5, 5, 5, 5), Float64Array.of(2, 1, 2, 1, 4, 4)];
    const groups = [Int32Array.of(0, 1), Int32Array.of(2, 3, 4, 5), Int32Array.of(1, 5)];
    const settings = { draws: 500, seed: 1 };
    const together3 = permutationTests(columns, groups, settings);
    expect(columns.map((column) => permutationTests([column], groups, settings).flat())).toEqual(columns.map((_, at) => together3.map((row) => row[at])));
  });

  test('gives p under 0.05 about one time in twenty where groups do not differ', () => {
    const numbers = seededNumbers(5);
    const low = Array.from({ length: 200 }, () => {
      const values = Float64Array.from({ length: 30 }, () => numbers.below(1_000_000));
      return permutationTests([values], [Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7)], { draws: 400, seed: 1 })[0]?.[0] ?? 1;
    }).filter((p) => p <= 0.05).length;
    // Binomial(200, 0.05): mean 10, standard deviation 3.1.
    expect(low).toBeGreaterThan(1);
    expect(low).toBeLessThan(25);
  });
});

describe("Holm's correction", () => {
  test('agrees with R, p.adjust(p, "holm"), and passes nulls by', () => {
    const corrected = holm([0.01, 0.04, null, 0.03, 0.005, 0.5, 0.9]);
    [0.05, 0.12, null, 0.12, 0.03, 1, 1].forEach((wanted, index) => {
      if (wanted === null) expect(corrected[index]).toBeNull();
      else expect(corrected[index]).toBeCloseTo(wanted, 12);
    });
  });

  test('never lowers a p, never passes 1 and keeps their order', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ps) => {
      const corrected = holm(ps);
      ps.forEach((p, i) => {
        expect(corrected[i]).toBeGreaterThanOrEqual(p);
        expect(corrected[i]).toBeLessThanOrEqual(1);
        ps.forEach((q, j) => {
          if (p < q) expect(corrected[i] ?? 0).toBeLessThanOrEqual(corrected[j] ?? 0);
        });
      });
    }));
  });
});

test('the normal tail agrees with R, pnorm(z, lower.tail = FALSE), near and far', () => {
  const tails: [number, number][] = [
    [-1, 0.841344746068543], [0, 0.5], [0.3, 0.382088577811047], [1.96, 0.0249978951482204], [2.999, 0.00135433653372711], [3, 0.00134989803163009],
    [3.001, 0.00134547282508497], [5, 2.86651571879194e-7], [8.5, 9.47953482220332e-18], [20, 2.75362411860623e-89], [37, 5.72557122252458e-300],
  ];
  for (const [z, p] of tails) expect(upperTail(z) / p).toBeCloseTo(1, 11);
});

/** d <- sapply(1:n, function(i) ((-1)^(i %% 3 == 0)) * i / 7) */
function zigzag(n: number): number[] {
  return Array.from({ length: n }, (_, index) => ((index + 1) % 3 === 0 ? -1 : 1) * (index + 1) / 7);
}

function exactShare(values: Float64Array, members: Int32Array): number {
  const total = values.reduce((sum, value) => sum + value, 0);
  const centre = (total * members.length) / values.length;
  const far = (sum: number) => Math.abs(sum - centre);
  const observed = far(members.reduce((sum, index) => sum + (values[index] ?? 0), 0));
  const sums = subsets(values.length, members.length).map((subset) => subset.reduce((sum, index) => sum + (values[index] ?? 0), 0));
  return sums.filter((sum) => far(sum) >= observed - 1e-9).length / sums.length;
}

function subsets(n: number, size: number): number[][] {
  if (size === 0) return [[]];
  return n < size ? [] : [...subsets(n - 1, size), ...subsets(n - 1, size - 1).map((subset) => [...subset, n - 1])];
}
