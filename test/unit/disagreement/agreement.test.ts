import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../app/disagreement/index.ts';
import type { CriterionAnalysis } from '../../../app/disagreement/index.ts';
import { tableOf } from './tables.ts';

/** 6 targets × 4 judges: Shrout and Fleiss 1979, table 2. Rows are items here. */
const SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
const WITH_TIES = [[1, 2, 2, 3], [3, 3, 4, 4], [2, 2, 2, 5], [5, 4, 4, 4], [1, 3, 2, 2], [4, 4, 5, 5], [3, 3, 3, 3.5]];
/** 4 observers (rows) × 12 units: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section C. */
const KRIPPENDORFF = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
];

describe("Kendall's W and ICC", () => {
  // R 4.2.2 with irr 0.84.1; m holds the rows above: m <- matrix(c(9,2,5,8, 6,1,3,2, …), ncol = 4, byrow = TRUE)
  //   kendall(m, correct = TRUE)$value; icc(m, 'twoway', 'agreement', 'single')$value; icc(m, 'twoway', 'agreement', 'average')$value
  //   friedman.test(t(m))$statistic / (ncol(m) * (nrow(m) - 1))        # W once more, without irr
  test('agree with irr on a published table', () => {
    const found = criterionOf(SHROUT_FLEISS);
    expect(found.kendallW).toBeCloseTo(0.887037037037037, 12);
    expect(found.icc.single).toBeCloseTo(0.289763779527559, 12);
    expect(found.icc.average).toBeCloseTo(0.620050547598989, 12);
  });

  test('agree with irr where scores tie', () => {
    const found = criterionOf(WITH_TIES);
    expect(found.kendallW).toBeCloseTo(0.739234449760766, 12);
    expect(found.icc.single).toBeCloseTo(0.569744597249509, 12);
    expect(found.icc.average).toBeCloseTo(0.841189267585207, 12);
  });

  test('use only the items that everyone scored', () => {
    const found = criterionOf([...WITH_TIES, [1, null, 5, 2], [null, null, null, null]]);
    expect(found.kendallW).toBeCloseTo(0.739234449760766, 12);
    expect(found.icc.single).toBeCloseTo(0.569744597249509, 12);
    expect(found.n).toBe(31);
  });
});

test('ICC says that its formula divides by zero, whatever the rounding, rather than give an enormous number', () => {
  for (const [low, high] of [[1, 2], [0.1, 0.3], [1.1, 3.3]] as const) {
    const { criteria, problems } = analyze(tableOf([[low, high], [high, low]]));
    expect(criteria[0]?.icc).toEqual({ single: null, average: expect.closeTo(2, 9) });
    expect(problems.map(({ reason }) => reason).join()).toContain('divides by zero');
  }
});

describe("Krippendorff's alpha", () => {
  test("gives the values of Krippendorff's own worked example", () => {
    const { krippendorffAlpha } = criterionOf(transposed(KRIPPENDORFF));
    expect(krippendorffAlpha.nominal).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha.ordinal).toBeCloseTo(0.815, 3);
    expect(krippendorffAlpha.interval).toBeCloseTo(0.849, 3);
  });

  test('equals what the coincidence matrix of the definition gives', () => {
    const score = fc.option(fc.constantFrom(1, 2, 2.5, 4, 7), { freq: 3 });
    fc.assert(fc.property(fc.array(fc.array(score, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 }), (rows) => {
      const found = criterionOf(rows).krippendorffAlpha;
      for (const level of ['nominal', 'ordinal', 'interval'] as const) {
        const wanted = alphaByDefinition(rows, level);
        if (wanted === null) expect(found[level]).toBeNull();
        else expect(found[level]).toBeCloseTo(wanted, 9);
      }
    }), { numRuns: 300 });
  });
});

function criterionOf(rows: readonly (readonly (number | null)[])[]): CriterionAnalysis {
  const [found] = analyze(tableOf(rows)).criteria;
  if (found === undefined) throw new Error('no criterion');
  return found;
}

function transposed<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T));
}

/** α straight from the definition, by the coincidence matrix o(c, k); null where it is undefined. */
function alphaByDefinition(rows: readonly (readonly (number | null)[])[], level: 'nominal' | 'ordinal' | 'interval'): number | null {
  const units = rows.map((row) => row.filter((score) => score !== null)).filter((unit) => unit.length >= 2);
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const coincidence = values.map((c) => values.map((k) => units.reduce((sum, unit) => sum
    + unit.reduce((pairs, x, i) => pairs + unit.filter((y, j) => i !== j && x === c && y === k).length, 0) / (unit.length - 1), 0)));
  const totals = coincidence.map((row) => row.reduce((sum, value) => sum + value, 0));
  const n = totals.reduce((sum, value) => sum + value, 0);
  const squared = (c: number, k: number) => {
    if (level === 'nominal') return c === k ? 0 : 1;
    if (level === 'interval') return ((values[c] ?? 0) - (values[k] ?? 0)) ** 2;
    const between = totals.slice(Math.min(c, k), Math.max(c, k) + 1).reduce((sum, value) => sum + value, 0);
    return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2;
  };
  let observed = 0;
  let expected = 0;
  for (const c of values.keys()) {
    for (const k of values.keys()) {
      observed += (coincidence[c]?.[k] ?? 0) * squared(c, k);
      expected += (totals[c] ?? 0) * (totals[k] ?? 0) * squared(c, k);
    }
  }
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}
