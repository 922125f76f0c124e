import type { PlanPart } from '../merging/index.ts';
import type {
  Agenda, PublicVoices, Ballot, Bilingual, Budget, CheckCount, Compared, Criterion, Demand, Design, DesignId, Ending, Group, ImageId, Language, LevelTold, Measure, MeasureId, ModerationReason, Outcome, PublicConsent, Phase, PictureMark, Rights, Robustness, SeatAnswer, SeatWeights, Site, SolverStamp, Standoff, Terms, TermsChange,
} from '../workshop/index.ts';

import type { EditedEntry } from './edited.ts';
import type { FollowEntry } from './follow.ts';
import type { LossEntry } from './losses.ts';
import type { PopulationEntry } from './population.ts';
import type { CrossingEntry } from './crossings.ts';
import type { DisagreementEntry } from './disagreement.ts';

/** Where the log ended when the report was made (DESIGN §3.3): its length and the hash of its last row. */
export type Head = { seq: number; hash: string };

export type Held = { from: string; to: string };

/** All that a public report may say, in both languages: plain data, protected and with consent applied (issue 2, points 7 to 9). */
export type ReportModel = {
  format: 'parvis-report/1';
  title: Bilingual | null; site: Site | null; dataHolder: Bilingual | null; madeAt: string; rehearsal: boolean; phase: Phase; head: Head;
  /** What is missing of the record; empty where it is whole. */
  losses: readonly LossEntry[];
  /** From the first person who joined to the last entry of the record, ISO 8601; null while nobody had joined. */
  held: Held | null;
  /** No number here tells of fewer people than this. */
  fewestTold: number;
  frozen: string | null; agenda: Agenda | null; budget: Budget | null;
  people: People; ways: JoinedWays; population: PopulationEntry | null;
  /** How many quotes are kept back for what may give a person away. */
  quotesHeld: number;
  /** What the planner wrote, left out and answered: their words, never a figure. */
  edited: EditedEntry; follow: readonly FollowEntry[];
  /** Of a workshop in several rooms; null of one in one room. */
  rooms: RoomsEntry | null;
  groups: readonly Group[]; criteria: readonly Criterion[]; designs: readonly Design[]; measures: readonly Measure[];
  /** The measures that law requires, by what; `source` is null where it was not asked for yet. */
  requirements: readonly { id: MeasureId; label: Bilingual; source: Bilingual | null }[];
  wishes: readonly WishEntry[]; privateWishes: number;
  ballots: readonly BallotEntry[]; comparisons: readonly Comparison[]; disagreement: DisagreementEntry; crossings: readonly CrossingEntry[];
  /** What others collected, told beside the ballots and never with them. */
  imports: readonly ImportEntry[];
  terms: TermsEntry | null; rounds: readonly RoundEntry[]; said: SaidEntry | null; sure: SureEntry | null; ending: EndingEntry | null; amendments: readonly AmendmentEntry[];
  engines: readonly string[];
  /** What AI engines were asked to show in no picture, in the language that they read. */
  refused: string;
  /** Language models that were asked to speak for absent groups, with whom the question went to. */
  languageModels: readonly string[];
  /** What the pictures of designs are, where something drew them: by the design's id. */
  designMarks: Readonly<Record<DesignId, PictureMark>>;
  /** Every picture the report shows, each once. */
  images: readonly ImageId[];
};

/** Rooms as they are counted and told of. `wishes`: by the number of a wish, the room it comes from, where that may be told. */
export type RoomsEntry = {
  list: readonly { name: Bilingual; head: Head; model: ReportModel }[];
  people: readonly CountLine[]; answers: readonly { ballot: string; title: Bilingual; lines: readonly CountLine[] }[];
  wishes: Readonly<Record<number, Bilingual | null>>;
  conflicts: readonly ConflictEntry[]; codes: number; receipts: number;
  /** Whether somebody's answers contradict each other and nobody decided which count. */
  undecided: boolean;
  /** Who joined without a code since the rooms parted. */
  unrecognised: Count;
};
export type ConflictEntry = { rooms: readonly Bilingual[] } & (
  | { kind: 'wish'; number: number } | { kind: 'plan'; part: PlanPart; label: Bilingual | null } | { kind: 'ballot'; title: Bilingual }
);

/** A count of people; `few` where it is one to four. */
export type Count = number | 'few';
export type CountLine = { labels: readonly Bilingual[]; count: Count };
export type People = {
  joined: Count; withdrawn: Count;
  /** Whether a line of groups is left out. */
  hidden: boolean; groups: readonly CountLine[];
  /** Seats that several small groups share, and which. */
  shared: readonly { label: Bilingual; parts: readonly Bilingual[] }[];
  ages: readonly CountLine[]; languages: readonly CountLine[];
};

/**
 * How people joined. `tables`: tablets that answered for a table, each as one, `seated` for so many people in all; null where the tables may not be
 * counted. `helped`: people whom somebody helped with at least one answer; `uncoded`: who joined on a tablet without a one-time code.
 */
export type JoinedWays = { tables: Count; seated: number | null; helped: Count; uncoded: Count; feedsPackage: boolean };

export type Fate =
  | { kind: 'awaiting' } | { kind: 'accepted' } | { kind: 'set-aside'; reason: string; why: ModerationReason | null }
  | { kind: 'measure' | 'design' | 'new-measure'; label: Bilingual }
  | { kind: Extract<Outcome, { reason: string }>['kind']; reason: string };

/**
 * A proposed wish. `words` (what was written, in which language, and the prompt it was drawn from) is null without consent to
 * publish words and where they are `held` back: something in them may give a person away; `picture` without consent to publish pictures or before it was drawn. `keptOut`: both are null because of why it
 * was kept from the room.
 */
export type WishEntry = {
  number: number; words: { text: string; language: Language; prompt: string | null; notUnderstood: readonly string[] } | null; fate: Fate;
  parent: { kind: 'wish'; number: number } | { kind: 'unpublished' } | null;
  /** Written by a table of residents together. */
  table: boolean;
  keptOut: boolean; held: boolean; picture: PictureEntry | null;
  /** What residents saw in its picture; null where nobody answered. */
  checks: CheckCount | null;
  comments: readonly { text: string; language: Language }[]; unpublishedComments: number; heldComments: number;
};
/** `model`: null where there is none, or none is named; `credit`: who is named beside it where it may be used beyond the workshop. */
export type PictureEntry = {
  image: ImageId; description: Bilingual; engine: string; model: string | null; seed: number; mark: PictureMark; rights: Rights; credit: Bilingual | null;
};

export type Figure = { n: number; mean: number; sd: number };
export type Row = {
  item: Bilingual; image: ImageId | null;
  /** The number of the wish whose picture this is. */
  wish: number | null; words: WishEntry['words'];
  criterion: Bilingual | null; everyone: Figure | null;
  /** What was asked of, and on which criterion; the same in a second round. */
  key: string; criterionId: string;
  /** Over several items of the ballot together. */
  pooled: boolean;
  lines: readonly ({ id: string; labels: readonly Bilingual[] } & Figure)[];
};
export type BallotEntry = {
  ballot: Ballot; status: 'open' | 'closed'; answered: Count; skipped: Count; rows: readonly Row[];
  /** Answers that came when it was closed: admitted (of them, once the room had seen results), and those that do not count. */
  late: { admitted: Count; afterResults: Count; notCounted: Count };
  /** Of the answers, those that came on paper; null where none did. */
  paper: PaperCounts | null;
  /** How many lines are not shown because they would tell of fewer than five people. */
  withheld: number;
};
/** Typed in by one or by two people; `settled`: the two differed in something; `afterResults`: they began to count once results had been shown. */
export type PaperCounts = { answers: Count; twice: Count; once: Count; settled: Count; afterResults: Count };
/**
 * A file of answers that others collected. `unknown`: how many of its items, criteria and groups are not in the plan; `collected`: a
 * day; `hash`: SHA-256 of the file.
 */
export type ImportEntry = {
  title: string; source: string; collected: string | null; at: string; form: 'ratings' | 'paper'; scale: { min: number; max: number }; hash: string;
  people: Count; leftOut: number; rounds: readonly ('before' | 'after')[];
  unknown: { items: number; criteria: number; groups: number };
  rows: readonly ImportRow[]; withheld: number;
};
export type ImportRow = {
  round: 'before' | 'after';
  /** Null over all items together; `criterion` null where the file asks one question an item. */
  item: Bilingual | null; criterion: Bilingual | null; everyone: Figure | null;
  lines: readonly ({ labels: readonly Bilingual[] } & Figure)[];
};
export type Comparison = { title: Bilingual; rows: readonly ComparisonRow[] };
export type ComparisonRow = {
  item: Bilingual; criterion: Bilingual | null; criterionId: string; pooled: boolean; labels: readonly Bilingual[] | null; before: Figure; after: Figure;
  /** Both means are of the same people, who answered both times; if not, the published means stand side by side. */
  samePeople: boolean;
  /** Of everyone who answered both times: how many went up, stayed, went down. Null on a line of a group. */
  moves: Moves | null;
};
export type Moves = { both: Count; higher: Count; same: Count; lower: Count };

export type Option = {
  design: Bilingual | null; measures: readonly Bilingual[]; cost: number | null; left: number | null;
  total: number | null; worst: number | null;
};
/** Packages side by side over the seats that may be told of, and no other; `seats` has a utility for each row, in their order. */
export type PackagesCompared = {
  rows: readonly (Omit<Compared, 'gains' | 'loses'> & { gains: readonly Bilingual[]; loses: readonly Bilingual[] })[];
  seats: readonly { label: Bilingual; utilities: readonly (number | null)[] }[];
  /** Whether every seat is counted, and whether no package has a greater total than the one that prices are reckoned from. */
  everySeat: boolean; greatestProved: boolean;
};
export type SeatEntry = {
  label: Bilingual; people: Count | null; keptFor: string | null;
  /** Null where fewer than five people sit there and no reason to keep the seat was recorded. */
  before: number | null; after: number | null; withheld: boolean;
  /** Null where it is withheld too, or where the seat is no longer in the room. */
  answer: SeatAnswer['answer'] | null;
  helps: readonly { measure: Bilingual; criteria: readonly Bilingual[] }[];
  harms: readonly { measure: Bilingual; criteria: readonly Bilingual[] }[];
};
export type RoundEntry =
  | { round: number; readable: false; responses: Responses }
  | {
    round: number; readable: true;
    /** How it was found, null where the record does not say; who vouches for each level. */
    stamp: SolverStamp | null; proof: readonly LevelTold[];
    rule: string; status: string; chosen: Option; base: Option | null; highest: Option | null; seats: readonly SeatEntry[];
    /** The best under the rules that only the report's reader compares; null where the record has none. */
    nash: Option | null; equalShares: Option | null; compared: PackagesCompared;
    budget: number; drawn: number; notSaid: number; responses: Responses;
    /** What seats asked for after the round before, and what the package changed since; null in the first round. */
    consents: readonly PublicConsent[]; demands: readonly DemandEntry[]; findings: readonly FindingEntry[]; changed: PackageChange | null;
    /** Simulated voices beside the package, and why each was heard; null where none was. */
    voices: VoicesEntry | null;
  };
export type VoicesEntry = { told: PublicVoices; heardFor: readonly { group: Bilingual; reason: string; source: string }[] };
/** From one package to another: the new design if it is another, and what each seat that may be told of gains or loses, losers first. */
export type PackageChange = {
  design: Bilingual | null; added: readonly Bilingual[]; removed: readonly Bilingual[];
  moves: readonly { label: Bilingual; from: number; to: number }[];
};
/** The change is from the package of the round to the one under the demand. */
export type DemandEntry = {
  kind: Demand['kind']; measure: Bilingual; people: Count;
  /** Nobody named it: it was tried for the sake of this criterion. */
  criterion: Bilingual | null;
  outcome:
    | { verdict: 'granted' }
    /** `because` is null where only a seat that is not told of bears it out. */
    | { verdict: 'refused'; because: 'worst-off' | 'below-base' | 'others' | null; cost: number; proved: boolean; change: PackageChange }
    /** `short`: how many dollars are missing, where money is what it clashes with. */
    | { verdict: 'impossible'; conflict: readonly Clash[]; short: number | null };
};
/** What a demand cannot be met together with: the budget, the law, or another demand that was granted. */
export type Clash = { kind: 'budget' } | { kind: 'required' | 'forbidden' | Demand['kind']; measure: Bilingual };
/** `terms` are the newest; `file` holds an edition beside the report. `certified`: that no package gives the seat more can be reckoned from the record alone. */
export type TermsEntry = {
  terms: Terms; editions: readonly { edition: number; hash: string; file: string; changes: readonly TermsChange[] }[];
  seats: readonly { label: Bilingual; lowest: number | null; base: number | null; best: number | null; proved: boolean; certified: boolean; withheld: boolean }[];
  unlisted: number;
};
/** How sure the last package is, with what designs, measures and seats were called when it was tabled, by id. */
export type SureEntry = { robustness: Robustness; names: Readonly<Record<string, Bilingual>>; seats: Readonly<Record<string, Bilingual>> };
/** What residents said of the numbers, with the last package, over the seats that may be told of. */
export type SaidEntry = { effects: readonly SaidEffect[]; weights: SaidWeights | null };
/** In rating points. `n` is null where the catalogue stands, nobody or too few of the seat having answered. */
export type SaidEffect = {
  measure: Bilingual; criterion: Bilingual; answered: Count;
  seats: readonly { label: Bilingual; catalogue: number; used: number; n: number | null }[];
};
/** Shares of all weight, in the order of `criteria`; null where the rubric stands. `counted`: own weights made the package. */
export type SaidWeights = {
  counted: boolean; criteria: readonly Bilingual[]; rubric: readonly number[];
  seats: readonly { label: Bilingual; n: number | null; shares: readonly number[] | null; mark: SeatWeights['mark'] }[];
  /** Under each seat's own weights: the package on the table, and the best that was found. */
  check: {
    tabled: SaidFigures | null; same: boolean; proved: boolean;
    /** By how it differs from the package on the table; `design` is null where it is the same. */
    best: { design: Bilingual | null; added: readonly Bilingual[]; removed: readonly Bilingual[]; cost: number; figures: SaidFigures | null };
  } | null;
};
export type SaidFigures = { worst: number; total: number };
/** `standoff`: what stands between the seats, once the bargaining is over. */
export type EndingEntry = { kind: Ending; round: number; objecting: readonly Bilingual[]; standoff: Standoff | null };
export type Responses = { accepted: number; objected: number; objections: readonly Objection[]; reservations: readonly Words[] };
/** `reason` is null without consent to publish words, and where they are `held` back: something may give a person away. `language` is the one its author reads. */
export type Words = { reason: string | null; language: Language; held: boolean };
export type Objection = Words & { mustHave: Bilingual | null; cannotAccept: Bilingual | null; criterion: Bilingual | null };
/** A criterion that a seat finds wanting, what would raise it there by how many points, and what was tried as its request. */
export type FindingEntry = { seat: Bilingual; criterion: Bilingual; raises: readonly { measure: Bilingual; by: number }[]; tried: Bilingual | null };

export type AmendmentEntry = {
  reason: string; changes: readonly Change[];
  /** What the last package costs (major units) and gives each seat under the old and the new values; null where it cannot be reckoned. */
  result: { costBefore: number; costNow: number; seats: readonly { label: Bilingual; before: number | null; after: number | null }[] } | null;
};
/** `path` is where it stands in the plan; `what` says so in words; `money`: the values are cents. */
export type Change = { path: string; what: Bilingual; before: string | null; after: string | null; money: boolean };
