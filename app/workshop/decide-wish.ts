import { blank, reasonFault, refuse, type Chance, type Decision } from './decision.ts';
import { asked, mayDrawOnto } from './decide-picture.ts';
import { changedBeyondFreeze } from './freeze.ts';
import { own } from './own.ts';
import { measureFault, withMeasure } from './plan-rules.ts';
import type { Actor, Command, Event, Plan, State, Wish } from './types.ts';

type WishCommand = Extract<Command, { type: 'wish' | 'comment' | 'propose' | 'accept-wish' | 'set-aside-wish' | 'settle-wish' | 'record-drawing' }>;
/** Longest wish and comment, in characters. */
export const longestText = 2_000;

/** A wish from a finger to its fate: written, drawn, proposed, accepted or set aside, settled. */
export function decideWish(state: State, actor: Actor, command: WishCommand, chance: Chance): Decision {
  if (command.type === 'wish') return write(state, actor, command, chance);
  const wish = own(state.wishes, command.wish);
  if (!wish) return refuse('unknown-wish');
  switch (command.type) {
    case 'record-drawing': {
      const { id: _id, type: _type, participant: _author, ...drawing } = command;
      return [{ type: 'drawn', participant: wish.author, ...drawing }];
    }
    case 'comment': return comment(wish, actor, command);
    case 'propose':
      if (actor.role !== 'participant' || wish.author !== actor.id) return refuse('not-your-wish');
      if (!wish.drawing) return refuse('not-drawn-yet');
      return wish.status === 'private' ? [{ type: 'proposed', participant: actor.id, wish: wish.id }] : [];
    case 'accept-wish':
      if (wish.status === 'private') return refuse('not-proposed');
      return command.image !== undefined && command.image !== wish.drawing?.image ? refuse('picture-changed') : [{ type: 'wish-accepted', wish: wish.id }];
    case 'set-aside-wish':
      if (wish.status === 'private') return refuse('not-proposed');
      return setAsideFault(command) ?? [{ type: 'wish-set-aside', wish: wish.id, reason: command.reason.trim(), ...(command.why && { why: command.why }) }];
    case 'settle-wish': return settle(state, wish, command);
  }
}

/** A reason that was picked says enough by itself; 'other' says nothing without words. */
function setAsideFault({ why, reason }: Extract<Command, { type: 'set-aside-wish' }>): Decision | null {
  return why !== undefined && why !== 'other' && blank(reason) ? null : reasonFault(reason);
}

function textFault(text: string): Decision | null {
  if (blank(text)) return refuse('text-empty');
  return text.length > longestText ? refuse('text-too-long', { most: longestText }) : null;
}

function write(state: State, actor: Actor, command: Extract<Command, { type: 'wish' }>, chance: Chance): Decision {
  if (actor.role !== 'participant') return refuse('not-allowed');
  if (state.phase !== 'envision') return refuse('not-in-phase');
  const fault = textFault(command.text);
  if (fault) return fault;
  if (own(state.wishes, command.wish)) return refuse('already-used');
  const parent = command.parent === null ? null : own(state.wishes, command.parent);
  if (parent === undefined || (parent?.status === 'private' && parent.author !== actor.id)) return refuse('unknown-wish');
  const { wish, text, language, table, edits, onto, ask } = command;
  if (onto !== undefined && !mayDrawOnto(state, onto)) return refuse('bad-photo');
  const wished: Event = { type: 'wished', participant: actor.id, wish, text: text.trim(), language, table, parent: command.parent, seed: chance.seed(), ...(edits && { edits }), ...(onto && { onto }) };
  if (!ask) return [wished];
  const also = asked(state, { id: wish, author: actor.id, history: [], parent: command.parent, text }, ask, chance);
  return 'refusal' in also ? also : [wished, ...also];
}

function comment(wish: Wish, actor: Actor, command: Extract<Command, { type: 'comment' }>): Decision {
  if (actor.role !== 'participant') return refuse('not-allowed');
  if (wish.status === 'private' && wish.author !== actor.id) return refuse('unknown-wish');
  const { comment: id, text, language } = command;
  return textFault(text) ?? [{ type: 'commented', participant: actor.id, comment: id, wish: wish.id, text: text.trim(), language }];
}

/** A new measure from a wish after the freeze is an amendment: with a reason, and the old plan kept. */
function settle({ plan, frozen }: State, wish: Wish, { outcome, reason }: Extract<Command, { type: 'settle-wish' }>): Decision {
  if (wish.status !== 'accepted') return refuse('not-proposed');
  if (!plan) return refuse('not-prepared');
  const fault = outcomeFault(plan, outcome);
  if (fault) return fault;
  const settled: Event = { type: 'wish-settled', wish: wish.id, outcome };
  const after = outcome.kind === 'new-measure' ? withMeasure(plan, outcome.measure) : plan;
  if (frozen === null || !changedBeyondFreeze(plan, after)) return [settled];
  if (!reason) return refuse('reason-needed');
  return reasonFault(reason) ?? [{ type: 'amended', plan: after, reason: reason.trim() }, settled];
}

function outcomeFault(plan: Plan, outcome: Extract<Command, { type: 'settle-wish' }>['outcome']): Decision | null {
  switch (outcome.kind) {
    case 'measure': return plan.measures.some(({ id }) => id === outcome.measure) ? null : refuse('unknown-measure');
    case 'design': return plan.designs.some(({ id }) => id === outcome.design) ? null : refuse('unknown-design');
    case 'not-costed': case 'out-of-scope': return reasonFault(outcome.reason);
    case 'new-measure': {
      const fault = measureFault(plan, outcome.measure);
      return fault ? refuse('bad-plan', fault) : null;
    }
  }
}
