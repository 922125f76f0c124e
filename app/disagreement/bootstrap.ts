import { exactInterval } from './exact-draws.ts';
import { meanOf } from './moments.ts';
import { seededNumbers } from './random.ts';

/** Lower and upper end. */
export type Interval = readonly [low: number, high: number];

const draws = 2_000;
const seed = 1;

/**
 * Where the mean of these persons would lie in 95 % of rooms drawn from them with replacement: percentile bootstrap of 2,000 seeded
 * draws, quantiles of type 7, or of all possible draws where values are few steps of a scale. Of the people present, never of the neighbourhood. Null for fewer than two. Assumes that persons
 * answered independently of each other; with fewer than ten or so it is too narrow.
 * Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993, § 13.3.
 */
export const bootstrapMean = (values: ArrayLike<number>): Interval | null => exactInterval(values) ?? bootstrap(values, meanOf);

/** The same for the median. */
export const bootstrapMedian = (values: ArrayLike<number>): Interval | null => bootstrap(values, medianOf);

function bootstrap(values: ArrayLike<number>, of: (drawn: Float64Array) => number): Interval | null {
  const n = values.length;
  if (n < 2) return null;
  const random = seededNumbers(seed);
  const drawn = new Float64Array(n);
  const found = Float64Array.from({ length: draws }, () => {
    for (let i = 0; i < n; i++) drawn[i] = values[random.below(n)] ?? 0;
    return of(drawn);
  }).sort();
  return [quantileOf(found, 0.025), quantileOf(found, 0.975)];
}

/** Lower quartile, median and upper quartile (R's type 7); null for none. */
export function quartiles(values: ArrayLike<number>): { readonly lower: number; readonly median: number; readonly upper: number } | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  return { lower: quantileOf(sorted, 0.25), median: quantileOf(sorted, 0.5), upper: quantileOf(sorted, 0.75) };
}

/** Middle value, the mean of the two middle ones of an even number; NaN for none. */
export const medianOf = (values: ArrayLike<number>): number => quantileOf(Float64Array.from(values).sort(), 0.5);

/** R's default quantile (type 7) of sorted values. */
export function quantileOf(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return below === above ? below : below + (above - below) * (at - Math.floor(at));
}
