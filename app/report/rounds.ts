import { publicVoices } from '../agents/index.ts';
import { labelIn, levelProofs, listedDemands, provedProposal, recordedProblem, recordedProposal, seatAnswers, toldConsents, type RecordedProblem, type RecordedTold, type ToldLine } from '../mediation/index.ts';
import type { LevelTold, Round, State } from '../workshop/index.ts';
import { packagesCompared } from './compared.ts';
import { changeBetween, demandEntries } from './demands.ts';
import { hiddenSeats } from './hidden-seats.ts';
import { findingEntries } from './findings.ts';
import { protectedCount } from './people.ts';
import { responsesOf } from './responses.ts';
import type { Option, RoundEntry, SeatEntry, VoicesEntry } from './types.ts';

/** The negotiation, round by round, from the problem and proposal as they were recorded; what cannot be read is said to be so. */
export function roundsOf(state: State, lines: readonly ToldLine[]): RoundEntry[] {
  return state.rounds.map((round, place) => roundOf(state, lines, round, state.rounds[place - 1]));
}

function roundOf(state: State, lines: readonly ToldLine[], round: Round, before: Round | undefined): RoundEntry {
  const responses = responsesOf(state, round);
  const problem = recordedProblem.safeParse(round.problem);
  const proposal = recordedProposal.safeParse(round.proposal);
  if (!problem.success || !proposal.success) return { round: round.round, readable: false, responses };
  const { baseline, alternatives, ...main } = proposal.data;
  const earlier = recordedProposal.safeParse(before?.proposal);
  const hidden = hiddenSeats(state, lines, problem.data, round);
  const seats = seatsOf(state, round, problem.data, main, baseline?.utilities ?? {}, hidden);
  const bestBy = (rule: string): Option | null => {
    const best = main.rule === rule ? main : alternatives.find((other) => other.rule === rule);
    return best?.design ? optionOf(problem.data, best, hidden) : null;
  };
  return {
    round: round.round, readable: true, stamp: round.solver ?? null, proof: proofOf(round.proposal), rule: main.rule, status: main.status, budget: problem.data.budget,
    chosen: optionOf(problem.data, main, hidden),
    base: baseline && optionOf(problem.data, { ...baseline, rule: '', status: '', measures: [], left: problem.data.budget - baseline.cost }, hidden),
    highest: bestBy('total'), nash: bestBy('nash'), equalShares: bestBy('equal-shares'), compared: packagesCompared(problem.data, proposal.data, hidden),
    seats, drawn: round.marks.filter(({ mark }) => mark === 'few').length,
    notSaid: round.marks.filter(({ mark }) => mark === 'not-said').length, responses,
    consents: toldConsents(round, (seat) => !hidden.has(seat)),
    findings: findingEntries(problem.data, round.findings ?? [], hidden),
    demands: demandEntries(state, problem.data, listedDemands(state, round), { tabled: main, base: baseline?.utilities ?? {}, hidden }),
    changed: earlier.success ? changeBetween(problem.data, earlier.data, main, hidden) : null,
    voices: voicesOf(round, problem.data, hidden),
  };
}

function voicesOf(round: Round, { groups }: RecordedProblem, hidden: ReadonlySet<string>): VoicesEntry | null {
  const told = publicVoices(round, new Set(groups.map(({ id }) => id).filter((id) => !hidden.has(id))));
  return told && { told, heardFor: (round.withAgents?.standings ?? []).map(({ label: group, reason, source }) => ({ group, reason, source })) };
}

/** Without values: that of a level may be a small seat's. */
function proofOf(proposal: unknown): LevelTold[] {
  const read = provedProposal.safeParse(proposal);
  return read.success ? levelProofs(read.data).map(({ level, by }) => ({ level, by })) : [];
}

/** A total over seats of which one is `hidden` would give that one away; so totals and smallest values go over the others. */
function optionOf(problem: RecordedProblem, { design, measures, cost, left, utilities }: RecordedTold, hidden: ReadonlySet<string>): Option {
  const values = Object.entries(utilities).flatMap(([id, value]) => (hidden.has(id) ? [] : [value]));
  return {
    design: design === null ? null : labelIn(problem.designs, design), measures: measures.map((id) => labelIn(problem.measures, id)), cost, left,
    total: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0),
    worst: values.length === 0 ? null : Math.min(...values),
  };
}

function seatsOf(
  state: State, round: Round, problem: RecordedProblem, chosen: RecordedTold, base: Readonly<Record<string, number>>, hidden: ReadonlySet<string>,
): SeatEntry[] {
  const answers = new Map(seatAnswers(state, round).map(({ seat, answer }) => [seat, answer]));
  return problem.groups.map(({ id, people }) => {
    const keptFor = Object.hasOwn(state.keptSeats, id) ? state.keptSeats[id] ?? null : null;
    const withheld = hidden.has(id);
    const told = (utilities: Readonly<Record<string, number>>) => (withheld || !Object.hasOwn(utilities, id) ? null : utilities[id] ?? null);
    return {
      label: labelIn(problem.groups, id), people: people === null ? null : protectedCount(state, people), keptFor, withheld,
      before: told(base), after: told(chosen.utilities), answer: withheld ? null : answers.get(id) ?? null,
      helps: changesFor(problem, chosen, id, 1), harms: changesFor(problem, chosen, id, -1),
    };
  });
}

/** Which chosen measures help (sign 1) or harm (sign −1) a seat, and on which criteria, the strongest first. */
function changesFor(problem: RecordedProblem, { measures }: RecordedTold, seat: string, sign: 1 | -1): SeatEntry['helps'] {
  return measures.flatMap((id) => {
    const effects = problem.measures.find((measure) => measure.id === id)?.effects ?? {};
    const entry = (Object.hasOwn(effects, seat) ? effects[seat] : effects['*']) ?? {};
    const criteria = Object.entries(entry).filter(([, amount]) => amount * sign > 0).sort(([, a], [, b]) => (b - a) * sign)
      .map(([criterion]) => labelIn(problem.criteria, criterion));
    return criteria.length > 0 ? [{ measure: labelIn(problem.measures, id), criteria }] : [];
  });
}
