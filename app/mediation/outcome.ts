import { byCodePoint } from './exact.ts';
import type { Problem } from './types.ts';
import { reckonerOf, utilitiesOf } from './utility.ts';
import type { Reckoner } from './utility.ts';

/** One package with what it does: positions in the problem's lists, utilities in millionths, cost in the smallest unit. */
export type Outcome = {
  design: number;
  measures: number[];
  cost: number;
  utilities: Float64Array;
  /** The utilities from the smallest up. */
  ascending: Float64Array;
  total: number;
};

/** Negative when `a` is the better of the two under a rule. */
export type Preference = (a: Outcome, b: Outcome) => number;

export function outcomeOf(problem: Problem, reckoner: Reckoner, design: number, measures: Iterable<number>): Outcome {
  const chosen = [...measures].sort((a, b) => a - b);
  const cost = chosen.reduce<number>((sum, m) => sum + (problem.measures[m]?.cost ?? 0), problem.designs[design]?.cost ?? 0);
  return withUtilities(design, chosen, cost, utilitiesOf(reckoner, design, chosen));
}

export function withUtilities(design: number, measures: number[], cost: number, utilities: Float64Array): Outcome {
  return { design, measures, cost, utilities, ascending: utilities.toSorted(), total: utilities.reduce((sum, u) => sum + u, 0) };
}

/** The leximin-best design alone, within the budget, without measures; null if none fits. */
export function baselineOf(problem: Problem, reckoner: Reckoner = reckonerOf(problem)): Outcome | null {
  return best(
    affordableDesigns(problem).map((d) => outcomeOf(problem, reckoner, d, [])),
    byLeximin,
  );
}

export function affordableDesigns(problem: Problem): number[] {
  return problem.designs.flatMap((design, d) => (design.cost <= problem.budget ? [d] : []));
}

export function best(outcomes: Iterable<Outcome>, prefer: Preference): Outcome | null {
  let winner: Outcome | null = null;
  for (const outcome of outcomes) if (!winner || prefer(outcome, winner) < 0) winner = outcome;
  return winner;
}

export const byLeximin: Preference = (a, b) => compareLevels(a, b, a.ascending.length) || byTie(a, b);

/** Leximin for the first `levels` groups from below, then the greatest total. */
export function byLevels(levels: number): Preference {
  return (a, b) => compareLevels(a, b, levels) || b.total - a.total || byTie(a, b);
}

/** Packages that keep the floor first, then as `prefer` says: where none keeps it, the best without it. */
export function keepingFloor(floor: Float64Array, prefer: Preference): Preference {
  return (a, b) => Number(keepsFloor(b, floor)) - Number(keepsFloor(a, floor)) || prefer(a, b);
}

export function keepsFloor({ utilities }: Outcome, floor: Float64Array): boolean {
  return utilities.every((u, g) => u >= (floor[g] ?? -Infinity));
}

export const byTotal: Preference = (a, b) => b.total - a.total || byTie(a, b);

/** Greatest product of utilities, compared exactly; a package that leaves a group at or below 0 has none and comes last. */
export const byNash: Preference = (a, b) => compareNash(a, b) || byTie(a, b);

function compareLevels(a: Outcome, b: Outcome, levels: number): number {
  for (let k = 0; k < levels && k < a.ascending.length; k += 1) {
    const difference = (b.ascending[k] ?? 0) - (a.ascending[k] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Lower cost, then the design's id, then the sorted measure ids item by item, prefix first. Positions are in order of id. */
function byTie(a: Outcome, b: Outcome): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  if (a.design !== b.design) return a.design - b.design;
  for (let i = 0; i < a.measures.length && i < b.measures.length; i += 1) {
    const difference = (a.measures[i] ?? 0) - (b.measures[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.measures.length - b.measures.length;
}

/** Σ ln u in rating points, −∞ when a group is at or below 0. */
export function nashOf(outcome: Outcome): number {
  if ((outcome.ascending[0] ?? 0) <= 0) return -Infinity;
  return outcome.utilities.reduce((sum, u) => sum + Math.log(u / 1e6), 0);
}

function compareNash(a: Outcome, b: Outcome): number {
  const [left, right] = [nashOf(a), nashOf(b)];
  if (left === -Infinity || right === -Infinity) return left === right ? 0 : left < right ? 1 : -1;
  if (Math.abs(left - right) > 1e-9) return right - left;
  const difference = product(b) - product(a);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function product({ utilities }: Outcome): bigint {
  return utilities.reduce((all, u) => all * BigInt(u), 1n);
}

/** Ids of the chosen measures, sorted by code points. */
export function measureIds(problem: Problem, outcome: Outcome): string[] {
  return outcome.measures.map((m) => problem.measures[m]?.id ?? '').sort(byCodePoint);
}
