import type { ToldCount } from '../../workshop/index.ts';

/**
 * Counts that part a known number of people, those below `k` as 'few'; null where one alone would be few, or all of the few together
 * would be: what is left over would count them out.
 */
export function protectedCounts(counts: readonly number[], k: number): ToldCount[] | null {
  const few = counts.filter((count) => count > 0 && count < k);
  const hidden = few.reduce((sum, count) => sum + count, 0);
  return few.length === 1 || (few.length > 0 && hidden < k) ? null : counts.map((count) => (count > 0 && count < k ? 'few' : count));
}
