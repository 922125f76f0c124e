import { endingOf, isSmallSeat, labelIn, seatAnswers, seatsOf, type RecordedProblem } from '../mediation/index.ts';
import type { Bilingual, DemandVerdict, Round, SeatAnswer, State } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import { protectedCount } from './people.ts';
import type { Clash, DemandEntry, EndingEntry, PackageChange } from './types.ts';

/** A package of the recorded problem, by id. */
export type Chosen = { design: string | null; measures: readonly string[]; utilities: Readonly<Record<string, number>> };

/** What became of each demand; seats in `hidden` are neither named nor their utilities told. */
export function demandEntries(problem: RecordedProblem, demands: readonly DemandVerdict[], tabled: Chosen, hidden: ReadonlySet<string>): DemandEntry[] {
  return demands.map((demand) => ({
    kind: demand.kind, measure: measureIn(problem, demand.measure), people: protectedCount(demand.people),
    seats: problem.groups.filter(({ id }) => demand.seats.includes(id) && !hidden.has(id)).map(({ id }) => labelIn(problem.groups, id)),
    outcome: outcomeOf(problem, demand, tabled, hidden),
  }));
}

/** Less than this, in rating points, is not told as a gain or a loss. */
const leastMove = 0.005;

export function changeBetween(problem: RecordedProblem, before: Chosen, after: Chosen, hidden: ReadonlySet<string>): PackageChange {
  const only = (these: Chosen, those: Chosen): Bilingual[] =>
    these.measures.filter((id) => !those.measures.includes(id)).map((id) => measureIn(problem, id));
  const moves = problem.groups.flatMap(({ id }) => {
    const [from, to] = [before, after].map(({ utilities }) => (Object.hasOwn(utilities, id) ? utilities[id] : undefined));
    if (hidden.has(id) || from === undefined || to === undefined || Math.abs(to - from) < leastMove) return [];
    return [{ label: labelIn(problem.groups, id), from, to }];
  });
  return {
    design: after.design === null || after.design === before.design ? null : labelIn(problem.designs, after.design),
    added: only(after, before), removed: only(before, after), moves: moves.sort((a, b) => (a.to - a.from) - (b.to - b.from)),
  };
}

/** The answer of each seat that may be told of, by id. */
export function toldAnswers(state: State, round: Round): ReadonlyMap<string, SeatAnswer['answer']> {
  const told = new Set(toldSeats(state).map(({ id }) => id));
  return new Map(seatAnswers(state, round).flatMap(({ seat, answer }) => (told.has(seat) ? [[seat, answer]] : [])));
}

/** How the bargaining stood after its last round; null where no package was tabled. */
export function endingEntry(state: State): EndingEntry | null {
  const last = state.rounds.at(-1);
  if (!last) return null;
  const answers = toldAnswers(state, last);
  const objecting = toldSeats(state).filter(({ id }) => answers.get(id) === 'objects').map(({ label }) => label);
  return { kind: endingOf(state, last), round: last.round, objecting };
}

const toldSeats = (state: State) => seatsOf(state).filter(({ id, members }) => !isSmallSeat({ id, people: members.length }, state));

function outcomeOf(problem: RecordedProblem, demand: DemandVerdict, tabled: Chosen, hidden: ReadonlySet<string>): DemandEntry['outcome'] {
  switch (demand.verdict) {
    case 'granted': return { verdict: 'granted' };
    case 'impossible': return { verdict: 'impossible', conflict: clashesOf(problem, demand) };
    case 'refused': {
      const { because, price, kind, measure } = demand;
      // The demand itself is no news of its price.
      const others = tabled.measures.filter((id) => id !== measure);
      const from = { ...tabled, measures: kind === 'must-have' ? [...others, measure] : others };
      return { verdict: 'refused', because, cost: price.cost, proved: price.proved, change: changeBetween(problem, from, price, hidden) };
    }
  }
}

function clashesOf(problem: RecordedProblem, { kind, measure, conflict }: Extract<DemandVerdict, { verdict: 'impossible' }>): Clash[] {
  return conflict.flatMap((entry): Clash[] => {
    if (entry === 'budget') return [{ kind: 'budget' }];
    const [, named, id = ''] = /^(?:demand:)?([^:]+):(.*)$/s.exec(entry) ?? [];
    const which = clashing.find((each) => each === named);
    return which === undefined || (which === kind && id === measure) ? [] : [{ kind: which, measure: measureIn(problem, id) }];
  });
}

const clashing = ['required', 'forbidden', 'must-have', 'cannot-accept'] as const;

const measureIn = ({ measures }: RecordedProblem, id: string): Bilingual =>
  (measures.some((measure) => measure.id === id) ? labelIn(measures, id) : bilingual('unnamed'));
