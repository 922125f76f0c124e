import { basicRows, penalties } from './dual-simplex.ts';
import type { Tree } from './branch-tree.ts';
import type { Bounds, Field } from './field.ts';

/** What follows from the bounds of the columns; false when nothing can meet them. */
export function propagate({ measures, costs, room, requires, excludes, synergies }: Field, { lower, upper }: Bounds): boolean {
  for (let changed = true; changed;) {
    changed = false;
    const set = (bounds: Float64Array, j: number, to: number): void => {
      if (bounds[j] === to) return;
      bounds[j] = to;
      changed = true;
    };
    let spent = 0;
    for (let j = 0; j < measures.length; j += 1) spent += (lower[j] ?? 0) * (costs[j] ?? 0);
    if (spent > room) return false;
    for (let j = 0; j < measures.length; j += 1) if (lower[j] === 0 && spent + (costs[j] ?? 0) > room) set(upper, j, 0);
    for (const [j, before] of requires) {
      if (lower[j] === 1) set(lower, before, 1);
      if (upper[before] === 0) set(upper, j, 0);
    }
    for (const [j, k] of excludes) {
      if (lower[j] === 1) set(upper, k, 0);
      if (lower[k] === 1) set(upper, j, 0);
    }
    for (let j = 0; j < measures.length; j += 1) if ((lower[j] ?? 0) > (upper[j] ?? 0)) return false;
  }
  for (const { column, members } of synergies) {
    upper[column] = members.every((j) => upper[j] === 1) ? 1 : 0;
    lower[column] = members.every((j) => lower[j] === 1) ? 1 : 0;
  }
  return true;
}

/** Decides the measures that would lower the bound by more than the gap if they changed sides; false when nothing is left. */
export function fixByReducedCosts({ field, simplex: s }: Tree, gap: number): boolean {
  let fixed = false;
  for (let j = 0; j < field.measures.length; j += 1) {
    if (s.lower[j] === s.upper[j]) continue;
    const cost = s.reduced[j] ?? 0;
    if (Math.abs(cost) <= gap) continue;
    if (cost > 0) s.lower[j] = 1;
    else s.upper[j] = 0;
    fixed = true;
  }
  return !fixed || propagate(field, s);
}

type Branch = { column: number | null; upFirst: boolean; whole: boolean };

/**
 * The undecided column that would lower the bound most on both sides, by `penalties`; the side that lowers it less comes first.
 * `whole`: no column is in part. Column null: all are decided.
 */
export function branchOf({ field, simplex: s, point, rowOf }: Tree, gap: number): Branch {
  basicRows(s, rowOf);
  const most = gap + 1e-7;
  let best: Branch = { column: null, upFirst: false, whole: true };
  let score = -1;
  for (let j = 0; j < field.measures.length; j += 1) {
    if (s.lower[j] === s.upper[j]) continue;
    const [x, p] = [point.x[j] ?? 0, rowOf[j] ?? -1];
    const part = p >= 0 && x > 1e-7 && x < 1 - 1e-7;
    const sides = part ? penalties(s, p) : { down: 0, up: 0 };
    const [fall, rise] = [Math.min(most, sides.down * x), Math.min(most, sides.up * (1 - x))];
    // Whole columns only where no other is left: the dearest to turn over first.
    const own = part ? Math.max(fall, 1e-6) * Math.max(rise, 1e-6) + 1e-8 * Math.min(x, 1 - x) : Math.abs(s.reduced[j] ?? 0) * 1e-15;
    if (part) best = { ...best, whole: false };
    if (own > score) {
      score = own;
      best = { column: j, upFirst: part ? rise < fall : x > 0.5, whole: best.whole };
    }
  }
  return best;
}
