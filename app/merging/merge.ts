import { apply, replay, type ParticipantId, type State } from '../workshop/index.ts';
import { mergeBallots, receiptKey, type MergedBallots } from './ballots.ts';
import { mergeEdits } from './edits.ts';
import { aliasOf, mergePeople, type Alias, type MergedPeople } from './people.ts';
import { mergePlans } from './plans.ts';
import type { Conflict, Merged, MergedRoom, MergeOrder, PersonConflict } from './types.ts';
import { mergeWishes } from './wishes.ts';

/**
 * One workshop out of the records of its rooms (DESIGN §3.3). Pure, and the same in whatever order the rooms are given: what they
 * began with together counts once, a person counts once, an answer counts once. What they say differently is named.
 */
export function mergeRooms({ rooms: given, settled, gone }: MergeOrder): Merged {
  const rooms = given.toSorted((a, b) => order(a.room, b.room) || order(a.head.hash, b.head.hash));
  const states = rooms.map(({ rows }) => replay(rows.map(({ event }) => event)));
  const withdrawn = [...new Set([...states.flatMap((state) => state.withdrawn), ...gone.map(({ person }) => person)])].toSorted(order);
  const present = states.map((state) => withdrawn.reduce(leave, state));
  const own: MergedRoom[] = rooms.map(({ record, room, name, head }, place) => ({ record, room, name, head, state: present[place] ?? nobody }));
  const people = mergePeople(own, settled);
  const alias = aliasOf(people);
  const ballots = mergeBallots(own, rooms, alias, settled);
  const wishes = mergeWishes(own, alias);
  const plans = mergePlans(own);
  const conflicts: Conflict[] = [...personConflicts(own, people, ballots, settled), ...ballots.conflicts, ...wishes.conflicts, ...plans.conflicts];
  const [first = nobody] = present;
  return {
    state: {
      ...first, plan: plans.plan, rehearsal: present.some(({ rehearsal }) => rehearsal), mended: present.flatMap(({ mended }) => mended),
      phase: present.every(({ phase }) => phase === 'close') ? 'close' : first.phase === 'close' ? 'negotiate' : first.phase,
      participants: people.participants, joins: Object.keys(people.participants).length + withdrawn.length, withdrawn,
      wishes: wishes.wishes, ballots: ballots.ballots, keptSeats: Object.fromEntries(present.flatMap(({ keptSeats }) => Object.entries(keptSeats))),
      helped: helpedOver(own, alias, ballots), rounds: [], edited: mergeEdits(present), terms: [], consents: [], amendments: [], agents: {}, parentalCodes: {}, ...mergeImports(present),
    },
    rooms: own, roomOf: people.roomOf, conflicts, unrecognised: people.unrecognised,
  };
}

/** What was imported in any room, once; what one of them took back is gone from all. */
function mergeImports(states: readonly State[]): Pick<State, 'imports' | 'importsGone'> {
  const importsGone = [...new Set(states.flatMap((state) => state.importsGone))].toSorted(order);
  const all = new Map(states.flatMap(({ imports }) => imports.map((each) => [each.id, each])));
  return { imports: [...all.values()].filter(({ id }) => !importsGone.includes(id)).toSorted((a, b) => order(a.id, b.id)), importsGone };
}

const nobody = replay([]);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What was said with help, in each person's one name and each ballot's. */
function helpedOver(rooms: readonly MergedRoom[], alias: Alias, { names }: MergedBallots): State['helped'] {
  const all = new Map<ParticipantId, string[]>();
  for (const [at, { state }] of rooms.entries()) {
    for (const [id, places] of Object.entries(state.helped)) {
      const person = alias(id);
      const named = places.map((place) => place.replace(/^answer:(.*)$/s, (_, ballot: string) => `answer:${names[at]?.get(ballot) ?? ballot}`));
      if (person !== null) all.set(person, [...new Set([...(all.get(person) ?? []), ...named])]);
    }
  }
  return Object.fromEntries(all);
}

/** By code, with what is disputed among them; and by receipt, where something is. */
function personConflicts(rooms: readonly MergedRoom[], { conflicts, participants, aliases }: MergedPeople, { disputed }: MergedBallots, settled: MergeOrder['settled']): PersonConflict[] {
  const codes = conflicts.map((each) => ({ ...each, ballots: [...disputed].flatMap(([id, ballots]) => (aliases.has(id) && participants[id]?.code === each.code ? ballots : [])) }));
  const receipts = [...disputed].filter(([id]) => !aliases.has(id)).map(([id, ballots]): PersonConflict => ({
    kind: 'receipt', key: receiptKey(id), code: null, records: rooms.filter(({ state }) => state.participants[id]).map(({ record }) => record), ballots, counts: settled[receiptKey(id)],
  }));
  return [...codes, ...receipts];
}

const leave = (state: State, participant: ParticipantId): State => (state.participants[participant] ? apply(state, { type: 'withdrawn', participant }) : state);
