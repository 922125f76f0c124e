import { isSmallSeat, labelIn, recordedProblem, type ToldLine } from '../mediation/index.ts';
import { fewestTold, type BallotEffect, type State } from '../workshop/index.ts';
import { hiddenSeats } from './hidden-seats.ts';
import type { SureEntry } from './types.ts';

/**
 * How sure the last package is, as it was recorded; null where it was not reckoned. Nothing is said of a seat that the report
 * hides, and where one is hidden that was reckoned with, no smallest value either: it could be that seat's.
 */
export function sureEntry(state: State, lines: readonly ToldLine[]): SureEntry | null {
  const last = state.rounds.at(-1);
  const problem = recordedProblem.safeParse(last?.problem);
  if (!last?.robustness || !problem.success) return null;
  const { groups, designs, measures } = problem.data;
  const { robustness } = last;
  const hidden = hiddenSeats(state, lines, problem.data, last);
  const without = robustness.without.filter(({ seat }) => !hidden.has(seat));
  const all = groups.every((seat) => isSmallSeat(seat, fewestTold(state)) || !hidden.has(seat.id));
  const effect = (of: BallotEffect | null): BallotEffect | null => of && { ...of, worst: all ? of.worst : null };
  const named = (ids: typeof designs) => Object.fromEntries(ids.map(({ id }) => [id, labelIn(ids, id)]));
  return {
    robustness: { ...robustness, without: without.length > 1 ? without : [], ballotOut: effect(robustness.ballotOut), ballotExtreme: effect(robustness.ballotExtreme) },
    names: { ...named(designs), ...named(measures) }, seats: named(groups),
  };
}
