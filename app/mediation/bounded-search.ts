import { choose, chosenOf, fits, freeMeasures, prerequisitesFirst, unchoose, walkOf } from './enumerate.ts';
import type { Walk } from './enumerate.ts';
import { best, keepsFloor, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { leastSets } from './package.ts';
import { relaxationOf } from './relaxation.ts';
import type { Relaxation } from './relaxation.ts';
import type { SearchControl } from './search-control.ts';
import { preferenceFor } from './search.ts';
import type { Task } from './search.ts';

/**
 * The leximin-best package, exactly, by branch and bound (A. Land and A. Doig, 'An automatic method of solving discrete
 * programming problems', Econometrica 28(3), 1960): measures are decided one by one, and what no longer can be better than the
 * best so far is left. Made for many problems that are nearly alike: `starts`, packages by position that were best before, need
 * not be packages of this problem, and only make it faster. `proved` is false where the control stopped it.
 */
export function searchByBounds(task: Task, starts: readonly Start[], control: SearchControl): { outcome: Outcome | null; proved: boolean } {
  const { problem, reckoner } = task;
  const least = leastSets(problem, problem.required, task.demands);
  const prefer = preferenceFor('leximin', { ...task, levels: null });
  const known = starts.filter((start) => holds(task, least, start)).map(({ design, measures }) => outcomeOf(problem, reckoner, design, measures));
  const smallest = least.flatMap((set, design) => (set ? [outcomeOf(problem, reckoner, design, set)] : []));
  const hunt: Hunt = { task, control, best: best([...known, ...smallest], prefer), prefer, steps: 0 };
  const grounds = least.flatMap((set, design) => (set ? [groundOf(task, design, set)] : [])).sort((a, b) => b.promise - a.promise || a.design - b.design);
  const proved = grounds.every((ground) => visit(hunt, ground, 0));
  return { outcome: hunt.best, proved };
}

/** A package by position. */
export type Start = Pick<Outcome, 'design' | 'measures'>;

type Hunt = { task: Task; control: SearchControl; best: Outcome | null; prefer: ReturnType<typeof preferenceFor>; steps: number };
type Ground = { design: number; walk: Walk; relaxation: Relaxation; promise: number };

function groundOf(task: Task, design: number, set: ReadonlySet<number>): Ground {
  const { problem, reckoner, demands } = task;
  const walk = walkOf(problem, reckoner, design, set, demands);
  const relaxation = relaxationOf(problem, reckoner, walk, freeMeasures(problem, design, demands));
  // Most useful first, so that what is left to decide promises less and less.
  walk.order = prerequisitesFirst(problem, relaxation.ranked);
  relaxation.decideInOrder(walk.order);
  return { design, walk, relaxation, promise: relaxation.weighted(0, problem.budget - walk.cost) };
}

function visit(hunt: Hunt, ground: Ground, depth: number): boolean {
  hunt.steps += 1;
  if (hunt.steps % 256 === 1 && hunt.control.stopped()) return false;
  const { walk } = ground;
  if (!mayBeBetter(hunt, ground, depth)) return true;
  const m = walk.order[depth];
  if (m === undefined) return keepIfBetter(hunt, ground);
  if (fits(walk, m)) {
    choose(walk, m);
    const going = visit(hunt, ground, depth + 1);
    unchoose(walk, m);
    if (!going) return false;
  }
  return visit(hunt, ground, depth + 1);
}

function keepIfBetter(hunt: Hunt, { design, walk }: Ground): boolean {
  const found = outcomeOf(hunt.task.problem, hunt.task.reckoner, design, chosenOf(walk));
  if (!hunt.best || hunt.prefer(found, hunt.best) < 0) hunt.best = found;
  return true;
}

/** False only where every package from here on is surely worse; what might be equal is looked at, for the ties. */
function mayBeBetter({ best: champion, task: { problem, floor } }: Hunt, { walk, relaxation }: Ground, depth: number): boolean {
  if (!champion) return true;
  const left = problem.budget - walk.cost;
  const kept = floor === null || keepsFloor(champion, floor);
  if (kept && relaxation.weighted(depth, left) < (champion.ascending[0] ?? 0)) return false;
  const most = relaxation.most(depth, left);
  const mayKeep = floor === null || most.every((u, g) => u >= (floor[g] ?? -Infinity));
  if (!mayKeep && kept) return false;
  if (mayKeep && !kept) return true;
  most.sort();
  for (let k = 0; k < most.length; k += 1) {
    const difference = (most[k] ?? 0) - (champion.ascending[k] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** Whether a package that was best of another problem is one of this problem too; costs and bounds may have moved. */
function holds({ problem }: Task, least: readonly (ReadonlySet<number> | null)[], { design, measures }: Start): boolean {
  const set = least[design];
  const inside = new Set(measures);
  if (!set || [...set].some((m) => !inside.has(m))) return false;
  const cost = measures.reduce((sum, m) => sum + (problem.measures[m]?.cost ?? 0), problem.designs[design]?.cost ?? 0);
  return cost <= problem.budget && measures.every((m) => {
    const measure = problem.measures[m];
    return measure !== undefined && !problem.forbidden.includes(m) && (measure.designs === null || measure.designs.includes(design))
      && measure.requires.every((other) => inside.has(other)) && !measure.excludes.some((other) => inside.has(other));
  });
}
