import type {
  BallotId, Bilingual, Cents, CriterionId, DesignId, GroupId, ImageId, Language, MeasureId, WishId,
} from './ids.ts';
import type { QuestionVideo } from './videos.ts';

/** Where a number comes from, so that a planner can defend it. Template values are 'assumed'. */
export type Evidence = { source: Bilingual; date: string; grade: 'measured' | 'expert' | 'assumed' };

/** A change of value in scale points, by group and criterion; `*` holds for every group without an entry of its own. */
export type Effects = Readonly<Record<string, Readonly<Record<string, number>>>>;

export type Group = { id: GroupId; label: Bilingual };
export type Criterion = { id: CriterionId; label: Bilingual; question: Bilingual; weight: number };
/** Words that the host draws: the same words and seed give the same picture. */
export type Sketch = { prompt: string; lang: Language; seed: number };
export type Design = { id: DesignId; label: Bilingual; description: Bilingual; cost: Cents; image: ImageId | null; sketch: Sketch | null; evidence: Evidence;
  /** The accepted wish whose picture this is; withdrawn with it. */
  wish?: WishId;
  /** Of a photo: somebody says that it may be used; and its faces and plates were made unrecognisable by hand. */
  rightsAffirmed?: boolean; blurred?: boolean;
};
export type Measure = {
  id: MeasureId; label: Bilingual; description: Bilingual; cost: Cents; costEvidence: Evidence;
  effects: Effects; effectEvidence: Evidence;
  /** Only with these designs; empty means with all. */
  designs: readonly DesignId[]; requires: readonly MeasureId[]; excludes: readonly MeasureId[];
  provisional: boolean;
};

/** Total in smallest units; `contingency` (0 to 0.5) of it is held back before anything is proposed. */
export type Budget = { total: Cents; contingency: number; currency: 'CAD' };

export const phases = ['welcome', 'envision', 'shortlist', 'evaluate', 'discuss', 'negotiate', 'close'] as const;
export type Phase = (typeof phases)[number];

export type AgendaStep = { phase: Phase; minutes: number; label: Bilingual; evening: 1 | 2 };
export type Agenda = { id: '75' | '150' | 'two-evenings'; label: Bilingual; steps: readonly AgendaStep[] };

/** A place in a photo, as shares (0 to 1) of its width and its height, from its upper left corner. */
export type Spot = { x: number; y: number };
/** A rectangle on the ground of a photo: its corners near left, near right, far right, far left, and how wide and deep it is in metres. */
export type Ground = { corners: readonly [Spot, Spot, Spot, Spot]; width: number; depth: number };
/** `blurred`: faces and plates were made unrecognisable in it by hand. `ground`: where one may be drawn upon it. */
export type SitePhoto = { image: ImageId; description: Bilingual; rightsAffirmed: boolean; blurred?: boolean; ground?: Ground };
export type Site = { kind: 'street' | 'park' | 'square'; name: Bilingual; address: string; photos: readonly SitePhoto[] };

/** Everything the facilitator prepares; one value, replaced whole by the command `prepare`. */
export type Plan = {
  template: string; title: Bilingual; site: Site; languages: readonly Language[]; consent: Bilingual;
  /** Who holds the data and answers questions about it. */
  dataHolder: Bilingual;
  groups: readonly Group[]; criteria: readonly Criterion[]; designs: readonly Design[]; measures: readonly Measure[];
  required: readonly MeasureId[];
  /** What law or by-law requires each of them, in words and with its number. Only this is hard; plans recorded before it was asked have none. */
  requirementSources?: Readonly<Record<MeasureId, Bilingual>>;
  budget: Budget; agenda: Agenda;
  /** Whose weights of the criteria count: the public rubric's, also where absent, or each group's own where enough of its people gave them. */
  weighing?: Weighing;
  /** No public number tells of fewer people than this: `fewestBounds`, and as usual where absent. Settled when the first person joins. */
  fewestTold?: number;
  /** Most ratings a person is asked for in one round, and how many seconds one takes. */
  limits: { ratingsPerRound: number; secondsPerRating: number };
  seed: number;
  /** How engines other than the built-in one are asked for pictures; absent: as `pictureRules` says. */
  pictures?: PictureRules;
  /** What is known of the people of the place, to set those who came beside; absent where nobody looked it up. */
  population?: Population | undefined;
  /** Which language of the report is the official one; absent: `officialLanguage` says. */
  officialLanguage?: OfficialLanguage;
  /** Questions in a signed language. */
  videos?: readonly QuestionVideo[];
};

/** `negative`: what no picture is to show, in English, as engines read it. `variants`: how many pictures are offered at once, 1 to 4. */
export type PictureRules = { negative: string; variants: number };
export const mostVariants = 4;
export const longestNegative = 1_000;
/** What holds where the facilitator said nothing. Nothing about bodies: a model told to avoid odd ones leaves out people with canes and wheelchairs. */
const usualPictures: PictureRules = { negative: 'text, watermark, logo, frame, blurry', variants: 2 };

/**
 * People who live there: `total` of them, and how many are in a part, by `group:<id>`, `age:<band>` or `language:<code>`. `source` says who
 * counted them, `date` when.
 */
export type Population = { total: number; source: Bilingual; date: string; parts: Readonly<Record<string, number>> };
export const mostPopulation = 100_000_000;

/** 'both': neither language is a translation of the other. */
export type OfficialLanguage = Language | 'both';
/** French where nobody said otherwise: a Québec municipality writes and publishes its documents in it (Charter of the French language, s. 13 to 17). */
export const officialLanguage = (plan: Pick<Plan, 'officialLanguage'> | null): OfficialLanguage => plan?.officialLanguage ?? 'fr';

export type Weighing = 'rubric' | 'groups';

export type BallotKind = 'approval' | 'score' | 'dots' | 'ranking' | 'pairwise' | 'budget' | 'criteria' | 'effects' | 'weights';
export type BallotItem = { kind: 'design'; id: DesignId } | { kind: 'picture'; id: ImageId } | { kind: 'measure'; id: MeasureId } | { kind: 'criterion'; id: CriterionId };
/**
 * The rules of a ballot, frozen when it opens. `dots`: how many to spend. `of`: the ballot this one repeats after discussion.
 * `cells` of a ballot on effects: the criteria on which each measure is asked about (`effectCells`).
 */
export type Ballot = {
  id: BallotId; kind: BallotKind; title: Bilingual; items: readonly BallotItem[];
  criteria: readonly CriterionId[]; dots: number; round: 'before' | 'after'; of: BallotId | null;
  cells?: Readonly<Record<string, readonly CriterionId[]>>;
};
/** How pictures are asked for in a workshop, with or without a plan. */
export const pictureRules = (plan: Pick<Plan, 'pictures'> | null): PictureRules => plan?.pictures ?? usualPictures;
