import type { Response, Round, SeatAnswer, State } from '../workshop/index.ts';
import { seatsOf } from './seats.ts';
import type { Seat } from './seats.ts';

/**
 * How each seat answered a round, in the order of the seats: it accepts when more than half of its members who answered do; a
 * tie objects; where nobody answered it was not heard. A person of several seats answers in each. The seats are those of the
 * room as it is now.
 */
export function seatAnswers(state: State, { responses }: Pick<Round, 'responses'>): SeatAnswer[] {
  return seatsOf(state).map((seat) => {
    const said = membersSaid(seat, responses);
    const accepted = said.filter(({ kind }) => kind === 'accept').length;
    const objected = said.length - accepted;
    return { seat: seat.id, answer: said.length === 0 ? 'not-heard' : accepted > objected ? 'accepts' : 'objects', accepted, objected };
  });
}

/** What the members of a seat answered in a round, those who did. */
export function membersSaid({ members }: Pick<Seat, 'members'>, responses: Round['responses']): Response[] {
  return members.flatMap((id) => (Object.hasOwn(responses, id) ? (responses[id] ?? []) : []));
}
