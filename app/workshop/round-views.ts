import type { AgentKind, AgentTurn, WithAgents } from './agents.ts';
import type { PublicConsent } from './consent-views.ts';
import type { Bilingual, Cents, CriterionId, MeasureId } from './ids.ts';
import type { LevelProof, Robustness, SeatAnswer, Tabled } from './types.ts';

/** How the whole room answers a round: people, never who. `reserved`: those of `accepted` who have a reservation. */
export type RoundAnswers = { answered: number; accepted: number; reserved: number; objected: number };

/**
 * A round as anyone may see it: names resolved, money in cents, utilities in rating points with one decimal. Seats of fewer
 * than five people are `withheld`: nothing here is theirs, and no total or smallest value counts them, so that none can be
 * had by subtraction. Demands name no seat, and how many asked only from five up. `package` is null where none fits.
 */
export type PublicRound = {
  round: number;
  /** Name and cost of every measure that the round speaks of. */
  measures: readonly PublicMeasure[];
  package: PublicPackage | null;
  demands: readonly PublicDemand[];
  findings: readonly PublicFinding[];
  /** Of seats that may be told of; absent where there are none. */
  consents?: readonly PublicConsent[];
  /** Only where the facilitator let simulated voices be heard on this round and shows them. */
  voices?: PublicVoices;
};
export type PublicMeasure = { id: MeasureId; label: Bilingual; cost: Cents };
export type PublicPackage = PublicOption & {
  proved: boolean; seats: readonly PublicSeat[]; withheld: number;
  /** The best base design alone, and the package with the most points in total; null where there is none, or it is not known. */
  base: PublicOption | null; highest: PublicOption | null;
  since: Since | null;
};
/** One design with its measures; `worst` and `total` over the seats that are shown, null where none is. */
export type PublicOption = {
  design: Bilingual; measures: readonly MeasureId[]; cost: Cents; left: Cents;
  utilities: Readonly<Record<string, number>>; worst: number | null; total: number | null;
};
/** What one seat gets: before in the best base design alone, `previous` in the round before; which chosen measures help and harm it. */
export type PublicSeat = {
  id: string; label: Bilingual;
  /** The small groups that share the seat, each in its own words; empty where one group sits alone. */
  parts: readonly Bilingual[];
  before: number | null; previous: number | null; after: number; change: Change;
  helps: readonly Bilingual[]; harms: readonly Bilingual[];
};
export type Change = 'much-better' | 'better' | 'same' | 'worse' | 'much-worse';
/** What changed in the package since the round before; `design` is the earlier one where it changed. */
export type Since = { added: readonly MeasureId[]; removed: readonly MeasureId[]; design: Bilingual | null };

/**
 * Simulated voices for groups that nobody in the room belongs to, beside the package and never in it. `with`: how the best package
 * would differ if they had a seat; null where there is none.
 */
export type PublicVoices = {
  voices: readonly PublicVoice[];
  with: {
    design: Bilingual | null; added: readonly Bilingual[]; removed: readonly Bilingual[]; cost: Cents;
    seats: readonly { id: string; label: Bilingual; without: number; with: number }[];
  } | null;
};
/** `kind` is null until it has spoken, `words` until they are shown to the room; `stoodIn`: a model could not be followed, and the rule-based voice spoke. */
export type PublicVoice = {
  group: Bilingual; kind: AgentKind | null; asks: { kind: 'must-have' | 'cannot-accept'; measure: Bilingual } | null; words: Bilingual | null; stoodIn: boolean;
};

/** A demand of the rounds before and what became of it. `people` from five up, else null. */
export type PublicDemand = {
  kind: 'must-have' | 'cannot-accept'; measure: MeasureId; people: number | null;
  /** Nobody named it: the mediator tried it for the sake of this criterion. */
  criterion: Bilingual | null;
} & (
  | { verdict: 'granted' }
  /**
   * The next-best package under it: what it costs and leaves, what would come in besides and what would have to go, the design
   * where it is another, and what each seat shown would have instead. `because` only where the seats shown bear it out.
   */
  | {
    verdict: 'refused'; because: 'worst-off' | 'below-base' | null; moves: readonly SeatMove[]; cost: Cents; left: Cents;
    added: readonly MeasureId[]; dropped: readonly MeasureId[]; design: Bilingual | null;
  }
  /** `short`: how much money is missing. */
  | { verdict: 'impossible'; conflict: readonly Conflict[]; short: Cents | null }
);
/** What a seat has in the package on the table, and what it would have, in points. */
export type SeatMove = { seat: string; from: number; to: number };
/** A criterion on which a seat that may be told of objected, and what would raise it there, by how many points. */
export type PublicFinding = { seat: string; criterion: CriterionId; label: Bilingual; raises: readonly { measure: MeasureId; by: number }[]; tried: MeasureId | null };
export type Conflict = { kind: 'budget' | 'required' | 'forbidden' | 'must-have' | 'cannot-accept'; measure: MeasureId | null };

/**
 * What one resident may know of who asked: themself, or somebody of a seat of theirs that is shown. `finding`: nobody named it;
 * it was tried because that seat finds a criterion wanting.
 */
export type Asked = { kind: PublicDemand['kind']; measure: MeasureId; by: 'me' | 'group' | 'finding' };

/**
 * Packages side by side as a planner compares them: `package` is the one on the table, `base` the best base design alone, the
 * others by their rule. `greatestProved`: no package has a greater total than the one that prices are reckoned from.
 */
export type Comparison = { rows: readonly Compared[]; greatestProved: boolean };
/**
 * Over the seats compared, each counting once, in rating points; `byPeople` is Σ people × utility, null where a number of
 * people is not known. `price`: the share of the greatest total given up. `gains`, `loses`: seats a felt tenth of a point
 * or more above, below the base.
 */
export type Compared = {
  key: string; total: number; worst: number; gini: number | null; byPeople: number | null; price: number | null;
  gains: readonly string[]; loses: readonly string[];
};

/** What other budgets would have bought in a round; `points` null while it is being worked out. For the facilitator alone. */
export type BudgetCurve = { round: number; points: readonly BudgetPoint[] | null };
/**
 * The package that is best for the worst-off at one budget: `share` of the actual one, money in major units, smallest and
 * total utility in rating points, null where no package fits. `proved`: none is better; else the best found in time.
 */
export type BudgetPoint = { share: number; budget: number; cost: number | null; worst: number | null; total: number | null; proved: boolean;
  /** What would be built, so that its numbers can be opened. */
  design: string | null; measures: readonly string[];
};

/** A round as the facilitator sees it: the record, how each seat answers, and what objections say, without names. */
export type RoundRecord = Tabled & {
  robustness?: Robustness; answers: readonly SeatAnswer[]; small: readonly string[]; objections: readonly ObjectionView[]; reservations: readonly ReservationView[];
  /** Over every seat; null where the record cannot be read. */
  comparison: Comparison | null;
  /** Who vouches for each level of the package; empty where the record has no proof. */
  proof: readonly LevelProof[];
  withAgents?: Omit<WithAgents, 'problem'>; voices?: readonly AgentTurn[]; voicesShown?: boolean;
  /** The voices as the room sees them once they are shown. */
  voicesTold?: PublicVoices | null;
};
export type ObjectionView = { seats: readonly string[]; reason: string; mustHave: MeasureId | null; cannotAccept: MeasureId | null; criterion: CriterionId | null };
/** What somebody who accepted wants to be heard all the same. */
export type ReservationView = { seats: readonly string[]; words: string };
