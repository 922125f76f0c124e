import { roundedTo, type Bilingual, type DemandVerdict, type Fate, type Round, type SeatMove, type Standoff, type State, type Want } from '../workshop/index.ts';
import { asksOf, shortfallsOf } from './asks.ts';
import type { Ask, Wanted } from './asks.ts';
import { endingOf, seatAnswers } from './bargaining.ts';
import { clashesIn, toldClashes } from './clashes.ts';
import { conflictOf } from './conflict.ts';
import { demandKey } from './demands.ts';
import { lookInto } from './findings.ts';
import type { Looked } from './findings.ts';
import type { Demand as Condition } from './package.ts';
import { labelIn, recordedProblem, recordedProposal } from './readable.ts';
import { seatsOf } from './seats.ts';
import { shortOf } from './shortfall.ts';

/**
 * What stands between these seats (with what they are called) on the newest package, from the record and the answers alone:
 * nothing is searched, and nothing here rests on a seat that is not `shown`. Null where there is agreement, where nobody objects, or nothing can be read.
 */
export function standoffOf(state: State, shown: ReadonlyMap<string, Bilingual>): Standoff | null {
  const last = state.rounds.at(-1);
  const ending = last && endingOf(state, last);
  const problem = recordedProblem.safeParse(last?.problem);
  if (!last || !problem.success || (ending !== 'no-agreement' && ending !== 'with-dissent' && ending !== 'without-consent')) return null;
  const objected = Object.values(last.responses).filter(({ kind }) => kind === 'object').length;
  if (objected === 0) return null;
  const looked = lookInto(last);
  const seats = seatsOf(state).filter(({ id }) => shown.has(id));
  const asks = asksOf(state, last, seats);
  const short = shortfallsOf(state, last, seats);
  const wants = unmet(asks, looked).map((want): Want => ({ ...want, ...fateOf(want, last, { looked, shown }) }));
  // What the package meets anyway may be what another want runs into.
  const clash = looked && clashOf(asks.filter((ask) => !wants.some((want) => want.verdict === 'impossible' && demandKey(want) === demandKey(ask))), last, looked, shown);
  const spoken = [...asks.map(({ measure }) => measure), ...[clash?.conflict ?? [], ...wants.map((want) => (want.verdict === 'impossible' ? want.conflict : []))].flat().flatMap(({ measure }) => measure ?? [])];
  return {
    round: last.round, ending: ending === 'no-agreement' ? ending : 'with-dissent', objected, wants, clash,
    seats: seatAnswers(state, last).flatMap(({ seat: id, answer }) => {
      const label = shown.get(id);
      if (!label || answer !== 'objects') return [];
      return [{
        id, label, asks: asks.flatMap(({ seat, kind, measure }) => (seat === id ? [{ kind, measure }] : [])),
        criteria: short.flatMap(({ seat, criterion }) => (seat === id ? [criterion] : [])),
      }];
    }),
    measures: [...new Set(spoken)].map((id) => ({ id, label: labelIn(problem.data.measures, id), cost: cents(problem.data.measures.find((measure) => measure.id === id)?.cost ?? 0) })),
    labels: Object.fromEntries(shown),
    criteria: [...new Set(short.map(({ criterion }) => criterion))].map((id) => ({ id, label: labelIn(problem.data.criteria, id) })),
  };
}

/** Each once, with the seats that ask for it; not what the package gives anyway. */
function unmet(asks: readonly Ask[], looked: Looked | null): (Wanted & { seats: readonly string[] })[] {
  const inside = new Set([...looked?.inside ?? []].map((m) => looked?.problem.measures[m]?.id));
  return [...Map.groupBy(asks, demandKey).values()].flatMap((same) => {
    const [first] = same;
    if (!first || (looked && inside.has(first.measure) === (first.kind === 'must-have'))) return [];
    return [{ kind: first.kind, measure: first.measure, seats: same.map(({ seat }) => seat) }];
  });
}

type Refused = Extract<DemandVerdict, { verdict: 'refused' }>;
type Told = { looked: Looked | null; shown: ReadonlyMap<string, Bilingual> };

function fateOf(want: Wanted, { demands, proposal }: Round, { looked, shown }: Told): Fate {
  const tested = demands.find((demand) => demandKey(demand) === demandKey(want));
  if (tested?.verdict === 'refused') {
    const moves = movesOf(proposal, tested.price.utilities, shown);
    const base = recordedProposal.safeParse(proposal).data?.baseline?.utilities ?? {};
    return { verdict: 'refused', moves, because: borneOut(tested, moves, base) ? tested.because : null };
  }
  const found = looked ? conflictOf(looked.problem, [conditionOf(want)]) : [];
  const conflict = found.length > 0 ? found : tested?.verdict === 'impossible' ? toldClashes(tested.conflict, demands, (seat) => shown.has(seat)) : [];
  if (conflict.length === 0) return { verdict: 'open' };
  const short = looked ? shortOf(looked.problem, conflict) : null;
  return { verdict: 'impossible', conflict: clashesIn(conflict, demandKey(want), demands, (seat) => shown.has(seat)), short: short === null ? null : cents(short) };
}

function clashOf(wants: readonly Wanted[], { demands }: Round, { problem }: Looked, shown: Told['shown']): Standoff['clash'] {
  const conflict = conflictOf(problem, [...new Map(wants.map((want) => [demandKey(want), conditionOf(want)])).values()]);
  if (conflict.length === 0) return null;
  const short = shortOf(problem, conflict);
  return { conflict: clashesIn(conflict, null, demands, (seat) => shown.has(seat)), short: short === null ? null : cents(short) };
}

/** From what a seat has in the proposal to what it would have, in tenths of a point; seats that are not shown are left out. */
export function movesOf(proposal: unknown, utilities: Readonly<Record<string, number>>, shown: ReadonlyMap<string, unknown>): SeatMove[] {
  const now = recordedProposal.safeParse(proposal).data?.utilities ?? {};
  return [...shown.keys()].flatMap((seat) => {
    const [from, to] = [now, utilities].map((each) => (Object.hasOwn(each, seat) ? each[seat] : undefined));
    return from === undefined || to === undefined ? [] : [{ seat, from: tenth(from), to: tenth(to) }];
  });
}

/** A reason is told only where a seat that is shown bears it out: else it would tell of one that is not. */
function borneOut({ because, price, seats: asking }: Refused, moves: readonly SeatMove[], base: Readonly<Record<string, number>>): boolean {
  switch (because) {
    case 'worst-off': return moves.some(({ seat }) => price.worstSeats.includes(seat));
    case 'below-base': return moves.some(({ seat }) => (price.utilities[seat] ?? 0) < (base[seat] ?? 0));
    case 'others': return moves.some(({ seat, from, to }) => !asking.includes(seat) && to < from);
  }
}

const conditionOf = (want: Wanted): Condition => ({ id: demandKey(want), measure: want.measure, kind: want.kind === 'must-have' ? 'include' : 'exclude' });
const tenth = (value: number): number => roundedTo(value, 10);
const cents = (major: number): number => Math.round(major * 100);
