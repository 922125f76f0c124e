import type { CriterionId, Demand, MeasureId, ParticipantId, Response, Round, State } from '../workshop/index.ts';
import { seatAnswers } from './bargaining.ts';
import { byCodePoint } from './exact.ts';
import { fewestTold, seatsOf } from './seats.ts';
import type { Seat } from './seats.ts';

/** One seat's part in a demand, with its members who named it. */
export type Ask = Wanted & { seat: string; members: readonly ParticipantId[] };
export type Wanted = Pick<Demand, 'kind' | 'measure'>;
/** A criterion on which a seat says that the package falls short. */
export type Shortfall = { seat: string; criterion: CriterionId; members: readonly ParticipantId[] };

/**
 * The ballot of members: each seat that objected to the round asks for one must-have and one cannot-accept, those that most of
 * its objecting members named, ties by code point, and only where enough named it (`speaksForSeat`).
 */
export function asksOf(state: State, round: Pick<Round, 'responses'>, seats: readonly Seat[] = seatsOf(state)): Ask[] {
  return objectingSeats(state, round, seats).flatMap((seat) => (['must-have', 'cannot-accept'] as const).flatMap((kind): Ask[] => {
    const [most] = ballotOf(fewestTold(state), seat, round, (response) => namedIn(response, kind));
    return most ? [{ kind, measure: most.named, seat: seat.id, members: most.members }] : [];
  }));
}

/** The criteria that enough members of an objecting seat named, the most named first, ties by code point. */
export function shortfallsOf(state: State, round: Pick<Round, 'responses'>, seats: readonly Seat[] = seatsOf(state)): Shortfall[] {
  return objectingSeats(state, round, seats).flatMap((seat) => ballotOf(fewestTold(state), seat, round, criterionIn)
    .map(({ named, members }) => ({ seat: seat.id, criterion: named, members })));
}

/** Fewest members who name the same thing before it is their seat's. */
export const leastNaming = 2;

/**
 * Whether so many naming members speak for their seat. What a seat asks for moves money for everyone, so one person's wish is
 * not yet a group's: two must name it, the fewest who are not one person. Where the seat has fewer people than may be told of (`fewestTold`) two may
 * be more than ever answer, and two of three could pass over the third: there all who answered must name it. Without this one
 * member could set the demand of a seat whose others object for another reason or say nothing.
 */
export function speaksForSeat({ members }: Pick<Seat, 'members'>, naming: number, answering: number, fewest: number): boolean {
  return members.length >= fewest ? naming >= leastNaming : naming > 0 && naming === answering;
}

/** What a response names of a kind; null for those that accept. */
export function namedIn(response: Response | undefined, kind: Demand['kind']): MeasureId | null {
  if (response?.kind !== 'object') return null;
  return kind === 'must-have' ? response.mustHave : response.cannotAccept;
}

/** The criterion that a response finds wanting; null where it names none. */
export const criterionIn = (response: Response | undefined): CriterionId | null =>
  (response?.kind === 'object' ? response.criterion ?? null : null);

function objectingSeats(state: State, round: Pick<Round, 'responses'>, seats: readonly Seat[]): Seat[] {
  const objecting = new Set(seatAnswers(state, round).flatMap(({ seat, answer }) => (answer === 'objects' ? [seat] : [])));
  return seats.filter(({ id }) => objecting.has(id));
}

function ballotOf(fewest: number, seat: Seat, { responses }: Pick<Round, 'responses'>, named: (response: Response | undefined) => string | null): { named: string; members: ParticipantId[] }[] {
  const answering = seat.members.filter((id) => Object.hasOwn(responses, id));
  const byName = Map.groupBy(answering, (id) => named(responses[id]));
  return [...byName].flatMap(([name, members]) => (name !== null && speaksForSeat(seat, members.length, answering.length, fewest) ? [{ named: name, members }] : []))
    .sort((a, b) => b.members.length - a.members.length || byCodePoint(a.named, b.named));
}
