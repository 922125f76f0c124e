import type { Interval } from './bootstrap.ts';

/** More steps of the scale than this between the least and the greatest value take longer than drawing does. */
const mostSteps = 20;

/**
 * The 95 % interval of the mean that endlessly many bootstrap draws would give: where values lie on few equal steps, as scores do, the
 * sums of n draws have a distribution that can be reckoned. Null for fewer than two values, or where steps are too many or too fine.
 * Shares under 1e-12 are left out at the ends.
 * Source: B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993, § 6.3, on the ideal bootstrap.
 */
export function exactInterval(values: ArrayLike<number>): Interval | null {
  const n = values.length;
  const steps = n < 2 ? null : stepsOf(values);
  if (steps === null) return null;
  const one = { first: 0, shares: steps.shares };
  const half = drawnTimes(one, Math.floor(n / 2));
  const others = n % 2 === 0 ? half : added(half, one);
  const end = (share: number): number => steps.least + (steps.step * quantileOfSum(half, others, share)) / n;
  return [end(0.025), end(0.975)];
}

/** Values as whole steps from the least: how large a share has each number of steps. */
function stepsOf(values: ArrayLike<number>): { least: number; step: number; shares: Float64Array } | null {
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < values.length; at++) {
    least = Math.min(least, values[at] ?? Number.NaN);
    most = Math.max(most, values[at] ?? Number.NaN);
  }
  const step = [1, 0.5, 0.25, 0.2, 0.1, 0.05].find((size) => most - least <= mostSteps * size && areWhole(values, least, size));
  if (step === undefined) return null;
  const shares = new Float64Array(Math.round((most - least) / step) + 1);
  for (let nth = 0; nth < values.length; nth++) {
    const at = Math.round(((values[nth] ?? 0) - least) / step);
    shares[at] = (shares[at] ?? 0) + 1 / values.length;
  }
  return { least, step, shares };
}

/** Whether all values lie whole steps from the least. */
function areWhole(values: ArrayLike<number>, least: number, size: number): boolean {
  for (let at = 0; at < values.length; at++) if (!isWhole(((values[at] ?? 0) - least) / size)) return false;
  return true;
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) <= 1e-9;

/** A distribution over whole numbers from `first` on. */
interface Distribution { readonly first: number; readonly shares: Float64Array }

/** Of the sum of n independent draws from `one`: doubled, and one more added where n's next binary digit is 1. */
function drawnTimes(one: Distribution, n: number): Distribution {
  return [...n.toString(2)].slice(1).reduce((sum, digit) => {
    const twice = doubled(sum);
    return digit === '1' ? added(twice, one) : twice;
  }, one);
}

function added(some: Distribution, other: Distribution): Distribution {
  const shares = new Float64Array(some.shares.length + other.shares.length - 1);
  for (let j = 0; j < other.shares.length; j++) {
    const share = other.shares[j] ?? 0;
    if (share === 0) continue;
    for (let i = 0; i < some.shares.length; i++) shares[i + j] = (shares[i + j] ?? 0) + share * (some.shares[i] ?? 0);
  }
  return trimmed(some.first + other.first, shares);
}

/** Two draws alike: each pair of different numbers comes both ways round. */
function doubled({ first, shares: one }: Distribution): Distribution {
  const shares = new Float64Array(2 * one.length - 1);
  for (let j = 0; j < one.length; j++) {
    const share = one[j] ?? 0;
    if (share === 0) continue;
    shares[2 * j] = (shares[2 * j] ?? 0) + share * share;
    const twice = 2 * share;
    for (let i = j + 1; i < one.length; i++) shares[i + j] = (shares[i + j] ?? 0) + twice * (one[i] ?? 0);
  }
  return trimmed(2 * first, shares);
}

function trimmed(first: number, shares: Float64Array): Distribution {
  const start = ofLittleShare(shares);
  const end = shares.length - ofLittleShare(shares.toReversed());
  return { first: first + start, shares: shares.subarray(start, end) };
}

/** How many shares, from the first, come to less than 1e-12 together. */
function ofLittleShare(shares: Float64Array): number {
  let [count, sum] = [0, shares[0] ?? 0];
  while (sum < 1e-12 && count < shares.length - 1) {
    count += 1;
    sum += shares[count] ?? 0;
  }
  return count;
}

/** The least number that the sum of a draw from each reaches or stays below with the given share; the sum's own distribution is never made. */
function quantileOfSum(some: Distribution, other: Distribution, share: number): number {
  const below = other.shares.slice();
  for (let at = 1; at < below.length; at++) below[at] = (below[at] ?? 0) + (below[at - 1] ?? 0);
  let [from, to] = [0, some.shares.length + other.shares.length - 2];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (shareUpTo(middle, some.shares, below) >= share - 1e-10) to = middle;
    else from = middle + 1;
  }
  return some.first + other.first + from;
}

/** `below`: of the other, the share of each number and all before it. */
function shareUpTo(limit: number, shares: Float64Array, below: Float64Array): number {
  let sum = 0;
  const last = below.length - 1;
  for (let at = 0; at < shares.length && at <= limit; at++) sum += (shares[at] ?? 0) * (below[Math.min(limit - at, last)] ?? 0);
  return sum;
}
