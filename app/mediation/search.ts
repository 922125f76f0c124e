import { enumeratePackages } from './enumerate.ts';
import { byLevels, byLeximin, byNash, byTotal, keepingFloor, nashOf } from './outcome.ts';
import type { Outcome, Preference } from './outcome.ts';
import type { Demand } from './package.ts';
import type { SearchControl } from './search-control.ts';
import type { Problem } from './types.ts';
import type { Reckoner } from './utility.ts';

export type Rule = 'leximin' | 'total' | 'nash' | 'equal-shares';

/** One level of the leximin proof: the k-th smallest utility and what no package can exceed there, in millionths. */
export type LevelProof = { level: number; value: number; bound: number; seconds: number };

/**
 * What a search for the best package under one rule found. `bound` is what no package can exceed: a total in millionths,
 * Σ ln u in rating points, null for leximin (see `proof`) and equal shares.
 */
export type Search = { rule: Rule; outcome: Outcome | null; proved: boolean; proof: LevelProof[]; bound: number | null };

export type Searched = Exclude<Rule, 'equal-shares'>;

/**
 * What a search is for: the problem, this round's demands, after how many levels leximin goes over to the total, and the
 * utilities (millionths, in the order of the groups) under which leximin leaves no group if any package can do so.
 */
export type Task = {
  problem: Problem; reckoner: Reckoner; demands: readonly Demand[]; levels: number | null; floor: Float64Array | null;
  /** A package of the problem that the linear models search from beside their own. */
  start?: Outcome | null;
};

/** All these rules at once, by going through every package. */
export function searchByEnumeration(task: Task, rules: readonly Searched[], control: SearchControl): Search[] {
  const { problem, reckoner, demands } = task;
  const preferences = rules.map((rule) => preferenceFor(rule, task));
  const { best, complete } = enumeratePackages(problem, reckoner, preferences, demands, control);
  const ceiling = complete ? [] : ceilings(task);
  return rules.map((rule, r) => {
    const outcome = meant(rule, best[r] ?? null);
    const proof = rule === 'leximin' && outcome ? levelsOf(task, outcome, ceiling, control.seconds()) : [];
    return { rule, outcome, proved: complete, proof, bound: boundOf(rule, outcome, ceiling) };
  });
}

export function preferenceFor(rule: Searched, { levels, reckoner, floor }: Task): Preference {
  if (rule === 'total') return byTotal;
  if (rule === 'nash') return byNash;
  const prefer = levels === null || levels >= reckoner.groups ? byLeximin : byLevels(levels);
  return floor ? keepingFloor(floor, prefer) : prefer;
}

/** The product of utilities means nothing where a group is at or below 0: no package then stands for Nash. */
export function meant(rule: Searched, outcome: Outcome | null): Outcome | null {
  return rule === 'nash' && outcome && nashOf(outcome) === -Infinity ? null : outcome;
}

/**
 * A bound that needs no search: the ascending utilities that each design would give with every gain and no loss, the
 * greatest over the designs at each place.
 */
export function ceilings({ problem, reckoner }: Task): number[] {
  const most = Array.from({ length: reckoner.groups }, () => -Infinity);
  const gains = new Float64Array(reckoner.groups * reckoner.criteria);
  for (const effects of [...reckoner.measures, ...reckoner.synergies.map((synergy) => synergy.effects)]) {
    for (const { cell, amount } of effects) gains[cell] = (gains[cell] ?? 0) + Math.max(0, amount);
  }
  for (const ratings of reckoner.ratings) {
    const values = ratings.map((rating, cell) => rating + (gains[cell] ?? 0));
    const each = problem.groups.map((_, g) => ceilingOf(reckoner, values, g)).sort((a, b) => a - b);
    each.forEach((value, k) => {
      most[k] = Math.max(most[k] ?? value, value);
    });
  }
  return most;
}

function ceilingOf({ criteria, weights, divisors, cap }: Reckoner, values: Float64Array, g: number): number {
  let sum = 0;
  for (let cell = g * criteria; cell < (g + 1) * criteria; cell += 1)
    sum += (weights[cell] ?? 0) * Math.min(cap, values[cell] ?? 0);
  return Math.min(cap * 100, Math.ceil((sum * 100) / (divisors[g] ?? 1)) + 1);
}

function levelsOf({ levels, reckoner }: Task, outcome: Outcome, ceiling: readonly number[], seconds: number): LevelProof[] {
  const count = Math.min(levels ?? reckoner.groups, reckoner.groups);
  return [...outcome.ascending]
    .slice(0, count)
    .map((value, k) => ({ level: k + 1, value, bound: Math.max(value, ceiling[k] ?? value), seconds }));
}

function boundOf(rule: Searched, outcome: Outcome | null, ceiling: readonly number[]): number | null {
  if (rule === 'leximin' || !outcome) return null;
  if (rule === 'total') return ceiling.length > 0 ? ceiling.reduce((sum, value) => sum + value, 0) : outcome.total;
  return ceiling.length > 0 ? ceiling.reduce((sum, value) => sum + Math.log(Math.max(value, 1) / 1e6), 0) : nashOf(outcome);
}
