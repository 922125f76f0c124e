import type { Cents, Units } from './exact.ts';

export type Label = { en?: string | undefined; fr?: string | undefined };
export type Criterion = { id: string; label: Label; weight: Units };
/** `weights` are those that count for the group (its own or the rubric's), in the order of the criteria. */
export type Group = { id: string; label: Label; people: number | null; weights: Units[] };
/** `ratings[g][k]` in the order of groups and criteria; 0 where the criterion weighs nothing for the group. */
export type Design = { id: string; label: Label; cost: Cents; ratings: Units[][] };
/** What choosing something adds to the rating of one group on one criterion; positions in the problem's own lists. */
export type Effect = { group: number; criterion: number; amount: Units };
/** `designs` null means all. `excludes` is symmetric. Positions in the problem's own lists. */
export type Measure = {
  id: string;
  label: Label;
  cost: Cents;
  effects: Effect[];
  designs: number[] | null;
  requires: number[];
  excludes: number[];
};
export type Synergy = { measures: number[]; effects: Effect[] };

/**
 * A checked problem in whole numbers. Every list is sorted by id, so that the same problem written in another order is
 * the same value, and comparing positions is comparing ids.
 */
export type Problem = {
  title: Label;
  currency: string;
  decimals: number;
  budget: Cents;
  scale: { min: Units; max: Units };
  criteria: Criterion[];
  groups: Group[];
  designs: Design[];
  measures: Measure[];
  synergies: Synergy[];
  required: number[];
  forbidden: number[];
};

/** One design and a set of measures, by id. */
export type Package = { design: string; measures: readonly string[] };
