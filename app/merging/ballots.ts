import { itemKey, type Answer, type Ballot, type BallotId, type BallotState, type ParticipantId } from '../workshop/index.ts';
import type { Alias } from './people.ts';
import type { Conflict, MergedRoom, MergeOrder, RoomRows } from './types.ts';

/** One answer as it was given: in which room, and by which row of its record. */
type Act = { record: string; place: number; row: string; answer: Answer };
type Held = { state: BallotState; records: string[]; acts: Map<ParticipantId, Act[]> };
export type MergedBallots = {
  ballots: Readonly<Record<BallotId, BallotState>>;
  conflicts: readonly Conflict[];
  /** Of each room, what its ballots are called over all. */
  names: readonly ReadonlyMap<BallotId, BallotId>[];
  /** Who answered which ballots differently in two rooms. */
  disputed: ReadonlyMap<ParticipantId, readonly BallotId[]>;
};

/** The same question put in several rooms is one ballot; whoever answered it in two is counted once. */
export function mergeBallots(rooms: readonly MergedRoom[], records: readonly RoomRows[], alias: Alias, settled: MergeOrder['settled']): MergedBallots {
  const held = new Map<BallotId, Held>();
  const known = new Map<string, BallotId>();
  const allNames: Map<BallotId, BallotId>[] = [];
  for (const [place, { record, state }] of rooms.entries()) {
    const rows = answeredBy(records[place]?.rows ?? []);
    const names = new Map<BallotId, BallotId>();
    allNames.push(names);
    const seen = new Map<string, number>();
    for (const [id, ballot] of Object.entries(state.ballots)) {
      const asked = question(ballot.ballot, names);
      const nth = (seen.get(asked) ?? 0) + 1;
      seen.set(asked, nth);
      const key = `${nth} ${asked}`;
      const name = known.get(key) ?? id;
      known.set(key, name);
      names.set(id, name);
      const of = ballot.ballot.of === null ? null : names.get(ballot.ballot.of) ?? ballot.ballot.of;
      const entry = held.get(name) ?? { state: { ...ballot, ballot: { ...ballot.ballot, of } }, records: [], acts: new Map<ParticipantId, Act[]>() };
      entry.records.push(record);
      entry.state = { ...entry.state, ...marksOf(entry.state, ballot, alias) };
      if (ballot.status === 'open') entry.state = { ...entry.state, status: 'open' };
      if (!ballot.shown) entry.state = { ...entry.state, shown: false };
      for (const [person, answer] of Object.entries(ballot.answers)) take(entry.acts, alias(person), { record, place, row: rows.get(`${id} ${person}`) ?? `${record} ${id} ${person}`, answer });
      held.set(name, entry);
    }
  }
  return { ...counted(held, records, settled), names: allNames };
}

/** What is known of single answers, from both: that they came late, or on paper. */
function marksOf(held: BallotState, other: BallotState, alias: Alias): Pick<BallotState, 'late' | 'paper'> {
  const named = <T>(marks: Readonly<Record<ParticipantId, T>> | undefined): Record<ParticipantId, T> =>
    Object.fromEntries(Object.entries(marks ?? {}).flatMap(([id, mark]) => { const person = alias(id); return person === null ? [] : [[person, mark]]; }));
  return { ...((held.late ?? other.late) && { late: { ...named(other.late), ...held.late } }), ...((held.paper ?? other.paper) && { paper: { ...named(other.paper), ...held.paper } }) };
}

function take(acts: Map<ParticipantId, Act[]>, person: ParticipantId | null, act: Act): void {
  if (person === null) return;
  const before = acts.get(person) ?? [];
  if (!before.some(({ row }) => row === act.row)) acts.set(person, [...before, act]);
}

function counted(held: ReadonlyMap<BallotId, Held>, records: readonly RoomRows[], settled: MergeOrder['settled']): Omit<MergedBallots, 'names'> {
  const disputed = new Map<ParticipantId, BallotId[]>();
  const conflicts: Conflict[] = [];
  const ballots: Record<BallotId, BallotState> = {};
  const rowsOf = records.map(({ rows }) => new Set(rows.map(({ hash }) => hash)));
  for (const [id, { state, records: asked, acts }] of held) {
    const answers: Record<ParticipantId, Answer> = {};
    for (const [person, given] of acts) {
      // What stands in another room's record too was said before the rooms parted, and changed there since.
      const standing = given.filter(({ row }) => !given.some((other) => other.row !== row && rowsOf[other.place]?.has(row)));
      const [one] = standing;
      if (one && standing.every(({ answer }) => JSON.stringify(answer) === JSON.stringify(one.answer))) answers[person] = one.answer;
      else {
        disputed.set(person, [...(disputed.get(person) ?? []), id]);
        const decided = standing.find(({ record }) => record === settled[receiptKey(person)]);
        if (decided) answers[person] = decided.answer;
      }
    }
    ballots[id] = { ...state, answers };
    if (asked.length < records.length) conflicts.push({ kind: 'ballot', ballot: id, title: state.ballot.title, records: asked });
  }
  return { ballots, conflicts, disputed };
}

/** The conflict of a person who went on in several rooms under one receipt. */
export const receiptKey = (person: ParticipantId): string => `receipt:${person}`;

/** What a ballot asks, whatever it is called and in whichever order: its kind, items, criteria and round. */
function question({ kind, items, criteria, dots, round, of, cells }: Ballot, names: ReadonlyMap<BallotId, BallotId>): string {
  return JSON.stringify([kind, items.map(itemKey).toSorted(), criteria.toSorted(), dots, round, of === null ? null : names.get(of) ?? of, cells ?? null]);
}

/** By ballot and person, the row of their newest answer. */
function answeredBy(rows: RoomRows['rows']): Map<string, string> {
  return new Map(rows.flatMap(({ hash, event }) => (event?.type === 'answered' ? [[`${event.ballot} ${event.participant}`, hash] as const] : [])));
}
