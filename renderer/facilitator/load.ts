import type { Plan } from '../../app/workshop/types.ts';

/** What a plan asks of one resident. `ratings` is for one round; `minutes` is for both. */
export type Load = { ratings: number; minutes: number; tooMany: boolean };

/** At most five base designs are rated by everyone (issue text), on every criterion of the plan. */
export function loadOf({ designs, criteria, limits }: Pick<Plan, 'designs' | 'criteria' | 'limits'>): Load {
  const ratings = Math.min(designs.length, 5) * criteria.length;
  return { ratings, minutes: Math.ceil((ratings * limits.secondsPerRating * 2) / 60), tooMany: ratings > limits.ratingsPerRound };
}

/** Ratings that one ballot asks of a person, to be said before it opens. */
export const ratingsOfBallot = (items: number, criteria: number): number => items * Math.max(1, criteria);
