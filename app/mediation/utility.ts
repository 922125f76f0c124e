import { divideRounded, divideRoundedBig, greatestCommonDivisor } from './exact.ts';
import type { Millionths } from './exact.ts';
import type { Effect, Package, Problem } from './types.ts';

/**
 * The problem laid out for reckoning: one number for each group and criterion ('cell', g × criteria + k).
 * `weights` are divided by what they have in common; `divisors[g]` is their sum.
 */
export type Reckoner = {
  groups: number;
  criteria: number;
  cap: number;
  weights: Float64Array;
  divisors: Float64Array;
  ratings: Float64Array[];
  measures: CellEffect[][];
  synergies: { measures: number[]; effects: CellEffect[] }[];
  /** Synergies (positions) that a measure takes part in. */
  synergiesOf: number[][];
  /** Whether plain numbers hold every intermediate product; else BigInt is used. */
  small: boolean;
};
export type CellEffect = { cell: number; amount: number };

/** u_g of each group (in the problem's order, which is by id) under one package, in millionths of a rating point. */
export function evaluatePackage(problem: Problem, chosen: Package): Millionths[] {
  const design = problem.designs.findIndex(({ id }) => id === chosen.design);
  const measures = chosen.measures.map((id) => problem.measures.findIndex((measure) => measure.id === id));
  if (design < 0 || measures.includes(-1))
    throw new RangeError('evaluatePackage: the package names what the problem does not know');
  return [...utilitiesOf(reckonerOf(problem), design, measures)].map((value) => value as Millionths);
}

export function reckonerOf(problem: Problem): Reckoner {
  const [groups, criteria] = [problem.groups.length, problem.criteria.length];
  const weights = new Float64Array(groups * criteria);
  const divisors = new Float64Array(groups);
  problem.groups.forEach((group, g) => {
    const common = group.weights.reduce<number>(greatestCommonDivisor, 0);
    group.weights.forEach((weight, k) => {
      weights[g * criteria + k] = weight / common;
      divisors[g] = (divisors[g] ?? 0) + weight / common;
    });
  });
  const cells = (effects: readonly Effect[]): CellEffect[] =>
    effects
      .map(({ group, criterion, amount }) => ({ cell: group * criteria + criterion, amount }))
      .filter(({ cell }) => (weights[cell] ?? 0) > 0);
  const synergies = problem.synergies.map((synergy) => ({ measures: synergy.measures, effects: cells(synergy.effects) }));
  return {
    groups,
    criteria,
    cap: problem.scale.max,
    weights,
    divisors,
    ratings: problem.designs.map((design) => Float64Array.from(design.ratings.flat())),
    measures: problem.measures.map(({ effects }) => cells(effects)),
    synergies,
    synergiesOf: problem.measures.map((_, m) => synergies.flatMap((synergy, s) => (synergy.measures.includes(m) ? [s] : []))),
    small: largestProduct(problem, divisors) < 2 ** 51,
  };
}

/** u_g in millionths of the design with these measures (positions, each once). */
export function utilitiesOf(reckoner: Reckoner, design: number, measures: Iterable<number>): Float64Array {
  const values = Float64Array.from(reckoner.ratings[design] ?? []);
  const inside = new Set(measures);
  for (const m of inside) addTo(values, reckoner.measures[m] ?? []);
  for (const synergy of reckoner.synergies) if (synergy.measures.every((m) => inside.has(m))) addTo(values, synergy.effects);
  return reckon(reckoner, values, new Float64Array(reckoner.groups));
}

/**
 * Σ w·min(v, cap) / Σ w for each group from the uncapped values of all cells, written to `into`. A value in units of 10⁻⁴
 * becomes millionths by × 100; the fraction is exact until it is rounded once, half away from zero.
 */
export function reckon(reckoner: Reckoner, values: Float64Array, into: Float64Array): Float64Array {
  const { groups, criteria, cap, weights, divisors } = reckoner;
  if (!reckoner.small) return reckonBig(reckoner, values, into);
  for (let g = 0; g < groups; g += 1) {
    let sum = 0;
    for (let cell = g * criteria; cell < (g + 1) * criteria; cell += 1) {
      const value = values[cell] ?? 0;
      sum += (weights[cell] ?? 0) * (value < cap ? value : cap);
    }
    into[g] = divideRounded(sum * 100, divisors[g] ?? 1);
  }
  return into;
}

export function addTo(values: Float64Array, effects: readonly CellEffect[], sign: 1 | -1 = 1): void {
  for (const { cell, amount } of effects) values[cell] = (values[cell] ?? 0) + sign * amount;
}

function reckonBig(
  { groups, criteria, cap, weights, divisors }: Reckoner,
  values: Float64Array,
  into: Float64Array,
): Float64Array {
  for (let g = 0; g < groups; g += 1) {
    let sum = 0n;
    for (let cell = g * criteria; cell < (g + 1) * criteria; cell += 1) {
      sum += BigInt(weights[cell] ?? 0) * BigInt(Math.min(values[cell] ?? 0, cap));
    }
    into[g] = divideRoundedBig(sum * 100n, BigInt(divisors[g] ?? 1));
  }
  return into;
}

/** No |2·100·Σ w·v| + Σ w that can come up is larger. */
function largestProduct(problem: Problem, divisors: Float64Array): number {
  let value = Math.abs(problem.scale.max);
  for (const design of problem.designs) for (const rating of design.ratings.flat()) value = Math.max(value, Math.abs(rating));
  for (const { effects } of [...problem.measures, ...problem.synergies]) {
    value += effects.reduce((most, { amount }) => Math.max(most, Math.abs(amount)), 0);
  }
  return Math.max(...divisors) * (200 * value + 1);
}
