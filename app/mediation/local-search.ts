import { choose, freeMeasures, unchoose, walkOf } from './enumerate.ts';
import type { Walk } from './enumerate.ts';
import { outcomeOf, withUtilities } from './outcome.ts';
import type { Outcome, Preference } from './outcome.ts';
import { closure, costOf, leastSets } from './package.ts';
import type { SearchControl } from './search-control.ts';
import type { Task } from './search.ts';
import { reckon } from './utility.ts';

/**
 * A good package of each design without any proof: from the smallest one, the move that helps most is made until none
 * helps: a measure with its prerequisites in, one out with all that waits for it, or one out and one in.
 */
export function localSearch(task: Task, prefer: Preference, control: SearchControl, swaps = 4): Outcome[] {
  return leastSets(task.problem, task.problem.required, task.demands).flatMap((start, design) => {
    if (!start) return [];
    return [climb(task, design, start, prefer, control, swaps)];
  });
}

/**
 * Climbs from a given package of the design, which must hold the least set of the design; at most `swaps` times by a swap. `lifting`:
 * only steps that seem to lift the worst-off group are reckoned whole; a preference that begins with it wants no others.
 */
export function climb(
  task: Task, design: number, start: ReadonlySet<number>, prefer: Preference, control: SearchControl, swaps: number, lifting = false,
): Outcome {
  const hill = hillOf(task, design, start, prefer);
  for (let left = swaps; ;) {
    hill.lifts = lifting ? liftOf(hill) : () => true;
    const [outs, ins] = sidesOf(hill);
    let next: Step | null = null;
    for (const move of ins) next = better(hill, [], move, next);
    for (const move of outs) next = better(hill, move, [], next);
    if (!next && left > 0) {
      left -= 1;
      for (const out of outs) {
        if (control.stopped()) break;
        for (const move of ins) next = better(hill, out, move, next);
      }
    }
    if (!next) return outcomeOf(task.problem, task.reckoner, design, hill.here.measures);
    for (const m of next.out) unchoose(hill.walk, m);
    for (const m of next.in) choose(hill.walk, m);
    hill.here = next.outcome;
    if (control.stopped()) return outcomeOf(task.problem, task.reckoner, design, hill.here.measures);
  }
}

/** The smallest package of the design with as many measures as fit, those with the greatest share first. */
export function roundedPackage(task: Task, design: number, shares: readonly number[]): Set<number> {
  const { problem, demands } = task;
  const fixed = leastSets(problem, problem.required, demands)[design] ?? new Set<number>();
  const free = freeMeasures(problem, design, demands);
  const allowed = new Set([...free, ...fixed]);
  const rounded = new Set(fixed);
  let left = problem.budget - costOf(problem, design, rounded);
  for (const m of free.toSorted((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0))) {
    if ((shares[m] ?? 0) <= 1e-6 || rounded.has(m)) continue;
    const added = [...closure(problem, [m])].filter((one) => !rounded.has(one));
    const cost = added.reduce((sum, one) => sum + (problem.measures[one]?.cost ?? 0), 0);
    const clash = added.some((one) => !allowed.has(one) || problem.measures[one]?.excludes.some((other) => rounded.has(other) || added.includes(other)));
    if (clash || cost > left) continue;
    for (const one of added) rounded.add(one);
    left -= cost;
  }
  return rounded;
}

/** Where a climb stands. `needs`: a free measure with its prerequisites; `needing`: it with all that waits for it. */
type Hill = {
  task: Task; design: number; prefer: Preference; walk: Walk; here: Outcome; trial: Outcome;
  needs: Map<number, number[]>; needing: Map<number, number[]>;
  lifts: Lifts;
};
type Lifts = (out: readonly number[], into: readonly number[]) => boolean;
type Step = { out: readonly number[]; in: readonly number[]; outcome: Outcome };

function hillOf(task: Task, design: number, start: ReadonlySet<number>, prefer: Preference): Hill {
  const { problem, reckoner, demands } = task;
  const free = freeMeasures(problem, design, demands);
  const fixed = leastSets(problem, problem.required, demands)[design] ?? new Set<number>();
  const allowed = new Set([...free, ...fixed]);
  const needs = new Map(free.map((m) => [m, [...closure(problem, [m])]]));
  for (const [m, all] of needs) if (!all.every((one) => allowed.has(one))) needs.delete(m);
  const needing = new Map([...needs.keys()].map((m) => [m, [...needs].flatMap(([other, all]) => (all.includes(m) ? [other] : []))]));
  return {
    task, design, prefer, walk: walkOf(problem, reckoner, design, start, demands), here: outcomeOf(problem, reckoner, design, start),
    trial: withUtilities(design, [], 0, new Float64Array(reckoner.groups)), needs, needing, lifts: () => true,
  };
}

/** What may go out, each with all that waits for it, and what may come in, each with what it needs. */
function sidesOf({ walk, needs, needing }: Hill): [outs: number[][], ins: number[][]] {
  const [outs, ins]: [number[][], number[][]] = [[], []];
  for (const [m, all] of needs) {
    if (walk.inside[m]) outs.push((needing.get(m) ?? []).filter((one) => walk.inside[one]));
    else ins.push(all.filter((one) => !walk.inside[one]));
  }
  return [outs, ins];
}

/** The step that takes these out and those in, if it is better than where the climb stands and than the best step so far. */
function better(hill: Hill, out: readonly number[], into: readonly number[], best: Step | null): Step | null {
  const { task: { problem, reckoner }, walk, trial, prefer } = hill;
  const cost = into.reduce((sum, m) => sum + (problem.measures[m]?.cost ?? 0), out.reduce((sum, m) => sum - (problem.measures[m]?.cost ?? 0), walk.cost));
  if (cost > problem.budget || !hill.lifts(out, into)) return best;
  for (const m of out) unchoose(walk, m);
  const whole = into.every((m) => !out.includes(m) && (problem.measures[m]?.requires ?? []).every((one) => walk.inside[one] || into.includes(one))
    && !(problem.measures[m]?.excludes ?? []).some((one) => walk.inside[one] || into.includes(one)));
  let step = best;
  if (whole) {
    for (const m of into) choose(walk, m);
    const champion = best?.outcome ?? hill.here;
    reckon(reckoner, walk.values, trial.utilities);
    trial.ascending.set(trial.utilities);
    trial.ascending.sort();
    Object.assign(trial, { cost, total: trial.utilities.reduce((sum, u) => sum + u, 0), measures: champion.measures });
    if (prefer(trial, champion) < 0) {
      const measures = [...walk.inside.keys()].filter((m) => walk.inside[m]);
      step = { out, in: into, outcome: withUtilities(hill.design, measures, cost, Float64Array.from(trial.utilities)) };
    }
    for (const m of into) unchoose(walk, m);
  }
  for (const m of out) choose(walk, m);
  return step;
}

/** Whether a step leaves the group that is now the worst off no worse, synergies aside. */
function liftOf({ task: { reckoner }, walk, here }: Hill): Lifts {
  const { criteria, cap, weights, measures } = reckoner;
  const first = here.utilities.indexOf(here.ascending[0] ?? 0) * criteria;
  const own = (m: number) => (measures[m] ?? []).filter(({ cell }) => cell >= first && cell < first + criteria);
  const gains = new Map<number, Float64Array>();
  const gainOf = (m: number): Float64Array => {
    const known = gains.get(m);
    if (known) return known;
    const gain = new Float64Array(criteria);
    for (const { cell, amount } of own(m)) gain[cell - first] = (gain[cell - first] ?? 0) + amount;
    gains.set(m, gain);
    return gain;
  };
  const sumWith = (moves: Float64Array): number => {
    let sum = 0;
    for (let k = 0; k < criteria; k += 1) sum += (weights[first + k] ?? 0) * Math.min(cap, (walk.values[first + k] ?? 0) + (moves[k] ?? 0));
    return sum;
  };
  const moves = new Float64Array(criteria);
  const now = sumWith(moves);
  return (out, into) => {
    moves.fill(0);
    for (const m of out) { const gain = gainOf(m); for (let k = 0; k < criteria; k += 1) moves[k] = (moves[k] ?? 0) - (gain[k] ?? 0); }
    for (const m of into) { const gain = gainOf(m); for (let k = 0; k < criteria; k += 1) moves[k] = (moves[k] ?? 0) + (gain[k] ?? 0); }
    return sumWith(moves) >= now;
  };
}
