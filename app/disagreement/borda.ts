import { midranks } from './moments.ts';
import type { Places } from './pair-counts.ts';

/** An item's points: of all orders together, and the mean of the orders that placed it (null where none did). */
export interface BordaScore { readonly points: number; readonly orders: number; readonly mean: number | null }

/**
 * Borda count: in each order an item has a point for every item behind it and half a point for every item level with it, so that
 * of n items without ties the first has n − 1 points and the last 0. Items that a person did not place have none and give none.
 * Ranks by points (1 the most, equal points sharing the mean of their ranks); `rank` is null where nobody placed the item.
 * Assumes that each step between neighbours weighs the same, and that nobody placed items to harm a rival.
 * Source: J.-C. de Borda, Mémoire sur les élections au scrutin, 1781; ties as in P. Emerson, The original Borda count and partial
 * voting, Social Choice and Welfare 40, 2013.
 */
export function borda(items: number, orders: readonly Places[]): { readonly scores: readonly BordaScore[]; readonly ranks: readonly (number | null)[] } {
  const points = new Float64Array(items);
  const placed = new Int32Array(items);
  for (const places of orders) {
    const own = Array.from({ length: items }, (_, item) => item).filter((item) => (places[item] ?? null) !== null);
    const { ranks } = midranks(own.map((item) => places[item] ?? 0));
    own.forEach((item, at) => {
      points[item] = (points[item] ?? 0) + own.length - (ranks[at] ?? 0);
      placed[item] = (placed[item] ?? 0) + 1;
    });
  }
  const scores = [...points].map((sum, item): BordaScore => {
    const of = placed[item] ?? 0;
    return { points: sum, orders: of, mean: of === 0 ? null : sum / of };
  });
  const known = [...points.keys()].filter((item) => placed[item] !== 0);
  const { ranks } = midranks(known.map((item) => -(points[item] ?? 0)));
  const rankOf = new Map(known.map((item, at) => [item, ranks[at] ?? null]));
  return { scores, ranks: scores.map((_, item) => rankOf.get(item) ?? null) };
}
