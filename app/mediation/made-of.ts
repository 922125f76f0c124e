import { divideRoundedBig } from './exact.ts';
import { costOf, major } from './package.ts';
import type { Effect, Label, Package, Problem } from './types.ts';

/** What one measure, or several that work together, add to a seat on a criterion, in rating points. */
export type Addend = { measures: string[]; amount: number };
/** See `MadeCriterion`: all in rating points, exact to four decimals; `product` to eight. */
export type CriterionMade = {
  id: string; weight: number; rating: number; effects: Addend[]; synergies: Addend[]; sum: number; value: number; product: number;
};
export type UtilityMade = { value: number; weights: number; cap: number; criteria: CriterionMade[] };

/**
 * What a package gives one group, taken apart: for each criterion that weighs, the rating, what each chosen measure and synergy
 * adds, the cap, the weight. Reckoned here in whole numbers from the problem alone, apart from the search's own arithmetic
 * (`utility.ts`), and equal to it to the last millionth. Null where the problem has no such group or package.
 */
export function utilityMade(problem: Problem, chosen: Package, group: string): UtilityMade | null {
  const at = placesOf(problem, chosen);
  const g = problem.groups.findIndex(({ id }) => id === group);
  const weights = problem.groups[g]?.weights;
  if (!at || !weights) return null;
  const { max } = problem.scale;
  const rows = problem.criteria.flatMap(({ id }, k) => {
    const weight = weights[k] ?? 0;
    if (weight === 0) return [];
    const rating = problem.designs[at.design]?.ratings[g]?.[k] ?? 0;
    const added = (effects: readonly Effect[]): number => effects.reduce((sum, one) => sum + (one.group === g && one.criterion === k ? one.amount : 0), 0);
    const idOf = (m: number): string => problem.measures[m]?.id ?? '';
    const effects = at.measures.map((m) => ({ measures: [idOf(m)], units: added(problem.measures[m]?.effects ?? []) })).filter(({ units }) => units !== 0);
    const synergies = problem.synergies.filter(({ measures }) => measures.every((m) => at.measures.includes(m)))
      .map((one) => ({ measures: one.measures.map(idOf), units: added(one.effects) })).filter(({ units }) => units !== 0);
    const sum = [...effects, ...synergies].reduce((total, { units }) => total + units, rating);
    return [{ id, weight, rating, effects, synergies, sum, value: Math.min(sum, max) }];
  });
  const numerator = rows.reduce((sum, { weight, value }) => sum + BigInt(weight) * BigInt(value), 0n);
  const divisor = rows.reduce((sum, { weight }) => sum + weight, 0);
  const told = (list: readonly { measures: string[]; units: number }[]): Addend[] => list.map(({ measures, units }) => ({ measures, amount: units / unit }));
  return {
    value: divideRoundedBig(numerator * 100n, BigInt(divisor)) / 1e6, weights: divisor / unit, cap: max / unit,
    criteria: rows.map(({ id, weight, rating, effects, synergies, sum, value }) => ({
      id, weight: weight / unit, rating: rating / unit, effects: told(effects), synergies: told(synergies), sum: sum / unit, value: value / unit,
      product: (weight * value) / unit ** 2,
    })),
  };
}

/** Ratings, effects and weights are whole ten-thousandths. */
const unit = 10_000;

export type CostMade = { cost: number; left: number; budget: number; parts: { id: string; kind: 'design' | 'measure'; label: Label; cost: number }[] };

/** What a package costs, part by part, and what it leaves, in major units; null where the problem has no such package. */
export function costMade(problem: Problem, chosen: Package): CostMade | null {
  const at = placesOf(problem, chosen);
  const design = at && problem.designs[at.design];
  if (!at || !design) return null;
  const cost = costOf(problem, at.design, at.measures);
  const measures = at.measures.flatMap((m) => problem.measures[m] ?? []);
  const part = (kind: 'design' | 'measure') => ({ id, label, cost: each }: { id: string; label: Label; cost: number }) => ({ id, kind, label, cost: major(problem, each) });
  return { cost: major(problem, cost), left: major(problem, problem.budget - cost), budget: major(problem, problem.budget), parts: [part('design')(design), ...measures.map(part('measure'))] };
}

/** Positions of a design and of measures that the problem knows; a package may stand against its rules and still be taken apart. */
function placesOf(problem: Problem, { design, measures }: Package): { design: number; measures: number[] } | null {
  const d = problem.designs.findIndex(({ id }) => id === design);
  const places = [...new Set(measures)].map((id) => problem.measures.findIndex((measure) => measure.id === id));
  return d < 0 || places.includes(-1) ? null : { design: d, measures: places };
}
