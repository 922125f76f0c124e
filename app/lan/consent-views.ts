import { labelIn, recordedProblem, recordedProposal, seatsOf, toldLines, type RecordedProblem, type ToldLine } from '../mediation/index.ts';
import {
  belowIn, consentCount, forPackage, isConsent, own, roundedTo, type Consent, type ConsentAbout, type ConsentQuestion, type DeskBelow, type ParticipantId, type Round, type State,
} from '../workshop/index.ts';

/** The questions of the newest round to the seats that a resident sits in. */
export function questionsFor(state: State): (participant: ParticipantId) => ConsentQuestion[] {
  const newest = state.rounds.at(-1);
  const asked = state.consents.filter(({ round, lapsed }) => round === newest?.round && !lapsed);
  const problem = recordedProblem.safeParse(newest?.problem).data;
  if (!newest || !problem || asked.length === 0) return () => [];
  const lines = toldLines(state);
  const seats = seatsOf(state);
  return (participant) => asked.flatMap((consent): ConsentQuestion[] => {
    const seat = seats.find(({ id, members }) => id === consent.seat && members.includes(participant));
    if (!seat) return [];
    const { yes, members } = consentCount(state, consent);
    return [{
      ask: consent.id, seat: seat.label, about: aboutIn(problem, consent.of), from: hundredth(consent.from), now: nowIn(newest, consent), to: hundredth(consent.to), gains: gainsIn(newest, consent, lines),
      mine: own(consent.answers, participant) ?? null, open: consent.closed === null, outcome: consent.closed && { yes, members, granted: isConsent({ yes, members }) },
    }];
  });
}

/** Every seat that the newest round would leave below where it begins, with how the question to it stands. */
export function deskBelow(state: State): DeskBelow[] {
  const newest = state.rounds.at(-1);
  if (!newest) return [];
  const seats = seatsOf(state);
  return belowIn(newest).map((below) => {
    const held = state.consents.find(({ round, of, seat }) => round === newest.round && of === below.of && seat === below.seat);
    const count = held && consentCount(state, held);
    return {
      ...below, people: seats.find(({ id }) => id === below.seat)?.members.length ?? 0,
      question: held && count ? { ask: held.id, open: held.closed === null, lapsed: held.lapsed, ...count, granted: isConsent(count) } : null,
    };
  });
}

/** What the seat has with the package on the table, where a demand is asked about. */
function nowIn({ proposal }: Round, { of, seat }: Consent): number | null {
  const now = own(recordedProposal.safeParse(proposal).data?.utilities ?? {}, seat);
  return of === forPackage || now === undefined ? null : hundredth(now);
}

function aboutIn({ measures }: RecordedProblem, of: string): ConsentAbout {
  const [, kind, measure] = /^(must-have|cannot-accept):(.+)$/.exec(of) ?? [];
  return measure === undefined ? null : { kind: kind === 'must-have' ? kind : 'cannot-accept', measure: labelIn(measures, measure) };
}

/** Who would have more than now, of the seats that may be told of; against the base where the question is about the package itself. */
function gainsIn(round: Round, { of, seat: asked }: Consent, lines: readonly ToldLine[]): ConsentQuestion['gains'] {
  const proposal = recordedProposal.safeParse(round.proposal).data;
  const demand = round.demands.find((each) => `${each.kind}:${each.measure}` === of);
  const [before, after] = of === forPackage ? [proposal?.baseline?.utilities, proposal?.utilities] : [proposal?.utilities, demand?.verdict === 'refused' ? demand.price.utilities : undefined];
  return lines.flatMap(({ groups: [seat = ''], label }) => {
    const [from, to] = [own(before ?? {}, seat), own(after ?? {}, seat)];
    return seat === asked || from === undefined || to === undefined || to - from < leastGain ? [] : [{ label, from: hundredth(from), to: hundredth(to) }];
  });
}

/** Less than this, in rating points, is not told as a gain. */
const leastGain = 0.05;
const hundredth = (value: number): number => roundedTo(value, 100);
