import { own } from './own.ts';
import type { BallotId, Event, Measure, MeasureId, Outcome, Phase, Plan, ProjectorChoice, State, Wish, WishId } from './types.ts';

/** What the big screen shows. `subject`: the wish whose picture it is about; `page`: how many pages it was turned. */
export type Screen = { projector: ProjectorChoice; pair: readonly WishId[]; subject: WishId | null; page: number };

/** A step of the facilitator's, with what was there before it. `screen`: what the big screen showed, where the step changed it. */
export type Step = StepDone & { screen?: Screen };
type StepDone =
  | { kind: 'moved'; from: Phase; to: Phase }
  | { kind: 'ballot-opened' | 'ballot-closed'; ballot: BallotId }
  | { kind: 'results-shown'; ballot: BallotId; shown: boolean }
  | { kind: 'wish-accepted' | 'wish-set-aside'; wish: WishId; before: Pick<Wish, 'status' | 'reason' | 'why'> }
  /** `added`: the measure that it put into the catalogue, and the one of its name that was there. */
  | { kind: 'wish-settled'; wish: WishId; before: Outcome | null; added: { measure: MeasureId; before: Measure | null } | null }
  | { kind: 'projected' }
  /** What cannot be undone, and so ends what can. */
  | { kind: 'fixed'; what: Fixed };
export type Fixed = 'prepared' | 'amended' | 'tabled' | 'consent' | 'seat' | 'voices';

export const screenOf = ({ projector, pair, subject, page }: State): Screen => ({ projector, pair, subject, page });

/** The state after an event with the facilitator's step that it was, if any. An event that changed nothing is no step. */
export function withStep(before: State, event: Event, after: State): State {
  if (event.type === 'projected') return projected(before, event, after);
  const step = stepOf(before, event);
  if (!step || (step.kind !== 'fixed' && after === before)) return after;
  return { ...after, steps: step.kind === 'fixed' ? [step] : [...after.steps, step] };
}

/** The last step that can still be told of: what its author or a later event changed anyway is passed over. */
export const lastStep = (state: State): Step | null => state.steps.findLast((step) => stands(state, step)) ?? null;

function stands({ wishes }: State, step: Step): boolean {
  switch (step.kind) {
    case 'wish-accepted': return own(wishes, step.wish)?.status === 'accepted';
    case 'wish-set-aside': return own(wishes, step.wish)?.status === 'set-aside';
    case 'wish-settled': return (own(wishes, step.wish)?.outcome ?? null) !== null;
    default: return true;
  }
}

function stepOf(before: State, event: Event): StepDone | null {
  switch (event.type) {
    case 'moved': return event.to === before.phase ? null : { kind: 'moved', from: before.phase, to: event.to };
    case 'ballot-opened': return { kind: event.type, ballot: event.ballot.id };
    case 'ballot-closed': return own(before.ballots, event.ballot)?.status === 'open' ? { kind: event.type, ballot: event.ballot } : null;
    case 'results-shown': {
      const held = own(before.ballots, event.ballot);
      return held && held.shown !== event.shown ? { kind: event.type, ballot: event.ballot, shown: event.shown } : null;
    }
    case 'wish-accepted': case 'wish-set-aside': {
      const wish = own(before.wishes, event.wish);
      if (!wish || (event.type === 'wish-accepted' && wish.status === 'accepted')) return null;
      return { kind: event.type, wish: wish.id, before: { status: wish.status, reason: wish.reason, why: wish.why } };
    }
    case 'wish-settled': {
      const wish = own(before.wishes, event.wish);
      return wish ? { kind: event.type, wish: wish.id, before: wish.outcome, added: addedBy(before, event.outcome) } : null;
    }
    default: return fixedBy(before, event);
  }
}

/** None where the catalogue holds exactly this measure already, as it does once an amendment has brought it. */
function addedBy({ plan }: State, outcome: Outcome): { measure: MeasureId; before: Measure | null } | null {
  if (outcome.kind !== 'new-measure' || !plan) return null;
  const before = plan.measures.find(({ id }) => id === outcome.measure.id) ?? null;
  return JSON.stringify(before) === JSON.stringify(outcome.measure) ? null : { measure: outcome.measure.id, before };
}

function fixedBy({ moves, plan }: State, event: Event): StepDone | null {
  switch (event.type) {
    // Before the room has moved on, preparing is all there is; and that the host has drawn a design is nobody's step.
    case 'prepared': return moves.length === 0 || (plan && unpictured(plan) === unpictured(event.plan)) ? null : { kind: 'fixed', what: 'prepared' };
    case 'amended': case 'tabled': return { kind: 'fixed', what: event.type };
    case 'consent-asked': case 'consent-closed': return { kind: 'fixed', what: 'consent' };
    case 'seat-kept': return { kind: 'fixed', what: 'seat' };
    case 'agent-seated': case 'agent-unseated': case 'voices-shown': return { kind: 'fixed', what: 'voices' };
    default: return null;
  }
}

const unpictured = (plan: Plan): string => JSON.stringify({ ...plan, designs: plan.designs.map(({ image: _image, description: _description, ...design }) => design) });

/** Turning a page is no step. A screen that came along with a step of a ballot or of what is fixed is undone with it. */
function projected(before: State, event: Extract<Event, { type: 'projected' }>, after: State): State {
  const [was, is] = [screenOf(before), screenOf(after)];
  if (JSON.stringify({ ...was, page: 0 }) === JSON.stringify({ ...is, page: 0 })) return after;
  if (event.along === undefined) return { ...after, steps: [...after.steps, { kind: 'projected', screen: was }] };
  const with_ = after.steps.findLastIndex(takesAlong);
  return { ...after, steps: after.steps.map((step, place) => (place === with_ ? { screen: was, ...step } : step)) };
}

/** Whether a change of the big screen may belong to this step. */
export const takesAlong = ({ kind }: Step): boolean => kind === 'ballot-opened' || kind === 'results-shown' || kind === 'fixed';
