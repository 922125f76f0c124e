import { missing, statistic } from './types.ts';
import type { Statistic } from './types.ts';

/** Arithmetic mean; 'noScores' for none. */
export function mean(values: ArrayLike<number>): Statistic {
  return values.length === 0 ? missing('noScores') : statistic(meanOf(values));
}

/** Standard deviation with n − 1, in two passes; 'oneScore' for fewer than two. */
export function standardDeviation(values: ArrayLike<number>): Statistic {
  if (values.length === 0) return missing('noScores');
  if (values.length === 1) return missing('oneScore');
  return statistic(Math.sqrt(squaresAround(values, meanOf(values)) / (values.length - 1)));
}

/** Plain mean, NaN for none: for callers that have made sure there is one. */
export function meanOf(values: ArrayLike<number>): number {
  const first = values[0] ?? Number.NaN;
  let sum = 0;
  // Summing what exceeds the first value keeps equal values exactly equal to their mean.
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) - first;
  return first + sum / values.length;
}

/** Σ (x − centre)². */
export function squaresAround(values: ArrayLike<number>, centre: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((values[i] ?? 0) - centre) ** 2;
  return sum;
}

export function allEqual(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}

/** Ranks from 1, equal values sharing the mean of theirs; `ties` = Σ (t³ − t) over the runs of t equal values. */
export function midranks(values: ArrayLike<number>): { readonly ranks: Float64Array; readonly ties: number } {
  const sorted = Float64Array.from(values).sort();
  const rankOf = new Map<number, number>();
  let ties = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start + 1;
    while (end < sorted.length && sorted[end] === sorted[start]) end += 1;
    const run = end - start;
    ties += run ** 3 - run;
    rankOf.set(sorted[start] ?? 0, (start + 1 + end) / 2);
    start = end;
  }
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < ranks.length; i++) ranks[i] = rankOf.get(values[i] ?? 0) ?? 0;
  return { ranks, ties };
}

/** The values with each run of neighbours no more than `same` apart made equal: means of decimals carry rounding errors. */
export function alike(values: readonly number[], same: number): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const snapped = [...values];
  for (let i = 1; i < order.length; i++) {
    const [here, previous] = [order[i] ?? 0, order[i - 1] ?? 0];
    if ((values[here] ?? 0) - (values[previous] ?? 0) <= same) snapped[here] = snapped[previous] ?? 0;
  }
  return snapped;
}

/** Under this, differences of these values are rounding. */
export function rounding(values: readonly number[]): number {
  return 1e-12 * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
