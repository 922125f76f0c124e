import { greatestCommonDivisor } from './exact.ts';
import { climb, localSearch } from './local-search.ts';
import { addRow, copyOf, designModel } from './milp-model.ts';
import type { DesignModel, Draft, Row } from './milp-model.ts';
import { otherThan } from './milp-levels.ts';
import { runMilp } from './milp-run.ts';
import type { Run } from './milp-run.ts';
import { best, outcomeOf } from './outcome.ts';
import type { Outcome, Preference } from './outcome.ts';
import { checkPackage, leastSets } from './package.ts';
import type { Task } from './search.ts';
import { SearchCancelled } from './search-control.ts';
import type { SearchControl } from './search-control.ts';

/** One design that may still hold the best package, with the packages of it that were looked at already. */
export type Ground = { design: number; model: DesignModel; seen: Row[] };

/** A search under way: the best package so far under one preference, and where a better one may still be; `looked`: the utilities seen. */
export type Hunt = {
  task: Task;
  prefer: Preference;
  control: SearchControl;
  best: Outcome;
  grounds: Ground[];
  looked: Float64Array[];
};

/** Rounding can make the solver find again and again what is no better; after so many the proof is given up. */
const MOST_MISSES = 60;

/** Starts from a greedy-and-swap package of each design; null when no design has a package. Throws SearchCancelled. */
export function startHunt(task: Task, prefer: Preference, control: SearchControl): Hunt | null {
  const { problem, demands } = task;
  const first = best([...(task.start ? [task.start] : []), ...localSearch(task, prefer, control)], prefer);
  if (!first) return null;
  const grounds = leastSets(problem, problem.required, demands).flatMap((set, design) => {
    // A large model takes a while to write, and a search with some of them only would prove nothing.
    if (control.cancelled()) throw new SearchCancelled();
    return set ? [{ design, model: designModel(task, design), seen: [] }] : [];
  });
  const hunt = { task, prefer, control, best: first, grounds, looked: [] };
  leaveOut(hunt, first);
  return hunt;
}

/** `empty`: nothing of this ground meets the draft any more; `open`: not known, with a bound on the objective if any. */
export type Beat = { kind: 'empty' } | { kind: 'open'; bound: number | null };

/**
 * Looks for packages of one ground in the region that `region` draws (asked again after each find, as the best moves),
 * reckons each in whole numbers, keeps the better, and leaves it out, until nothing is left.
 */
export async function sweep(
  hunt: Hunt,
  ground: Ground,
  region: (model: DesignModel) => Draft,
  patience = MOST_MISSES,
): Promise<Beat> {
  let [misses, bound]: [number, number | null] = [0, null];
  for (;;) {
    const run = await runIn(hunt, ground, region(ground.model));
    if (run.kind === 'infeasible') return { kind: 'empty' };
    bound = run.bound ?? bound;
    const better = run.columns !== null && take(hunt, ground, run.columns);
    if (run.kind === 'stopped') return { kind: 'open', bound };
    if (!better) misses += 1;
    if (misses > patience) return { kind: 'open', bound };
  }
}

/** Whether the region holds any package of the ground that was not looked at; what it finds is kept if better. */
export async function holdsAny(hunt: Hunt, ground: Ground, draft: Draft): Promise<boolean> {
  const run = await runIn(hunt, ground, draft);
  if (run.kind !== 'infeasible' && run.columns) take(hunt, ground, run.columns);
  return run.kind !== 'infeasible';
}

function runIn(hunt: Hunt, ground: Ground, draft: Draft): Promise<Run> {
  const within = copyOf(draft);
  within.rows.push(...ground.seen);
  return runMilp(within, hunt.control);
}

/** Takes a found package if it is the better one, improved as far as swaps go; says whether the best has moved. */
function take(hunt: Hunt, ground: Ground, columns: Float64Array): boolean {
  const { task, prefer, control } = hunt;
  const measures = ground.model.x.flatMap((column, m) => ((columns[column] ?? 0) > 0.5 ? [m] : []));
  const found = outcomeOf(task.problem, task.reckoner, ground.design, measures);
  const last = hunt.best;
  leaveOut(hunt, found);
  if (!isPackage(task, found) || prefer(found, hunt.best) >= 0) return false;
  hunt.best = climb(task, ground.design, new Set(measures), prefer, control, 1);
  leaveOut(hunt, hunt.best);
  return hunt.best !== last;
}

function leaveOut(hunt: Hunt, outcome: Outcome): void {
  hunt.looked.push(outcome.utilities);
  const ground = hunt.grounds.find(({ design }) => design === outcome.design);
  if (ground) ground.seen.push(otherThan(ground.model, outcome));
}

function isPackage({ problem, demands }: Task, outcome: Outcome): boolean {
  const ids = outcome.measures.map((m) => problem.measures[m]?.id ?? '');
  const inside = (measure: string) => ids.includes(measure);
  if (demands.some(({ measure, kind }) => inside(measure) !== (kind === 'include'))) return false;
  return checkPackage(problem, { design: problem.designs[outcome.design]?.id ?? '', measures: ids }).ok;
}

/** The region narrowed to packages of at most this cost (smallest unit); `cheapest` also aims at the lowest. */
export function costing(task: Task, ground: Ground, draft: Draft, most: number, cheapest: boolean): Draft {
  const { problem } = task;
  const common = problem.measures.reduce<number>((divisor, { cost }) => greatestCommonDivisor(divisor, cost), 0) || 1;
  const own: number = problem.designs[ground.design]?.cost ?? 0;
  const terms = problem.measures.flatMap(({ cost }, m): [number, number][] =>
    cost > 0 ? [[ground.model.x[m] ?? 0, cost / common]] : [],
  );
  addRow(draft, -Infinity, terms, Math.floor((most - own) / common));
  if (cheapest) {
    draft.cost.fill(0);
    for (const [column, cost] of terms) draft.cost[column] = -cost;
  }
  return draft;
}
