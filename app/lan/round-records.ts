import { publicVoices } from '../agents/index.ts';
import { comparisonOf, isSmallSeat, levelProofs, provedProposal, recordedProblem, recordedProposal, seatAnswers, seatsOf, toldLines } from '../mediation/index.ts';
import { fewestTold, type Asked, type Comparison, type LevelProof, type ObjectionView, type ParticipantId, type ReservationView, type Round, type RoundRecord, type State, type Tabled, type WithAgents } from '../workshop/index.ts';

/** The rounds as the facilitator alone sees them: what was tabled, how each seat answers, and what objections say, without names. */
export function roundRecords(state: State): RoundRecord[] {
  const seats = seatsByPerson(state);
  return state.rounds.map(({ responses, withAgents, ...tabled }) => ({
    ...tabled, ...(withAgents && voicesIn(state, { ...tabled, responses, withAgents })),
    answers: seatAnswers(state, { responses }), small: smallSeats(state, tabled.problem), comparison: comparisonIn(tabled), proof: proofIn(tabled),
    objections: Object.entries(responses).flatMap(([id, response]): ObjectionView[] => {
      if (response.kind === 'accept') return [];
      const { reason, mustHave, cannotAccept, criterion = null } = response;
      return [{ seats: seats.get(id) ?? [], reason, mustHave, cannotAccept, criterion }];
    }),
    reservations: Object.entries(responses).flatMap(([id, response]): ReservationView[] =>
      (response.kind === 'accept' && response.reservation !== undefined ? [{ seats: seats.get(id) ?? [], words: response.reservation }] : [])),
  }));
}

/**
 * Which demands of the newest round a resident or their group asked for. A small group is not told of itself: in a seat of two,
 * 'your group' would be the other one.
 */
export function askedBy(state: State): (participant: ParticipantId) => Asked[] {
  const newest = state.rounds.at(-1);
  if (!newest || newest.demands.length === 0) return () => [];
  const seats = seatsByPerson(state);
  const small = new Set(smallSeats(state, newest.problem));
  const tried = new Set(newest.findings?.map((finding) => `${finding.seat} ${finding.tried}`));
  return (participant) => {
    const said = state.rounds.flatMap(({ round, responses }) => (round < newest.round ? responses[participant] ?? [] : []));
    return newest.demands.flatMap(({ kind, measure, seats: asking }): Asked[] => {
      const mine = said.some((response) => response.kind === 'object' && measure === (kind === 'must-have' ? response.mustHave : response.cannotAccept));
      if (mine) return [{ kind, measure, by: 'me' }];
      const ours = asking.filter((seat) => !small.has(seat) && seats.get(participant)?.includes(seat));
      if (ours.length === 0) return [];
      return [{ kind, measure, by: ours.every((seat) => tried.has(`${seat} ${measure}`)) ? 'finding' : 'group' }];
    });
  };
}

/** What simulated voices chose from, and what the room would see of them. */
function voicesIn(state: State, round: Round & { withAgents: WithAgents }): Pick<RoundRecord, 'withAgents' | 'voicesTold'> {
  const small = smallSeats(state, round.problem);
  const shown = toldLines(state).flatMap(({ groups }) => groups).filter((seat) => !small.includes(seat));
  const { problem: _problem, ...withAgents } = round.withAgents;
  return { withAgents, voicesTold: publicVoices({ ...round, voicesShown: true }, new Set(shown)) };
}

function seatsByPerson(state: State): ReadonlyMap<ParticipantId, readonly string[]> {
  const seats = new Map<ParticipantId, string[]>();
  for (const { id, members } of seatsOf(state)) for (const person of members) seats.set(person, [...(seats.get(person) ?? []), id]);
  return seats;
}

function smallSeats(state: State, problem: unknown): string[] {
  const read = recordedProblem.safeParse(problem);
  return read.success ? read.data.groups.filter((seat) => isSmallSeat(seat, fewestTold(state))).map(({ id }) => id) : [];
}

function proofIn({ proposal }: Pick<Tabled, 'proposal'>): LevelProof[] {
  const read = provedProposal.safeParse(proposal);
  return read.success ? levelProofs(read.data) : [];
}

function comparisonIn({ problem, proposal }: Pick<Tabled, 'problem' | 'proposal'>): Comparison | null {
  const asked = recordedProblem.safeParse(problem);
  const found = recordedProposal.safeParse(proposal);
  return asked.success && found.success ? comparisonOf(asked.data.groups, found.data) : null;
}
