import { endingOf, labelIn, recordedProblem, seatAnswers, standoffOf, type RecordedProblem, type ToldLine } from '../mediation/index.ts';
import type { Bilingual, DemandVerdict, Standoff, State } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import { hiddenSeats } from './hidden-seats.ts';
import { protectedCount } from './people.ts';
import type { Clash, DemandEntry, EndingEntry, PackageChange } from './types.ts';

/** A package of the recorded problem, by id. */
export type Chosen = { design: string | null; measures: readonly string[]; utilities: Readonly<Record<string, number>> };

/**
 * What became of each demand; the utilities of seats in `hidden` are not told. Who asked is left out: where only small seats
 * are not named, not to be named would say it.
 */
export function demandEntries(state: State, problem: RecordedProblem, demands: readonly DemandVerdict[], beside: Beside): DemandEntry[] {
  return demands.map((demand) => ({
    kind: demand.kind, measure: measureIn(problem, demand.measure), people: protectedCount(state, demand.people),
    criterion: demand.criterion === undefined ? null : labelIn(problem.criteria, demand.criterion),
    outcome: outcomeOf(problem, demand, beside),
  }));
}

/** What a price is told beside: the package on the table, what the baseline gives, and the seats that are not told of. */
type Beside = { tabled: Chosen; base: Chosen['utilities']; hidden: ReadonlySet<string> };

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

/** How the bargaining stood after its last round, and which of the seats that are told of object; null where no package was tabled. */
export function endingEntry(state: State, lines: readonly ToldLine[]): EndingEntry | null {
  const last = state.rounds.at(-1);
  if (!last) return null;
  const against = new Set(seatAnswers(state, last).flatMap(({ seat, answer }) => (answer === 'objects' ? [seat] : [])));
  const objecting = lines.filter(({ groups }) => groups.some((seat) => against.has(seat))).map(({ label }) => label);
  return { kind: endingOf(state, last), round: last.round, objecting, standoff: standoffEntry(state, lines) };
}

/**
 * Once the bargaining is over, and without seats whose members have changed. Before, who asked for what, beside what is tested
 * in the next round, would tell what a seat that may not be told of asks for.
 */
function standoffEntry(state: State, lines: readonly ToldLine[]): Standoff | null {
  const last = state.rounds.at(-1);
  const problem = recordedProblem.safeParse(last?.problem);
  if (!last || state.phase !== 'close' || !problem.success) return null;
  const hidden = hiddenSeats(state, lines, problem.data, last);
  return standoffOf(state, new Map(lines.flatMap(({ groups, label }) => groups.filter((id) => !hidden.has(id)).map((id) => [id, label]))));
}

function outcomeOf(problem: RecordedProblem, demand: DemandVerdict, beside: Beside): DemandEntry['outcome'] {
  switch (demand.verdict) {
    case 'granted': return { verdict: 'granted' };
    case 'impossible': return { verdict: 'impossible', conflict: clashesOf(problem, demand), short: demand.short ?? null };
    case 'refused': {
      const { price, kind, measure } = demand;
      const { tabled, hidden } = beside;
      // The demand itself is no news of its price.
      const others = tabled.measures.filter((id) => id !== measure);
      const from = { ...tabled, measures: kind === 'must-have' ? [...others, measure] : others };
      return { verdict: 'refused', because: toldReason(demand, beside), cost: price.cost, proved: price.proved, change: changeBetween(problem, from, price, hidden) };
    }
  }
}

/** The reason, where a seat that is told of bears it out: else it would tell of one that is not. */
function toldReason({ because, price }: Extract<DemandVerdict, { verdict: 'refused' }>, { base, hidden }: Beside): typeof because | null {
  // Which seat pays would say which one did not ask.
  if (because === 'others') return null;
  const borneOut = because === 'worst-off' ? price.worstSeats
    : Object.entries(price.utilities).flatMap(([id, utility]) => (Object.hasOwn(base, id) && utility < (base[id] ?? 0) ? [id] : []));
  return borneOut.some((id) => !hidden.has(id)) ? because : null;
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

export const measureIn = ({ measures }: RecordedProblem, id: string): Bilingual =>
  (measures.some((measure) => measure.id === id) ? labelIn(measures, id) : bilingual('unnamed'));
