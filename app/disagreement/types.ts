/** One answer to one question about one item. `score: null` means 'prefers not to say': missing, never zero. */
export interface Rating {
  readonly participant: string;
  readonly item: string;
  readonly criterion: string;
  readonly score: number | null;
  readonly round: Round;
  /** What the person says of themself; several, or none. A person's groups are the union over all their ratings. */
  readonly groups: readonly string[];
}

export type Round = 'before' | 'after';

/** Every usable rating, at most one for each (participant, item, criterion, round), and what was left out. */
export interface RatingsTable {
  readonly ratings: readonly Rating[];
  readonly problems: readonly Problem[];
}

/** Something left out or not computed. `line` counts physical lines from 1; null when no line of a file is meant. */
export interface Problem {
  readonly line: number | null;
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Keys under `problem` in locales/{en,fr}/disagreement.json. */
export type ProblemCode =
  | 'emptyFile' | 'noHeader' | 'noScoreColumn' | 'noCriteria' | 'headerQuotes' | 'noUsableRow'
  | 'columnTwice' | 'columnUnused' | 'columnUnnamed' | 'headerNotUtf8'
  | 'quotes' | 'quoteSwallows' | 'notUtf8' | 'tooFewFields' | 'tooManyFields'
  | 'noParticipant' | 'noItem' | 'noCriterion' | 'badScore' | 'badRound' | 'duplicate'
  | WhyMissing;

/** Why a statistic cannot be had. */
export type WhyMissing =
  | 'noScores' | 'oneScore' | 'oneRater' | 'tooFewCompleteItems' | 'noRanking' | 'noVariation' | 'noPairs' | 'tooLarge'
  | 'nobodyInGroup' | 'nobodyOutside' | 'nobodyTwice' | 'nobodyChanged'
  | 'tooFewItems' | 'tooManyItems' | 'noComparisons' | 'notConnected' | 'allTied' | 'neverBeaten' | 'notConverged' | 'sameOrder' | 'nobodyBoth' | 'dividesByZero';

/** A number that is finite, or the reason why there is none. */
export type Statistic = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly why: WhyMissing };

/** Wraps a computed value: what overflowed or came out undefined is missing, never NaN or infinite. */
export function statistic(value: number): Statistic {
  return Number.isFinite(value) ? { ok: true, value: value === 0 ? 0 : value } : missing('tooLarge');
}

export function missing(why: WhyMissing): Statistic {
  return { ok: false, why };
}

/** `parvis-analysis/1` (DESIGN §3.2), as `parvis analyze --json` prints it. */
export interface Analysis {
  readonly format: 'parvis-analysis/1';
  readonly criteria: readonly CriterionAnalysis[];
  readonly groups: readonly GroupAnalysis[];
  readonly shifts: readonly ShiftAnalysis[];
  readonly problems: readonly { readonly line: number | null; readonly reason: string }[];
}

/** Round `before` only. `n`, `mean` and `sd` (n − 1) are of scores. */
export interface CriterionAnalysis {
  readonly id: string;
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly kendallW: number | null;
  readonly krippendorffAlpha: {
    readonly nominal: number | null;
    readonly ordinal: number | null;
    readonly interval: number | null;
  };
  readonly icc: { readonly single: number | null; readonly average: number | null };
}

/** Round `before` only. `n` counts persons who gave a score, `mean` is of their own means; `difference` = it − the rest's. */
export interface GroupAnalysis {
  readonly id: string;
  readonly criterion: string;
  readonly n: number;
  readonly mean: number | null;
  readonly difference: number | null;
  readonly p: number | null;
  readonly pHolm: number | null;
}

/** `n` counts persons who gave a score in both rounds; `mean` is of (person's mean after − person's mean before). */
export interface ShiftAnalysis {
  readonly criterion: string;
  readonly n: number;
  readonly mean: number | null;
  readonly p: number | null;
}
