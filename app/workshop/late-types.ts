import type { BallotId, ParticipantId } from './ids.ts';
import type { Answer } from './types.ts';

/**
 * The newest answer that a person gave to a ballot after it had closed. `seen`: the room had seen results by then. `counts`: one
 * that came late was admitted and counts; `seen` of it: the room had seen results by the time it was admitted.
 */
export type Late = { answer: Answer; seen: boolean; status: 'waiting' | 'admitted' | 'left'; counts: { seen: boolean } | null };

/** `seen` stands on the record: whether the room had seen results of the ballot by then. Sealed with that person's key. */
export type LateEvent =
  | { type: 'answered-late'; participant: ParticipantId; ballot: BallotId; answer: Answer; seen: boolean }
  | { type: 'late-admitted'; participant: ParticipantId; ballot: BallotId; seen: boolean }
  | { type: 'late-left'; participant: ParticipantId; ballot: BallotId; seen: boolean };

/** The desk knows people by their number alone. */
export type LateCommand =
  | { type: 'admit-late'; ballot: BallotId; pseudonym: number }
  | { type: 'leave-late'; ballot: BallotId; pseudonym: number };

/** What became of a person's own late answer. `other`: another answer of theirs to this ballot counts. */
export type MyLate = { status: Late['status']; other: boolean };
/** Late answers to one ballot, on the desk: who waits, never what they said. `replaces`: their answer in time counts until then. */
export type LateView = { ballot: BallotId; waiting: readonly { pseudonym: number; seen: boolean; replaces: boolean }[]; admitted: number; left: number };
