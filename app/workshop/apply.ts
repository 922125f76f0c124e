import { applyAnswers, runsOf, type Answered } from './apply-answers.ts';
import { applyToAgents } from './apply-agents.ts';
import { applyToDoor } from './apply-door.ts';
import { applyToCodes, spend } from './apply-codes.ts';
import { applyToOutcome, withoutAnswered, withoutRead } from './apply-outcome.ts';
import { applyToPaper, isReserved, withoutSaid } from './apply-paper.ts';
import { applyToLate } from './apply-late.ts';
import { applyToPicture, withDrawing } from './apply-picture.ts';
import { applyToTime, extraTimeAt } from './extra-time.ts';
import { applyCall } from './calls.ts';
import { withHelp } from './help.ts';
import { applyToRooms, noRooms } from './apply-rooms.ts';
import { applyImport, forgetImport, isImport } from './imports.ts';
import { own } from './own.ts';
import { nothingEdited } from './outcome-types.ts';
import { noPaper } from './paper.ts';
import { withMeasure } from './plan-rules.ts';
import { withStep } from './steps.ts';
import { applyUndo } from './undo.ts';
import type { BallotState, Consent, Event, ParticipantId, PictureEvent, Plan, State, Wish, WishId } from './types.ts';

/** A workshop before its first event. */
export const emptyState: State = {
  mended: [], plan: null, rehearsal: false, phase: 'welcome', frozen: null, amendments: [], participants: {}, joins: 0, withdrawn: [],
  parentalCodes: {}, wishes: {}, ballots: {}, keptSeats: {}, rounds: [], projector: 'join', pair: [], subject: null, page: 0, terms: [], consents: [],
  agents: {}, engine: null, locked: false, helpers: {}, codes: { asked: null, made: {}, newest: 0 }, helped: {}, timer: null, moves: [], calls: {}, steps: [], takenBack: [], paper: noPaper,
  rooms: noRooms, edited: nothingEdited, imports: [], importsGone: [],
};

/**
 * Folds one event into the state. Total: an event that refers to something no longer there (its author withdrew) changes
 * nothing, so that a replay without a destroyed key gives the state as if that person had never answered (DESIGN §3.3).
 */
export const apply = (state: State, event: Event): State => withStep(state, event, withHelp(applyOne(state, event), event));

function applyOne(state: State, event: Event): State {
  switch (event.type) {
    case 'prepared': return { ...state, plan: withoutLost(state.wishes, event.plan) };
    case 'rehearsal-marked': return { ...state, rehearsal: true };
    case 'amended': return state.plan ? { ...state, plan: withoutLost(state.wishes, event.plan), amendments: [...state.amendments, { reason: event.reason, before: state.plan }], consents: state.consents.map((consent) => ({ ...consent, lapsed: true })) } : state;
    case 'moved': return { ...state, phase: event.to, ...(event.to !== state.phase && { moves: [...state.moves, { to: event.to, at: event.at ?? null }] }), ...(event.to === 'close' && { rounds: state.rounds.map((round, place) => (place === state.rounds.length - 1 ? { ...round, closed: true as const } : round)) }) };
    case 'parental-consent-recorded':
      return { ...state, parentalCodes: { ...state.parentalCodes, [event.code]: { participant: event.participant, used: false } } };
    case 'record-mended': return { ...state, mended: [...state.mended, ...stillMissing(event)] };
    case 'frozen': return { ...state, frozen: event.hash };
    case 'seat-kept': return { ...state, keptSeats: { ...state.keptSeats, [event.group]: event.reason } };
    // Workshops recorded before seats could ask for anything have no list of demands.
    case 'tabled': return { ...state, rounds: [...state.rounds, { ...event.tabled, demands: event.tabled.demands ?? [], responses: {} }] };
    case 'consent-asked': return { ...state, consents: [...state.consents, { ...event.consent, answers: {}, closed: null, lapsed: false }] };
    case 'consented': return state.participants[event.participant] ? withConsent(state, event.ask, (held) => ({ ...held, answers: { ...held.answers, [event.participant]: event.yes } })) : state;
    case 'consent-closed': return withConsent(state, event.ask, (held) => ({ ...held, closed: event.count }));
    case 'terms-published': return { ...state, terms: [...state.terms, event.published] };
    case 'robustness-recorded': return { ...state, rounds: state.rounds.map((round) => (round.round === event.robustness.round ? { ...round, robustness: event.robustness } : round)) };
    case 'projected': return { ...state, projector: event.view, pair: event.pair ?? [], subject: event.wish ?? null, page: event.page ?? 0 };
    case 'timer-set': return { ...state, timer: event.timer };
    case 'help-asked': case 'help-given': return applyCall(state, event);
    case 'undone': return applyUndo(state, event);
    case 'agent-seated': case 'agent-unseated': case 'with-agents-recorded': case 'agent-spoke': case 'voices-shown': return applyToAgents(state, event);
    case 'room-locked': case 'person-removed': case 'person-let-back': case 'helper-paired': case 'helper-removed': return applyToDoor(state, event);
    case 'paper-prepared': case 'sheets-printed': case 'paper-entered': case 'paper-settled': case 'paper-all-in': return applyToPaper(state, event);
    case 'time-needed': case 'extra-ended': return applyToTime(state, event);
    case 'paragraph-written': case 'section-left-out': case 'followed-up': case 'demand-followed-up': case 'quote-looked': case 'words-consented': return applyToOutcome(state, event);
    case 'imported': return applyImport(state, event);
    case 'room-named': case 'room-added': case 'conflict-settled': case 'withdrawn-elsewhere': return applyToRooms(state, event);
    case 'picture-asked': case 'picture-asked-again': case 'picture-cancelled': case 'pictures-staged': case 'picture-failed': case 'picture-chosen':
    case 'picture-described': case 'picture-checked': case 'rights-chosen': case 'wish-tagged': case 'engine-chosen': return applyToPicture(state, event);
    case 'codes-made': case 'codes-asked': case 'code-spent': return applyToCodes(state, event);
    case 'joined': case 'withdrawn': case 'language-chosen': case 'help-marked': return applyToPerson(state, event);
    case 'wished': case 'drawn': case 'commented': case 'proposed': case 'wish-accepted': case 'wish-set-aside': case 'wish-settled':
      return applyToWish(state, event);
    case 'ballot-opened': case 'ballot-closed': case 'results-shown': return applyToBallot(state, event);
    case 'answered': return applyAnswers(state, event.ballot, [event]);
    case 'answered-late': case 'late-admitted': case 'late-left': return applyToLate(state, event);
    case 'responded': {
      if (!state.participants[event.participant]) return state;
      const rounds = state.rounds.map((round) => (round.round === event.round
        ? { ...withoutRead(round, event.participant), responses: { ...round.responses, [event.participant]: event.response } } : round));
      return { ...state, rounds };
    }
  }
}

/** Folds many events; those whose key was destroyed arrive as null and count as never said. */
export const replay = (events: Iterable<Event | null>): State => {
  let state = emptyState;
  for (const next of runsOf(events)) state = 'type' in next ? apply(state, next) : applyRun(state, next);
  return state;
};

/** As `apply` one by one: no answer is a step of the facilitator's, and with whose help people answer does not change meanwhile. */
const applyRun = (state: State, run: readonly Answered[]): State =>
  run.reduce(withHelp, applyAnswers(state, run[0]?.ballot ?? '', run));

const withConsent = (state: State, id: string, change: (held: Consent) => Consent): State =>
  ({ ...state, consents: state.consents.map((consent) => (consent.id === id ? change(consent) : consent)) });

type PersonEvent = Extract<Event, { type: 'joined' | 'withdrawn' | 'language-chosen' | 'help-marked' }>;
function applyToPerson(state: State, event: PersonEvent): State {
  const person = state.participants[event.participant];
  switch (event.type) {
    case 'joined': {
      const { participant: id, receipt, pseudonym, language, consents, ageBand, groups, via = 'tablet', people = 1, table = null, code = null } = event;
      const joined = { id, receipt, pseudonym, language, consents, ageBand, groups, via, people, table, code };
      const parentalCodes = event.parentalCode ? { ...state.parentalCodes, [event.parentalCode]: { participant: id, used: true } } : state.parentalCodes;
      // A sheet of paper has had its number since it was printed; what it says of its person may be put right later.
      const { helped = false, moreTime = false, removed = false, removedFor } = person ?? {};
      const kept = { helped, moreTime, removed, ...(removedFor !== undefined && { removedFor }) };
      return spend({ ...state, parentalCodes, joins: state.joins + (isReserved(state, id) ? 0 : 1), participants: { ...state.participants, [id]: { ...joined, ...kept } } }, code);
    }
    case 'language-chosen':
      return person ? { ...state, participants: { ...state.participants, [person.id]: { ...person, language: event.language } } } : state;
    case 'help-marked':
      return person ? { ...state, participants: { ...state.participants, [person.id]: { ...person, helped: event.helped } } } : state;
    // Replayed without their key the joining was never seen, but its number stays taken.
    case 'withdrawn': return isImport(event.participant) ? forgetImport(state, event.participant) : forget(person || isReserved(state, event.participant) ? state : { ...state, joins: state.joins + 1 }, event.participant);
  }
}

/** Takes out all that a person said; the same state as replaying the log without their key. */
function forget(state: State, id: ParticipantId): State {
  const { [id]: _gone, ...participants } = state.participants;
  const wishes = Object.fromEntries(Object.entries(state.wishes).filter(([, wish]) => wish.author !== id)
    .map(([key, wish]) => [key, { ...wish, comments: wish.comments.filter((comment) => comment.author !== id), checks: without(wish.checks, id) }]));
  const ballots = Object.fromEntries(Object.entries(state.ballots).map(([key, ballot]) => [key, forgetIn(ballot, id)]));
  const rounds = state.rounds.map((round) => ({ ...round, responses: without(round.responses, id), ...(round.words && { words: without(round.words, id) }) }));
  const edited = withoutAnswered(state.edited, id, new Set(Object.values(state.wishes).filter(({ author }) => author === id).map((wish) => wish.id)));
  const consents = state.consents.map((consent) => ({ ...consent, answers: without(consent.answers, id) }));
  const parentalCodes = Object.fromEntries(Object.entries(state.parentalCodes).filter(([, { participant }]) => participant !== id));
  const plan = state.plan && withoutLost(wishes, state.plan);
  const amendments = state.amendments.map(({ reason, before }) => ({ reason, before: withoutLost(wishes, before) }));
  return { ...state, plan, amendments, edited, participants, parentalCodes, wishes, ballots, rounds, consents, helped: without(state.helped, id), paper: withoutSaid(state.paper, id), withdrawn: [...state.withdrawn, id], calls: without(state.calls, id), steps: state.steps.filter((step) => !('wish' in step) || own(wishes, step.wish)) };
}

/** Neither their answer nor how it came, nor that they had more time for it. */
function forgetIn(held: BallotState, id: ParticipantId): BallotState {
  const { extra, paper } = held;
  return {
    ...held, answers: without(held.answers, id), late: without(held.late ?? {}, id), ...(paper && { paper: without(paper, id) }),
    ...(extra && { extra: { ...extra, people: extra.people.filter((person) => person !== id) } }),
  };
}

/** A design that shows the picture of a wish loses it with the wish: the picture is its author's. */
const withoutLost = (wishes: State['wishes'], plan: Plan): Plan => (plan.designs.every(({ wish, image }) => image === null || wish === undefined || wishes[wish])
  ? plan : { ...plan, designs: plan.designs.map((design) => (design.wish === undefined || wishes[design.wish] ? design : { ...design, image: null })) });

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}

type WishEvent = Exclude<Extract<Event, { wish: WishId }>, PictureEvent>;
function applyToWish(state: State, event: WishEvent): State {
  if (event.type === 'wished') {
    const { participant: author, wish: id, text, language, table, parent, seed, edits = null, onto = null } = event;
    const begun = { drawing: null, history: [], jobs: [], comments: [], status: 'private', reason: null, why: null, outcome: null, rights: 'workshop', checks: {}, tags: [] } as const;
    return keep(state, { id, author, text, language, table, parent, seed, edits, onto, ...begun });
  }
  const wish = own(state.wishes, event.wish);
  if (event.type === 'wish-settled') return settle(wish ? keep(state, { ...wish, outcome: event.outcome }) : state, event);
  if (!wish) return state;
  switch (event.type) {
    case 'drawn': {
      const { type: _drawn, participant: _author, wish: _wish, ...drawing } = event;
      return keep(state, withDrawing(wish, drawing));
    }
    case 'commented': {
      const { comment: id, participant: author, text, language } = event;
      return keep(state, { ...wish, comments: [...wish.comments, { id, author, text, language }] });
    }
    case 'proposed': return keep(state, { ...wish, status: 'proposed' });
    case 'wish-accepted': return keep(state, { ...wish, status: 'accepted', reason: null, why: null });
    case 'wish-set-aside': return keep(state, { ...wish, status: 'set-aside', reason: event.reason, why: event.why ?? null });
  }
}

const keep = (state: State, wish: Wish): State => ({ ...state, wishes: { ...state.wishes, [wish.id]: wish } });

/** A wish that became a measure puts it in the catalogue, where it stays when the wish is withdrawn: the facilitator wrote it. */
const settle = (state: State, { outcome }: Extract<Event, { type: 'wish-settled' }>): State =>
  (outcome.kind === 'new-measure' && state.plan ? { ...state, plan: withMeasure(state.plan, outcome.measure) } : state);

type BallotEvent = Extract<Event, { type: 'ballot-opened' | 'ballot-closed' | 'results-shown' }>;
function applyToBallot(state: State, event: BallotEvent): State {
  const id = event.type === 'ballot-opened' ? event.ballot.id : event.ballot;
  const with_ = (ballot: State['ballots'][string]): State => ({ ...state, ballots: { ...state.ballots, [id]: ballot } });
  if (event.type === 'ballot-opened') {
    const { ballot, asking } = event;
    return { ...with_({ ballot, ...(asking && { asking }), status: 'open', shown: false, answers: {}, late: {} }), takenBack: state.takenBack.filter((other) => other !== id) };
  }
  const held = own(state.ballots, id);
  if (!held) return state;
  switch (event.type) {
    case 'ballot-closed': return with_({ ...held, status: 'closed', ...(event.joins !== undefined && { closedAfter: event.joins }), ...extraTimeAt(state, event) });
    case 'results-shown': return with_({ ...held, shown: event.shown, ...(event.shown && { wasShown: true as const }) });
  }
}

/** A backup may have had more than what was sound, and all of it. */
function stillMissing({ from, entries, sound, lost }: Extract<Event, { type: 'record-mended' }>): State['mended'] {
  const after = from === 'own' ? sound : entries;
  const missing = lost === null ? null : sound + lost - after;
  return missing !== null && missing <= 0 ? [] : [{ after, lost: missing }];
}
