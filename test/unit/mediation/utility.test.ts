import { describe, expect, test } from 'vitest';
import { checkPackage, evaluatePackage, metricsOf, parseProblem, rangesOf } from '../../../app/mediation/index.ts';
import type { ProblemInput } from '../../../app/mediation/index.ts';
import { divideRounded, divideRoundedBig, scaleDecimal } from '../../../app/mediation/exact.ts';
import { quantile } from '../../../app/mediation/metrics.ts';
import { park } from './park.ts';

const read = (input: ProblemInput) => {
  const parsed = parseProblem(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.problem;
};
/** Utilities of [seniors, wheelchair] in rating points. */
const utilities = (measures: string[], change: (problem: ProblemInput) => void = () => {}, design = 'plaza') => {
  const input = park();
  change(input);
  return evaluatePackage(read(input), { design, measures }).map((u) => u / 1e6);
};
const breaches = (design: string, measures: string[], change: (problem: ProblemInput) => void = () => {}) => {
  const input = park();
  change(input);
  const checked = checkPackage(read(input), { design, measures });
  return checked.ok ? checked.cost : checked.mistakes.map(({ key }) => key);
};

describe('the utility of a group', () => {
  test('weighs the ratings by the rubric, or by the group’s own weights', () => {
    expect(utilities([])).toEqual([2.666667, 2]);
    expect(
      utilities(
        [],
        (problem) =>
          Object.assign(problem.groups[0] ?? {}, { weights: {} }, { id: 'wheelchair' }) &&
          Object.assign(problem.designs[0]?.ratings['wheelchair'] ?? {}, { beauty: 5 }) &&
          Object.assign(problem.designs[1]?.ratings['wheelchair'] ?? {}, { beauty: 5 }),
      ),
    ).toEqual([2.666667, 3]);
  });

  test('takes the effect for every group only where the group has no entry of its own, even an empty one', () => {
    expect(utilities(['levelling'])).toEqual([3, 2.5]);
    expect(utilities(['stairs'])).toEqual([2.666667, 1]);
  });

  test('is capped at the top of the scale on each criterion and never floored', () => {
    expect(utilities(['fountain'])).toEqual([3.666667, 2]);
    const harm = (problem: ProblemInput) => Object.assign(problem.measures[2] ?? {}, { effects: { '*': { access: -4 } } });
    expect(utilities(['stairs'], harm)).toEqual([0, -2]);
  });

  test('counts a synergy once, when all its measures are chosen, with its sign', () => {
    expect(utilities(['fountain', 'levelling', 'ramp'])).toEqual([4.2, 4.3]);
    const cost = (problem: ProblemInput) =>
      Object.assign(problem.synergies?.[0] ?? {}, { effects: { wheelchair: { access: -0.75 } } });
    expect(utilities(['fountain', 'levelling', 'ramp'], cost)).toEqual([4, 3.25]);
  });

  test('is the same in big and in plain whole numbers', () => {
    const heavy = (problem: ProblemInput) => {
      problem.criteria[0] = { id: 'access', weight: 999_999.9999 };
      problem.criteria[1] = { id: 'beauty', weight: 999_999.9998 };
    };
    expect(utilities(['levelling'], heavy)).toEqual([2.75, 2.5]);
  });
});

describe('rounding', () => {
  test('goes half away from zero in both kinds of whole numbers', () => {
    for (const [numerator, denominator, rounded] of [
      [5, 10, 1],
      [-5, 10, -1],
      [4, 10, 0],
      [-4, 10, 0],
      [7, 2, 4],
      [-7, 2, -4],
      [1, 3, 0],
      [2, 3, 1],
    ] as const) {
      expect(divideRounded(numerator, denominator)).toBe(rounded);
      expect(divideRoundedBig(BigInt(numerator), BigInt(denominator))).toBe(rounded);
    }
  });

  test('reads the decimals as they are written', () => {
    expect(scaleDecimal(1.005, 2)).toEqual({ amount: 101, rounded: true });
    expect(scaleDecimal(-1.005, 2)).toEqual({ amount: -101, rounded: true });
    expect(scaleDecimal(0.07, 2)).toEqual({ amount: 7, rounded: false });
    expect(scaleDecimal(1e-7, 4)).toEqual({ amount: 0, rounded: true });
    expect(scaleDecimal(1e21, 2)).toBeNull();
    expect(scaleDecimal(-0, 2)).toEqual({ amount: 0, rounded: false });
  });
});

describe('a package', () => {
  test('has its cost told in the smallest unit', () => {
    expect(breaches('garden', ['levelling', 'ramp'])).toBe(7000);
  });

  test('must keep the budget, prerequisites, exclusions, designs, required and forbidden measures', () => {
    expect(breaches('plaza', ['ramp'])).toEqual(['package.prerequisite']);
    expect(breaches('plaza', ['levelling', 'ramp', 'stairs'])).toEqual(['package.exclusion']);
    expect(breaches('garden', ['fountain'])).toEqual(['package.notInDesign']);
    expect(breaches('plaza', [], (problem) => (problem.required = ['ramp']))).toEqual(['package.required']);
    expect(breaches('plaza', ['stairs'], (problem) => (problem.forbidden = ['stairs']))).toEqual(['package.forbidden']);
    expect(breaches('plaza', ['levelling', 'ramp'], (problem) => (problem.budget = 59.99))).toEqual(['package.overBudget']);
    expect(breaches('square', ['lift'])).toEqual(['package.unknownDesign', 'package.unknownMeasure']);
    expect(breaches('plaza', ['stairs', 'stairs'])).toEqual(['package.twice']);
  });
});

describe('the metrics', () => {
  const ranges = rangesOf(
    [
      [1e6, 2e6],
      [3e6, 2e6],
    ],
    2,
  );

  test('are those of DESIGN §3.1', () => {
    const metrics = metricsOf(['a', 'b'], [2e6, 2e6], ranges);
    expect(metrics).toEqual({ total: 4, worst: 2, worstGroups: ['a', 'b'], p20: 0.6, gini: 0, jain: 1, nash: 1.386294 });
    expect(metricsOf(['a', 'b'], [1e6, 3e6], ranges)).toMatchObject({ gini: 0.25, jain: 0.8, p20: 0.2, worstGroups: ['a'] });
  });

  test('are null where they mean nothing', () => {
    expect(metricsOf(['a', 'b'], [-1e6, 1e6], ranges)).toMatchObject({ total: 0, gini: null, jain: null, nash: null });
    expect(metricsOf(['a', 'b'], [0, 1e6], ranges)).toMatchObject({ gini: 0.5, nash: null });
  });

  test('take the percentile as R does by default', () => {
    expect(quantile([1, 2, 3, 4], 0.2)).toBeCloseTo(1.6, 12);
    expect(quantile([5], 0.2)).toBe(5);
  });
});
