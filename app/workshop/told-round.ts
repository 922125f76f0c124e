import type { Change, PublicRound } from './round-views.ts';
import type { Demand, MeasureId } from './types.ts';

/**
 * The numbers of a round as residents were told them when it was tabled: points with one decimal, money in cents, seats that may be
 * told of alone. Kept with the round, so that an explanation can be held against its package for ever. Its shape is the record's
 * own: what screens say besides may change without it.
 */
export type ToldRound = {
  withheld: number; package: ToldOption | null; base: ToldOption | null; highest: ToldOption | null;
  seats: readonly { seat: string; before: number | null; previous: number | null; after: number; change: Change }[];
  demands: readonly (Pick<Demand, 'kind' | 'measure'> & { people: number | null; verdict: 'granted' | 'refused' | 'impossible'; price: ToldPrice | null })[];
};
export type ToldOption = { measures: readonly MeasureId[]; cost: number; left: number; worst: number | null; total: number | null };
/** What a refused demand would have cost, and what each seat would have instead. */
export type ToldPrice = { cost: number; left: number; moves: readonly { seat: string; from: number; to: number }[] };

/** The numbers of a public round. */
export function toldRound({ package: found, demands }: PublicRound): ToldRound {
  const option = (one: { measures: readonly MeasureId[]; cost: number; left: number; worst: number | null; total: number | null } | null | undefined): ToldOption | null =>
    (one ? { measures: one.measures, cost: one.cost, left: one.left, worst: one.worst, total: one.total } : null);
  return {
    withheld: found?.withheld ?? 0, package: option(found), base: option(found?.base), highest: option(found?.highest),
    seats: (found?.seats ?? []).map(({ id, before, previous, after, change }) => ({ seat: id, before, previous, after, change })),
    demands: demands.map((demand) => ({
      kind: demand.kind, measure: demand.measure, people: demand.people, verdict: demand.verdict,
      price: demand.verdict === 'refused' ? { cost: demand.cost, left: demand.left, moves: demand.moves.map(({ seat, from, to }) => ({ seat, from, to })) } : null,
    })),
  };
}
