import type { Bilingual, CellMark, Evidence } from './types.ts';

/** A number on the facilitator's screen that can be opened. `seat`: of a utility; the others are over all seats, or money. */
export type MadeAsked = { package: string; of: 'utility' | MadeOver | 'cost' | 'left' | 'effect'; seat?: string | undefined };
export type MadeOver = 'total' | 'worst' | 'gini' | 'by-people' | 'price';

/**
 * What made a number of one package of a round: points for ratings, major units for money. The facilitator's alone, small
 * seats and all. `value` is the number itself, reckoned anew from the parts that stand here.
 */
export type Made = ({ design: Bilingual; measures: readonly Bilingual[] } & MadeOfPackage) | ({ of: 'effect' } & MadeOneEffect);
type MadeOfPackage = ({ of: 'utility' } & MadeUtility) | ({ of: MadeOver } & MadeFigure) | ({ of: 'cost' | 'left' } & MadeCost);

/** value = Σ weight × value of the criterion ÷ `weights`, rounded once to a millionth. */
export type MadeUtility = {
  seat: Bilingual; people: number | null; small: boolean; value: number; weights: number;
  /** Whether the seat weighs the criteria itself; else the public rubric does. */
  own: boolean; criteria: readonly MadeCriterion[];
  /** Somebody has answered, come or left since: how many answers it rests on is no longer known. */
  past: boolean;
};
/** `value` = rating + effects + synergies, at most `cap`; `product` = weight × value. Criteria that weigh nothing are left out. */
export type MadeCriterion = {
  criterion: Bilingual; weight: number; rating: number;
  /** How many answers the rating rests on; null where three or more, and nobody knows how many. */
  answers: number | null; mark: CellMark['mark'] | null;
  effects: readonly MadeEffect[]; synergies: readonly { measures: readonly Bilingual[]; amount: number }[];
  sum: number; cap: number; value: number; product: number;
};
/**
 * What one measure adds. `evidence` is the plan's, null for a measure that is no longer in it. `answers`: what people of the seat
 * said of it, how many they are, and the sum of their answers, null where they are too few to change the catalogue's number.
 */
export type MadeEffect = { measure: Bilingual; amount: number; evidence: Evidence | null; answers: { catalogue: number; n: number; sum: number | null } | null };

/** What one measure changes on one criterion for one seat: `value` is the catalogue's number, or what the answers made of it. */
export type MadeOneEffect = { value: number; past: boolean } & Pick<MadeEffect, 'evidence' | 'answers'>;

/** `greatest` is the total that the price of fairness is reckoned from, with whether it is proved; null where it is not known. */
export type MadeFigure = { value: number | null; terms: readonly MadeTerm[]; greatest: { total: number; proved: boolean } | null };
export type MadeTerm = { seat: Bilingual; people: number | null; small: boolean; value: number };

/** `value` is the sum of the parts, or what they leave of `budget`; `held` is what the plan holds back of its whole budget, where it is still that plan. */
export type MadeCost = {
  value: number; cost: number; budget: number; held: { total: number; contingency: number; share: number } | null;
  parts: readonly { what: Bilingual; kind: 'design' | 'measure'; cost: number; evidence: Evidence | null }[];
};
