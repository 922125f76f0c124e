import { asksOf, isSmallSeat, seatAnswers, seatsOf, shortfallsOf, toldLines } from '../mediation/index.ts';
import { fewestTold, type ParticipantId, type SeatBallot, type State } from '../workshop/index.ts';

/**
 * How the ballots of a resident's own seats came out, round by round, once a round is over: while people answer, each change
 * would tell who has just answered what. Only of seats that may be told of: in a seat of two, 'your group' would be the other one.
 */
export function ballotsOf(state: State): (participant: ParticipantId) => SeatBallot[] {
  const told = new Set(toldLines(state).flatMap(({ groups }) => groups));
  const seats = seatsOf(state).filter(({ id, members }) => told.has(id) && !isSmallSeat({ people: members.length }, fewestTold(state)));
  const over = state.phase === 'close' ? state.rounds : state.rounds.slice(0, -1);
  const known = over.flatMap((round) => {
    const answers = seatAnswers(state, round);
    const [asks, short] = [asksOf(state, round, seats), shortfallsOf(state, round, seats)];
    return seats.map(({ id, label }): SeatBallot => ({
      round: round.round, seat: id, label, answer: answers.find(({ seat }) => seat === id)?.answer ?? 'not-heard',
      mustHave: asks.find(({ seat, kind }) => seat === id && kind === 'must-have')?.measure ?? null,
      cannotAccept: asks.find(({ seat, kind }) => seat === id && kind === 'cannot-accept')?.measure ?? null,
      criteria: short.flatMap(({ seat, criterion }) => (seat === id ? [criterion] : [])),
    }));
  });
  return (participant) => known.filter(({ seat }) => seats.some(({ id, members }) => id === seat && members.includes(participant)));
}
