import type { PairCounts } from './pair-counts.ts';
import type { WhyMissing } from './types.ts';

/** More items than this have too many orders to be certain of the best one here. */
export const mostForKemeny = 10;

/**
 * The orders nearest to what people said. `order` is one of them: the first by the items' own numbers, so where `optimal` is more
 * than 1 a tie was broken by nothing that people said. `places` holds the least and the greatest place (from 1) that each item has
 * in any of them; `always` holds items × items, row after row: 1 where the row is ahead of the column in all of them.
 */
export type Kemeny =
  | { readonly ok: true; readonly order: readonly number[]; readonly disagreements: number; readonly optimal: number;
      readonly places: readonly { readonly least: number; readonly greatest: number }[]; readonly always: Uint8Array }
  | { readonly ok: false; readonly why: WhyMissing };

/**
 * Kemeny's rule, exactly: of all orders without ties, those that contradict the fewest comparisons (`disagreements`; a comparison
 * that put two items level contradicts none). By dynamic programming over the sets of items already placed: what the rest costs
 * does not depend on the order within the set. 'noComparisons' where nobody put an item ahead of another or level with it,
 * 'tooFewItems' for fewer than two items, 'tooManyItems' for more than ten.
 * Source: J. Kemeny, Mathematics without numbers, Daedalus 88, 1959; the recursion over sets: M. Held and R. Karp, J. SIAM 10, 1962.
 */
export function kemeny({ items, ahead, tied }: PairCounts): Kemeny {
  if (items < 2) return { ok: false, why: 'tooFewItems' };
  if (items > mostForKemeny) return { ok: false, why: 'tooManyItems' };
  if (!ahead.some((count) => count > 0) && !tied.some((count) => count > 0)) return { ok: false, why: 'noComparisons' };
  const { before, after, step } = tables(items, ahead);
  const least = after[0] ?? 0;
  const onBest = (set: number, item: number): boolean => (before[set] ?? 0) + step(set, item) + (after[set | (1 << item)] ?? 0) === least;
  return { ok: true, order: firstOrder(items, onBest), disagreements: least, ...allOrders(items, onBest) };
}

/** For each set of items: the fewest contradictions among those in it put first, and with the rest put after them. */
function tables(items: number, ahead: Float64Array): { before: Float64Array; after: Float64Array; step: (set: number, item: number) => number } {
  const full = (1 << items) - 1;
  /** What putting `item` next contradicts: the times that one still to come was put ahead of it. */
  const step = (set: number, item: number): number => {
    let sum = 0;
    for (let later = 0; later < items; later++) if (later !== item && (set & (1 << later)) === 0) sum += ahead[later * items + item] ?? 0;
    return sum;
  };
  const before = new Float64Array(full + 1).fill(Infinity);
  const after = new Float64Array(full + 1).fill(Infinity);
  before[0] = 0;
  after[full] = 0;
  for (let set = 0; set <= full; set++) for (const item of outside(items, set)) {
    const next = set | (1 << item);
    before[next] = Math.min(before[next] ?? Infinity, (before[set] ?? 0) + step(set, item));
  }
  for (let set = full; set >= 0; set--) for (const item of outside(items, set)) {
    after[set] = Math.min(after[set] ?? Infinity, step(set, item) + (after[set | (1 << item)] ?? 0));
  }
  return { before, after, step };
}

function outside(items: number, set: number): number[] {
  return Array.from({ length: items }, (_, item) => item).filter((item) => (set & (1 << item)) === 0);
}

function firstOrder(items: number, onBest: (set: number, item: number) => boolean): number[] {
  const order: number[] = [];
  for (let set = 0; order.length < items;) {
    const next = outside(items, set).find((item) => onBest(set, item)) ?? 0;
    order.push(next);
    set |= 1 << next;
  }
  return order;
}

/** How many orders are best, and what all of them have in common; counted along the sets, never one by one. */
function allOrders(items: number, onBest: (set: number, item: number) => boolean): { optimal: number; places: { least: number; greatest: number }[]; always: Uint8Array } {
  const ways = new Float64Array(1 << items);
  ways[0] = 1;
  const places = Array.from({ length: items }, () => ({ least: items, greatest: 1 }));
  const always = new Uint8Array(items * items);
  for (let item = 0; item < items; item++) for (let other = 0; other < items; other++) always[item * items + other] = item === other ? 0 : 1;
  for (let set = 0; set < ways.length; set++) {
    if (ways[set] === 0) continue;
    const left = outside(items, set);
    for (const item of left.filter((next) => onBest(set, next))) {
      const place = items - left.length + 1;
      const known = places[item] ?? { least: place, greatest: place };
      places[item] = { least: Math.min(known.least, place), greatest: Math.max(known.greatest, place) };
      for (const later of left) always[later * items + item] = 0;
      ways[set | (1 << item)] = (ways[set | (1 << item)] ?? 0) + (ways[set] ?? 0);
    }
  }
  return { optimal: ways[ways.length - 1] ?? 0, places, always };
}
