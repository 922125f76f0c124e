import type { Tree } from './branch-tree.ts';
import type { Bounds, Field } from './field.ts';
import { firstFalls, leastFall } from './simplex-falls.ts';
import { basicRows } from './simplex-table.ts';

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

export type Branch = { column: number | null; upFirst: boolean; whole: boolean };

/**
 * The undecided column that would lower the bound most on both sides, by `leastFall`; the side that lowers it less comes first.
 * `whole`: no column is in part. Column null: all are decided.
 */
export function branchOf(tree: Tree, gap: number): Branch {
  // What falls by more than the gap is left alone anyway.
  const most = gap + 1e-7;
  const parts = partsOf(tree, most).sort((a, b) => scoreOf(b) - scoreOf(a) || a.column - b.column).slice(0, MOST_WEIGHED);
  const [first, ...others] = parts.map((part) => weighed(tree, part, most));
  if (!first) return dearestToTurn(tree);
  const { column, fall, rise } = others.reduce((best, part) => (scoreOf(part) > scoreOf(best) ? part : best), first);
  return { column, upFirst: rise < fall, whole: false };
}

/** A column in part, at `x`, and by how much the bound falls at least on either side. */
type Part = { column: number; x: number; fall: number; rise: number };

/** So many columns are weighed closely: those where the first breakpoints promise most. */
const MOST_WEIGHED = 4;

function scoreOf({ x, fall, rise }: Part): number {
  return Math.max(fall, 1e-6) * Math.max(rise, 1e-6) + 1e-8 * Math.min(x, 1 - x);
}

function partsOf({ field, simplex: s, point, rowOf }: Tree, most: number): Part[] {
  basicRows(s, rowOf);
  const parts: Part[] = [];
  for (let column = 0; column < field.measures.length; column += 1) {
    const [x, p] = [point.x[column] ?? 0, rowOf[column] ?? -1];
    if (s.lower[column] === s.upper[column] || p < 0 || x <= 1e-7 || x >= 1 - 1e-7) continue;
    const { down, up } = firstFalls(s, p);
    parts.push({ column, x, fall: Math.min(most, down * x), rise: Math.min(most, up * (1 - x)) });
  }
  return parts;
}

function weighed({ simplex, rowOf }: Tree, { column, x, fall, rise }: Part, most: number): Part {
  const p = rowOf[column] ?? -1;
  return {
    column, x, fall: fall < most ? Math.min(most, leastFall(simplex, p, false, x)) : most,
    rise: rise < most ? Math.min(most, leastFall(simplex, p, true, 1 - x)) : most,
  };
}

/** Where no column stands in part. */
function dearestToTurn({ field, simplex: s, point }: Tree): Branch {
  let [column, most]: [number | null, number] = [null, -1];
  for (let j = 0; j < field.measures.length; j += 1) {
    const price = Math.abs(s.reduced[j] ?? 0);
    if (s.lower[j] !== s.upper[j] && price > most) [column, most] = [j, price];
  }
  return { column, upFirst: column !== null && (point.x[column] ?? 0) > 0.5, whole: true };
}
