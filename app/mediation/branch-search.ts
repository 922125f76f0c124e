import { branchOf, fixByReducedCosts, propagate } from './branch-choice.ts';
import { learn, nearbyOf, neighbourhood } from './branch-nearby.ts';
import { coinOf, relax, treeOf } from './branch-tree.ts';
import type { Aim, Region, Tree } from './branch-tree.ts';
import { fieldOf } from './field.ts';
import type { Field } from './field.ts';
import { climb, roundedPackage } from './local-search.ts';
import { keepsFloor, outcomeOf } from './outcome.ts';
import type { Outcome, Preference } from './outcome.ts';
import type { SearchControl } from './search-control.ts';
import type { Task } from './search.ts';

/**
 * A search under way: the best package so far, which keeps the task's floor if there is one. `mostTies`: so many packages that are as
 * good under an aim are looked at one by one; where there are more, they are left to the next aim.
 */
export type Chase = { task: Task; prefer: Preference; control: SearchControl; best: Outcome; nodes: number; mostTies: number };

/**
 * `ties`: whether packages that are as good under the aim are looked at too, so that the best of them by all that comes after is
 * found. `patience`: nodes after which it is given up. `enough`: that nothing can be better under the aim than this. `onBound`
 * hears, now and then, what the aim cannot exceed.
 */
export type Quest = { aim: Aim; region: Region; ties: boolean; patience: number; enough?: (best: Outcome) => boolean; onBound?: (bound: number) => void };

/** `open`: what the aim cannot exceed where nothing was looked at, in its own unit; −Infinity when all was. */
export type Found = { kind: 'complete' } | { kind: 'too-many' } | { kind: 'stopped'; open: number };

/**
 * Looks through every design for what is better than the best under the aim, by branch and bound over relaxed models that are never
 * solved from the start again. Measures whose reduced cost is greater than the gap are fixed (as in Taniguchi, Yamada and Kataoka,
 * 'A virtual pegging approach to the max–min optimization of the bi-criteria knapsack problem', 2009). No branch is left but by a
 * bound that `safeBound` reckoned, and no package taken but reckoned in whole numbers.
 */
export function chase(of: Chase, quest: Quest): Found {
  const run: Run = { of, quest, ties: 0, until: of.nodes + quest.patience, halt: null, next: Infinity, stretch: 0 };
  const trees: Tree[] = [];
  let open = -Infinity;
  for (const design of of.task.problem.designs.keys()) {
    if (run.halt ?? of.control.stopped()) {
      run.halt = 'stopped';
      open = Infinity;
      break;
    }
    const field = fieldOf(of.task, design);
    if (!field) continue;
    const tree = treeOf(of.task, field, quest.aim, quest.region);
    const bound = propagate(field, tree.simplex) ? relax(tree, cutoffOf(run, field), () => of.control.stopped()) : 'empty';
    if (bound === 'empty') continue;
    if (bound === 'stopped') run.halt ??= 'stopped';
    else {
      tree.bound = bound;
      tree.nearby = nearbyOf(tree.point.x, tree.simplex.reduced, design + 1);
      climbFrom(of, tree);
      quest.onBound?.(Infinity);
      if (quest.enough?.(of.best)) return { kind: 'too-many' };
    }
    trees.push(tree);
  }
  trees.sort((a, b) => (a.bound === b.bound ? a.field.design - b.field.design : b.bound - a.bound));
  for (const tree of trees) {
    quest.onBound?.(Math.max(open, tree.bound));
    if (tree.bound < cutoffOf(run, tree.field)) continue;
    lookNearby(run, tree);
    run.stretch = STRETCH / (1 + tree.field.measures.length);
    run.next = of.nodes + run.stretch;
    const left = run.halt ? tree.bound : Math.min(tree.bound, explore(run, tree));
    open = Math.max(open, left);
  }
  if (run.halt === 'too-many') return { kind: 'too-many' };
  return run.halt === 'stopped' && open > -Infinity ? { kind: 'stopped', open } : { kind: 'complete' };
}

type Run = { of: Chase; quest: Quest; ties: number; until: number; halt: 'stopped' | 'too-many' | null; next: number; stretch: number };

/** What rounding in doubles can do to a bound is far below this; all that is compared is at least a millionth. */
const MARGIN = 1e-8;

/** What a package must reach under the aim, in points (or coins, negative), to be of interest. */
function cutoffOf({ of: { best, task }, quest: { aim, region, ties } }: Run, field: Field): number {
  const more = ties ? 0 : 1;
  if (aim.kind === 'cost') return (task.problem.budget - field.room - best.cost + more - 0.5) / coinOf(field);
  const count = aim.kind === 'total' ? task.reckoner.groups : aim.k;
  const value = aim.kind === 'total' ? best.total : region.levels.slice(0, count - 1).reduce((sum, level) => sum + level, best.ascending[count - 1] ?? 0);
  return (value + more - count / 2) / 1e6 - MARGIN;
}

/** Gives what the aim cannot exceed in what is left open, −Infinity when nothing is. */
function explore(run: Run, tree: Tree): number {
  const { of } = run;
  const { simplex: s, field } = tree;
  of.nodes += 1;
  if (of.nodes % 16 === 0 && of.control.stopped()) run.halt ??= 'stopped';
  if (of.nodes > run.until) run.halt ??= 'too-many';
  if (run.halt) return Infinity;
  if (of.nodes > run.next) {
    lookNearby(run, tree);
    run.stretch *= 2;
    run.next = of.nodes + run.stretch;
  }
  if (!propagate(field, s)) return -Infinity;
  const bound = relax(tree, cutoffOf(run, field), () => of.control.stopped());
  if (bound === 'stopped') run.halt ??= 'stopped';
  if (bound === 'empty') return -Infinity;
  if (bound === 'stopped') return Infinity;
  if (!fixByReducedCosts(tree, bound - cutoffOf(run, field))) return -Infinity;
  const branch = branchOf(tree, bound - cutoffOf(run, field));
  if (branch.whole) look(run, tree);
  const { column } = branch;
  if (column === null) return -Infinity;
  const [lower, upper] = [s.lower.slice(), s.upper.slice()];
  let open = -Infinity;
  for (const side of branch.upFirst ? [1, 0] : [0, 1]) {
    if (bound < cutoffOf(run, field)) break;
    s.lower[column] = side;
    s.upper[column] = side;
    open = Math.max(open, explore(run, tree));
    s.lower.set(lower);
    s.upper.set(upper);
  }
  return Math.min(open, bound);
}

function climbFrom(of: Chase, tree: Tree): void {
  const { task, prefer, control } = of;
  const { field, point } = tree;
  const shares = task.problem.measures.map(() => 0);
  field.measures.forEach((m, j) => { shares[m] = point.x[j] ?? 0; });
  const found = climb(task, field.design, roundedPackage(task, field.design, shares), prefer, control, 3, true);
  if (!mayCount(of, found)) return;
  tree.home = found;
  if (prefer(found, of.best) < 0) of.best = found;
}

/**
 * Searches neighbourhoods of the design's best package until several in turn hold nothing better; each is a small search of its own.
 */
function lookNearby(run: Run, tree: Tree): void {
  const { of, quest } = run;
  const { nearby } = tree;
  const size = tree.field.measures.length;
  if (!nearby || size < LEAST_MEASURES) return;
  for (let misses = 0; misses < size * MISSES && !run.halt; misses += 1) {
    const home: Outcome | null = of.best.design === tree.field.design ? of.best : tree.home;
    const field = home && neighbourhood(tree.field, nearby, home);
    if (!field) continue;
    const small: Run = { of, quest: { ...quest, ties: false }, ties: 0, until: of.nodes + size * NEARBY_NODES, halt: null, next: Infinity, stretch: 0 };
    const last = of.best;
    explore(small, treeOf(of.task, field, quest.aim, quest.region));
    learn(nearby, small.halt === null);
    if (small.halt === 'stopped') run.halt ??= 'stopped';
    if (quest.enough?.(of.best)) run.halt ??= 'too-many';
    if (of.best !== last) misses = -1;
  }
}

/** Below this the design itself is as small as a neighbourhood. */
const LEAST_MEASURES = 50;
/** For each measure: neighbourhoods in turn that may hold nothing better, and nodes that each may take. */
const [MISSES, NEARBY_NODES] = [0.04, 8];
/** A node of n measures takes about n² steps: it is looked nearby again after STRETCH / n nodes, then after twice as many each time. */
const STRETCH = 200_000;

/** Looks at the package where the relaxed model stands, all in whole measures. */
function look(run: Run, { field, point }: Tree): void {
  const { of } = run;
  if (breaksLinks(field, point.x)) return;
  const chosen = [...field.fixed, ...field.measures.filter((_, j) => (point.x[j] ?? 0) > 0.5)];
  const found = outcomeOf(of.task.problem, of.task.reckoner, field.design, chosen);
  if (found.cost > of.task.problem.budget || !mayCount(of, found)) return;
  const last = of.best;
  if (of.prefer(found, last) < 0) of.best = found;
  if (run.quest.enough?.(of.best)) run.halt ??= 'too-many';
  run.ties = sameUnder(run.quest.aim, found, last) ? run.ties + 1 : 0;
  if (run.ties > of.mostTies) run.halt ??= 'too-many';
}

/** A relaxed model that was left before its last row was found may stand where no package is. */
function breaksLinks({ requires, excludes }: Field, x: Float64Array): boolean {
  const inside = (j: number): boolean => (x[j] ?? 0) > 0.5;
  return requires.some(([j, before]) => inside(j) && !inside(before)) || excludes.some(([j, k]) => inside(j) && inside(k));
}

function mayCount({ task: { floor } }: Chase, found: Outcome): boolean {
  return floor === null || keepsFloor(found, floor);
}

function sameUnder(aim: Aim, a: Outcome, b: Outcome): boolean {
  if (aim.kind === 'cost') return a.cost === b.cost;
  return aim.kind === 'total' ? a.total === b.total : a.ascending.subarray(0, aim.k).every((u, i) => u === b.ascending[i]);
}
