import { byCodePoint } from './exact.ts';
import { message } from './messages.ts';
import type { Message } from './messages.ts';
import type { Package, Problem } from './types.ts';

/** A wish that the package must meet for one bargaining round: a measure in, or out. `id` names whose wish it is. */
export type Demand = { id: string; measure: string; kind: 'include' | 'exclude' };

/**
 * Whether this is a package of the problem (DESIGN §3.1), with its cost in the smallest unit; else everything that is
 * wrong with it.
 */
export function checkPackage(problem: Problem, chosen: Package): { ok: true; cost: number } | { ok: false; mistakes: Message[] } {
  const mistakes: Message[] = [];
  const design = problem.designs.findIndex(({ id }) => id === chosen.design);
  if (design < 0) mistakes.push(message('package.unknownDesign', { id: chosen.design }));
  const inside = new Set<number>();
  for (const id of chosen.measures) {
    const m = problem.measures.findIndex((measure) => measure.id === id);
    if (m < 0) mistakes.push(message('package.unknownMeasure', { id }));
    else if (inside.has(m)) mistakes.push(message('package.twice', { id }));
    else inside.add(m);
  }
  if (mistakes.length > 0) return { ok: false, mistakes };
  mistakes.push(...breaches(problem, design, inside));
  const cost = costOf(problem, design, inside);
  if (cost > problem.budget)
    mistakes.push(message('package.overBudget', { cost: money(problem, cost), budget: money(problem, problem.budget) }));
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, cost };
}

/** Measures (positions) that no package can hold, whatever else is chosen. What the file itself forbids is not news. */
export function unchoosable(problem: Problem): number[] {
  const required = leastSets(problem, problem.required).some((set) => set !== null) ? problem.required : [];
  return problem.measures.flatMap((_, m) => {
    if (problem.forbidden.includes(m)) return [];
    return leastSets(problem, [...required, m]).some((set) => set !== null) ? [] : [m];
  });
}

/**
 * For each design the smallest set of measures that holds these and is a package, or null where there is none. Costs are
 * never negative and prerequisites only add, so if this set is no package, none that holds these measures is.
 */
export function leastSets(problem: Problem, wanted: readonly number[], demands: readonly Demand[] = []): (Set<number> | null)[] {
  const forbidden = new Set([...problem.forbidden, ...demanded(problem, demands, 'exclude')]);
  const set = closure(problem, [...wanted, ...demanded(problem, demands, 'include')]);
  const fits = [...set].every((m) => !forbidden.has(m) && !problem.measures[m]?.excludes.some((other) => set.has(other)));
  return problem.designs.map((_, d) => {
    if (!fits || costOf(problem, d, set) > problem.budget) return null;
    return [...set].every((m) => allows(problem, d, m)) ? set : null;
  });
}

/** These measures with all their prerequisites. */
export function closure(problem: Problem, wanted: readonly number[]): Set<number> {
  const set = new Set(wanted);
  for (const m of set) for (const before of problem.measures[m]?.requires ?? []) set.add(before);
  return set;
}

export function demanded(problem: Problem, demands: readonly Demand[], kind: Demand['kind']): number[] {
  return demands
    .filter((demand) => demand.kind === kind)
    .map(({ measure }) => problem.measures.findIndex(({ id }) => id === measure));
}

export function allows(problem: Problem, design: number, measure: number): boolean {
  const designs = problem.measures[measure]?.designs;
  return !designs || designs.includes(design);
}

export function costOf(problem: Problem, design: number, measures: Iterable<number>): number {
  let cost: number = problem.designs[design]?.cost ?? 0;
  for (const m of measures) cost += problem.measures[m]?.cost ?? 0;
  return cost;
}

/** An amount in the smallest unit, as a number of major units. */
export function major(problem: Problem, amount: number): number {
  return Number((amount / 10 ** problem.decimals).toFixed(problem.decimals));
}

export function money(problem: Problem, amount: number): string {
  return `${major(problem, amount).toFixed(problem.decimals)} ${problem.currency}`;
}

function breaches(problem: Problem, design: number, inside: ReadonlySet<number>): Message[] {
  const name = (m: number) => problem.measures[m]?.id ?? '';
  const found: Message[] = [];
  for (const m of [...inside].sort((a, b) => byCodePoint(name(a), name(b)))) {
    const { requires = [], excludes = [] } = problem.measures[m] ?? {};
    if (!allows(problem, design, m))
      found.push(message('package.notInDesign', { design: problem.designs[design]?.id ?? '', id: name(m) }));
    for (const other of requires)
      if (!inside.has(other)) found.push(message('package.prerequisite', { id: name(m), other: name(other) }));
    for (const other of excludes) {
      if (inside.has(other) && m <= other) found.push(message('package.exclusion', { id: name(m), other: name(other) }));
    }
    if (problem.forbidden.includes(m)) found.push(message('package.forbidden', { id: name(m) }));
  }
  for (const m of problem.required) if (!inside.has(m)) found.push(message('package.required', { id: name(m) }));
  return found;
}
