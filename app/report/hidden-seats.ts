import { problemOf, type RecordedProblem, type ToldLine } from '../mediation/index.ts';
import type { Round, SeatWeights, State } from '../workshop/index.ts';

/**
 * Seats that may not be told of: those that are no line of the report (`isSmallSeat` among them), and those whose ratings, or whose
 * answers on effects and weights, are no longer as they were recorded, since what the tables say of the seat today would tell who
 * left or came.
 */
export function hiddenSeats(state: State, lines: readonly ToldLine[], problem: RecordedProblem, round: Partial<Pick<Round, 'effects' | 'weights'>>): ReadonlySet<string> {
  const now = problemOf(state);
  const ratingsOf = (designs: readonly { id: string; ratings?: Ratings | undefined }[], seat: string) =>
    JSON.stringify(designs.map(({ id, ratings }) => [id, Object.entries(ratings?.[seat] ?? {}).sort()]).sort());
  const rated = (seat: string): boolean => now.ok && problem.designs.some(({ ratings }) => ratings !== undefined) && ratingsOf(problem.designs, seat) !== ratingsOf(now.input.designs, seat);
  const changed = (seat: string): boolean => rated(seat) || (now.ok && saidOf(seat, round.effects, round.weights?.seats) !== saidOf(seat, now.effects, now.weights));
  return new Set(problem.groups.map(({ id }) => id).filter((id) => !lines.some(({ groups }) => groups.includes(id)) || changed(id)));
}

/** What members of a seat said of effects and weights, whatever catalogue and rubric then were. */
const saidOf = (seat: string, effects: Round['effects'] = [], weights: readonly SeatWeights[] = []): string => JSON.stringify([
  effects.flatMap(({ group, measure, criterion, n, sum }) => (group === seat ? [[measure, criterion, n, sum]] : [])).sort(),
  weights.flatMap(({ group, n, points }) => (group === seat && n > 0 ? [[n, points]] : [])),
]);

type Ratings = Readonly<Record<string, Readonly<Record<string, number>>>>;
