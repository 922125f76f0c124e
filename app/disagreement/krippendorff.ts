import { allEqual, meanOf, midranks, squaresAround } from './moments.ts';
import type { Scores } from './scores.ts';
import { missing, statistic } from './types.ts';
import type { Statistic, WhyMissing } from './types.ts';

/**
 * Krippendorff's alpha, α = 1 − Do/De, over every item that at least two persons scored; missing scores are simply not there.
 * 1 perfect agreement, 0 as chance would have it, below 0 systematic disagreement.
 * Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011; Content Analysis, ch. 12.
 *
 * The coincidence matrix is not built: with squared differences its two sums are sums of squares within items and over all
 * values, which takes one pass however many values differ. The ordinal difference of c and k, Σ(c..k) n_g − (n_c + n_k)/2,
 * is the difference of the midranks of c and k among all pairable values.
 */
export function krippendorffAlpha(scores: Scores): {
  readonly nominal: Statistic; readonly ordinal: Statistic; readonly interval: Statistic;
} {
  const { values, units } = pairable(scores);
  const why: WhyMissing | null = values.length === 0
    ? (scores.score.length === 0 ? 'noScores' : scores.people.length === 1 ? 'oneRater' : 'noPairs')
    : (allEqual(values) ? 'noVariation' : null);
  if (why !== null) return { nominal: missing(why), ordinal: missing(why), interval: missing(why) };
  return {
    nominal: nominalAlpha(values, units),
    ordinal: squaredAlpha(midranks(values).ranks, units),
    interval: squaredAlpha(values, units),
  };
}

/** A run of `values` belonging to one item, from `start` up to `end`, not included. */
interface Unit { readonly start: number; readonly end: number }

/** Values of the items that have two or more, item after item. */
function pairable(scores: Scores): { values: Float64Array; units: Unit[] } {
  const byItem: number[][] = scores.items.map(() => []);
  scores.score.forEach((score, index) => byItem[scores.item[index] ?? 0]?.push(score));
  const kept = byItem.filter((item) => item.length >= 2);
  const units: Unit[] = [];
  let start = 0;
  for (const item of kept) {
    units.push({ start, end: start + item.length });
    start += item.length;
  }
  return { values: Float64Array.from(kept.flat()), units };
}

function squaredAlpha(values: Float64Array, units: readonly Unit[]): Statistic {
  let observed = 0;
  for (const { start, end } of units) {
    const unit = values.subarray(start, end);
    observed += (unit.length * squaresAround(unit, meanOf(unit))) / (unit.length - 1);
  }
  const expected = (values.length * squaresAround(values, meanOf(values))) / (values.length - 1);
  return expected === 0 ? missing('noVariation') : statistic(1 - observed / expected);
}

function nominalAlpha(values: Float64Array, units: readonly Unit[]): Statistic {
  let observed = 0;
  for (const { start, end } of units) observed += unequalPairs(values.subarray(start, end)) / (end - start - 1);
  return statistic(1 - observed / (unequalPairs(values) / (values.length - 1)));
}

/** Ordered pairs of unequal values: m² − Σ n_c². */
function unequalPairs(values: Float64Array): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let equal = 0;
  for (const count of counts.values()) equal += count ** 2;
  return values.length ** 2 - equal;
}
