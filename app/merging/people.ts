import type { Participant, ParticipantId } from '../workshop/index.ts';
import type { MergedRoom, MergeOrder, PersonConflict } from './types.ts';

export type MergedPeople = {
  participants: Readonly<Record<ParticipantId, Participant>>;
  roomOf: Readonly<Record<ParticipantId, string>>;
  /** Of people who are one by their code, the id that stands for them; null where what they said in a room does not count. */
  aliases: ReadonlyMap<ParticipantId, ParticipantId | null>;
  conflicts: readonly PersonConflict[]; unrecognised: number;
};

/** Everyone once: who joined before the rooms parted is in several of them under one id, who used one code in two under two. */
export function mergePeople(rooms: readonly MergedRoom[], settled: MergeOrder['settled']): MergedPeople {
  const places = new Map<ParticipantId, string[]>();
  const all = new Map<ParticipantId, Participant>();
  for (const { record, state } of rooms) {
    for (const [id, person] of Object.entries(state.participants)) {
      places.set(id, [...(places.get(id) ?? []), record]);
      if (!all.has(id)) all.set(id, person);
    }
  }
  const byCode = Map.groupBy([...all.values()].filter(({ code }) => code !== null), ({ code }) => code ?? '');
  const twice = [...byCode].filter(([, holders]) => holders.length > 1);
  const conflicts = twice.map(([code, holders]): PersonConflict => {
    const key = `code:${code}`;
    return { kind: 'code', key, code, records: holders.flatMap(({ id }) => places.get(id) ?? []), ballots: [], counts: settled[key] };
  });
  const aliases = new Map(twice.flatMap(([, holders], at) => aliasesOf(holders, conflicts[at]?.counts, places)));
  const kept = [...all].filter(([id]) => !aliases.has(id) || aliases.get(id) === id);
  const roomOf = Object.fromEntries(kept.flatMap(([id]) => { const [only, other] = places.get(id) ?? []; return only === undefined || other !== undefined ? [] : [[id, only]]; }));
  return {
    participants: Object.fromEntries(kept), roomOf, aliases, conflicts,
    unrecognised: rooms.length < 2 ? 0 : kept.filter(([id, { code }]) => code === null && roomOf[id] !== undefined).length,
  };
}

/** Undecided, the first by id stands for all of one code; decided, who used it in that room, and nobody else. */
function aliasesOf(holders: readonly Participant[], counts: string | null | undefined, places: ReadonlyMap<ParticipantId, readonly string[]>): [ParticipantId, ParticipantId | null][] {
  const [first] = holders.map(({ id }) => id).toSorted();
  return holders.map(({ id }) => [id, counts === undefined ? first ?? id : counts !== null && places.get(id)?.includes(counts) === true ? id : null]);
}

/** Whom an id stands for; null for nobody who counts. */
export const aliasOf = ({ participants, aliases }: MergedPeople) => (id: ParticipantId): ParticipantId | null =>
  (aliases.has(id) ? aliases.get(id) ?? null : Object.hasOwn(participants, id) ? id : null);
export type Alias = ReturnType<typeof aliasOf>;
