import type { CriterionId, DesignId, MeasureId } from './ids.ts';
import type { Weighing } from './plan.ts';

/**
 * What the answers of a seat's members make of the catalogue's effect of a measure on a criterion, in rating points.
 * `n` of them answered. `catalogue`: nobody did. `few`: too few to be used, so the catalogue stands and `sum` is null.
 */
export type EffectCell = {
  group: string; measure: MeasureId; criterion: CriterionId; catalogue: number; n: number; sum: number | null;
  /** What the mediation problem holds. */
  corrected: number;
  mark: 'catalogue' | 'few' | 'corrected';
};

/** What `n` members of a seat together give each criterion; `points` is null where the rubric stands: nobody or too few said. */
export type SeatWeights = { group: string; n: number; points: Readonly<Record<CriterionId, number>> | null; mark: 'own' | 'few' | 'not-said' };

/** `weighing` made the package; `check` reckons it under each seat's own weights where they do not count, null where it could not be had. */
export type WeightsRecord = { weighing: Weighing; seats: readonly SeatWeights[]; check: WeightsCheck | null };
/** Over every seat under its own weights, in rating points: the package on the table, and the best that was found; `proved`: there is none better. */
export type WeightsCheck = {
  tabled: Weighed; best: Weighed & { design: DesignId; measures: readonly MeasureId[]; cost: number }; same: boolean; proved: boolean;
};
export type Weighed = { utilities: Readonly<Record<string, number>>; worst: number; total: number };
