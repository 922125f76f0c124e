import type { Bilingual, Language, MeasureId, ParticipantId, WishId } from './ids.ts';

/** Sections of the report under which the planner may write. */
export const writtenSections = ['brief', 'people', 'method', 'wish', 'ballot', 'disagreement', 'shift', 'terms', 'said', 'round', 'sure', 'amendment', 'follow', 'cost', 'limits', 'ai'] as const;
export type WrittenSection = (typeof writtenSections)[number];
/**
 * Those that the planner may leave out. All others stay: they hold dissent, limits, method, what was withheld, how sure the package is, or
 * what is answered to whom. The figures of one that is left out stay in the tables.
 */
export const omissibleSections = ['brief', 'wish', 'ballot', 'shift', 'said', 'cost'] as const satisfies readonly WrittenSection[];

/** A planner's words under a section, in one language. `at`: when they were written, ISO 8601. */
export type Paragraph = { text: string; at: string };

/** What somebody is owed an answer to: a wish, what one person said of a package, or a measure that objections named. */
export type Subject =
  | { kind: 'wish'; wish: WishId }
  | { kind: 'answer'; round: number; participant: ParticipantId }
  | { kind: 'demand'; ask: 'must-have' | 'cannot-accept'; measure: MeasureId };

export const followUpKinds = ['done', 'changed', 'planned', 'refused'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];
/**
 * What becomes of what somebody said. `owner`: who answers for it; `due`: the day it is done by, was done, or was decided
 * (YYYY-MM-DD). `text`: the answer, in one language at least.
 */
export type Answered = { kind: FollowUpKind; owner: string; due: string; text: Bilingual };
/** `at`: when it was said, ISO 8601. A later one replaces it, and both are told. */
export type FollowUp = Answered & { subject: Subject; at: string };

/** Somebody's words that may be quoted. */
export type QuoteOf =
  | { kind: 'wish'; wish: WishId }
  | { kind: 'comment'; wish: WishId; comment: string }
  | { kind: 'answer'; round: number; participant: ParticipantId };
export const quoteVerdicts = ['publish', 'scrub', 'keep-out'] as const;
/** What becomes of words in which something may give a person away: as they are, without that, or not at all. */
export type QuoteVerdict = (typeof quoteVerdicts)[number];
/** `text`: the words that were looked at; others are looked at anew. `participant`: who wrote them. `at`: ISO 8601. */
export type LookedAt = { of: QuoteOf; participant: ParticipantId; text: string; verdict: QuoteVerdict; at: string };

/** What people write into the report beside what the workshop found. Paragraphs by section, then by language. */
export type Edited = {
  paragraphs: Partial<Record<WrittenSection, Partial<Record<Language, Paragraph>>>>;
  leftOut: readonly WrittenSection[];
  followUps: readonly FollowUp[];
  looked: readonly LookedAt[];
};
export const nothingEdited: Edited = { paragraphs: {}, leftOut: [], followUps: [], looked: [] };

export type OutcomeCommand =
  /** An empty text takes the paragraph out. */
  | { type: 'write-paragraph'; section: WrittenSection; language: Language; text: string }
  | { type: 'leave-out'; section: WrittenSection; out: boolean }
  | ({ type: 'follow-up'; subject: Subject } & Answered)
  /** What becomes of somebody's words; `text`: as they were read. */
  | { type: 'look-quote'; of: QuoteOf; text: string; verdict: QuoteVerdict }
  /** Whether one's own words on a package may stand in the report, once one has read them as they would. */
  | { type: 'consent-words'; round: number; publish: boolean };

/** A follow-up of a wish or an answer, and a look at words, are sealed with their author's key: they tell of what they said. */
export type OutcomeEvent =
  | { type: 'paragraph-written'; section: WrittenSection; language: Language; text: string; at: string }
  | { type: 'section-left-out'; section: WrittenSection; out: boolean; at: string }
  | { type: 'followed-up'; participant: ParticipantId; followUp: FollowUp }
  | { type: 'demand-followed-up'; followUp: FollowUp }
  | { type: 'quote-looked'; participant: ParticipantId; looked: Omit<LookedAt, 'participant'> }
  | { type: 'words-consented'; participant: ParticipantId; round: number; publish: boolean };

/** Something that is owed an answer, as the facilitator sees it. `number`: of a wish, as in the report. `people`: how many named a measure. `reserved`: words of somebody who accepts. */
export type Point = {
  subject: Subject; number: number | null; words: { text: string; language: Language } | null; label: Bilingual | null; people: number; reserved: boolean;
  /** Nothing else in the report answers it: a wish that was not costed, an objection, a reservation or a demand. */
  owed: boolean;
  followUps: readonly FollowUp[];
};
/** What the desk sees of it. `words`: of the newest package, whose words stand in the report, who has read them, who keeps them out. */
export type OutcomeView = Pick<Edited, 'paragraphs' | 'leftOut'> & { points: readonly Point[]; words: { said: number; read: number; keptOut: number } };
