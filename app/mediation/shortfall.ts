import type { DemandVerdict } from '../workshop/index.ts';
import { allows, closure, costOf, major } from './package.ts';
import type { Problem } from './types.ts';

/** The verdicts with, for each demand that is impossible for want of money, how much is missing (major units). */
export function withShortfall(problem: Problem, verdicts: readonly DemandVerdict[]): DemandVerdict[] {
  return verdicts.map((verdict) => {
    if (verdict.verdict !== 'impossible') return verdict;
    const short = shortOf(problem, verdict.conflict);
    return short === null ? verdict : { ...verdict, short };
  });
}

/**
 * What the cheapest design that allows all that clashes costs beyond the budget, with prerequisites, in major units; null where
 * money is not what is missing, or no design allows it.
 */
export function shortOf(problem: Problem, conflict: readonly string[]): number | null {
  if (!conflict.includes('budget')) return null;
  const wanted = conflict.flatMap((entry) => {
    const [, id] = /^(?:demand:must-have|required):(.+)$/s.exec(entry) ?? [];
    const place = problem.measures.findIndex((measure) => measure.id === id);
    return place < 0 ? [] : [place];
  });
  const set = closure(problem, wanted);
  const costs = problem.designs.flatMap((_, d) => ([...set].every((m) => allows(problem, d, m)) ? [costOf(problem, d, set)] : []));
  const short = Math.min(...costs) - problem.budget;
  return Number.isFinite(short) && short > 0 ? major(problem, short) : null;
}
