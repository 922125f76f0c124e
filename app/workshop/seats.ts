import { fewestTold } from './fewest-told.ts';
import type { Bilingual, Group, GroupId, Participant, ParticipantId, Plan, State } from './types.ts';

/**
 * One place at the mediator's table. `groups`: whose people sit there, empty where it holds only people without a group.
 * `members` by id. `pooled`: small groups share it, so that none of them stands alone. `label` is short; `parts` are those who
 * share the seat, each in their own words, so that they find themselves: empty where one group sits alone.
 */
export type Seat = {
  id: string; label: Bilingual; parts: readonly Bilingual[]; groups: readonly GroupId[]; members: readonly ParticipantId[]; pooled: boolean;
};

/**
 * The seats of the room, in the order of the plan's groups, then the pooled seat, then everyone else's.
 *
 * - Everyone has at least one seat; a person of several groups sits in each of theirs.
 * - People who named no group of the plan, would not say, or keep their groups to themselves (`consents.groupData`) are
 *   'everyone-else'.
 * - Groups of fewer than `fewestTold` (k) share the seat 'pooled' (each person in it once). Everyone else, where they are fewer than k, share
 *   it too; and where the pooled seat would hold fewer than k, its people sit with everyone else.
 * - So a seat without a recorded reason is smaller than k only where fewer than k people are left over: they keep a seat,
 *   because everyone counts, and that seat is never told of alone (`isSmallSeat`).
 * - A group that nobody named has no seat.
 * - A table that answers on one tablet (`via: 'table'`) is one member of its groups' seats, however many sit there: it said one thing, and five
 *   people of whom a line may be told are five who each said theirs. A table of six that were counted as six would stand alone in public
 *   with its one answer, which protects none of them.
 */
export function seatsOf({ plan, participants, keptSeats }: Seating): readonly Seat[] {
  const known = seated.get(participants);
  if (known && known.groups === plan?.groups && known.fewest === fewestTold({ plan }) && known.keptSeats === keptSeats) return known.seats;
  const seats = seatsAmong({ plan, participants, keptSeats });
  seated.set(participants, { groups: plan?.groups, fewest: fewestTold({ plan }), keptSeats, seats });
  return seats;
}

type Seating = Pick<State, 'plan' | 'participants' | 'keptSeats'>;
/** Every screen asks at each answer, and nobody moves to another seat by answering. States are never mutated. */
const seated = new WeakMap<State['participants'], { groups: Plan['groups'] | undefined; fewest: number; keptSeats: State['keptSeats']; seats: readonly Seat[] }>();

function seatsAmong({ plan, participants, keptSeats }: Seating): Seat[] {
  const groups = plan?.groups ?? [];
  const leastSeat = fewestTold({ plan });
  const people = Object.values(participants).sort((a, b) => (a.id < b.id ? -1 : 1));
  const said = new Map(people.map((person) => [person, saidGroups(plan, person)]));
  const membersOf = (which: readonly Group[]) => people.filter((person) => which.some(({ id }) => said.get(person)?.includes(id)));
  const present = groups.filter((group) => membersOf([group]).length > 0);
  const own = present.filter((group) => membersOf([group]).length >= leastSeat || isKept(keptSeats, group.id));
  const small = present.filter((group) => !own.includes(group));
  const shared = membersOf(small);
  const alone = people.filter((person) => said.get(person)?.length === 0);
  const together = people.filter((person) => shared.includes(person) || alone.includes(person));

  const labels = small.map(({ label }) => label);
  const seats = own.map((group): Seat => ({ id: group.id, label: group.label, parts: [], groups: [group.id], members: ids(membersOf([group])), pooled: false }));
  const shares = { groups: small.map(({ id }) => id), pooled: small.length > 0 };
  const elseId = freeId('everyone-else', groups);
  if (shared.length < leastSeat) {
    const parts = small.length === 0 ? [] : [...labels, ...(alone.length > 0 ? [noGroup] : [])];
    return together.length === 0 ? seats : [...seats, { id: elseId, label: everyoneElse, parts, members: ids(together), ...shares }];
  }
  const joined = alone.length > 0 && alone.length < leastSeat;
  const pooled: Seat = { id: freeId('pooled', groups), label: smallGroups, parts: joined ? [...labels, noGroup] : labels, members: ids(joined ? together : shared), ...shares };
  const rest: Seat = { id: elseId, label: everyoneElse, parts: [], groups: [], members: ids(alone), pooled: false };
  return [...seats, pooled, ...(alone.length >= leastSeat ? [rest] : [])];
}

/**
 * Whether a seat holds too few people to be told of alone in public, or nobody knows how many: its people count in the package
 * like all others, but its utilities, answers and demands never stand as its own line. A group whose seat the facilitator kept
 * with a reason is small all the same: the reason gives it a voice of its own, not an audience. `fewest`: `fewestTold` of the workshop.
 */
export function isSmallSeat({ people }: { people: number | null }, fewest: number): boolean {
  return people === null || people < fewest;
}

/** The plan's groups that a person named and lets be used; none where they named none, refused, or did not consent. */
export function saidGroups(plan: Plan | null, { consents, groups }: Participant): GroupId[] {
  if (!plan || !consents.groupData || groups === 'none' || groups === 'not-said') return [];
  return plan.groups.flatMap(({ id }) => (groups.includes(id) ? [id] : []));
}

const everyoneElse: Bilingual = { en: 'Everyone else', fr: 'Toutes les autres personnes' };
const smallGroups: Bilingual = { en: 'Small groups together', fr: 'Petits groupes réunis' };
const noGroup: Bilingual = { en: 'People who named no group', fr: 'Les personnes qui n’ont nommé aucun groupe' };
const ids = (people: readonly Participant[]): ParticipantId[] => people.map(({ id }) => id);

function isKept(keptSeats: State['keptSeats'], group: GroupId): boolean {
  return Object.hasOwn(keptSeats, group) && (keptSeats[group] ?? '').trim() !== '';
}

/** A facilitator may have called a group 'pooled': the shared seat then takes the next free name. */
function freeId(id: string, groups: readonly Group[]): string {
  return groups.some((group) => group.id === id) ? freeId(`${id}.`, groups) : id;
}
