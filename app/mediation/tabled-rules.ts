import { baselineOf } from './outcome.ts';
import { checkPackage } from './package.ts';
import { reckonedAgain } from './recorded.ts';
import type { RecordedDemand, RecordedProposal, TabledCode, TabledFault } from './recorded.ts';
import type { Held } from './tabled-bounds.ts';
import { without } from './tabled-demands.ts';
import type { Package, Problem } from './types.ts';
import type { Reckoner } from './utility.ts';

/** Which rules of the problem something breaks that was told as a package of it, each once. */
export function brokenRules(problem: Problem, chosen: Package): TabledCode[] {
  const checked = checkPackage(problem, chosen);
  if (checked.ok) return [];
  return [...new Set(checked.mistakes.map(({ key }) => codes.get(key) ?? 'not-a-package'))];
}

const codes: ReadonlyMap<string, TabledCode> = new Map<string, TabledCode>([
  ['package.overBudget', 'over-budget'], ['package.prerequisite', 'prerequisite-missing'], ['package.exclusion', 'excluded-together'],
  ['package.notInDesign', 'not-in-design'], ['package.required', 'required-missing'], ['package.forbidden', 'forbidden-chosen'],
]);

type Told = { proposal: RecordedProposal; held: readonly Held[]; demands: readonly RecordedDemand[] };

/**
 * Nobody ends below the baseline without having agreed to it where that could be helped: the baseline itself, an alternative or the
 * price of a demand is a package that, before any demand was granted, left nobody below. Where the record has no such package,
 * that it could not be helped stays the search's word.
 */
export function consentFaults(problem: Problem, reckoner: Reckoner, { proposal, held, demands }: Told, consented: ReadonlySet<string>): TabledFault[] {
  const baseline = baselineOf(problem, reckoner);
  const main = held[0]?.outcome;
  if (!baseline || !main || proposal.rule !== 'leximin') return [];
  const spares = (utilities: ArrayLike<number>): boolean => problem.groups.every((_, g) => (utilities[g] ?? 0) >= (baseline.utilities[g] ?? 0));
  const below = problem.groups.filter(({ id }, g) => !consented.has(id) && (main.utilities[g] ?? 0) < (baseline.utilities[g] ?? 0));
  if (below.length === 0) return [];
  const free = without(problem, demands.filter(({ verdict }) => verdict === 'granted'));
  const known = [
    { design: problem.designs[baseline.design]?.id ?? null, measures: [] }, ...proposal.alternatives,
    ...demands.flatMap((demand) => (demand.verdict === 'refused' ? [demand.price] : [])),
  ];
  const helped = known.some(({ design, measures }) => {
    const outcome = design === null ? null : reckonedAgain(free, reckoner, design, measures);
    return outcome !== null && spares(outcome.utilities);
  });
  return helped ? below.map(({ id }) => ({ code: 'below-base-unconsented', of: id })) : [];
}
