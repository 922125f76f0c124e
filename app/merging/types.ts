import type { BallotId, Bilingual, Event, ParticipantId, State, WishId } from '../workshop/index.ts';

/**
 * One room's record, read: its rows in order, each with the hash that closes the chain there. What was made after the records
 * parted is named by the row that made it, so that nothing of two rooms is taken for the same and what they share is.
 */
export type RoomRows = {
  record: string; room: string; name: string | null; head: { seq: number; hash: string };
  rows: readonly { hash: string; event: Event | null }[];
};

/** What was decided on conflicts, and who withdrew from a room after its record was added. */
export type MergeOrder = { rooms: readonly RoomRows[]; settled: Readonly<Record<string, string | null>>; gone: readonly { record: string; person: ParticipantId }[] };

/** A room by itself, as it stands in the merged report. */
export type MergedRoom = Pick<RoomRows, 'record' | 'room' | 'name' | 'head'> & { state: State };

/**
 * What two rooms say differently. A person who is in both, by a one-time code or by a receipt, counts once; of ballots that they
 * answered in both, differently, no answer counts until the facilitator decides on the record whose answers do: `counts` is that
 * record, null where it was decided that none does, undefined where nothing was decided.
 */
export type Conflict =
  | { kind: 'code' | 'receipt'; key: string; code: string | null; records: readonly string[]; ballots: readonly BallotId[]; counts: string | null | undefined }
  | { kind: 'wish'; wish: WishId; records: readonly string[] }
  | { kind: 'plan'; part: PlanPart; label: Bilingual | null; records: readonly string[] }
  /** Asked in some of the rooms only. */
  | { kind: 'ballot'; ballot: BallotId; title: Bilingual; records: readonly string[] };
export type PersonConflict = Extract<Conflict, { kind: 'code' | 'receipt' }>;
export type PlanPart = 'budget' | 'required' | 'measure' | 'design' | 'group' | 'criterion' | 'rest';

export type Merged = {
  /** Everyone and everything that is counted once over all rooms; bargaining stays with each room. */
  state: State;
  rooms: readonly MergedRoom[];
  /** The one room that a person belongs to; absent for those who had joined before the rooms parted. */
  roomOf: Readonly<Record<ParticipantId, string>>;
  conflicts: readonly Conflict[];
  /** How many joined after the rooms parted without a code: whether any of them are the same people cannot be known. */
  unrecognised: number;
};
