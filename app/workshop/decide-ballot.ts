import { answerFault, itemKey, namedIn } from './answer-rules.ts';
import { askingAtOpening, askingOf, itemsAsked, loadOf } from './balanced-plan.ts';
import { answerLate } from './decide-late.ts';
import { refuse, type Chance, type Decision } from './decision.ts';
import { criteriaAsked, effectCells, weightItems } from './effect-cells.ts';
import { frozenPart } from './freeze.ts';
import { extraUntil, goesOn, isOver } from './extra-time.ts';
import { own } from './own.ts';
import type { Actor, Answer, Ballot, BallotId, BallotItem, BallotState, Command, Plan, State } from './types.ts';

type BallotCommand = Extract<Command, { type: 'open-ballot' | 'close-ballot' | 'show-results' | 'answer' }>;

/** Opening, answering and closing a ballot. Its rules, and the plan's numbers, are frozen before the first answer. */
export function decideBallot(state: State, actor: Actor, command: BallotCommand, chance: Chance): Decision {
  if (command.type === 'open-ballot') return open(state, command.ballot, chance);
  const held = own(state.ballots, command.ballot);
  if (!held) return refuse(state.takenBack.includes(command.ballot) ? 'ballot-taken-back' : 'unknown-ballot');
  switch (command.type) {
    case 'close-ballot': {
      if (held.status === 'closed') return [];
      const until = command.moreMinutes === undefined ? null : extraUntil(state, command.moreMinutes, chance);
      return [{ type: 'ballot-closed', ballot: command.ballot, joins: state.joins, ...(until !== null && { until }) }];
    }
    case 'show-results': return showing(held, command, chance);
    case 'answer': {
      if (actor.role !== 'participant') return refuse('not-allowed');
      const fault = state.plan ? replyToBallotFault(state, state.plan, own(state.participants, actor.id)?.pseudonym, command) : refuse('not-prepared');
      if (fault) return fault;
      const person = own(state.participants, actor.id);
      if (held.status === 'closed' && !goesOn(held, actor.id)) return person ? answerLate(held, person, command.answer) : refuse('not-joined');
      return [{ type: 'answered', participant: actor.id, ballot: command.ballot, answer: command.answer }];
    }
  }
}

/** Nobody's results are shown while somebody still answers; once their time is over, showing ends it. */
function showing(held: BallotState, { ballot, shown }: Extract<Command, { type: 'show-results' }>, chance: Chance): Decision {
  if (shown && held.status === 'open') return refuse('ballot-open');
  if (shown && goesOn(held)) return isOver(held, chance) ? [{ type: 'extra-ended', ballot }, { type: 'results-shown', ballot, shown }] : refuse('extra-time-running');
  return [{ type: 'results-shown', ballot, shown }];
}

/**
 * Why an answer is none to a ballot by the person of this number; null when it is one. Ratings of items that the balanced plan
 * gave to others are refused: safe, as a person's items are frozen when the ballot opens.
 */
export function replyToBallotFault(state: State, plan: Plan, pseudonym: number | undefined, { ballot, answer }: { ballot: BallotId; answer: Answer }): Decision | null {
  const held = own(state.ballots, ballot);
  if (!held) return refuse('unknown-ballot');
  const fault = answerFault(plan, held.ballot, answer);
  if (fault || pseudonym === undefined || answer.kind === 'skipped') return fault;
  const asked = new Set(itemsAsked(held.ballot, askingOf(plan, held), pseudonym).map(itemKey));
  const stranger = namedIn(answer).find((key) => !asked.has(key));
  return stranger === undefined ? null : refuse('unknown-item', { item: stranger });
}

function open(state: State, ballot: Ballot, chance: Chance): Decision {
  if (!state.plan) return refuse('not-prepared');
  if (state.phase !== 'evaluate' && state.phase !== 'discuss') return refuse('not-in-phase');
  if (own(state.ballots, ballot.id)) return refuse('ballot-exists');
  const printed = own(state.paper.prepared, ballot.id);
  const fault = ballotFault(state, state.plan, ballot) ?? (printed && !isSameBallot(printed.ballot, ballot) ? refuse('printed-otherwise') : null);
  if (fault) return fault;
  const freeze = state.frozen === null ? [{ type: 'frozen', hash: chance.hash(frozenPart(state.plan)) } as const] : [];
  return [...freeze, { type: 'ballot-opened', ballot, asking: printed?.asking ?? askingAtOpening(state, state.plan, ballot) }];
}

/** Why a ballot cannot be asked; null when it can. */
export function ballotFault(state: State, plan: Plan, ballot: Ballot): Decision | null {
  const keys = ballot.items.map(itemKey);
  if (keys.length === 0 || new Set(keys).size !== keys.length) return refuse('bad-ballot');
  const pictures = new Set<string | undefined>(Object.values(state.wishes).filter(({ status }) => status === 'accepted').map(({ drawing }) => drawing?.image));
  const known: Record<BallotItem['kind'], ReadonlySet<string | undefined>> = {
    design: new Set(plan.designs.map(({ id }) => id)), measure: new Set(plan.measures.map(({ id }) => id)), picture: pictures,
    criterion: new Set(ballot.kind === 'weights' ? plan.criteria.map(({ id }) => id) : []),
  };
  for (const item of ballot.items) if (!known[item.kind].has(item.id)) return refuse('unknown-item', { item: item.id });
  if (ballot.kind === 'budget' && ballot.items.some(({ kind }) => kind !== 'measure')) return refuse('bad-ballot');
  if (ballot.kind === 'dots' && !(Number.isInteger(ballot.dots) && ballot.dots >= 1)) return refuse('bad-ballot');
  if (ballot.kind === 'criteria') {
    const criteria = new Set(plan.criteria.map(({ id }) => id));
    if (ballot.criteria.length === 0) return refuse('bad-ballot');
    const lost = ballot.criteria.find((id) => !criteria.has(id));
    if (lost !== undefined) return refuse('unknown-criterion', { criterion: lost });
  }
  if (ballot.of === null && !asksThePlan(plan, ballot)) return refuse('bad-ballot');
  if (ballot.of === null && loadOf(ballot, plan.limits).tooMany) return refuse('too-many-ratings', { most: plan.limits.ratingsPerRound });
  return repeatFault(state, ballot);
}

/** What is asked of effects and weights follows from the plan: every cell that the catalogue changes, every criterion that weighs. */
function asksThePlan(plan: Plan, ballot: Ballot): boolean {
  if (ballot.kind === 'weights') return String(ballot.items.map(itemKey)) === String(weightItems(plan).map(itemKey));
  if (ballot.kind !== 'effects') return ballot.cells === undefined;
  const { items, criteria, cells } = effectCells(plan, ballot.items.map(({ id }) => id));
  const sorted = (keys: readonly string[]): string => String([...keys].sort());
  return sorted(items.map(itemKey)) === sorted(ballot.items.map(itemKey)) && sorted(criteria) === sorted(ballot.criteria)
    && items.every(({ id }) => String(cells[id]) === String(own(ballot.cells ?? {}, id))) && Object.keys(ballot.cells ?? {}).length === items.length;
}

/** A second round asks exactly what the first one asked. */
function repeatFault(state: State, ballot: Ballot): Decision | null {
  if ((ballot.round === 'after') !== (ballot.of !== null)) return refuse('bad-ballot');
  if (ballot.of === null) return null;
  const first = own(state.ballots, ballot.of)?.ballot;
  if (!first) return refuse('unknown-ballot');
  return isSameBallot(first, ballot) ? null : refuse('bad-ballot');
}

/** Whether two ballots ask the same, of the same items in the same order. */
const isSameBallot = (one: Ballot, other: Ballot): boolean =>
  one.kind === other.kind && String(one.items.map(itemKey)) === String(other.items.map(itemKey)) && String(one.criteria) === String(other.criteria) && one.dots === other.dots
    && one.items.every((item) => String(criteriaAsked(one, item)) === String(criteriaAsked(other, item)));
