import { decideAgents } from './decide-agents.ts';
import { decideBallot } from './decide-ballot.ts';
import { decideCodes } from './decide-codes.ts';
import { consentFault, decideConsent } from './decide-consent.ts';
import { decideDoor } from './decide-door.ts';
import { decideOutcome } from './decide-outcome.ts';
import { decidePaper } from './decide-paper.ts';
import { decideImport } from './imports.ts';
import { decideLate } from './decide-late.ts';
import { decidePerson } from './decide-person.ts';
import { decidePicture } from './decide-picture.ts';
import { decideRooms } from './decide-rooms.ts';
import { publishTerms, termsFault } from './decide-terms.ts';
import { decideWish } from './decide-wish.ts';
import { decideTime } from './extra-time.ts';
import { fewestTold } from './fewest-told.ts';
import { changedBeyondFreeze } from './freeze.ts';
import { decideCall } from './calls.ts';
import { own } from './own.ts';
import { pictureFault, planFault } from './plan-rules.ts';
import { replyFault } from './reply-rules.ts';
import { mayGive, ofResidents } from './roles.ts';
import { takesAlong } from './steps.ts';
import { decideTimer } from './timer.ts';
import { decideUndo } from './undo.ts';
import { reasonFault, refuse, type Chance, type Decision } from './decision.ts';
import type { Actor, Command, Sketch, State } from './types.ts';

export type { Chance } from './decision.ts';

/**
 * What a command does to the workshop: events, or a refusal that changes nothing. The only place that rules.
 * `chance` brings ids, codes and seeds from outside, so that this stays a function of its arguments.
 */
export function decide(state: State, actor: Actor, command: Command, chance: Chance): Decision {
  if (ofResidents(command.type) && !isHere(state, actor)) return refuse('not-joined');
  if (actor.role === 'participant' && own(state.participants, actor.id)?.removed && command.type !== 'withdraw' && command.type !== 'choose-language') return refuse('removed');
  if (!mayGive(actor, command.type)) return refuse('not-allowed');
  switch (command.type) {
    case 'prepare': return decidePlan(state, command);
    case 'mark-rehearsal': return state.joins === 0 ? [{ type: 'rehearsal-marked' }] : refuse('already-begun');
    case 'move': return state.plan ? [{ type: 'moved', to: command.to, at: chance.now() }] : refuse('not-prepared');
    case 'project': return project(state, command);
    case 'turn-page': return turn(state, command.by);
    case 'set-timer': return decideTimer(state, command, chance.now());
    case 'ask-help': case 'give-help': return decideCall(state, actor, command, chance.now());
    case 'undo': return decideUndo(state, command, chance.now());
    case 'record-parental-consent':
      // Already the child's: sealed with their key, so that their withdrawal takes the parent's name along.
      return reasonFault(command.by) ?? [{ type: 'parental-consent-recorded', participant: chance.id('p'), code: chance.code(), by: command.by.trim() }];
    case 'make-codes': case 'ask-codes': return decideCodes(state, command, chance);
    case 'join': case 'withdraw': case 'choose-language': case 'mark-helped': return decidePerson(state, actor, command, chance);
    case 'wish': case 'comment': case 'propose': case 'accept-wish': case 'set-aside-wish': case 'settle-wish': case 'record-drawing':
      return decideWish(state, actor, command, chance);
    case 'ask-picture': case 'cancel-picture': case 'retry-picture': case 'choose-picture': case 'describe-picture': case 'check-picture': case 'choose-rights':
    case 'tag-wish': case 'record-pictures': case 'fail-picture': case 'record-engine': return decidePicture(state, actor, command, chance);
    case 'open-ballot': case 'close-ballot': case 'show-results': case 'answer': return decideBallot(state, actor, command, chance);
    case 'admit-late': case 'leave-late': return decideLate(state, command);
    case 'keep-seat': return keepSeat(state, command);
    case 'record-designs': return recordDesigns(state, command);
    case 'ask-consent': case 'consent': case 'close-consent': return decideConsent(state, actor, command, chance);
    case 'publish-terms': return publishTerms(state, command, chance);
    case 'table-package': return table(state, command, chance);
    // Reckoned in the background: by then the evening may have moved on, but a newer package has one of its own.
    case 'record-robustness':
      return command.robustness.round === state.rounds.length && state.rounds.length > 0 ? [{ type: 'robustness-recorded', robustness: command.robustness }] : refuse('unknown-round');
    case 'respond': return respond(state, actor, command);
    case 'lock-room': case 'remove-person': case 'let-back': case 'pair-helper': case 'remove-helper': return decideDoor(state, command, chance);
    case 'prepare-paper': case 'print-sheets': case 'enter-paper': case 'settle-paper': case 'close-paper': return decidePaper(state, command, chance);
    case 'need-time': case 'end-extra': return decideTime(state, actor, command);
    case 'seat-agent': case 'unseat-agent': case 'record-with-agents': case 'record-agent-turn': case 'show-voices': return decideAgents(state, command);
    case 'write-paragraph': case 'leave-out': case 'follow-up': case 'look-quote': case 'consent-words': return decideOutcome(state, actor, command, chance);
    case 'record-import': case 'remove-import': return decideImport(state, command, chance);
    case 'name-room': case 'record-room': case 'settle-conflict': case 'record-gone': return decideRooms(state, command);
  }
}

/** Of residents: a tablet that never joined, or whose person has withdrawn meanwhile, is told so. */
function isHere(state: State, actor: Actor): boolean {
  return actor.role === 'participant' ? own(state.participants, actor.id) !== undefined : actor.role !== 'visitor';
}

/** What is shown stays, whoever else turned a page meanwhile. */
function turn({ projector: view, pair: [first, second], subject, page }: State, by: number): Decision {
  return [{ type: 'projected', view, ...(first !== undefined && second !== undefined && { pair: [first, second] as const }), ...(subject !== null && { wish: subject }), page: page + by }];
}

function project(state: State, { view, pair, wish, page, along }: Extract<Command, { type: 'project' }>): Decision {
  const named = [...(pair ?? []), ...(wish === undefined ? [] : [wish])];
  if (named.some((id) => own(state.wishes, id)?.status !== 'accepted')) return refuse('unknown-wish');
  const last = state.steps.at(-1);
  return [{ type: 'projected', view, ...(pair && { pair }), ...(wish !== undefined && { wish }), ...(page !== undefined && { page }), ...(along && last && takesAlong(last) && { along }) }];
}

/** Before the first answer a plan is free, but for what the first who joined was promised of small groups; once frozen, a change needs a reason and the old values are kept. */
function decidePlan(state: State, { plan, reason }: Extract<Command, { type: 'prepare' }>): Decision {
  const fault = planFault(plan) ?? pictureFault(state, plan);
  if (fault) return refuse('bad-plan', fault);
  if (state.plan && state.joins > 0 && fewestTold({ plan }) !== fewestTold(state)) return refuse('fewest-settled', { fewest: fewestTold(state) });
  if (state.frozen === null || !state.plan || !changedBeyondFreeze(state.plan, plan)) return [{ type: 'prepared', plan }];
  if (reason === null) return refuse('reason-needed');
  return reasonFault(reason) ?? [{ type: 'amended', plan, reason: reason.trim() }];
}

/**
 * Pictures go to the designs that still wait for them, with the description where nobody wrote one: what was changed in the plan
 * while they were drawn stays as it is.
 */
function recordDesigns({ plan }: State, { drawings }: Extract<Command, { type: 'record-designs' }>): Decision {
  if (!plan) return refuse('not-prepared');
  const designs = plan.designs.map((design) => {
    const drawn = drawings.find((one) => one.design === design.id && design.image === null && isSame(one.sketch, design.sketch));
    const { en, fr } = design.description;
    return drawn ? { ...design, image: drawn.image, description: { en: en || drawn.description.en, fr: fr || drawn.description.fr } } : design;
  });
  return designs.every((design, place) => design === plan.designs[place]) ? [] : [{ type: 'prepared', plan: { ...plan, designs } }];
}

const isSame = (drawn: Sketch, sketch: Sketch | null): boolean =>
  sketch !== null && drawn.prompt === sketch.prompt && drawn.lang === sketch.lang && drawn.seed === sketch.seed;

/** A package for a plan that has changed while it was sought would not be one of this plan. */
function table(state: State, command: Extract<Command, { type: 'table-package' }>, chance: Chance): Decision {
  const { phase, plan, rounds } = state;
  if (phase !== 'negotiate') return refuse('not-in-phase');
  if (command.tabled.round !== rounds.length + 1) return refuse('unknown-round');
  if (!plan || changedBeyondFreeze(command.plan, plan)) return refuse('plan-changed');
  return termsFault(state, command, chance) ?? consentFault(state, command) ?? [{ type: 'tabled', tabled: command.tabled }];
}

function keepSeat(state: State, { group, reason }: Extract<Command, { type: 'keep-seat' }>): Decision {
  if (!state.plan?.groups.some(({ id }) => id === group)) return refuse('unknown-group');
  return reasonFault(reason) ?? [{ type: 'seat-kept', group, reason: reason.trim() }];
}

function respond(state: State, actor: Actor, { round, response }: Extract<Command, { type: 'respond' }>): Decision {
  if (actor.role !== 'participant') return refuse('not-allowed');
  if (state.phase !== 'negotiate') return refuse('not-in-phase');
  if (round !== state.rounds.length || round === 0) return refuse('unknown-round');
  return replyFault(state, response) ?? [{ type: 'responded', participant: actor.id, round, response }];
}
