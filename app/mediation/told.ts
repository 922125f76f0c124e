import { everyMixtureRestsOn, fewestDropped, type Line } from '../disagreement/index.ts';
import type { BallotId, BallotState, Bilingual, CriterionId, NotShown, ParticipantId, SharedSeat, State } from '../workshop/index.ts';
import { lastSaid } from './ratings.ts';
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
 * report, which is kept, leaves out seats whose ratings have changed since a package was made); and that somebody
 * sits in two seats, which counts may tell.
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
  const seats = seatsOf(state);
  const { able, designs } = ableSeats(state, seats);
  const told = fewestDropped(able, (some) => designs.every((design) => soundIn(design, some, k)));
  return seats.filter((seat) => told.includes(seat))
    .map(({ id, label, parts, members }, place) => ({ groups: [id], label, parts, people: new Set(members), place }));
}

/** The seats that may each be told of alone, the smallest first, and what was asked of designs. */
function ableSeats(state: State, seats: readonly Seat[]): { able: Seat[]; designs: readonly DesignAsked[] } {
  const k = fewestTold(state);
  const asked = designsAsked(state);
  const large = seats.filter((seat) => !isSmallSeat({ people: seat.members.length }, k)).sort((a, b) => a.members.length - b.members.length);
  const everyone = new Set(Object.keys(state.participants));
  const designs = asked.length > 0 ? asked : [{ anyone: everyone, views: [new Map([['', new Map([...everyone].map((id) => [id, '']))]])] }];
  return { able: large.filter((seat) => designs.every(({ anyone }) => !isFew(saying(seat, anyone), k))), designs };
}

/** The seats that `toldLines` leaves out, and why; and those that several groups share, told of together. For the facilitator alone. */
export function seatsNotShown(state: State): Pick<NotShown, 'seats' | 'shared'> {
  const closed = { ...state, ballots: Object.fromEntries(closedRatings(state).map((held) => [held.ballot.id, held])) };
  const seats = seatsOf(state);
  const { able } = ableSeats(closed, seats);
  const told = new Set(toldLines(state).flatMap(({ groups }) => groups));
  const known = ({ label, parts, members }: Seat): SharedSeat => ({ label, parts, people: members.length });
  return {
    seats: seats.filter(({ id, members }) => members.length > 0 && !told.has(id)).map((seat) => ({
      ...known(seat), why: isSmallSeat({ people: seat.members.length }, fewestTold(state)) ? 'tooFew' : able.includes(seat) ? 'subtraction' : 'fewRated',
    })),
    shared: seats.filter(({ id, parts }) => told.has(id) && parts.length > 0).map(known),
  };
}

type People = ReadonlySet<ParticipantId>;
/** By criterion, then person: in which ballot they said what stands there. */
type View = ReadonlyMap<CriterionId, ReadonlyMap<ParticipantId, BallotId>>;
/** Who rated a design at all, and what is told of it: by each table of results, and, last, by the package. */
type DesignAsked = { readonly anyone: People; readonly views: readonly View[] };

function designsAsked(state: State): DesignAsked[] {
  const ballots = closedRatings(state);
  const tables = ballots.map((held) => ballots.filter(({ ballot }) => ballot.id === held.ballot.id || ballot.id === held.ballot.of));
  // What one ballot, or one and its repetition, tell is all that there is in most rooms: then the package rests on that table.
  const said = [...tables.filter(({ length }) => length < ballots.length), ballots].map((some) => lastSaid(state, some, ({ ballot }) => ballot.id));
  return (state.plan?.designs ?? []).map(({ id }) => {
    const views = said.map((people): View => new Map((state.plan?.criteria ?? []).map((criterion): [CriterionId, Map<ParticipantId, BallotId>] =>
      [criterion.id, new Map([...people].flatMap(([person, opinions]) => { const from = opinions.get(id)?.get(criterion.id); return from === undefined ? [] : [[person, from]]; }))])
      .filter(([, answered]) => answered.size > 0)));
    return { anyone: new Set(views.flatMap((view) => [...view.values()].flatMap((answered) => [...answered.keys()]))), views };
  }).filter(({ anyone }) => anyone.size > 0);
}

const saying = ({ members }: Seat, said: Pick<People, 'has'>): number => members.filter((id) => said.has(id)).length;
const isFew = (people: number, k: number): boolean => people > 0 && people < k;

/**
 * Each seat's answers on each criterion are told by each table; but where one to k − 1 answered one, no table shows the seat for
 * this design, and the package tells their sum over criteria. A seat of which nobody answered one takes the room's mean: then the
 * room's sums are told too. An answer that another replaced stands in the tables before alone; one that was not given again stands
 * in both: so what a seat's people said only once may show between two tables, or between a table and the package.
 */
function soundIn({ anyone, views }: DesignAsked, seats: readonly Seat[], k: number): boolean {
  const rows = views.flatMap((view, at) => rowsOf(view, seats, { k, packaged: at === views.length - 1, anyone }));
  const criteria = [...new Set(views.flatMap((view) => [...view.keys()]))];
  if (rows.some(({ criterion }) => criterion === null)) return rest(answersIn(views, criteria), rows, k);
  // Where no sum goes over criteria, each is judged by itself; those that the same people answered alike, once.
  const alike = new Map(criteria.map((criterion) => [JSON.stringify(views.map((view) => [...view.get(criterion) ?? []])), criterion]));
  return [...alike.values()].every((criterion) => rest(answersIn(views, [criterion]), rows.filter((row) => row.criterion === criterion), k));
}

type Given = { id: ParticipantId; from: BallotId; criterion: CriterionId };

function answersIn(views: readonly View[], criteria: readonly CriterionId[]): Given[] {
  const found = new Map<string, Given>();
  for (const view of views) for (const criterion of criteria) for (const [id, from] of view.get(criterion) ?? []) found.set(`${id} ${criterion} ${from}`, { id, from, criterion });
  return [...found.values()];
}

const rest = (answers: readonly Given[], rows: readonly Row[], k: number): boolean => everyMixtureRestsOn(k, [...Map.groupBy(answers, ({ id }) => id)].map(([id, own]) => own.map(({ from, criterion }) =>
  rows.map((row) => (row.people.has(id) && (row.criterion === null || row.criterion === criterion) && row.view.get(criterion)?.get(id) === from ? 1 : 0)))));

type Row = { view: View; people: People; /** Null: the sum over all. */ criterion: CriterionId | null };
function rowsOf(view: View, seats: readonly Seat[], { k, packaged, anyone }: { k: number; packaged: boolean; anyone: People }): Row[] {
  const criteria = [...view.keys()];
  const each = (people: People): Row[] => criteria.map((criterion) => ({ view, people, criterion }));
  const silent = packaged && seats.some((seat) => [...view.values()].some((said) => saying(seat, said) === 0));
  return [...seats.flatMap((seat): Row[] => {
    const inOne = [...view.values()].some((said) => isFew(saying(seat, said), k));
    if (!inOne) return each(new Set(seat.members));
    return packaged ? [{ view, people: new Set(seat.members), criterion: null }] : [];
  }), ...(silent ? each(anyone) : [])];
}
