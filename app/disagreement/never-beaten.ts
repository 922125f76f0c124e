import type { PairCounts } from './pair-counts.ts';

/** Why strengths are not finite, and the items that it is about. */
export type Unbounded = { readonly why: 'tooFewItems' | 'noComparisons' | 'notConnected' | 'allTied' | 'neverBeaten'; readonly items: readonly number[] };

/**
 * Null where the most likely strengths of Bradley and Terry, with Davidson's ties, are finite and unique; else the first reason that
 * they are not. 'notConnected': some items were never compared, even through others, with `items`. 'neverBeaten': no item outside
 * `items` was ever put ahead of one of them. 'allTied': nobody put any item ahead of another.
 *
 * Without ties they are finite where from each item a chain of 'was put ahead of' leads to each other one (L. Ford, 1957). With
 * ties, steps through 'level' count too, and the answers must not fit levels one apart, where an item ahead is a level or more above
 * and items level are a level apart or less: else likelihood grows for ever as the levels move apart and ties grow likelier.
 */
export function unbounded(counts: PairCounts): Unbounded | null {
  const everyItem = [...Array(counts.items).keys()];
  if (counts.items < 2) return { why: 'tooFewItems', items: everyItem };
  const won = (i: number, j: number): boolean => (counts.ahead[i * counts.items + j] ?? 0) > 0;
  const level = (i: number, j: number): boolean => (counts.tied[i * counts.items + j] ?? 0) > 0;
  const met = everyItem.some((i) => everyItem.some((j) => won(i, j) || level(i, j)));
  if (!met) return { why: 'noComparisons', items: everyItem };
  const linked = reachable(everyItem, (i, j) => won(i, j) || won(j, i) || level(i, j));
  const largest = everyItem.map((i) => everyItem.filter((j) => linked(i, j))).reduce((most, part) => (part.length > most.length ? part : most));
  if (largest.length < counts.items) return { why: 'notConnected', items: everyItem.filter((i) => !largest.includes(i)) };
  if (!counts.ahead.some((count) => count > 0)) return { why: 'allTied', items: everyItem };
  const above = reachable(everyItem, (i, j) => won(i, j) || level(i, j));
  const top = everyItem.filter((j) => everyItem.every((i) => !above(i, j) || above(j, i)));
  const oneRound = everyItem.every((i) => everyItem.every((j) => above(i, j)));
  if (!oneRound) return { why: 'neverBeaten', items: top };
  const highest = counts.tied.some((count) => count > 0) ? highestLevel(everyItem, won, level) : null;
  return highest && { why: 'neverBeaten', items: highest };
}

/** Whether steps lead from one item to another; each item reaches itself. */
function reachable(items: readonly number[], step: (from: number, to: number) => boolean): (from: number, to: number) => boolean {
  const n = items.length;
  const reach = Uint8Array.from({ length: n * n }, (_, at) => Number(at % n === Math.floor(at / n) || step(Math.floor(at / n), at % n)));
  for (const by of items) for (const from of items) {
    if (reach[from * n + by] === 0) continue;
    for (const to of items) if (reach[by * n + to] === 1) reach[from * n + to] = 1;
  }
  return (from, to) => reach[from * n + to] === 1;
}

/** The items of the highest level where the answers fit levels, null where they do not (the longest path has no end). */
function highestLevel(items: readonly number[], won: (i: number, j: number) => boolean, level: (i: number, j: number) => boolean): number[] | null {
  const height = new Float64Array(items.length);
  for (let round = 0; round <= items.length; round++) {
    let risen = false;
    for (const i of items) for (const j of items) {
      const least = (height[j] ?? 0) + (won(i, j) ? 1 : level(i, j) ? -1 : -Infinity);
      if (least > (height[i] ?? 0)) { height[i] = least; risen = true; }
    }
    if (!risen) {
      const most = Math.max(...height);
      return items.filter((i) => height[i] === most);
    }
  }
  return null;
}
