import { chaseLevels } from './branch-levels.ts';
import { reachLevels } from './milp-levels.ts';
import { startHunt } from './milp-hunt.ts';
import { reachFloor } from './milp-floor.ts';
import { huntNash, huntTotal } from './milp-sums.ts';
import { provesTies } from './milp-ties.ts';
import { best, keepsFloor, outcomeOf } from './outcome.ts';
import type { Outcome, Preference } from './outcome.ts';
import { roundedPackage } from './local-search.ts';
import { leastSets } from './package.ts';
import { preferenceFor } from './search.ts';
import type { Search, Searched, Task } from './search.ts';
import type { SearchControl } from './search-control.ts';

/**
 * The best package under one rule where there are too many to go through: leximin by our own branch and bound, the rest design by
 * design by linear models.
 */
export async function searchByMilp(asked: Task, rule: Searched, control: SearchControl): Promise<Search> {
  if (rule === 'leximin') return bestByLevels(asked, control);
  const task = { ...asked, floor: null };
  const hunt = startHunt(task, preferenceFor(rule, task), control);
  if (!hunt) return { rule, outcome: null, proved: true, proof: [], bound: null };
  return rule === 'total' ? huntTotal(hunt) : huntNash(hunt);
}

/** So many packages that are as good are looked at one by one before the levels after are proved by themselves. */
const MOST_TIES = 400;
/** A node of n measures counts as n² steps. */
const STEPS = 2e9;

async function bestByLevels(task: Task, control: SearchControl): Promise<Search> {
  const prefer = preferenceFor('leximin', task);
  const first = firstPackage(task, prefer);
  if (!first) return { rule: 'leximin', outcome: null, proved: true, proof: [], bound: null };
  const floor = await withFloor(task, prefer, first, control);
  if (floor.kind !== 'reached') {
    const without = await bestByLevels({ ...task, floor: null }, control);
    return { ...without, proved: without.proved && floor.kind === 'out-of-reach' };
  }
  const of = { task, prefer, control, best: floor.best, nodes: 0, mostTies: MOST_TIES, steps: STEPS };
  const { search, tied } = chaseLevels(of);
  return tied && !search.proved ? settleOrder(search, task, prefer, of.best, control) : search;
}

/** What is tied but for the order of ids is settled by linear models. */
async function settleOrder(search: Search, task: Task, prefer: Preference, best: Outcome, control: SearchControl): Promise<Search> {
  const hunt = startHunt({ ...task, start: best }, prefer, control);
  if (!hunt) return search;
  const proved = await provesTies(hunt, (model) => reachLevels(model, [...best.ascending]));
  return { ...search, outcome: hunt.best, proved };
}

/** The best of what is at hand: of each design the smallest package and a full one, and the package that is there to start from. */
function firstPackage(task: Task, prefer: Preference): Outcome | null {
  const { problem, reckoner } = task;
  const worth = worthOf(task);
  const atHand = leastSets(problem, problem.required, task.demands).flatMap((set, design) =>
    (set ? [set, roundedPackage(task, design, worth)].map((chosen) => outcomeOf(problem, reckoner, design, chosen)) : []));
  return best([...(task.start ? [task.start] : []), ...atHand], prefer);
}

/** What each measure does for all groups together, caps aside, for its price. */
function worthOf({ problem, reckoner: { measures, weights, divisors, criteria } }: Task): number[] {
  return problem.measures.map(({ cost }, m) => {
    const gain = (measures[m] ?? []).reduce((sum, { cell, amount }) => sum + ((weights[cell] ?? 0) * amount) / (divisors[Math.floor(cell / criteria)] ?? 1), 0);
    return gain / (cost + 1);
  });
}

/** A package that keeps the task's floor, by linear models where the first does not. */
async function withFloor(task: Task, prefer: Preference, first: Outcome, control: SearchControl): Promise<{ kind: 'reached'; best: Outcome } | { kind: 'out-of-reach' | 'unknown' }> {
  if (!task.floor || keepsFloor(first, task.floor)) return { kind: 'reached', best: first };
  const hunt = startHunt({ ...task, start: first }, prefer, control);
  const kind = hunt ? await reachFloor(hunt) : 'unknown';
  return kind === 'reached' && hunt ? { kind, best: hunt.best } : { kind: kind === 'reached' ? 'unknown' : kind };
}
