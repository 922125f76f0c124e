import { best, outcomeOf } from './outcome.ts';
import type { Outcome, Preference } from './outcome.ts';
import { closure, costOf, leastSets } from './package.ts';
import { freeMeasures } from './enumerate.ts';
import type { SearchControl } from './search-control.ts';
import type { Task } from './search.ts';

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

/** Climbs from a given package of the design, which must hold the least set of the design. */
export function climb(
  task: Task,
  design: number,
  start: ReadonlySet<number>,
  prefer: Preference,
  control: SearchControl,
  swaps: number,
): Outcome {
  const { problem, reckoner, demands } = task;
  const free = freeMeasures(problem, design, demands);
  const fixed = leastSets(problem, problem.required, demands)[design] ?? new Set<number>();
  const allowed = new Set([...free, ...fixed]);
  const tryAll = (sets: Iterable<Set<number>>) => {
    const outcomes = [...sets].map((set) => outcomeOf(problem, reckoner, design, set));
    return best(outcomes, prefer);
  };
  let here = outcomeOf(problem, reckoner, design, start);
  for (let left = swaps; ;) {
    const inside = new Set(here.measures);
    const add = (set: ReadonlySet<number>, m: number) => withMeasure(task, design, set, m, allowed);
    const additions = free.flatMap((m) => (inside.has(m) ? [] : (add(inside, m) ?? [])));
    const removals = free.flatMap((m) => (inside.has(m) ? (withoutMeasure(task, inside, m, fixed) ?? []) : []));
    let next = tryAll([...additions, ...removals]);
    if ((!next || prefer(next, here) >= 0) && left > 0) {
      left -= 1;
      next = tryAll(
        removals.flatMap((set) => (control.stopped() ? [] : free.flatMap((m) => (inside.has(m) ? [] : (add(set, m) ?? []))))),
      );
    }
    if (!next || prefer(next, here) >= 0) return here;
    here = next;
    if (control.stopped()) return here;
  }
}

/** The smallest package of the design with as many measures as fit, those with the greatest share first. */
export function roundedPackage(task: Task, design: number, shares: readonly number[]): Set<number> {
  const { problem, demands } = task;
  const fixed = leastSets(problem, problem.required, demands)[design] ?? new Set<number>();
  const free = freeMeasures(problem, design, demands);
  const allowed = new Set([...free, ...fixed]);
  let rounded = new Set(fixed);
  for (const m of free.toSorted((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0))) {
    if ((shares[m] ?? 0) > 1e-6 && !rounded.has(m)) rounded = withMeasure(task, design, rounded, m, allowed) ?? rounded;
  }
  return rounded;
}

function withMeasure(
  { problem }: Task,
  design: number,
  set: ReadonlySet<number>,
  m: number,
  allowed: ReadonlySet<number>,
): Set<number> | null {
  const larger = closure(problem, [...set, m]);
  for (const one of larger) {
    if (!allowed.has(one) || problem.measures[one]?.excludes.some((other) => larger.has(other))) return null;
  }
  return costOf(problem, design, larger) <= problem.budget ? larger : null;
}

function withoutMeasure({ problem }: Task, set: ReadonlySet<number>, m: number, fixed: ReadonlySet<number>): Set<number> | null {
  const smaller = new Set(set);
  const leave = (one: number) => {
    smaller.delete(one);
    for (const other of set) if (smaller.has(other) && problem.measures[other]?.requires.includes(one)) leave(other);
  };
  leave(m);
  return [...fixed].every((one) => smaller.has(one)) ? smaller : null;
}
