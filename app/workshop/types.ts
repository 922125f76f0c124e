import type { AgentCommand, AgentEvent, AgentSeat, AgentTurn, WithAgents } from './agents.ts';
import type { CodeCommand, CodeEvent, Codes } from './codes.ts';
import type { HelpCommand, HelpedPlaces, HelpEvent } from './help.ts';
import type { BallotId, Bilingual, CommandId, CommentId, CriterionId, DesignId, GroupId, ImageId, Language, MeasureId, HelperId, ParticipantId, WishId } from './ids.ts';
import type { ImportCommand, ImportEvent, Imported, ImportId } from './import-types.ts';
import type { Late, LateCommand, LateEvent } from './late-types.ts';
import type { EffectCell, WeightsRecord } from './numbers-told.ts';
import type { DoorCommand, DoorEvent, Helper } from './door-types.ts';
import type { ExtraTime, TimeCommand, TimeEvent } from './extra-time.ts';
import type { Edited, OutcomeCommand, OutcomeEvent } from './outcome-types.ts';
import type { Paper, PaperCommand, PaperEvent, PaperMark } from './paper.ts';
import type { Check, ChipEdits, Drawing, EngineChosen, ModerationReason, PictureAsk, PictureCommand, PictureEvent, PictureJob, Rights } from './picture-types.ts';
import type { Ballot, Measure, Phase, Plan, Sketch } from './plan.ts';
import type { Rooms, RoomsCommand, RoomsEvent } from './room-types.ts';
import type { Robustness } from './robustness.ts';
import type { SolverStamp } from './solver-stamp.ts';
import type { CallCommand, CallEvent } from './calls.ts';
import type { Screen, Step } from './steps.ts';
import type { Timer, TimerCommand, TimerEvent } from './timer.ts';
import type { UndoCommand, UndoEvent } from './undo.ts';
import type { Consent, ConsentAsk, ConsentCount, ConsentUsed } from './consent-types.ts';
import type { Published } from './terms.ts';
import type { ToldRound } from './told-round.ts';

export type * from './agents.ts';
export type * from './codes.ts';
export type * from './help.ts';
export type * from './ids.ts';
export type { ImportCommand, ImportEvent, Imported, ImportedName, ImportedPerson, ImportedScore, ImportId } from './import-types.ts';
export type * from './picture-types.ts';
export type * from './plan.ts';
export type * from './late-types.ts';
export type { Edited, FollowUp, FollowUpKind, LookedAt, OutcomeView, Paragraph, Point, QuoteOf, QuoteVerdict, Subject, WrittenSection } from './outcome-types.ts';
export type * from './numbers-told.ts';
export type * from './robustness.ts';
export type * from './room-types.ts';
export type * from './solver-stamp.ts';
export type * from './terms.ts';
export type * from './consent-types.ts';
export type * from './door-types.ts';
export type { ExtraTime } from './extra-time.ts';
export type { Paper, PaperEntry, PaperMark, PaperPart, PaperPerson, PrintedSheet, Sheet, SheetPart } from './paper.ts';
export type { Screen, Step } from './steps.ts';
export type { Timer } from './timer.ts';

/** Separate choices, none bundled (DESIGN §1): only `takePart` is needed to join. */
export type Consents = { takePart: true; groupData: boolean; publishWords: boolean; publishPictures: boolean; cloud: boolean };
export type AgeBand = 'under-14' | '14-17' | '18-34' | '35-54' | '55-64' | '65-74' | '75+' | 'not-said';
/** 'none' is an answer; 'not-said' is the refusal of one. */
export type SaidGroups = readonly GroupId[] | 'none' | 'not-said';

/** A score, or what a ballot of the kind takes; a null cell is 'no opinion'. Keys are item ids (`design:plaza`). */
export type Answer =
  | { kind: 'skipped' }
  | { kind: 'approval'; approved: readonly string[] }
  | { kind: 'score'; scores: Readonly<Record<string, number | null>> }
  | { kind: 'dots'; dots: Readonly<Record<string, number>> }
  | { kind: 'ranking'; order: readonly string[] }
  | { kind: 'pairwise'; pairs: readonly { left: string; right: string; choice: 'left' | 'right' | 'none' }[] }
  | { kind: 'budget'; bought: readonly string[] }
  | { kind: 'criteria'; scores: Readonly<Record<string, Readonly<Record<string, number | null>>>> }
  /** How much each measure would help on each criterion: points of `effectScale`. */
  | { kind: 'effects'; effects: Readonly<Record<string, Readonly<Record<CriterionId, number | null>>>> }
  /** `weightPoints` spread over the criteria, by their ids; one left out has none. */
  | { kind: 'weights'; points: Readonly<Record<CriterionId, number>> };

export type Outcome =
  | { kind: 'measure'; measure: MeasureId }
  | { kind: 'design'; design: DesignId }
  | { kind: 'new-measure'; measure: Measure }
  | { kind: 'not-costed' | 'out-of-scope'; reason: string };

/**
 * An answer to a package. It may be accepted with a reservation, in words that are kept. An objection names a swap
 * (`cannotAccept`, which is in the package, for `mustHave`), one of the two alone, a criterion on which the package falls
 * short, or only a reason. Answers recorded before have no `reservation` and no `criterion`.
 */
export type Response =
  | { kind: 'accept'; reservation?: string | undefined }
  | { kind: 'object'; reason: string; mustHave: MeasureId | null; cannotAccept: MeasureId | null; criterion?: CriterionId | null | undefined };

/**
 * What seats that objected to the round before ask for; `people`: how many of their members named it, each once. `criterion`:
 * nobody named the measure; the mediator tries it because it raises this criterion, which they named (`CriterionFinding`).
 */
export type Demand = { kind: 'must-have' | 'cannot-accept'; measure: MeasureId; seats: readonly string[]; people: number; criterion?: CriterionId };
/** By how many points of the scale a measure would raise a criterion for a seat. */
export type Raise = { measure: MeasureId; by: number };
/**
 * A seat objected to the round before because this criterion falls short for it, in the words of so many members: what would
 * raise it there, the most first, and which of them was tried as the seat's must-have; null where it had one already, or
 * nothing raises it.
 */
export type CriterionFinding = { seat: string; criterion: CriterionId; people: number; raises: readonly Raise[]; tried: MeasureId | null };
/**
 * A demand as the mediator tested it. Granted: the tabled problem carries it in `required` or `forbidden`. Refused, because
 * the worst-off seat would lose too much, a seat would end below its utility in the baseline, or one that did not ask for it
 * would feel the loss, with the best package under it (money in major units, utilities in rating points by seat). Impossible: no package can meet it; `conflict` as in DESIGN
 * §3.1, where `demand:must-have:<measure>` and `demand:cannot-accept:<measure>` name this demand and those granted.
 */
export type DemandVerdict = Demand & (
  | { verdict: 'granted' }
  | { verdict: 'refused'; because: 'worst-off' | 'below-base' | 'others'; price: DemandPrice }
  /** `short`: how much money is missing, in major units, where that is what it clashes with. */
  | { verdict: 'impossible'; conflict: readonly string[]; short?: number }
);
/** `proved`: no better package is possible under the demand; else it is the best that was found in time. */
export type DemandPrice = {
  design: DesignId; measures: readonly MeasureId[]; cost: number;
  utilities: Readonly<Record<string, number>>; worst: number; total: number; worstSeats: readonly string[]; proved: boolean;
};
/**
 * A seat accepts when more than half of its answering members do; a tie objects; no answer is 'not-heard', never consent.
 * `reserved`: how many of those who accepted did so with a reservation.
 */
export type SeatAnswer = { seat: string; answer: 'accepts' | 'objects' | 'not-heard'; accepted: number; reserved: number; objected: number };
/**
 * How a bargaining stands after a round. `with-reservations`: nobody objects, but someone accepts with a reservation;
 * `with-dissent`: no seat objects, but someone does, or a seat was not heard; `without-consent`: no seat objects, but one that may be
 * told of ends below where it begins and has not agreed to it.
 */
export type Ending = 'agreement' | 'with-reservations' | 'with-dissent' | 'without-consent' | 'no-agreement';

/**
 * A package on the table: the mediation problem and proposal as they were (DESIGN §3.1), for `verify` to re-reckon, and what
 * became of the demands of the rounds before (none in the first). `effects`: the cells of which residents said something;
 * `weights`: what groups themselves give the criteria. Both are absent where no such ballot was answered.
 */
export type Tabled = {
  round: number; problem: unknown; proposal: unknown; marks: readonly CellMark[]; demands: readonly DemandVerdict[];
  /** How it was found; rounds recorded before there were stamps have none. */
  solver?: SolverStamp;
  /** What was found on the criteria that people find wanting; rounds recorded before they could be named have none. */
  findings?: readonly CriterionFinding[];
  effects?: readonly EffectCell[]; weights?: WeightsRecord;
  /** The hash of the terms it was sought under; workshops recorded before terms were published have none. */
  terms?: string;
  /** The consents under which seats might end below their utility in the baseline; absent where there are none. */
  consents?: readonly ConsentUsed[];
  /** What its ratings rest on, for the facilitator; rounds recorded earlier have none. */
  counts?: AnswerCounts;
  /** What residents were told of it; rounds recorded before this was kept have none. */
  told?: ToldRound;
};
/** How many answered each cell when a package was tabled: by design, seat and criterion. */
export type AnswerCounts = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
export type CellMark = { group: string; design: string; criterion: string; n: number; mark: 'few' | 'not-said' };

/** What happened. Those with `participant` are sealed with that person's key in the log, `withdrawn` apart. */
export type Event =
  | { type: 'prepared'; plan: Plan }
  | { type: 'rehearsal-marked' }
  | { type: 'amended'; plan: Plan; reason: string }
  /** `at`: when, by the host; workshops recorded before the desk told time have none. */
  | { type: 'moved'; to: Phase; at?: string }
  | { type: 'parental-consent-recorded'; participant: ParticipantId; code: string; by: string }
  | { type: 'joined'; participant: ParticipantId; receipt: string; pseudonym: number; language: Language; consents: Consents; ageBand: AgeBand; groups: SaidGroups; parentalCode: string | null; via?: Via; people?: number; table?: number; code?: string }
  | { type: 'withdrawn'; participant: ParticipantId }
  | { type: 'language-chosen'; participant: ParticipantId; language: Language }
  | { type: 'wished'; participant: ParticipantId; wish: WishId; text: string; language: Language; table: number | null; parent: WishId | null; seed: number; edits?: ChipEdits; onto?: ImageId }
  | { type: 'drawn'; participant: ParticipantId; wish: WishId; image: ImageId; engine: string; prompt: string; seed: number; description: { en: string; fr: string }; understood: unknown; sourceType?: Drawing['sourceType']; edits?: ChipEdits; onto?: ImageId }
  | { type: 'commented'; participant: ParticipantId; comment: CommentId; wish: WishId; text: string; language: Language }
  | { type: 'proposed'; participant: ParticipantId; wish: WishId }
  | { type: 'wish-accepted'; wish: WishId }
  | { type: 'wish-set-aside'; wish: WishId; reason: string; why?: ModerationReason }
  | { type: 'wish-settled'; wish: WishId; outcome: Outcome }
  | { type: 'frozen'; hash: string }
  | { type: 'ballot-opened'; ballot: Ballot; asking?: Asking }
  /** `until`: those who had asked for more time go on until then (`ExtraTime`). */
  | { type: 'ballot-closed'; ballot: BallotId; until?: string; joins?: number }
  | { type: 'results-shown'; ballot: BallotId; shown: boolean }
  | { type: 'answered'; participant: ParticipantId; ballot: BallotId; answer: Answer; paper?: PaperMark }
  | { type: 'seat-kept'; group: GroupId; reason: string }
  /** A damaged record was replaced by its sound beginning, or by a backup: how many entries it has, were sound, and were lost. */
  | { type: 'record-mended'; from: 'own' | 'backup'; entries: number; sound: number; lost: number | null }
  | { type: 'terms-published'; published: Published }
  | { type: 'consent-asked'; consent: ConsentAsk }
  | { type: 'consented'; participant: ParticipantId; ask: string; yes: boolean }
  | { type: 'consent-closed'; ask: string; count: ConsentCount }
  | { type: 'tabled'; tabled: Tabled }
  | { type: 'robustness-recorded'; robustness: Robustness }
  | { type: 'responded'; participant: ParticipantId; round: number; response: Response }
  /** `along`: it came with the step before, and is undone with it. */
  | { type: 'projected'; view: ProjectorChoice; pair?: readonly [WishId, WishId]; wish?: WishId; page?: number; along?: true }
  | TimerEvent
  | CallEvent
  | UndoEvent
  | CodeEvent
  | HelpEvent
  | LateEvent
  | PictureEvent
  | DoorEvent
  | PaperEvent
  | TimeEvent
  | AgentEvent
  | OutcomeEvent
  | ImportEvent
  | RoomsEvent;

export type ProjectorChoice = 'join' | 'timer' | 'gallery' | 'image' | 'before-after' | 'ballot' | 'results' | 'disagreement' | 'groups' | 'package' | 'blank';

/**
 * What a person asks for. `id` is made by the client: a repeat is recognised and answered as the first time. `plan` of a package:
 * the one that its problem was made from.
 */
export type Command = { id: CommandId } & (
  | { type: 'prepare'; plan: Plan; reason: string | null }
  | { type: 'mark-rehearsal' }
  | { type: 'move'; to: Phase }
  | { type: 'record-parental-consent'; by: string }
  | { type: 'join'; language: Language; consents: Consents; ageBand: AgeBand; parentalCode: string | null; groups: SaidGroups; code?: string | null | undefined; table?: TableJoining | null | undefined }
  | { type: 'withdraw'; receipt: string }
  | { type: 'choose-language'; language: Language }
  | { type: 'wish'; wish: WishId; text: string; language: Language; table: number | null; parent: WishId | null; edits?: ChipEdits | undefined; onto?: ImageId | undefined; ask?: PictureAsk | undefined }
  | { type: 'comment'; comment: CommentId; wish: WishId; text: string; language: Language }
  | { type: 'propose'; wish: WishId }
  /** `image`: the picture that was seen; without it, whichever is there. */
  | { type: 'accept-wish'; wish: WishId; image?: ImageId | undefined }
  | { type: 'set-aside-wish'; wish: WishId; reason: string; why?: ModerationReason | undefined }
  | { type: 'settle-wish'; wish: WishId; outcome: Outcome; reason?: string }
  | { type: 'open-ballot'; ballot: Ballot }
  | { type: 'close-ballot'; ballot: BallotId; moreMinutes?: number | undefined }
  | { type: 'show-results'; ballot: BallotId; shown: boolean }
  | { type: 'answer'; ballot: BallotId; answer: Answer }
  | { type: 'keep-seat'; group: GroupId; reason: string }
  | { type: 'publish-terms'; published: Published; plan: Plan }
  | { type: 'ask-consent'; round: number; of: string; seat: string }
  | { type: 'consent'; ask: string; yes: boolean }
  | { type: 'close-consent'; ask: string }
  | { type: 'table-package'; tabled: Tabled; plan: Plan }
  | { type: 'record-robustness'; robustness: Robustness }
  | { type: 'respond'; round: number; response: Response }
  /**
   * `pair`: the gallery shows these two accepted wishes alone, beside one another. `wish`: the accepted wish that one image, or what it
   * was painted from, is of. `along`: it belongs to the step before.
   */
  | { type: 'project'; view: ProjectorChoice; pair?: readonly [WishId, WishId] | undefined; wish?: WishId | undefined; page?: number | undefined; along?: true | undefined }
  /** A page of the big screen on, or back. */
  | { type: 'turn-page'; by: 1 | -1 }
  | TimerCommand
  | CallCommand
  | UndoCommand
  | { type: 'record-drawing'; participant: ParticipantId; wish: WishId; image: ImageId; engine: string; prompt: string; seed: number; description: { en: string; fr: string }; understood: unknown; sourceType?: Drawing['sourceType']; edits?: ChipEdits; onto?: ImageId }
  | { type: 'record-designs'; drawings: readonly DesignDrawing[] }
  | CodeCommand
  | HelpCommand
  | LateCommand
  | PictureCommand
  | DoorCommand
  | PaperCommand
  | TimeCommand
  | AgentCommand
  | OutcomeCommand
  | ImportCommand
  | RoomsCommand
);
/** A picture that was drawn of a design's sketch. */
export type DesignDrawing = { design: DesignId; sketch: Sketch; image: ImageId; description: Bilingual };

/** Who speaks. The host itself records drawings and tables what the mediator found; a helper's device was paired for a role. */
export type Actor = { role: 'facilitator' } | { role: 'host' } | { role: 'visitor' } | { role: 'participant'; id: ParticipantId } | { role: 'helper'; id: HelperId; as: HelperRole };
export type HelperRole = 'facilitator' | 'moderator' | 'table-host' | 'observer';

/** A command refused: `code` is a message key in the namespace `refusals`, in both languages. Nothing has changed. */
export type Refusal = { code: RefusalCode; params: Readonly<Record<string, string | number>> };
export type RefusalCode =
  | 'not-allowed' | 'not-prepared' | 'under-14-needs-consent' | 'unknown-parental-code' | 'unknown-receipt' | 'unknown-group'
  | 'not-in-phase' | 'text-empty' | 'text-too-long' | 'unknown-wish' | 'not-your-wish' | 'not-drawn-yet' | 'not-proposed'
  | 'reason-needed' | 'unknown-ballot' | 'ballot-closed' | 'ballot-exists' | 'ballot-open' | 'bad-ballot' | 'wrong-kind'
  | 'unknown-item' | 'unknown-criterion' | 'score-out-of-range' | 'too-many-dots' | 'points-not-whole' | 'points-do-not-add-up' | 'over-budget' | 'not-a-permutation'
  | 'no-late-answer' | 'late-counts'
  | 'try-again' | 'malformed' | 'not-joined' | 'too-many-requests' | 'already-begun' | 'bad-plan' | 'fewest-settled' | 'unknown-round' | 'unknown-measure' | 'unknown-design' | 'too-many-ratings' | 'already-used' | 'too-large' | 'not-here' | 'asks-both' | 'not-in-package' | 'already-in-package' | 'criterion-gone' | 'plan-changed'
  | 'section-stays' | 'unknown-point' | 'owner-needed' | 'date-needed' | 'too-many-follow-ups'
  | 'import-unnamed' | 'import-empty' | 'import-too-large' | 'import-known' | 'unknown-import'
  | 'group-is-here' | 'too-many-agents' | 'room-name-needed' | 'unknown-room'
  | 'already-accepted' | 'unknown-picture' | 'unknown-job' | 'not-over' | 'not-staged' | 'too-many-waiting' | 'queue-full' | 'engine-not-here' | 'stays-here' | 'too-many-tags' | 'picture-changed' | 'bad-photo' | 'rights-need-parent'
  | 'terms-missing' | 'terms-differ' | 'unknown-consent' | 'consent-closed' | 'consent-not-needed' | 'consent-too-few' | 'consent-asked' | 'consent-missing' | 'not-your-seat'
  | 'unknown-sheet' | 'sheet-withdrawn' | 'sheet-entered-twice' | 'nothing-to-settle' | 'paper-all-in' | 'too-many-sheets' | 'printed-otherwise' | 'extra-time-running'
  | 'room-locked' | 'room-full' | 'removed' | 'unknown-person' | 'too-many-helpers' | 'unknown-pairing'
  | 'code-needed' | 'code-unknown' | 'code-used' | 'no-codes' | 'too-many-codes'
  | 'no-timer' | 'timer-too-long' | 'nothing-to-undo' | 'undo-changed' | 'undo-fixed' | 'undo-seen' | 'undo-repeated' | 'undo-in-use' | 'ballot-taken-back';

/**
 * How a person takes part. `people`: for how many a tablet speaks, 1 unless it is that of a whole `table`; it is one answer all the
 * same. `code`: the one-time code they joined with. `helped`: somebody helps them to answer. `removed`: sent out by the facilitator, for a reason that they are told.
 */
export type Participant = {
  id: ParticipantId; receipt: string; pseudonym: number; language: Language; consents: Consents; ageBand: AgeBand; groups: SaidGroups;
  via: Via; people: number; table: number | null; code: string | null; helped: boolean; moreTime: boolean; removed: boolean; removedFor?: string | null;
};
export type Via = 'tablet' | 'table' | 'paper';
/** A tablet that speaks for a table: its number, 1 to 99, and how many sit there, 2 to 30. */
export type TableJoining = { number: number; people: number };
export type Comment = { id: CommentId; author: ParticipantId; text: string; language: Language };
export type Wish = {
  id: WishId; author: ParticipantId; text: string; language: Language; table: number | null; parent: WishId | null; seed: number;
  /** Asked for by chips beside the words, and the photo that it is drawn onto. */
  edits: ChipEdits | null; onto: ImageId | null;
  /** The picture that counts, and all that it has had, the newest last. */
  drawing: Drawing | null; history: readonly Drawing[]; jobs: readonly PictureJob[]; comments: readonly Comment[];
  status: 'private' | 'proposed' | 'accepted' | 'set-aside'; reason: string | null; why: ModerationReason | null; outcome: Outcome | null;
  rights: Rights; checks: Readonly<Record<ParticipantId, Check>>; tags: readonly string[];
};
/** How a ballot is shared out, frozen when it opens. `gone`: numbers of those who had joined and withdrawn by then. */
export type Asking = { seed: number; ratingsPerRound: number; gone: readonly number[] };
/**
 * `closedAfter`: how many had joined when it closed; records from before this was kept do not say. `late`: answers that came when it was closed.
 * `extra`: who goes on while it is closed for the others. `wasShown`: its results have been shown once. `paper`: of the answers, those that came on paper.
 */
export type BallotState = {
  ballot: Ballot; asking?: Asking; status: 'open' | 'closed'; shown: boolean; answers: Readonly<Record<ParticipantId, Answer>>;
  closedAfter?: number; late?: Readonly<Record<ParticipantId, Late>>; extra?: ExtraTime; wasShown?: true; paper?: Readonly<Record<ParticipantId, PaperMark>>;
};
/** `robustness` is there once it is reckoned; `withAgents` and `voices` only where simulated voices were heard. */
/** `words`: whether what a person said of it may stand in the report, where they chose after reading it. `closed`: the room closed on it once, so that every screen said who of the seats that may be told of asks for what. */
export type Round = Tabled & { closed?: true; responses: Readonly<Record<ParticipantId, Response>>; words?: Readonly<Record<ParticipantId, boolean>>; robustness?: Robustness; withAgents?: WithAgents; voices?: readonly AgentTurn[]; voicesShown?: boolean };
export type Amendment = { reason: string; before: Plan };

/** The whole workshop, a fold of its events. Plain data: never mutated, safe to keep. */
export type State = Screen & {
  /** Each time the record was damaged and mended: after which entry something is missing, and how much; null where that cannot be told. */
  mended: readonly { after: number; lost: number | null }[];
  plan: Plan | null; rehearsal: boolean; phase: Phase; frozen: string | null; amendments: readonly Amendment[];
  participants: Readonly<Record<ParticipantId, Participant>>; joins: number; withdrawn: readonly ParticipantId[];
  /** Whom each code of a recorded parental consent lets in; `used` once they have joined. */
  parentalCodes: Readonly<Record<string, { participant: ParticipantId; used: boolean }>>;
  wishes: Readonly<Record<WishId, Wish>>; ballots: Readonly<Record<BallotId, BallotState>>;
  keptSeats: Readonly<Record<GroupId, string>>; rounds: readonly Round[];
  /** Every edition of what was made public before packages were tabled. */
  terms: readonly Published[];
  /** Every question to a seat whether it may end below its utility in the baseline. */
  consents: readonly Consent[];
  /** The engine of the workshop; null while only the built-in one draws. */
  engine: EngineChosen | null;
  /** Nobody new may join; those who are here go on. */
  locked: boolean;
  helpers: Readonly<Record<HelperId, Helper>>;
  /** Simulated voices that are switched on, by group. */
  agents: Readonly<Record<GroupId, AgentSeat>>;
  codes: Codes; helped: HelpedPlaces;
  /** Sheets that were printed, and what was typed in of them. */
  paper: Paper;
  rooms: Rooms;
  /** What others collected, and what of it was taken back. */
  imports: readonly Imported[]; importsGone: readonly ImportId[];
  timer: Timer | null;
  /** When the room came to each phase, by the host; null where that was not recorded. */
  moves: readonly { to: Phase; at: string | null }[];
  /** Who waits for somebody to come to them, and since when. */
  calls: Readonly<Record<ParticipantId, string>>;
  /** What the facilitator did, as far as it can be undone, the newest last. */
  steps: readonly Step[];
  /** What people write into the report. */
  edited: Edited;
  /** Ballots whose opening was undone before anybody had answered. */
  takenBack: readonly BallotId[];
};
