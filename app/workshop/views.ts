import type { BackupView, DiskView, NotTaking } from './backup-views.ts';
import type { AgentModelView, AgentSeat } from './agents.ts';
import type { Presence } from './presence.ts';
import { callViews, undoView, type CallView, type UndoView } from './desk-views.ts';
import { checkCount, mayPublishPicture, mayPublishText, type CheckCount } from './care.ts';
import { asksCode, codesView, type CodesView } from './codes.ts';
import { fewestTold } from './fewest-told.ts';
import { lateViews, myLate } from './late-views.ts';
import { own } from './own.ts';
import type { Rooms } from './room-types.ts';
import { outcomeView } from './apply-outcome.ts';
import { screenOf } from './steps.ts';
import type { Asked, BudgetCurve, PublicRound, RoundAnswers, RoundRecord } from './round-views.ts';
import type { SeatBallot, Standoff } from './standoff-views.ts';
import type { ConsentQuestion, DeskBelow } from './consent-views.ts';
import type { PublicRange, PublicTerms } from './terms.ts';
import type { Helper } from './door-types.ts';
import { extraOf, moreTimeView, paperView, type MoreTimeView, type PaperView } from './paper-views.ts';
import type {
  Answer, Asking, Ballot, BallotId, Bilingual, CheckAnswers, ChipEdits, Comment, Drawing, Ending, EngineChosen, Group, HelperRole, ImageId, JobId, Language, LateView, MyLate, Outcome, Participant, ParticipantId, Phase, PictureFault, PictureJob, Plan,
  OutcomeView, ProjectorChoice, Refusal, Response, Rights, Screen, State, Timer, Wish, WishId,
} from './types.ts';
import { waysOf, type Ways } from './ways.ts';

/**
 * A wish as the room may see it: no author but a pseudonym. Proposing a wish shows its words and its picture to the room, as the
 * consent screen says; `publishWords` and `publishPictures` are about the report and its tables.
 */
export type WishView = {
  id: WishId; pseudonym: number; text: string; language: Language; table: number | null; status: Wish['status']; reason: string | null;
  outcome: Outcome | null; parent: WishId | null; drawing: DrawingView | null; comments: readonly { id: string; pseudonym: number; text: string; language: Language }[];
  why: Wish['why']; rights: Rights;
  /** Of one's own, and of every wish on the desk: the pictures it has had. */
  history?: readonly DrawingView[];
  /** Of one's own: what was asked of engines, and what they offer. */
  jobs?: readonly PictureJobView[];
  /** On the desk. */
  tags?: readonly string[];
};
/** What was understood of a wish goes to its author and to the desk: it is long, and theirs to put right. */
export type DrawingView = Pick<Drawing, 'image' | 'description' | 'engine' | 'model' | 'sourceType' | 'parent' | 'onto' | 'share' | 'described'> & { understood?: unknown; edits?: ChipEdits };
export type PictureJobView = Omit<PictureJob, 'pictures'> & { pictures: readonly DrawingView[] };
/**
 * How a job stands in the queue. `position`: 1 for the one that is begun next, 0 for a running one; `seconds` until its pictures
 * are there, by what this machine has taken before; null where that is not known. `done` of its pictures are there.
 */
export type JobStanding = { state: 'waiting' | 'running'; position: number; seconds: number | null; progress: { phase: 'waiting' | 'drawing' | 'painting'; step: number; steps: number } | null; done: number };
/** A ballot without its answers: how many have answered, never what. */
export type BallotView = BallotAsked & Omit<BallotCount, 'id'>;
/** What a ballot asks, which no answer changes; and how it stands. */
export type BallotAsked = { ballot: Ballot; asking?: Asking };
export type BallotCount = { id: BallotId; status: 'open' | 'closed'; shown: boolean; answered: number };

/** What changes with every answer. `RoomCounts` of it goes to all tablets each time, so it holds nothing that is long. */
export type RoomNow = {
  rehearsal: boolean; phase: Phase; frozen: boolean; present: number; locked: boolean; ballots: readonly BallotView[]; rounds: readonly RoundAnswers[];
  timer: Timer | null;
  /** The engine that may be asked for pictures besides the built-in one; null where there is none. */
  engine: EngineChosen | null;
  /** Whether who joins has to have a one-time code. */
  asksCode: boolean;
  /** What stands between the seats, once the bargaining is over without agreement or with dissent. */
  standoff?: Standoff | null;
  /** How the bargaining ended, once the workshop closes; null where too few have answered to tell. */
  ended?: Ending | null;
  /** Why the host takes nothing at the moment; absent while it does. */
  notTaking?: NotTaking;
};
export type RoomCounts = Omit<RoomNow, 'ballots'> & { ballots: readonly BallotCount[] };
/** What everyone in the room may see. `rounds` and `tabled` tell of the same rounds: how they are answered, and what they propose. */
export type RoomView = RoomNow & { plan: Plan | null; wishes: readonly WishView[]; terms: PublicTerms | null; tabled: readonly PublicRound[] };
/** What one resident sees of themself. */
export type MyView = Participant & {
  /** Whether I wait for somebody to come to me. */
  called: boolean;
  wishes: readonly WishView[];
  /** What I said of pictures, as they are now. */
  checks: Readonly<Record<WishId, CheckAnswers>>;
  /** How my jobs that wait or run stand. */
  queue: Readonly<Record<JobId, JobStanding>>;
  /** Ballots that are closed for others and still open for me: until when (ISO 8601, by the host's clock). */
  extra: Readonly<Record<BallotId, string>>;
  answers: Readonly<Record<BallotId, Answer>>; responses: Readonly<Record<number, Response>>;
  /** By round, whether my words on its package may stand in the report, where I chose after reading them. */
  words: Readonly<Record<number, boolean>>;
  /** With this an open tab comes back as me at another address of the host. */
  comeBack: string;
  /** What became of my answers that came when their ballot was closed. */
  late: Readonly<Record<BallotId, MyLate>>;
  /** Which demands of the newest round are mine or my group's. */
  asked: readonly Asked[];
  /** Of what I asked for, what is told of to nobody else (`listedDemands`); null where there is nothing such. */
  unlisted: Pick<PublicRound, 'demands' | 'measures'> | null;
  /** How the ballots of my seats came out, of rounds that are over. */
  ballots: readonly SeatBallot[];
  /** What my seats can get, of those that may be told of; and of one that I sit in alone. */
  ranges: readonly PublicRange[];
  /** What my seats are asked on the newest round: whether they may end below where they begin. */
  questions: readonly ConsentQuestion[];
};
/** What the facilitator sees: the room, all proposed wishes, and who waits. */
export type FacilitatorView = RoomView & Screen & {
  /** When the room came to each phase, by the host. */
  moves: State['moves']; calls: readonly CallView[]; undo: UndoView | null;
  codes: CodesView; ways: Ways;
  /** The address that sets a tablet to go from person to person, and the key that ends it; null to who may not know. */
  kiosk: { url: string; key: string } | null;
  presence: Presence;
  paper: PaperView;
  edited: OutcomeView;
  moreTime: MoreTimeView;
  /** Everyone by the number of their pseudonym, in the order in which they joined; `removedFor`: why they were sent out, null where they were not. */
  people: readonly { pseudonym: number; removedFor: string | null }[];
  /** The role of the paired device that this is shown on; null on the laptop. */
  as: HelperRole | null;
  /** Devices that were paired. */
  helpers: readonly Helper[];
  /** An address that people were given and that no longer leads here; null where there is none. */
  movedFrom: string | null;
  /** Answers that came when their ballot was closed. */
  late: readonly LateView[];
  joined: number; withdrawn: number; amendments: readonly AmendmentView[]; groupCounts: readonly { group: Group; people: number }[];
  /** What residents saw in the pictures of proposed wishes. */
  checks: Readonly<Record<WishId, CheckCount>>;
  /** Accepted pictures whose authors let them be published: each may become the picture of a design. No text where it quotes words that may not be. */
  pictures: readonly { wish: WishId; image: ImageId; description: Bilingual }[];
  waiting: readonly WishView[]; parentalCodes: readonly string[]; keptSeats: Readonly<Record<string, string>>;
  /** Simulated voices that are switched on, and the model that one of the kind `llm` would ask. */
  agents: readonly AgentSeat[]; agentModel: AgentModelView;
  records: readonly RoundRecord[];
  /** Pictures that wait or are made, and why the last one came to nothing; null where it did not. */
  pictureQueue: { waiting: number; fault: PictureFault | null };
  /** What stands between all seats on the newest package, those too that nobody else is told of; null where nobody objects. */
  between: Standoff | null;
  /** What every seat can get under the newest terms, small ones too, unrounded. */
  ranges: readonly (PublicRange & { shown: boolean })[];
  /** Seats that the newest round would leave below where they begin. */
  below: readonly DeskBelow[];
  /** How the bargaining stands on the newest package; null while too few have answered to tell. */
  standing: Ending | null;
  /** Of the newest round that this host tabled. */
  budgetCurve: BudgetCurve | null;
  /** Seats that several small groups share, and which groups. */
  shared: readonly { id: string; parts: readonly Bilingual[] }[];
  /** Where tablets can reach the host; `joinUrl` is the one that people are given. */
  addresses: readonly { name: string; url: string }[]; joinUrl: string; joinCode: string; head: { seq: number; hash: string };
  backup: BackupView; disk: DiskView;
  rooms: Pick<Rooms, 'name' | 'added'>;
};
/** `joinCode`: the room's short code, to be compared with the tablet's, never typed. */
export type ProjectorView = RoomView & Omit<Screen, 'projector'> & { view: ProjectorChoice;
  /** Of each accepted wish that was painted from another picture which the room may see, that picture. */
  befores: Readonly<Record<WishId, Pick<DrawingView, 'image' | 'description'>>>; joinUrl: string; joinCode: string; results: readonly BallotResult[]; standing: Ending | null; checks: Readonly<Record<WishId, CheckCount>> };
/** A change made after the freeze: why, and the frozen values that it changed. `money` is in cents; null where there was, or is, nothing. */
export type AmendmentView = { reason: string; changes: readonly PlanChange[] };
export type PlanChange = { what: Bilingual; before: string | null; after: string | null; money: boolean };
/** Results by group as `disagreement` protects them; only of ballots that the facilitator shows. Labels stand once in `lines`. */
export type BallotResult = { ballot: BallotId; lines: readonly ResultLine[]; tables: readonly ResultTable[] };
/** `whole`: everyone who answered, not a group. `parts`: the groups that share the line, each in its own words; empty where one stands alone. */
export type ResultLine = { label: Bilingual; parts: readonly Bilingual[]; whole: boolean };
/** What was said of one item, on one criterion; null where the ballot asks but one question. */
export type ResultTable = { item: string; criterion: string | null; cells: readonly ResultCell[] };
/** Mean and spread to two decimals. `line`: the place of its label. */
export type ResultCell = readonly [line: number, n: number, mean: number, sd: number];

/**
 * One frame of the live channel (DESIGN §5), coalesced, each a whole value that goes out only when it changed. Tablets get
 * the room in parts, `room` last: an answer does not send the plan to 300 of them again.
 */
export type Frame =
  | { type: 'plan'; plan: Plan | null }
  | { type: 'wishes'; wishes: readonly WishView[] }
  | { type: 'terms'; terms: PublicTerms | null }
  | { type: 'tabled'; tabled: readonly PublicRound[] }
  | { type: 'results'; results: readonly BallotResult[] }
  | { type: 'ballots'; ballots: readonly BallotAsked[] }
  | { type: 'room'; room: RoomCounts; joinCode: string }
  | { type: 'me'; me: MyView | null }
  | { type: 'facilitator'; view: FacilitatorView; results: readonly BallotResult[] }
  | { type: 'projector'; view: ProjectorView }
  | { type: 'beat'; now: number }
  /** Which workshop this is, and all addresses where the host is now: a tab that loses one tries the others. */
  | { type: 'here'; workshop: string; addresses: readonly string[] };
/** The answer to one command, in the order they were sent. */
export type Acknowledgement = { id: string; ok: true; /** It came when its ballot was closed, and does not count yet. */ late?: true } | { id: string; ok: false; refusal: Refusal };

/** What the room does now: how many have answered what, and no answers. */
export function roomNow(state: State): RoomNow {
  return {
    rehearsal: state.rehearsal, phase: state.phase, timer: state.timer, asksCode: asksCode(state), engine: state.engine?.id === 'sketch' ? null : state.engine, frozen: state.frozen !== null, present: Object.values(state.participants).filter(({ removed }) => !removed).length, locked: state.locked,
    ballots: Object.values(state.ballots).map(({ ballot, asking, status, shown, answers }) => ({
      ballot, ...(asking && { asking }), status, shown, answered: Object.keys(answers).length,
    })),
    rounds: state.rounds.map(({ responses }) => {
      const said = Object.values(responses);
      const accepted = said.filter((response) => response.kind === 'accept');
      return { answered: said.length, accepted: accepted.length, reserved: accepted.filter(({ reservation }) => reservation !== undefined).length, objected: said.length - accepted.length };
    }),
  };
}

/** The wishes that everyone may see: those accepted. */
export const roomWishes = (state: State): WishView[] =>
  Object.values(state.wishes).filter((wish) => wish.status === 'accepted').map((wish) => wishView(state, wish));

/** What one resident sees of what they said; null when they are not in the room. */
export function myView(state: State, id: ParticipantId): Omit<MyView, 'comeBack' | 'queue' | 'asked' | 'unlisted' | 'ballots' | 'ranges' | 'questions'> | null {
  const person = own(state.participants, id);
  if (!person) return null;
  return {
    ...person, called: own(state.calls, id) !== undefined,
    wishes: Object.values(state.wishes).filter((wish) => wish.author === id).map((wish) => ({ ...wishView(state, wish, true), jobs: wish.jobs.map((job) => ({ ...job, pictures: job.pictures.map((picture) => drawingView(picture, true)) })) })),
    checks: mine(Object.values(state.wishes).map(({ id: wish, drawing, checks }) => [wish, own(checks, id)?.image === drawing?.image ? own(checks, id)?.answers : undefined])),
    extra: extraOf(state, id),
    answers: mine(Object.values(state.ballots).map((ballot) => [ballot.ballot.id, own(ballot.answers, id)])),
    late: myLate(state, id),
    responses: mine(state.rounds.map((round) => [round.round, own(round.responses, id)])), words: mine(state.rounds.map((round) => [round.round, own(round.words ?? {}, id)])),
  };
}

const mine = <T>(entries: readonly (readonly [string | number, T | undefined])[]): Record<string, T> =>
  Object.fromEntries(entries.filter((entry): entry is [string, T] => entry[1] !== undefined));

/** What residents saw in the pictures of these wishes, in counts, in steps of as many people as may be told of while more may answer; of one that nobody answered on, nothing. */
export const checkCounts = (state: State, of: (wish: Wish) => boolean): Readonly<Record<WishId, CheckCount>> =>
  mine(Object.values(state.wishes).filter(of).map((wish) => [wish.id, checkCount(wish, { fewest: fewestTold(state), inSteps: state.phase !== 'close' }) ?? undefined]));

/** What accepted wishes were painted from, where the room may see it: a picture that their author had made, or one that was accepted. */
export function paintedFrom({ wishes }: State): Readonly<Record<WishId, Pick<DrawingView, 'image' | 'description'>>> {
  const accepted = Object.values(wishes).filter(({ status }) => status === 'accepted');
  return mine(accepted.map(({ id, author, drawing }) => {
    const known = Object.values(wishes).filter((wish) => wish.author === author || wish.status === 'accepted').flatMap(({ history }) => history);
    const before = drawing?.parent && known.find(({ image }) => image === drawing.parent);
    return [id, before ? { image: before.image, description: before.description } : undefined];
  }));
}

/** A wish without its author's id; `whole`: with what was understood of it, and the pictures it has had. */
function wishView(state: State, wish: Wish, whole = false): WishView {
  const { id, text, language, table, status, reason, why, outcome, parent, rights } = wish;
  const pseudonymOf = (author: ParticipantId): number => state.participants[author]?.pseudonym ?? 0;
  const comments = wish.comments.map(({ author, ...comment }: Comment) => ({ ...comment, pseudonym: pseudonymOf(author) }));
  const drawing = wish.drawing && drawingView(wish.drawing, whole);
  const history = whole ? { history: wish.history.map((each) => drawingView(each, false)) } : {};
  return { id, pseudonym: pseudonymOf(wish.author), text, language, table, status, reason, why, outcome, parent, rights, drawing, comments, ...history };
}

function drawingView({ image, description, engine, model, sourceType, parent, onto, share, described, understood, edits }: Drawing, whole: boolean): DrawingView {
  const made = { ...(model !== undefined && { model }), ...(sourceType && { sourceType }), ...(parent && { parent }), ...(onto && { onto }), ...(share !== undefined && { share }), ...(described && { described }) };
  return { image, description, engine, ...made, ...(whole && { understood, ...(edits && { edits }) }) };
}

/** What only the facilitator sees; the room itself, rounds, addresses and head are added by who makes the frame. */
export function facilitatorView(state: State): Omit<FacilitatorView, keyof RoomView | 'movedFrom' | 'as' | 'kiosk' | 'presence' | 'ranges' | 'below' | 'pictureQueue' | 'amendments' | 'standing' | 'records' | 'between' | 'shared' | 'budgetCurve' | 'agentModel' | 'addresses' | 'joinUrl' | 'joinCode' | 'head' | 'backup' | 'disk'> {
  const people = Object.values(state.participants);
  return {
    codes: codesView(state), ways: waysOf(state), joined: people.length, withdrawn: state.withdrawn.length,
    late: lateViews(state),
    groupCounts: (state.plan?.groups ?? []).map((group) => ({
      group, people: people.filter((person) => Array.isArray(person.groups) && person.groups.includes(group.id)).length,
    })),
    pictures: Object.values(state.wishes).flatMap((wish) => (
      wish.status === 'accepted' && wish.drawing && mayPublishPicture(state.participants[wish.author]?.consents, wish)
        ? [{ wish: wish.id, image: wish.drawing.image, description: mayPublishText(state.participants[wish.author]?.consents, wish) ? wish.drawing.description : { en: '', fr: '' } }] : [])),
    waiting: Object.values(state.wishes).filter((wish) => wish.status !== 'private').map((wish) => ({ ...wishView(state, wish, true), tags: wish.tags })),
    checks: checkCounts(state, ({ status }) => status !== 'private'),
    parentalCodes: Object.keys(state.parentalCodes).filter((code) => state.parentalCodes[code]?.used === false),
    people: people.map(({ pseudonym, removed, removedFor = '' }) => ({ pseudonym, removedFor: removed ? removedFor : null })).toSorted((left, right) => left.pseudonym - right.pseudonym),
    helpers: Object.values(state.helpers),
    paper: paperView(state), edited: outcomeView(state), moreTime: moreTimeView(state), keptSeats: state.keptSeats, agents: Object.values(state.agents), ...screenOf(state), moves: state.moves, calls: callViews(state), undo: undoView(state),
    rooms: { name: state.rooms.name, added: state.rooms.added },
  };
}
