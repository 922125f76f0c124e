import { unconsented, type Ending, type Response, type Round, type SeatAnswer, type State } from '../workshop/index.ts';
import { fewestTold, isSmallSeat, seatsOf } from './seats.ts';
import type { Seat } from './seats.ts';
import { toldLines } from './told.ts';

/**
 * How each seat answered a round, in the order of the seats: it accepts when more than half of its members who answered do; a
 * tie objects; where nobody answered it was not heard. A person of several seats answers in each. The seats are those of the
 * room as it is now.
 */
export function seatAnswers(state: State, { responses }: Pick<Round, 'responses'>): SeatAnswer[] {
  return seatsOf(state).map((seat) => ({ seat: seat.id, ...answerOf(membersSaid(seat, responses)) }));
}

/**
 * How the bargaining ends if it ends with this round. No agreement where a seat objects, or where nobody was heard. A seat too
 * small to be told of (`isSmallSeat`) does not decide this, for its answer could then be read off the ending: its people count
 * in the package, and their objections are recorded as dissent. Where every seat is that small, the whole room answers as one.
 * Nor is there an agreement where a seat that anyone may be told of ends below where it begins and has not agreed to that, however
 * its members answered: accepting the best that can be had is not consenting to have less.
 */
export function endingOf(state: State, round: Pick<Round, 'responses' | 'proposal' | 'demands' | 'consents'>): Ending {
  const large = seatsOf(state).filter(({ members }) => !isSmallSeat({ people: members.length }, fewestTold(state)))
    .map((seat) => answerOf(membersSaid(seat, round.responses)).answer);
  const deciding = large.length > 0 ? large : [answerOf(Object.values(round.responses)).answer];
  if (deciding.includes('objects') || !deciding.includes('accepts')) return 'no-agreement';
  const told = new Set(toldLines(state).flatMap(({ groups }) => groups));
  if (unconsented(state, round).some((seat) => told.has(seat))) return 'without-consent';
  const said = Object.values(round.responses);
  if (said.some(({ kind }) => kind === 'object') || deciding.includes('not-heard')) return 'with-dissent';
  return said.some(isReserved) ? 'with-reservations' : 'agreement';
}

/** What the members of a seat answered in a round, those who did. */
export function membersSaid({ members }: Pick<Seat, 'members'>, responses: Round['responses']): Response[] {
  return members.flatMap((id) => (Object.hasOwn(responses, id) ? (responses[id] ?? []) : []));
}

function answerOf(said: readonly Response[]): Omit<SeatAnswer, 'seat'> {
  const accepted = said.filter(({ kind }) => kind === 'accept').length;
  const objected = said.length - accepted;
  const answer = said.length === 0 ? 'not-heard' : accepted > objected ? 'accepts' : 'objects';
  return { answer, accepted, reserved: said.filter(isReserved).length, objected };
}

/** It counts as acceptance; the words stand beside it. */
const isReserved = (response: Response): boolean => response.kind === 'accept' && response.reservation !== undefined;
