import type { Ballot, BallotId, Bilingual, CriterionId } from './types.ts';
import type { ResultLine } from './views.ts';

/**
 * What may be told of disagreement, of people present and never of the neighbourhood: no statistic on fewer persons than may be
 * told of, of lines alone that are published, and nothing that is NaN. What cannot be told is null; `why` is then a key under
 * `why` in locales/{en,fr}/disagreement.json.
 */
export type DisagreementTold = { ballots: readonly BallotTold[]; shifts: readonly ShiftTold[]; orders: readonly OrderTold[] };

/** A whole number of people; `few` where it is too small to be told, but not 0. */
export type ToldCount = number | 'few';

/**
 * One ballot. `lines`: as `BallotResult.lines`, 0 being everyone; every `line` below is a place among them. `tables`: answers of
 * tables, each as one; they stand in `n`, `mean` and `sd` as the room's results have them, for `seated` people (null where the tables
 * may not be counted), and in nothing else here. Items are named by `itemKey`; `criterion` is null where a ballot asks one question.
 */
export type BallotTold = {
  ballot: BallotId; kind: Ballot['kind']; title: Bilingual; round: Ballot['round'];
  lines: readonly ResultLine[];
  /** The least and the greatest score that may be given; null where the ballot sets none. */
  scale: ScaleTold | null;
  tables: ToldCount; seated: number | null;
  /** One item on one criterion; only what is published. */
  cells: readonly (PlaceTold & { item: string })[];
  /** The same over all items of a criterion together (`items`: how many), where more than one is asked about. */
  pooled: readonly (PlaceTold & { items: number })[];
  agreement: readonly AgreementTold[];
  /** Each line against everyone else on each criterion, over all items that show both. */
  differences: readonly DifferenceTold[];
  /** How alike two lines order the items. */
  alike: readonly AlikeTold[];
  /** Where we disagree most, the widest first; where lines do not differ, what everyone is most split on. */
  most: readonly DisagreementSentence[];
  position: readonly PositionTold[];
};
export type ScaleTold = { min: number; max: number };
export type PlaceTold = { criterion: CriterionId | null; lines: readonly LineTold[] };
/**
 * `n` persons; `mean` and `sd` (n − 1) as in the results. `median`, the quartiles and the 95 % interval of the mean (percentile
 * bootstrap over persons) are of persons without tables; null where these are too few, or tables would show by subtraction.
 */
export type LineTold = {
  line: number; n: number; mean: number; sd: number;
  median: number | null; lower: number | null; upper: number | null; low: number | null; high: number | null;
};

/**
 * Of all persons present, tables left out. `w`: Kendall's W over the items that all of them scored; `alpha`: Krippendorff's, of all
 * scores, ordinal (nominal where one can only say yes or no); `icc`: ICC(2,1). `n` persons, `items` that all scored.
 */
export type AgreementTold = {
  criterion: CriterionId | null; n: number; items: number;
  w: number | null; whyW: string | null; alpha: number | null; whyAlpha: string | null; icc: number | null; whyIcc: string | null;
};

/**
 * `p`: two-sided, by permuting the own means of all persons who answered (10,000 seeded draws); `pHolm`: corrected over all lines and criteria
 * of the ballot; `higher`: whether the line lies above the others, null where they are level. `difference`: the line's mean minus that of
 * everyone else (`rest` people), with its 95 % bootstrap interval over persons; null where everyone's figures are not published, since the
 * number would tell of those who are not.
 */
export type DifferenceTold = {
  criterion: CriterionId | null; line: number; n: number; rest: number | null; difference: number | null;
  low: number | null; high: number | null; higher: boolean | null; p: number | null; pHolm: number | null; why: string | null;
};

/** Kendall's tau-b of two lines' means over `items` items that show both; −1 reversed, 1 the same order. */
export type AlikeTold = { criterion: CriterionId | null; left: number; right: number; items: number; tau: number | null; why: string | null };

/**
 * One sentence, ready for the text `told.sentence.<kind>` with its slots. `gap`: two lines' means of one item lie furthest apart; `clear`:
 * their intervals do not meet. `apart`: a line differs from everyone else over all items, beyond chance after correction.
 * `reversed`: two lines order the items the other way round. `split`: everyone's answers to one item are spread widest.
 */
export type DisagreementSentence =
  | { kind: 'gap'; item: string; criterion: CriterionId | null; high: MeanTold; low: MeanTold; gap: number; clear: boolean }
  | { kind: 'apart'; criterion: CriterionId | null; line: number; higher: boolean; difference: number | null; pHolm: number }
  | { kind: 'reversed'; criterion: CriterionId | null; left: number; right: number; tau: number; items: number }
  | { kind: 'split'; item: string; criterion: CriterionId | null; n: number; mean: number; sd: number };
export type MeanTold = { line: number; n: number; mean: number };

/**
 * Whether the place at which an item was shown moved its score: `slope` points a place, persons and items being what they are, with its 95 %
 * interval; `p` by shuffling places within persons. Of each person's mean over the criteria of an item. `n` persons, tables left out.
 */
export type PositionTold = { n: number; items: number; slope: number | null; low: number | null; high: number | null; p: number | null; why: string | null };

/** The same question before and after the discussion, of people present both times, tables left out. Claims no cause. */
export type ShiftTold = {
  before: BallotId; after: BallotId; title: Bilingual; lines: readonly ResultLine[]; scale: ScaleTold | null;
  /** `item` null: over all items of the criterion that tell of the line. */
  moves: readonly MoveTold[];
};
/**
 * `before`: the line's mean as published; `change`: the mean of after − before over `n` persons who answered both times, with its 95 % bootstrap
 * interval; `after`: where that leads. `p`: Wilcoxon signed-rank of the persons' own changes; `pHolm`: over the lines and criteria where `item` is
 * null. `toward`, `away`, `same`: who came nearer to the others of the line as they stood before, went further, or neither; all null
 * where they would tell of too few.
 */
export type MoveTold = {
  item: string | null; criterion: CriterionId | null; line: number; n: number;
  before: number; after: number; change: number; low: number | null; high: number | null; p: number | null; pHolm: number | null; why: string | null;
  toward: ToldCount | null; away: ToldCount | null; same: ToldCount | null;
};

/**
 * The items of a ranking or of comparisons in one order of all persons together, tables left out; there only where everyone's figures of each item
 * are published. `kemeny.order` runs from the best; where `optimal` (how many orders are as good) is more than 1, a tie was broken by
 * nothing that people said. Strengths sum to 1; `tie` is Davidson's ν. `against`: each criterion of the ratings of the same items, by everyone
 * (`line` 0) where both publish everyone's figures, else by each line that both publish.
 */
export type OrderTold = {
  ballot: BallotId; title: Bilingual; n: number;
  borda: readonly { item: string; points: number }[];
  kemeny: { order: readonly string[]; optimal: number; disagreements: number } | null; whyKemeny: string | null;
  bradleyTerry: { strengths: readonly { item: string; strength: number }[]; tie: number } | null; whyBradleyTerry: string | null;
  against: readonly AgainstRating[];
};
/** `tau`: the mean of each person's own tau-b of scores with order, over `n` persons who gave both; means and places as published, 1 the best. */
export type AgainstRating = {
  ballot: BallotId; criterion: CriterionId | null; line: number; n: number; tau: number | null; why: string | null;
  items: readonly { item: string; rankPlace: number; ratingPlace: number; meanRank: number; meanScore: number }[];
};
