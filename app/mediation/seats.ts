import type { Bilingual, Group, GroupId, Participant, ParticipantId, Plan, State } from '../workshop/index.ts';
import { byCodePoint } from './exact.ts';

/**
 * One place at the mediator's table. `groups`: whose people sit there, empty where it holds only people without a group.
 * `members` by id. `pooled`: small groups share it, so that none of them stands alone.
 */
export type Seat = {
  id: string; label: Bilingual; groups: readonly GroupId[]; members: readonly ParticipantId[]; pooled: boolean;
};

/** A group of fewer people than this has no seat of its own, unless the facilitator recorded why it should. */
export const leastSeat = 5;

/**
 * The seats of the room, in the order of the plan's groups, then the pooled seat, then everyone else's.
 *
 * - Everyone has at least one seat; a person of several groups sits in each of theirs.
 * - People who named no group of the plan, would not say, or keep their groups to themselves (`consents.groupData`) are
 *   'everyone-else'.
 * - Groups under five share the seat 'pooled' (each person in it once). If that seat would hold fewer than five too, its
 *   people sit with everyone else; that seat may be small, because there is nobody left to sit with.
 * - A group that nobody named has no seat.
 */
export function seatsOf(state: State): Seat[] {
  const groups = state.plan?.groups ?? [];
  const people = Object.values(state.participants).sort((a, b) => byCodePoint(a.id, b.id));
  const membersOf = (which: readonly Group[]) => people.filter((person) => {
    const said = saidGroups(state.plan, person);
    return which.some(({ id }) => said.includes(id));
  });
  const present = groups.filter((group) => membersOf([group]).length > 0);
  const own = present.filter((group) => membersOf([group]).length >= leastSeat || isKept(state, group.id));
  const small = present.filter((group) => !own.includes(group));
  const shared = membersOf(small);
  const pooled = shared.length >= leastSeat;
  const others = people.filter((person) => saidGroups(state.plan, person).length === 0 || (!pooled && shared.includes(person)));

  const seats = own.map((group) => seat(group.id, group.label, [group], membersOf([group]), false));
  if (pooled) seats.push(seat(freeId('pooled', groups), labelOf(small), small, shared, true));
  const joining = pooled ? [] : small;
  if (others.length > 0) seats.push(seat(freeId('everyone-else', groups), everyoneElse, joining, others, joining.length > 0));
  return seats;
}

/**
 * Whether a seat holds too few people to be told of alone in public: its people count in the package like all others, but its
 * utilities, answers and demands never stand as its own line. A group whose seat the facilitator kept with a reason is told of.
 */
export function isSmallSeat({ id, people }: { id: string; people: number }, state: Pick<State, 'keptSeats'>): boolean {
  return people < leastSeat && !isKept(state, id);
}

/** The plan's groups that a person named and lets be used; none where they named none, refused, or did not consent. */
export function saidGroups(plan: Plan | null, { consents, groups }: Participant): GroupId[] {
  if (!plan || !consents.groupData || groups === 'none' || groups === 'not-said') return [];
  return plan.groups.flatMap(({ id }) => (groups.includes(id) ? [id] : []));
}

const everyoneElse: Bilingual = { en: 'Everyone else', fr: 'Toutes les autres personnes' };

function isKept({ keptSeats }: Pick<State, 'keptSeats'>, group: GroupId): boolean {
  return Object.hasOwn(keptSeats, group) && (keptSeats[group] ?? '').trim() !== '';
}

function labelOf(groups: readonly Group[]): Bilingual {
  return { en: groups.map(({ label }) => label.en).join(' · '), fr: groups.map(({ label }) => label.fr).join(' · ') };
}

function seat(id: string, label: Bilingual, groups: readonly Group[], people: readonly Participant[], pooled: boolean): Seat {
  return { id, label, groups: groups.map((group) => group.id), members: people.map((person) => person.id), pooled };
}

/** A facilitator may have called a group 'pooled': the shared seat then takes the next free name. */
function freeId(id: string, groups: readonly Group[]): string {
  return groups.some((group) => group.id === id) ? freeId(`${id}.`, groups) : id;
}
