import type { BallotId, Language, ParticipantId } from './ids.ts';
import type { Ballot } from './plan.ts';
import type { AgeBand, Answer, Asking, Consents, SaidGroups } from './types.ts';

/** What a sheet says of its person: what joining asks on a tablet. `parent`: who signed for a child under 14. */
export type PaperPerson = { language: Language; consents: Consents; ageBand: AgeBand; groups: SaidGroups; parent: string | null };
/** One part of a sheet as it was typed in. */
export type PaperEntry = { part: 'person'; person: PaperPerson } | { part: 'ballot'; ballot: BallotId; answer: Answer };
/** Which part: its ballot, or the person's own. */
export type PaperPart = 'person' | BallotId;

/**
 * How an answer on paper came into the record: typed in by one or by two, in how many fields the two differed, and where its ballot
 * stood when it began to count. `shown`: its results had been shown by then.
 */
export type PaperMark = { entered: 'once' | 'twice'; differences: number; when: 'open' | 'closed' | 'shown' };

/**
 * A sheet that was printed. Printing reserves its person's number among those who join, so that the items shared out are asked of
 * paper as of tablets, and the person's own id. `code` is the one-time code on every page; `receipt` stands on the part that the person keeps.
 */
export type PrintedSheet = { number: number; code: string; receipt: string; participant: ParticipantId; pseudonym: number };
export type Sheet = PrintedSheet & { language: Language; parts: Readonly<Record<string, SheetPart>> };
/** `said`: at most two entries, the first one kept as it was. `settled`: what counts; null while it is still to be checked. */
export type SheetPart = { said: readonly PaperEntry[]; settled: { entry: PaperEntry; mark: PaperMark } | null };

/** Sheets by number, ballots that were printed before they open, and those of which all paper is in. */
export type Paper = { sheets: Readonly<Record<number, Sheet>>; prepared: Readonly<Record<BallotId, { ballot: Ballot; asking: Asking }>>; allIn: readonly BallotId[] };

export type PaperEvent =
  | { type: 'paper-prepared'; ballot: Ballot; asking: Asking }
  | { type: 'sheets-printed'; language: Language; sheets: readonly PrintedSheet[] }
  | { type: 'paper-entered'; participant: ParticipantId; sheet: number; entry: PaperEntry }
  | { type: 'paper-settled'; participant: ParticipantId; sheet: number; entry: PaperEntry; mark: PaperMark }
  | { type: 'paper-all-in'; ballot: BallotId; all: boolean };

export type PaperCommand =
  | { type: 'prepare-paper'; ballot: Ballot }
  | { type: 'print-sheets'; language: Language; count: number }
  /** `stands`: the first entry counts without a second one. */
  | { type: 'enter-paper'; sheet: number; entry: PaperEntry; stands: boolean }
  /** `entry`: what counts where two differ; null lets the only one stand. */
  | { type: 'settle-paper'; sheet: number; part: PaperPart; entry: PaperEntry | null }
  | { type: 'close-paper'; ballot: BallotId; all: boolean };

/** Most sheets printed at once, and in a workshop. */
export const mostSheets = { atOnce: 200, inAll: 2_000 } as const;

export const noPaper: Paper = { sheets: {}, prepared: {}, allIn: [] };

export const partOf = (entry: PaperEntry): PaperPart => (entry.part === 'person' ? 'person' : entry.ballot);
