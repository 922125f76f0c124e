import { own } from './own.ts';
import { refuse, type Decision } from './decision.ts';
import { lastStep, type Step } from './steps.ts';
import type { BallotId, BallotState, Measure, MeasureId, RefusalCode, State, WishId } from './types.ts';

/** `of`: how many steps the desk knew of, so that nobody undoes a step that somebody else has just made. */
export type UndoCommand = { type: 'undo'; of: number };
/**
 * The last step was undone: `of` says which kind, and of what. `closed`: the ballot had answers by then, so that it was closed and keeps
 * them. `measure`: what became of the measure that the wish had put into the catalogue: `before` stands there again, or nothing.
 */
export type UndoEvent = {
  type: 'undone'; of: Exclude<Step['kind'], 'fixed'>; ballot?: BallotId; wish?: WishId; closed?: true;
  measure?: { id: MeasureId; before: Measure | null }; at: string;
};

/** What undoing would do now: the step, how, and why it cannot be undone, if so. Null where there is nothing. */
export type Undoing = { step: Step; how: 'back' | 'closes' | 'keeps-measure'; cannot: RefusalCode | null };

/** What undoing the facilitator's last step would do. Answers are never thrown away: a ballot that has some is closed instead. */
export function undoing(state: State): Undoing | null {
  const step = lastStep(state);
  if (!step) return null;
  return { step, how: howUndone(state, step), cannot: whyNot(state, step) };
}

/** The last step undone, on the record; or why not. */
export function decideUndo(state: State, { of }: UndoCommand, at: string): Decision {
  const found = undoing(state);
  if (!found) return refuse('nothing-to-undo');
  if (of !== state.steps.length) return refuse('undo-changed');
  const { step, how, cannot } = found;
  if (step.kind === 'fixed') return refuse('undo-fixed');
  if (cannot) return refuse(cannot);
  const measure = step.kind === 'wish-settled' && step.added && how === 'back' ? { id: step.added.measure, before: step.added.before } : null;
  return [{
    type: 'undone', of: step.kind, ...('ballot' in step && { ballot: step.ballot }), ...('wish' in step && { wish: step.wish }),
    ...(how === 'closes' && { closed: true as const }), ...(measure && { measure }), at,
  }];
}

function howUndone(state: State, step: Step): Undoing['how'] {
  if (step.kind === 'ballot-opened') return isAnswered(own(state.ballots, step.ballot)) ? 'closes' : 'back';
  return step.kind === 'wish-settled' && step.added && stays(state, step.added.measure) ? 'keeps-measure' : 'back';
}

function whyNot(state: State, step: Step): RefusalCode | null {
  switch (step.kind) {
    case 'fixed': return 'undo-fixed';
    case 'ballot-opened': return isRepeated(state, step.ballot) ? 'undo-repeated' : null;
    // Who has seen results would answer otherwise.
    case 'ballot-closed': return own(state.ballots, step.ballot)?.wasShown ? 'undo-seen' : isRepeated(state, step.ballot) ? 'undo-repeated' : null;
    case 'wish-accepted': {
      const image = own(state.wishes, step.wish)?.drawing?.image;
      return Object.values(state.ballots).some(({ ballot }) => ballot.items.some(({ kind, id }) => kind === 'picture' && id === image)) ? 'undo-in-use' : null;
    }
    default: return null;
  }
}

/** Also by an answer that came late, which somebody may still admit. */
const isAnswered = (held: BallotState | undefined): boolean => Object.keys({ ...held?.answers, ...held?.late }).length > 0;

const isRepeated = ({ ballots }: State, id: BallotId): boolean => Object.values(ballots).some(({ ballot }) => ballot.of === id);

/** Whether a measure stays: numbers are frozen, which are on the record as they were, or another one that is still here needs it. */
function stays({ plan, frozen }: State, measure: MeasureId): boolean {
  return frozen !== null || (plan?.measures.some(({ id, requires, excludes }) => id !== measure && [...requires, ...excludes].includes(measure)) ?? false);
}

/** The state with the step undone that the event names. The measure goes too where the wish is no longer there: it was the facilitator's. */
export function applyUndo(state: State, event: UndoEvent): State {
  const before = event.measure ? withoutMeasure(state, event.measure) : state;
  const place = state.steps.findLastIndex((step) => step.kind === event.of && (!('ballot' in step) || step.ballot === event.ballot) && (!('wish' in step) || step.wish === event.wish));
  const step = state.steps[place];
  if (!step) return before;
  const undone = undoStep(before, step, event);
  return { ...undone, ...step.screen, steps: state.steps.slice(0, place) };
}

function undoStep(state: State, step: Step, { closed }: UndoEvent): State {
  switch (step.kind) {
    case 'moved': return { ...state, phase: step.from, moves: state.moves.slice(0, -1) };
    case 'ballot-opened': return closed ? withBallot(state, step.ballot, (held) => ({ ...held, status: 'closed' })) : withoutBallot(state, step.ballot);
    case 'ballot-closed': return withBallot(state, step.ballot, reopened);
    case 'results-shown': return withBallot(state, step.ballot, (held) => ({ ...held, shown: !step.shown }));
    case 'wish-accepted': case 'wish-set-aside': return withWish(state, step.wish, step.before);
    case 'wish-settled': return withWish(state, step.wish, { outcome: step.before });
    case 'projected': case 'fixed': return state;
  }
}

/** As if it had not been closed: what came late meanwhile came in time, and nobody has time of their own. */
function reopened({ extra: _extra, closedAfter: _closedAfter, late = {}, ...held }: BallotState): BallotState {
  const [waiting, ruled] = [true, false].map((waits) => Object.entries(late).filter(([, { status }]) => (status === 'waiting') === waits));
  const answers = { ...held.answers, ...Object.fromEntries((waiting ?? []).map(([id, { answer }]) => [id, answer])) };
  return { ...held, status: 'open', answers, late: Object.fromEntries(ruled ?? []) };
}

/** A ballot that nobody has answered goes, and with the first one the freeze that it brought. That it was there is kept, for who still sends an answer. */
function withoutBallot(state: State, id: BallotId): State {
  const { [id]: gone, ...ballots } = state.ballots;
  return gone ? { ...state, ballots, takenBack: [...state.takenBack, id], ...(Object.keys(ballots).length === 0 && { frozen: null }) } : state;
}

function withBallot(state: State, id: BallotId, change: (held: BallotState) => BallotState): State {
  const held = own(state.ballots, id);
  return held ? { ...state, ballots: { ...state.ballots, [id]: change(held) } } : state;
}

function withWish(state: State, id: WishId, change: object): State {
  const wish = own(state.wishes, id);
  return wish ? { ...state, wishes: { ...state.wishes, [id]: { ...wish, ...change } } } : state;
}

/** The one of its name that stood there before, if any, stands there again, as the last. */
const withoutMeasure = (state: State, { id, before }: { id: MeasureId; before: Measure | null }): State => (state.plan
  ? { ...state, plan: { ...state.plan, measures: [...state.plan.measures.filter((one) => one.id !== id), ...(before ? [before] : [])] } } : state);

