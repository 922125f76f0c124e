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
  const sums = drawnTimes({ first: 0, shares: steps.shares }, n);
  const end = (share: number): number => steps.least + (steps.step * quantileOf(sums, share)) / n;
  return [end(0.025), end(0.975)];
}

/** Values as whole steps from the least: how large a share has each number of steps. */
function stepsOf(values: ArrayLike<number>): { least: number; step: number; shares: Float64Array } | null {
  const all = Float64Array.from(values);
  let [least, most] = [Infinity, -Infinity];
  for (const value of all) [least, most] = [Math.min(least, value), Math.max(most, value)];
  const step = [1, 0.5, 0.25, 0.2, 0.1, 0.05].find((size) => most - least <= mostSteps * size && all.every((value) => isWhole((value - least) / size)));
  if (step === undefined) return null;
  const shares = new Float64Array(Math.round((most - least) / step) + 1);
  for (const value of all) {
    const at = Math.round((value - least) / step);
    shares[at] = (shares[at] ?? 0) + 1 / all.length;
  }
  return { least, step, shares };
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) <= 1e-9;

/** A distribution over whole numbers from `first` on. */
interface Distribution { readonly first: number; readonly shares: Float64Array }

/** Of the sum of n independent draws from `one`: doubled, and one more added where n's next binary digit is 1. */
function drawnTimes(one: Distribution, n: number): Distribution {
  return [...n.toString(2)].slice(1).reduce((sum, digit) => {
    const twice = added(sum, sum);
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
  const start = ofLittleShare(shares);
  const end = shares.length - ofLittleShare(shares.toReversed());
  return { first: some.first + other.first + start, shares: shares.subarray(start, end) };
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

/** The least number that at most the given share lies below. */
function quantileOf({ first, shares }: Distribution, share: number): number {
  let below = 0;
  for (let at = 0; at < shares.length; at++) {
    below += shares[at] ?? 0;
    if (below >= share - 1e-10) return first + at;
  }
  return first + shares.length - 1;
}
