import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactInterval } from '../../../app/disagreement/exact-draws.ts';

describe('the interval of a mean over all possible draws', () => {
  test('is what going through every draw gives', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 }), fc.constantFrom(1, 0.5, 0.1), (whole, step) => {
      const values = whole.map((value) => value * step);
      const [low, high] = exactInterval(values) ?? [Number.NaN, Number.NaN];
      const means = everyDraw(values).map((drawn) => drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toSorted((a, b) => a - b);
      const at = (share: number): number => means[Math.ceil(share * means.length - 1e-9) - 1] ?? Number.NaN;
      expect([low, high]).toEqual([expect.closeTo(at(0.025), 9), expect.closeTo(at(0.975), 9)]);
    }), { numRuns: 60 });
  });

  test('comes near that of 200,000 draws in R, for 300 people', () => {
    // x <- rep(1:5, c(20, 40, 90, 100, 50)); set.seed(1); quantile(replicate(200000, mean(sample(x, replace = TRUE))), c(.025, .975))
    const [low, high] = exactInterval([20, 40, 90, 100, 50].flatMap((people, at) => Array.from({ length: people }, () => at + 1))) ?? [0, 0];
    expect(low).toBeCloseTo(3.27333, 2);
    expect(high).toBeCloseTo(3.52667, 2);
  });

  test('is a point where all said the same, and left to drawing where there is no scale of few steps', () => {
    expect(exactInterval([3, 3, 3])).toEqual([3, 3]);
    for (const values of [[], [2], [1, 2.3333333], [0, 1_000], [1, Number.NaN]]) expect(exactInterval(values)).toBeNull();
  });

  test('stays a number for ten thousand people', () => {
    const [low, high] = exactInterval(Array.from({ length: 10_000 }, (_, nth) => 1 + (nth % 5))) ?? [0, 0];
    // 3 ± 1.96 × √2 ÷ 100
    expect([low, high]).toEqual([expect.closeTo(2.9723, 3), expect.closeTo(3.0277, 3)]);
  });
});

/** All nⁿ ways to draw as many values with replacement. */
function everyDraw(values: readonly number[]): number[][] {
  return values.reduce<number[][]>((all) => all.flatMap((drawn) => values.map((value) => [...drawn, value])), [[]]);
}
