import { chaseLevels } from './branch-levels.ts';
import { aimAtSmallest, reachLevels } from './milp-levels.ts';
import { copyOf } from './milp-model.ts';
import type { DesignModel, Draft } from './milp-model.ts';
import { holdsAny, startFrom, startHunt, sweep } from './milp-hunt.ts';
import { reachFloor } from './milp-floor.ts';
import type { Ground, Hunt } from './milp-hunt.ts';
import { huntNash, huntTotal } from './milp-sums.ts';
import { provesTies } from './milp-ties.ts';
import { runMilp } from './milp-run.ts';
import { best, keepsFloor, outcomeOf } from './outcome.ts';
import type { Outcome, Preference } from './outcome.ts';
import { leastSets } from './package.ts';
import { ceilings, preferenceFor } from './search.ts';
import type { LevelProof, Search, Searched, Task } from './search.ts';
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

const MOST_TIES = 400;

async function bestByLevels(task: Task, control: SearchControl): Promise<Search> {
  const prefer = preferenceFor('leximin', task);
  const first = firstPackage(task, prefer);
  if (!first) return { rule: 'leximin', outcome: null, proved: true, proof: [], bound: null };
  const floor = await withFloor(task, prefer, first, control);
  if (floor.kind !== 'reached') {
    const without = await bestByLevels({ ...task, floor: null }, control);
    return { ...without, proved: without.proved && floor.kind === 'out-of-reach' };
  }
  const of = { task, prefer, control, best: floor.best, nodes: 0, mostTies: MOST_TIES };
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

/** The best of the smallest packages of all designs, and of the one that is there to start from. */
function firstPackage(task: Task, prefer: Preference): Outcome | null {
  const { problem, reckoner } = task;
  const smallest = leastSets(problem, problem.required, task.demands).flatMap((set, design) => (set ? [outcomeOf(problem, reckoner, design, set)] : []));
  return best([...(task.start ? [task.start] : []), ...smallest], prefer);
}

/** A package that keeps the task's floor, by linear models where the first does not. */
async function withFloor(task: Task, prefer: Preference, first: Outcome, control: SearchControl): Promise<{ kind: 'reached'; best: Outcome } | { kind: 'out-of-reach' | 'unknown' }> {
  if (!task.floor || keepsFloor(first, task.floor)) return { kind: 'reached', best: first };
  const hunt = startHunt({ ...task, start: first }, prefer, control);
  const kind = hunt ? await reachFloor(hunt) : 'unknown';
  return kind === 'reached' && hunt ? { kind, best: hunt.best } : { kind: kind === 'reached' ? 'unknown' : kind };
}

/**
 * Leximin level by level: nothing reaches the proved levels and one millionth more at the next. After each level, designs
 * in which no other package is as good so far are left; when none remains, the best is the only one and all is proved.
 */
export async function huntLevels(hunt: Hunt): Promise<Search> {
  const { task, control } = hunt;
  const groups = task.reckoner.groups;
  const count = Math.min(task.levels ?? groups, groups);
  const proof: LevelProof[] = [];
  await rankGrounds(hunt);
  for (let k = 1; k <= count; k += 1) {
    const bound = await proveLevel(hunt, k);
    const value = at(hunt, k);
    proof.push({ level: k, value, bound: Math.max(value, bound), seconds: control.seconds() });
    control.onProgress({ level: k, value: value / 1e6, bound: Math.max(value, bound) / 1e6 });
    if (bound > value) return leximin(hunt, proof, false);
    await leaveWorse(hunt, k);
    if (hunt.grounds.length === 0) return leximin(hunt, onlyOne(hunt, proof, count), true);
  }
  const region = (model: DesignModel) => reachLevels(model, proved(hunt, count));
  if (count < groups) {
    await huntTotal(hunt, region);
    return leximin(hunt, proof, true);
  }
  return leximin(hunt, proof, await provesTies(hunt, region));
}

function leximin(hunt: Hunt, proof: LevelProof[], proved: boolean): Search {
  return { rule: 'leximin', outcome: hunt.best, proved, proof, bound: null };
}

/** What no package that keeps the earlier levels can exceed at level k, in millionths: the best's own value when proved. */
async function proveLevel(hunt: Hunt, k: number): Promise<number> {
  let bound = -Infinity;
  if (at(hunt, k) >= (ceilings(hunt.task)[k - 1] ?? Infinity)) return bound;
  const aim = (model: DesignModel): Draft =>
    aimAtSmallest(reachLevels(model, [...proved(hunt, k - 1), at(hunt, k) + 1]), model.u, k);
  for (const ground of hunt.grounds) {
    const beat = await sweep(hunt, ground, aim);
    if (beat.kind === 'open') bound = Math.max(bound, levelBound(hunt, k, beat.bound ?? promised(ground, k)));
  }
  return bound;
}

/** The k-th smallest from a bound on the sum of the k smallest; each value may stand half a millionth above the model's. */
function levelBound(hunt: Hunt, k: number, sum: number | null): number {
  const ceiling = ceilings(hunt.task)[k - 1] ?? Infinity;
  if (sum === null) return Math.max(ceiling, at(hunt, k) + 1);
  const earlier = proved(hunt, k - 1).reduce((total, value) => total + value, 0);
  return Math.max(at(hunt, k) + 1, Math.min(ceiling, Math.floor(sum * 1000 + k / 2 + 0.001) - earlier));
}

/** Before the search of a design has a bound of its own, its relaxed model has one for the first level. */
const promised = ({ promise }: Ground, k: number): number | null => (k === 1 && Number.isFinite(promise) ? promise : null);

async function leaveWorse(hunt: Hunt, k: number): Promise<void> {
  const kept = [];
  for (const ground of hunt.grounds) {
    if (await holdsAny(hunt, ground, reachLevels(ground.model, proved(hunt, k)))) kept.push(ground);
  }
  hunt.grounds = kept;
}

/**
 * Most promising designs first: by the greatest smallest utility of the relaxed model, whose solution, rounded to a
 * package, is also one more place to climb from.
 */
async function rankGrounds(hunt: Hunt): Promise<void> {
  for (const ground of hunt.grounds) {
    const { design, model } = ground;
    const run = await runMilp(aimAtSmallest(copyOf(model.draft), model.u, 1), hunt.control, { relaxed: true });
    ground.promise = run.kind === 'infeasible' ? -Infinity : (run.bound ?? Infinity);
    if (run.kind !== 'infeasible' && run.columns)
      startFrom(
        hunt,
        design,
        model.x.map((column) => run.columns?.[column] ?? 0),
      );
  }
  // Two infinities have no difference.
  hunt.grounds.sort((a, b) => (a.promise === b.promise ? a.design - b.design : b.promise - a.promise));
}

function onlyOne(hunt: Hunt, proof: LevelProof[], count: number): LevelProof[] {
  const seconds = hunt.control.seconds();
  return Array.from(
    { length: count },
    (_, i) => proof[i] ?? { level: i + 1, value: at(hunt, i + 1), bound: at(hunt, i + 1), seconds },
  );
}

function proved(hunt: Hunt, levels: number): number[] {
  return [...hunt.best.ascending.subarray(0, levels)];
}

function at(hunt: Hunt, k: number): number {
  return hunt.best.ascending[k - 1] ?? 0;
}
