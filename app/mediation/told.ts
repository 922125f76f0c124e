import { everyMixtureRestsOn, fewestDropped, type Line } from '../disagreement/index.ts';
import type { BallotState, Bilingual, ParticipantId, State } from '../workshop/index.ts';
import { latestRatings, type LatestRatings } from './ratings.ts';
import { fewestTold, isSmallSeat, seatsOf, type Seat } from './seats.ts';

/** People told of together; `groups` holds the id of their seat. See `Seat` for `label` and `parts`. */
export type ToldLine = Line & { readonly label: Bilingual; readonly parts: readonly Bilingual[] };

/**
 * The seats that anyone may be told of, in the room and in the report: in results by group, in the negotiation, in counts.
 *
 * They are the mediator's seats, so that a result and a package, laid beside each other, never differ by a few people. Left
 * out are seats of fewer than k people (`fewestTold`), seats of which one to k − 1 rated some design, and, of the rest, the fewest that leave
 * no weighted sum of the others (or of the others and the room, where a seat takes the room's mean) resting on one to k − 1
 * people. `ballotSummaries` then decides what each table shows of them.
 *
 * Defended: all that one state of the room shows together, that is all results, both rounds of each ballot, and the packages
 * for the seats as they are. Only closed ballots count, so what is shown holds still while people vote. Not defended: pictures
 * taken of a screen before and after somebody joined, left, or named other groups (what was shown cannot be taken back; the
 * report, which is kept, leaves out seats whose ratings have changed since a package was made); that somebody sits in two
 * seats, which counts may tell; and that a package after the second round tells, to a tenth of a point and over all criteria,
 * how a seat moved even where few of its people answered again, which nobody is told.
 */
export function toldLines(state: State): readonly ToldLine[] {
  const room = [state.plan, state.participants, state.keptSeats];
  const closed = closedRatings(state);
  const before = last !== null && isSame(last.room, room) ? last : null;
  if (before !== null && isSame(before.closed, closed)) return before.lines;
  const found = linesOf({ ...state, ballots: Object.fromEntries(closed.map((held) => [held.ballot.id, held])) });
  const lines = before !== null && isSame(before.lines.map(({ place }) => place), found.map(({ place }) => place)) ? before.lines : found;
  last = { room, closed, lines };
  return lines;
}

/**
 * The same lines while nothing they rest on has changed: every frame asks, and states are never mutated. So too where one more
 * ballot leaves the same seats of the same room, so that what was reckoned of the ballots before it holds.
 */
let last: { readonly room: readonly unknown[]; readonly closed: readonly BallotState[]; readonly lines: readonly ToldLine[] } | null = null;

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean => some.length === others.length && some.every((part, place) => part === others[place]);

const closedRatings = ({ ballots }: State): BallotState[] =>
  Object.values(ballots).filter(({ ballot, status }) => ballot.kind === 'criteria' && status === 'closed');

function linesOf(state: State): ToldLine[] {
  const k = fewestTold(state);
  const asked = designsAsked(state, latestRatings(state));
  const seats = seatsOf(state);
  const large = seats.filter((seat) => !isSmallSeat({ people: seat.members.length }, k)).sort((a, b) => a.members.length - b.members.length);
  const everyone = new Set(Object.keys(state.participants));
  const designs = asked.length > 0 ? asked : [{ anyone: everyone, criteria: [everyone] }];
  const able = large.filter((seat) => designs.every(({ anyone }) => !isFew(saying(seat, anyone), k)));
  const told = fewestDropped(able, (some) => designs.every((design) => soundIn(design, some, k)));
  return seats.filter((seat) => told.includes(seat))
    .map(({ id, label, parts, members }, place) => ({ groups: [id], label, parts, people: new Set(members), place }));
}

type People = ReadonlySet<ParticipantId>;
/** Who rated a design at all, and on each criterion. */
type DesignAsked = { readonly anyone: People; readonly criteria: readonly People[] };

function designsAsked({ plan }: State, latest: LatestRatings): DesignAsked[] {
  return (plan?.designs ?? []).map(({ id }) => {
    const criteria = (plan?.criteria ?? []).map((criterion) =>
      new Set([...latest].flatMap(([person, opinions]) => (opinions.get(id)?.has(criterion.id) ? [person] : [])))).filter(({ size }) => size > 0);
    return { anyone: new Set(criteria.flatMap((said) => [...said])), criteria };
  }).filter(({ anyone }) => anyone.size > 0);
}

const saying = ({ members }: Seat, said: People): number => members.filter((id) => said.has(id)).length;
const isFew = (people: number, k: number): boolean => people > 0 && people < k;

/**
 * Each seat's answers on each criterion are told; but where one to k − 1 answered one, no table shows the seat for this design,
 * and the package tells their sum over criteria. A seat of which nobody answered one takes the room's mean: then the room's
 * sums are told too.
 */
function soundIn({ anyone, criteria }: DesignAsked, seats: readonly Seat[], k: number): boolean {
  const silent = seats.some((seat) => criteria.some((said) => saying(seat, said) === 0));
  const rows = [
    ...seats.map((seat) => ({ members: new Set(seat.members), inOne: criteria.some((said) => isFew(saying(seat, said), k)) })),
    ...(silent ? [{ members: anyone, inOne: false }] : []),
  ].filter(({ members }) => [...members].some((id) => anyone.has(id)));
  const weights = (id: ParticipantId, criterion: number): number[] => rows.flatMap(({ members, inOne }) =>
    (inOne ? [members.has(id) ? 1 : 0] : criteria.map((_, place) => (place === criterion && members.has(id) ? 1 : 0))));
  return everyMixtureRestsOn(k, [...anyone].map((id) => criteria.flatMap((said, place) => (said.has(id) ? [weights(id, place)] : []))));
}
