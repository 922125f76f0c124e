import { consentsInForce, demandKey } from '../workshop/index.ts';
import type { CriterionId, Demand, ParticipantId, Round, State } from '../workshop/index.ts';
import { asksOf, criterionIn, namedIn, shortfallsOf } from './asks.ts';
import type { Ask, Wanted } from './asks.ts';
import { byCodePoint } from './exact.ts';
import { findingsOf } from './findings.ts';
import { seatsOf } from './seats.ts';
import type { Seat } from './seats.ts';

/**
 * What the mediator has to test before the next package, in order of support.
 *
 * - Each seat that objected to the last round asks for what the ballot of its members gives (`asksOf`). The same demand of
 *   several seats is one. A seat that asks for no must-have but finds a criterion wanting asks for the measure that raises it
 *   most (`findingsOf`).
 * - A demand that the last package was granted under stays asked, so that a later round does not silently undo what an earlier
 *   one gave: by the seats that asked for it, whatever else they answer now, until they withdraw it. A seat withdraws it by
 *   asking for the opposite; a seat whose members who named it have all left, or now name the opposite, asks no more.
 * - So does one that was refused and that the seat which would pay for it has agreed to since.
 * - Nothing else is carried over: a demand that was refused is tested again only when a seat names it again.
 *
 * So the demands of a round depend on what seats last asked and not on who came first, and where nobody asks for anything new
 * the next round is the same as the last. `people`: members of the asking seats who named it, each once.
 */
export function demandsOf(state: State): Demand[] {
  const last = state.rounds.at(-1);
  if (!last) return [];
  const seats = seatsOf(state);
  const fresh = [...asksOf(state, last, seats), ...triedFor(state, last, seats)];
  const agreed = new Set(consentsInForce(state).map(({ of }) => of));
  const standing = last.demands.filter((demand) => demand.verdict === 'granted' || agreed.has(demandKey(demand)))
    .flatMap((demand) => holdersOf(state, demand, seats, fresh));
  return merged([...fresh, ...standing]).sort(bySupport);
}

/** More people first, then more seats, then by kind and measure in code points. */
export function bySupport(a: Demand, b: Demand): number {
  return b.people - a.people || b.seats.length - a.seats.length || byCodePoint(demandKey(a), demandKey(b));
}

type TriedAsk = Ask & { criterion?: CriterionId };
export { demandKey };

/** The measure that the mediator tries for a seat on account of a criterion, asked by those who named the criterion. */
function triedFor(state: State, last: Round, seats: readonly Seat[]): TriedAsk[] {
  const short = shortfallsOf(state, last, seats);
  return findingsOf(state).flatMap(({ seat, criterion, tried }) => {
    const members = short.find((each) => each.seat === seat && each.criterion === criterion)?.members ?? [];
    return tried === null ? [] : [{ kind: 'must-have', measure: tried, seat, members, criterion }];
  });
}

/** The seats that still ask for a demand: those recorded or, where the seats have changed, those its people sit in now. */
function holdersOf(state: State, { kind, measure, criterion, seats: recorded }: Demand, seats: readonly Seat[], fresh: readonly TriedAsk[]): TriedAsk[] {
  const people = peopleFor(state, { kind, measure });
  const withdrawn = new Set(fresh.filter((ask) => ask.measure === measure && ask.kind !== kind).map(({ seat }) => seat));
  const held = seats.flatMap((seat) => {
    const members = seat.members.filter((id) => people.has(id));
    return members.length > 0 ? [{ kind, measure, seat: seat.id, members, ...(criterion !== undefined && { criterion }) }] : [];
  });
  const known = held.filter(({ seat }) => recorded.includes(seat));
  return (known.length > 0 ? known : held).filter(({ seat }) => !withdrawn.has(seat));
}

/** Who named a demand in any round, or a criterion for whose sake it was tried, and not its opposite since. */
function peopleFor({ rounds }: State, { kind, measure }: Wanted): Set<ParticipantId> {
  const people = new Set<ParticipantId>();
  const opposite = kind === 'must-have' ? 'cannot-accept' : 'must-have';
  for (const [place, { responses }] of rounds.entries()) {
    const tried = new Set(kind === 'must-have' ? rounds[place + 1]?.findings?.flatMap((finding) => (finding.tried === measure ? [finding.criterion] : [])) : []);
    for (const [id, response] of Object.entries(responses)) {
      if (namedIn(response, opposite) === measure) people.delete(id);
      if (namedIn(response, kind) === measure || tried.has(criterionIn(response) ?? '')) people.add(id);
    }
  }
  return people;
}

function merged(asks: readonly TriedAsk[]): Demand[] {
  const byKey = Map.groupBy(asks, demandKey);
  return [...byKey.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const seats = [...new Set(same.map(({ seat }) => seat))].sort(byCodePoint);
    const people = new Set(same.flatMap(({ members }) => members)).size;
    const { criterion } = same.every((ask) => ask.criterion !== undefined) ? first : {};
    return [{ kind: first.kind, measure: first.measure, seats, people, ...(criterion !== undefined && { criterion }) }];
  });
}
