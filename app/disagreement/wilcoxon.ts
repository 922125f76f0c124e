import { alike, midranks } from './moments.ts';
import { upperTail } from './normal.ts';
import { missing, statistic } from './types.ts';
import type { Statistic } from './types.ts';

/** One person's mean in each round. */
export interface Pair { readonly before: number; readonly after: number }

/**
 * Two-sided p of the Wilcoxon signed-rank test of after − before. Zeros are dropped; exact when at most 50 remain and no two
 * have the same size, else normal with the variance corrected for ties and a continuity correction of ½ (as wilcox.test of
 * R's stats). Differences within 1e-12 of the largest value are the same: means of decimals carry rounding errors.
 * 'nobodyTwice' without a pair, 'nobodyChanged' when only zeros.
 * Source: M. Hollander and D. A. Wolfe, Nonparametric Statistical Methods, 1999, § 3.1.
 */
export function wilcoxonSignedRank(pairs: readonly Pair[]): Statistic {
  if (pairs.length === 0) return missing('nobodyTwice');
  const same = 1e-12 * pairs.reduce((most, { before, after }) => Math.max(most, Math.abs(before), Math.abs(after)), 0);
  const differences = pairs.map(({ before, after }) => after - before);
  if (!differences.every(Number.isFinite)) return missing('tooLarge');
  const changes = differences.filter((difference) => Math.abs(difference) > same);
  if (changes.length === 0) return missing('nobodyChanged');
  const { ranks, ties } = midranks(alike(changes.map(Math.abs), same));
  const positive = changes.reduce((sum, change, i) => (change > 0 ? sum + (ranks[i] ?? 0) : sum), 0);
  return statistic(changes.length <= 50 && ties === 0 ? exact(positive, changes.length) : normal(positive, changes.length, ties));
}

/** Twice the smaller tail of the rank sum over all 2ⁿ signs; the counts stay exact in a double up to n = 52. */
function exact(positive: number, n: number): number {
  const most = (n * (n + 1)) / 2;
  let counts = new Float64Array(most + 1);
  counts[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    counts = counts.map((count, sum) => count + (sum >= rank ? (counts[sum - rank] ?? 0) : 0));
  }
  const tail = Math.min(positive, most - positive);
  let below = 0;
  for (let sum = 0; sum <= tail; sum++) below += counts[sum] ?? 0;
  return Math.min(1, (2 * below) / 2 ** n);
}

function normal(positive: number, n: number, ties: number): number {
  const distance = Math.abs(positive - (n * (n + 1)) / 4);
  const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48);
  return Math.min(1, 2 * upperTail(Math.max(0, distance - 0.5) / sd));
}
