import { columnValues, reoptimise } from './dual-simplex.ts';
import { greatestCommonDivisor } from './exact.ts';
import type { Nearby } from './branch-nearby.ts';
import type { Field } from './field.ts';
import type { Outcome } from './outcome.ts';
import { safeBound, takePrices } from './safe-bound.ts';
import type { Task } from './search.ts';
import { addLpRow, dropSlackRows, refactor, simplexOf } from './simplex-table.ts';
import type { LpRow, Simplex } from './simplex-table.ts';
import { lowestGroups, pointOf, reckonPoint, utilityRow } from './utility-rows.ts';
import type { Point } from './utility-rows.ts';

/** What is made as great as can be: the sum of the k smallest utilities, the sum of all, or how little is spent. */
export type Aim = { kind: 'level'; k: number } | { kind: 'total' } | { kind: 'cost' };

/** What is known of the packages looked for, in millionths: their smallest utilities from below, their total, and each group's floor. */
export type Region = { levels: readonly number[]; total: number | null; floor: Float64Array | null };

/**
 * The packages of one design, relaxed, with the rows that were needed so far; `bound`: what the aim cannot exceed in any of
 * them; `home`: the best package of the design so far, `nearby`: how its neighbourhoods are drawn.
 */
export type Tree = { task: Task; field: Field; aim: Aim; region: Region; simplex: Simplex; point: Point; rowOf: Int32Array; bound: number; nearby: Nearby | null; home: Outcome | null };

/** How near a relaxed model comes to its rows, in points or parts of a whole. */
const NEAR = 1e-7;
/** Rows that are there from the start: the first goal and the money. */
const KEPT = 2;
/** More than so many rounds in one place are a sign that rounding goes in circles; the bound reached by then holds all the same. */
const MOST_ROUNDS = 200;

export function treeOf(task: Task, field: Field, aim: Aim, region: Region): Tree {
  const point = pointOf(task.reckoner, field);
  reckonPoint(task.reckoner, field, point);
  const simplex = simplexOf(field.columns, aim.kind === 'cost' ? spending(field, -1 / coinOf(field)) : firstGoal(task, field, point, aim));
  // What no sum of the costs can use is no room.
  const room = Math.floor(field.room / coinOf(field)) * coinOf(field);
  const scale = 1 / Math.max(1, room);
  addLpRow(simplex, { ...spending(field, -scale), constant: room * scale, goal: 0 });
  return { task, field, aim, region, simplex, point, rowOf: new Int32Array(field.columns), bound: Infinity, nearby: null, home: null };
}

/** What divides every cost. */
export function coinOf({ costs }: Field): number {
  return costs.reduce(greatestCommonDivisor, 0) || 1;
}

/**
 * Solves the relaxed model within the bounds of its columns. Gives what the aim cannot exceed there, in points, with the reduced
 * costs in the simplex and the point where it is reached; `empty` where that is surely below `cutoff`.
 */
export function relax(tree: Tree, cutoff: number, stopped: () => boolean): number | 'empty' | 'stopped' {
  const { simplex: s, point } = tree;
  if (s.table.length > 2 * tightRows(s) + 20) dropSlackRows(s, KEPT);
  let [bound, slack] = [Infinity, 3e-7];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    // Every bound so far holds, however few of the rows that the point breaks are there.
    if (round > 0 && stopped()) return bound === Infinity ? 'stopped' : bound;
    const run = reoptimise(s, cutoff - slack, stopped);
    if (run.kind === 'stopped') return 'stopped';
    if (run.kind === 'broken') {
      if (brokenBelow(s, run.row, cutoff)) return 'empty';
      refactor(s);
      continue;
    }
    takePrices(s, null);
    bound = safeBound(s);
    if (bound < cutoff) return 'empty';
    if (run.kind === 'below') { slack *= 4; continue; }
    if (Math.abs((s.values[1] ?? 0) - bound) > 1e-5 * Math.max(1, Math.abs(bound))) refactor(s);
    columnValues(s, point.x);
    if (!separate(tree)) return bound;
  }
  return bound;
}

/** Whether the row that no column can mend makes, with a weight great enough, the bound as low as that. */
function brokenBelow(s: Simplex, row: number, cutoff: number): boolean {
  for (let times = 1; times < 1e8; times *= 16) {
    takePrices(s, { row, times });
    if (safeBound(s) < cutoff) return true;
  }
  return false;
}

function tightRows(s: Simplex): number {
  return s.nonbasic.reduce((count, v) => count + (v >= s.columns ? 1 : 0), 0);
}

function spending({ columns, costs }: Field, times: number): LpRow {
  const coefficients = new Float64Array(columns);
  costs.forEach((cost, j) => { coefficients[j] = cost * times; });
  return { constant: 0, coefficients, goal: 1 };
}

/** The mean of all utilities times how many count: no sum of the smallest is above it. */
function firstGoal({ reckoner }: Task, field: Field, point: Point, aim: Aim): LpRow {
  const { constant, coefficients, goal } = utilityRow(reckoner, field, point, [...point.utilities.keys()], null);
  const share = (aim.kind === 'level' ? aim.k : reckoner.groups) / reckoner.groups;
  return { constant: constant * share, coefficients: coefficients.map((factor) => factor * share), goal };
}

/** Adds rows that the point breaks; false when it breaks none. */
function separate(tree: Tree): boolean {
  reckonPoint(tree.task.reckoner, tree.field, tree.point);
  const rows = [...brokenGoals(tree), ...brokenFloors(tree), ...brokenLinks(tree)];
  for (const row of rows) addLpRow(tree.simplex, row);
  return rows.length > 0;
}

function brokenGoals({ task: { reckoner }, field, aim, point, simplex }: Tree): LpRow[] {
  if (aim.kind === 'cost') return [];
  const w = simplex.values[1] ?? 0;
  const { utilities } = point;
  if (aim.kind === 'level' && aim.k === 1) {
    const worst = utilities.reduce((most, u) => Math.max(most, w - u), 0);
    return worst <= NEAR ? [] : [...utilities.keys()].filter((g) => w - (utilities[g] ?? 0) >= Math.max(NEAR, 0.3 * worst))
      .map((g) => utilityRow(reckoner, field, point, [g], null));
  }
  const groups = lowestGroups(point, aim.kind === 'total' ? utilities.length : aim.k);
  const sum = groups.reduce((all, g) => all + (utilities[g] ?? 0), 0);
  return w - sum > NEAR ? [utilityRow(reckoner, field, point, groups, null)] : [];
}

function brokenFloors({ task: { reckoner }, field, region, point }: Tree): LpRow[] {
  const { levels, total, floor } = region;
  const rows: LpRow[] = [];
  const ask = (groups: readonly number[], millionths: number): void => {
    // Each utility may have been rounded up by half a millionth.
    const least = (millionths - groups.length / 2) / 1e6;
    const sum = groups.reduce((all, g) => all + (point.utilities[g] ?? 0), 0);
    if (sum < least - NEAR) rows.push(utilityRow(reckoner, field, point, groups, least));
  };
  const lowest = levels[0] ?? -Infinity;
  if (floor || lowest > -Infinity) for (let g = 0; g < reckoner.groups; g += 1) ask([g], Math.max(lowest, floor?.[g] ?? -Infinity));
  for (let k = 2; k <= levels.length; k += 1) ask(lowestGroups(point, k), levels.slice(0, k).reduce((sum, value) => sum + value, 0));
  if (total !== null) ask([...point.utilities.keys()], total);
  return rows;
}

/** Prerequisites, exclusions and synergies that the point breaks. */
function brokenLinks({ field, point: { x } }: Tree): LpRow[] {
  const rows: LpRow[] = [];
  const share = (j: number): number => x[j] ?? 0;
  const add = (constant: number, terms: readonly (readonly [number, number])[]): void => {
    const coefficients = new Float64Array(field.columns);
    for (const [j, factor] of terms) coefficients[j] = factor;
    rows.push({ constant, coefficients, goal: 0 });
  };
  for (const [j, before] of field.requires) if (share(j) > share(before) + NEAR) add(0, [[before, 1], [j, -1]]);
  for (const [j, k] of field.excludes) if (share(j) + share(k) > 1 + NEAR) add(1, [[j, -1], [k, -1]]);
  for (const { column, members } of field.synergies) {
    for (const j of members) if (share(column) > share(j) + NEAR) add(0, [[j, 1], [column, -1]]);
    const least = members.reduce((sum, j) => sum + share(j), 1 - members.length);
    if (share(column) < least - NEAR) add(members.length - 1, [[column, 1], ...members.map((j) => [j, -1] as const)]);
  }
  return rows;
}
