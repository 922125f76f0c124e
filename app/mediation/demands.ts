import type { Demand, MeasureId, ParticipantId, Response, Round, State } from '../workshop/index.ts';
import { membersSaid, seatAnswers } from './bargaining.ts';
import { byCodePoint } from './exact.ts';
import { seatsOf } from './seats.ts';
import type { Seat } from './seats.ts';

/**
 * What the mediator has to test before the next package, in order of support.
 *
 * - Each seat that objected to the last round asks for the must-have that most of its objecting members named and for the
 *   cannot-accept that most of them named; ties by code point. The same demand of several seats is one.
 * - A demand that the last package was granted under stays asked, so that a later round does not silently undo what an earlier
 *   one gave: by the seats that asked for it, whatever else they answer now, until they withdraw it. A seat withdraws it by
 *   asking for the opposite; a seat whose members who named it have all left, or now name the opposite, asks no more.
 * - Nothing else is carried over: a demand that was refused is tested again only when a seat names it again.
 *
 * So the demands of a round depend on what seats last asked and not on who came first, and where nobody asks for anything new
 * the next round is the same as the last. `people`: members of the asking seats who named it, each once.
 */
export function demandsOf(state: State): Demand[] {
  const last = state.rounds.at(-1);
  if (!last) return [];
  const seats = seatsOf(state);
  const fresh = asksOf(state, last, seats);
  const standing = last.demands.filter(({ verdict }) => verdict === 'granted')
    .flatMap((demand) => holdersOf(state, demand, seats, fresh));
  return merged([...fresh, ...standing]).sort(bySupport);
}

/** More people first, then more seats, then by kind and measure in code points. */
export function bySupport(a: Demand, b: Demand): number {
  return b.people - a.people || b.seats.length - a.seats.length || byCodePoint(demandKey(a), demandKey(b));
}

type Wanted = Pick<Demand, 'kind' | 'measure'>;
/** `must-have:toilet`: how a demand is named in a `conflict`, after `demand:`. */
export const demandKey = ({ kind, measure }: Wanted): string => `${kind}:${measure}`;

/** One seat's part in a demand, with its members who named it. */
type Ask = Wanted & { seat: string; members: readonly ParticipantId[] };

function asksOf(state: State, round: Round, seats: readonly Seat[]): Ask[] {
  const objecting = new Set(seatAnswers(state, round).flatMap(({ seat, answer }) => (answer === 'objects' ? [seat] : [])));
  return seats.filter(({ id }) => objecting.has(id)).flatMap((seat) => (['must-have', 'cannot-accept'] as const).flatMap((kind) => {
    const measure = mostNamed(membersSaid(seat, round.responses).flatMap((response) => namedIn(response, kind) ?? []));
    if (measure === null) return [];
    const members = seat.members.filter((id) => namedIn(round.responses[id], kind) === measure);
    return [{ kind, measure, seat: seat.id, members }];
  }));
}

/** The seats that still ask for a demand that was granted: those recorded or, where the seats have changed, those its people sit in now. */
function holdersOf(state: State, { kind, measure, seats: recorded }: Demand, seats: readonly Seat[], fresh: readonly Ask[]): Ask[] {
  const people = peopleFor(state, { kind, measure });
  const withdrawn = new Set(fresh.filter((ask) => ask.measure === measure && ask.kind !== kind).map(({ seat }) => seat));
  const held = seats.flatMap((seat) => {
    const members = seat.members.filter((id) => people.has(id));
    return members.length > 0 ? [{ kind, measure, seat: seat.id, members }] : [];
  });
  const known = held.filter(({ seat }) => recorded.includes(seat));
  return (known.length > 0 ? known : held).filter(({ seat }) => !withdrawn.has(seat));
}

/** Who named a demand in any round and not its opposite since. */
function peopleFor({ rounds }: State, { kind, measure }: Wanted): Set<ParticipantId> {
  const people = new Set<ParticipantId>();
  const opposite = kind === 'must-have' ? 'cannot-accept' : 'must-have';
  for (const { responses } of rounds) {
    for (const [id, response] of Object.entries(responses)) {
      if (namedIn(response, opposite) === measure) people.delete(id);
      if (namedIn(response, kind) === measure) people.add(id);
    }
  }
  return people;
}

function namedIn(response: Response | undefined, kind: Demand['kind']): MeasureId | null {
  if (response?.kind !== 'object') return null;
  return kind === 'must-have' ? response.mustHave : response.cannotAccept;
}

function mostNamed(measures: readonly MeasureId[]): MeasureId | null {
  const counts = new Map<MeasureId, number>();
  for (const measure of measures) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || byCodePoint(a, b))[0]?.[0] ?? null;
}

function merged(asks: readonly Ask[]): Demand[] {
  const byKey = Map.groupBy(asks, demandKey);
  return [...byKey.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const seats = [...new Set(same.map(({ seat }) => seat))].sort(byCodePoint);
    const people = new Set(same.flatMap(({ members }) => members)).size;
    return [{ kind: first.kind, measure: first.measure, seats, people }];
  });
}
