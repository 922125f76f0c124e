import type { AnswerCounts, State } from '../workshop/index.ts';
import type { ProblemInput } from './problem-schema.ts';
import { latestRatings, tallyOf } from './ratings.ts';
import { seatsOf } from './seats.ts';

/** How many of each seat answered each cell of a problem that was made from this room: what its ratings rest on. */
export function answerCounts(state: State, { designs, criteria }: Pick<ProblemInput, 'designs' | 'criteria'>): AnswerCounts {
  const latest = latestRatings(state);
  const seats = seatsOf(state);
  return Object.fromEntries(designs.map((design) => [design.id, Object.fromEntries(seats.map(({ id, members }) => [
    id, Object.fromEntries(criteria.map((criterion) => [criterion.id, tallyOf(latest, members, design.id, criterion.id).n])),
  ]))]));
}
