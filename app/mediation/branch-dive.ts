import { branchOf, fixByReducedCosts, propagate } from './branch-choice.ts';
import type { Branch } from './branch-choice.ts';
import { cutoffOf, putOff, sidesOf } from './branch-quest.ts';
import type { Chase, Run } from './branch-quest.ts';
import { relax } from './branch-tree.ts';
import type { Aim, Tree } from './branch-tree.ts';
import type { Field } from './field.ts';
import { keepsFloor, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';

/**
 * Looks through what the tree's bounds leave, depth first, down to the run's shelf and until its pause. Gives what the aim cannot exceed in what is
 * left open and was not put off, −Infinity when nothing is. No branch is left but by a bound that `safeBound` reckoned, and no
 * package taken but reckoned in whole numbers. Measures whose reduced cost is greater than the gap are fixed (as in Taniguchi, Yamada
 * and Kataoka, 'A virtual pegging approach to the max–min optimization of the bi-criteria knapsack problem', 2009).
 */
export function dive(run: Run, tree: Tree, above = Infinity): number {
  const { of } = run;
  const { field, simplex } = tree;
  of.nodes += 1;
  if (of.nodes % 16 === 0 && of.control.stopped()) run.halt ??= 'stopped';
  if (of.nodes > run.until) run.halt ??= 'too-many';
  if (of.nodes > run.next) run.rest(run, tree);
  if (run.halt) return Infinity;
  if (of.nodes > run.pause) return putOff(run, { tree, bound: above, sides: sidesOf(tree), branch: null });
  if (!propagate(field, simplex)) return -Infinity;
  const found = relax(tree, cutoffOf(run, field), () => of.control.stopped());
  if (found === 'stopped') run.halt ??= 'stopped';
  if (found === 'empty') return -Infinity;
  if (found === 'stopped') return Infinity;
  const bound = Math.min(above, found);
  if (!fixByReducedCosts(tree, bound - cutoffOf(run, field))) return -Infinity;
  const branch = branchOf(tree, bound - cutoffOf(run, field));
  if (branch.whole) look(run, tree);
  if (branch.column === null) return -Infinity;
  if (bound >= run.shelf) return divide(run, tree, branch, bound);
  return putOff(run, { tree, bound, sides: sidesOf(tree), branch });
}

/** Looks on both sides of the branch. */
export function divide(run: Run, tree: Tree, { column, upFirst }: Branch, bound: number): number {
  const { simplex: s, field } = tree;
  if (column === null) return -Infinity;
  const [lower, upper] = [s.lower.slice(), s.upper.slice()];
  let open = -Infinity;
  for (const side of upFirst ? [1, 0] : [0, 1]) {
    if (bound < cutoffOf(run, field)) break;
    s.lower[column] = side;
    s.upper[column] = side;
    open = Math.max(open, dive(run, tree, bound));
    s.lower.set(lower);
    s.upper.set(upper);
  }
  return Math.min(open, bound);
}

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

export function mayCount({ task: { floor } }: Chase, found: Outcome): boolean {
  return floor === null || keepsFloor(found, floor);
}

function sameUnder(aim: Aim, a: Outcome, b: Outcome): boolean {
  if (aim.kind === 'cost') return a.cost === b.cost;
  return aim.kind === 'total' ? a.total === b.total : a.ascending.subarray(0, aim.k).every((u, i) => u === b.ascending[i]);
}
