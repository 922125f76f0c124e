import type { Bilingual } from './ids.ts';

/** What a question is about: a demand, by its measure as it was called then; null where it is the package on the table itself. */
export type ConsentAbout = { kind: 'must-have' | 'cannot-accept'; measure: Bilingual } | null;

/** A question as a member of the seat sees it; rating points to two decimals. `gains`: seats that may be told of; `mine`: what this person said, null for nothing. */
export type ConsentQuestion = {
  ask: string; seat: Bilingual; about: ConsentAbout; from: number;
  /** With the package on the table; null where it is what is asked about. */
  now: number | null; to: number; gains: readonly { label: Bilingual; from: number; to: number }[];
  mine: boolean | null; open: boolean;
  /** Once it is closed: how many of those present said yes, and whether that is enough. */
  outcome: { yes: number; members: number; granted: boolean } | null;
};

/** A seat that the newest round would leave below where it begins, for the facilitator alone. `question` is null until it is asked. */
export type DeskBelow = {
  of: string; seat: string; from: number; to: number; people: number;
  question: { ask: string; open: boolean; lapsed: boolean; yes: number; no: number; members: number; granted: boolean } | null;
};

/** A consent under which a package was sought, of a seat that may be told of. `of` as in `ConsentAsk`. */
export type PublicConsent = { of: string; seat: Bilingual; yes: number; members: number };
