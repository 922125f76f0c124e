import { withUtilities } from './outcome.ts';
import type { Outcome, Preference } from './outcome.ts';
import { allows, closure, costOf, demanded, leastSets } from './package.ts';
import type { Demand } from './package.ts';
import type { SearchControl } from './search-control.ts';
import type { Problem } from './types.ts';
import { addTo, reckon } from './utility.ts';
import type { Reckoner } from './utility.ts';

/** Above this many steps (packages × cells, before pruning) the solver is the faster way. */
const LARGEST_ENUMERATION = 4e7;

export function enumerable(problem: Problem, reckoner: Reckoner, demands: readonly Demand[]): boolean {
  const steps = problem.designs.reduce((sum, _, d) => sum + 2 ** freeMeasures(problem, d, demands).length, 0);
  return steps * (reckoner.groups * (reckoner.criteria + 4)) <= LARGEST_ENUMERATION;
}

/**
 * Goes through every package, depth first, and gives the best under each preference (null when there is no package).
 * `complete` is false when the control stopped it.
 */
export function enumeratePackages(
  problem: Problem,
  reckoner: Reckoner,
  preferences: readonly Preference[],
  demands: readonly Demand[],
  control: SearchControl,
): { best: (Outcome | null)[]; complete: boolean } {
  const best: (Outcome | null)[] = preferences.map(() => null);
  const starts = leastSets(problem, problem.required, demands);
  const trial = withUtilities(0, [], 0, new Float64Array(reckoner.groups));
  let [leaves, complete] = [0, true];
  starts.forEach((start, design) => {
    if (!start || !complete) return;
    const walk = walkOf(problem, reckoner, design, start, demands);
    complete = visit(walk, 0, () => {
      reckon(reckoner, walk.values, trial.utilities);
      trial.ascending.set(trial.utilities);
      trial.ascending.sort();
      Object.assign(trial, { design, cost: walk.cost, total: trial.utilities.reduce((sum, u) => sum + u, 0) });
      preferences.forEach((prefer, p) => {
        const champion = best[p];
        if (champion && clearlyWorse(trial, champion, prefer, walk)) return;
        best[p] = withUtilities(design, chosenOf(walk), walk.cost, Float64Array.from(trial.utilities));
      });
      leaves += 1;
      return leaves % 2048 !== 0 || !control.stopped();
    });
  });
  return { best, complete };
}

/** Measures that may be in or out for this design. */
export function freeMeasures(problem: Problem, design: number, demands: readonly Demand[]): number[] {
  const out = new Set([...problem.forbidden, ...demanded(problem, demands, 'exclude')]);
  const forced = closure(problem, [...problem.required, ...demanded(problem, demands, 'include')]);
  return problem.measures.flatMap((measure, m) => {
    if (forced.has(m) || out.has(m) || !allows(problem, design, m)) return [];
    return measure.cost + (problem.designs[design]?.cost ?? 0) > problem.budget ? [] : [m];
  });
}

export type Walk = {
  problem: Problem;
  reckoner: Reckoner;
  /** Undecided measures, each after its prerequisites. */
  order: number[];
  inside: Uint8Array;
  /** How many measures of each synergy are chosen. */
  active: number[];
  values: Float64Array;
  cost: number;
};

export function walkOf(
  problem: Problem,
  reckoner: Reckoner,
  design: number,
  start: ReadonlySet<number>,
  demands: readonly Demand[],
): Walk {
  const walk: Walk = {
    problem,
    reckoner,
    order: prerequisitesFirst(problem, freeMeasures(problem, design, demands)),
    inside: new Uint8Array(problem.measures.length),
    active: problem.synergies.map(() => 0),
    values: Float64Array.from(reckoner.ratings[design] ?? []),
    cost: costOf(problem, design, []),
  };
  for (const m of start) choose(walk, m);
  return walk;
}

function visit(walk: Walk, depth: number, onPackage: () => boolean): boolean {
  const m = walk.order[depth];
  if (m === undefined) return onPackage();
  if (fits(walk, m)) {
    choose(walk, m);
    const going = visit(walk, depth + 1, onPackage);
    unchoose(walk, m);
    if (!going) return false;
  }
  return visit(walk, depth + 1, onPackage);
}

export function fits({ problem, inside, cost }: Walk, m: number): boolean {
  const measure = problem.measures[m];
  if (!measure || cost + measure.cost > problem.budget) return false;
  return measure.requires.every((other) => inside[other]) && !measure.excludes.some((other) => other === m || inside[other]);
}

export function choose(walk: Walk, m: number): void {
  walk.inside[m] = 1;
  walk.cost += walk.problem.measures[m]?.cost ?? 0;
  addTo(walk.values, walk.reckoner.measures[m] ?? []);
  for (const s of walk.reckoner.synergiesOf[m] ?? []) {
    const synergy = walk.reckoner.synergies[s];
    walk.active[s] = (walk.active[s] ?? 0) + 1;
    if (synergy && walk.active[s] === synergy.measures.length) addTo(walk.values, synergy.effects);
  }
}

export function unchoose(walk: Walk, m: number): void {
  walk.inside[m] = 0;
  walk.cost -= walk.problem.measures[m]?.cost ?? 0;
  addTo(walk.values, walk.reckoner.measures[m] ?? [], -1);
  for (const s of walk.reckoner.synergiesOf[m] ?? []) {
    const synergy = walk.reckoner.synergies[s];
    if (synergy && walk.active[s] === synergy.measures.length) addTo(walk.values, synergy.effects, -1);
    walk.active[s] = (walk.active[s] ?? 0) - 1;
  }
}

/** Fills in the list of measures only when everything before the tie-break on measures is equal. */
function clearlyWorse(trial: Outcome, champion: Outcome, prefer: Preference, walk: Walk): boolean {
  trial.measures = champion.measures;
  const difference = prefer(trial, champion);
  if (difference !== 0) return difference > 0;
  trial.measures = chosenOf(walk);
  return prefer(trial, champion) >= 0;
}

export function chosenOf({ inside }: Walk): number[] {
  const chosen: number[] = [];
  inside.forEach((value, m) => {
    if (value) chosen.push(m);
  });
  return chosen;
}

export function prerequisitesFirst(problem: Problem, measures: readonly number[]): number[] {
  const order = new Set<number>();
  const wanted = new Set(measures);
  const place = (m: number): void => {
    if (order.has(m)) return;
    for (const before of problem.measures[m]?.requires ?? []) if (wanted.has(before)) place(before);
    order.add(m);
  };
  measures.forEach(place);
  return [...order];
}
