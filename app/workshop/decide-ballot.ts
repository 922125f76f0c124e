import { answerFault, itemKey, namedIn } from './answer-rules.ts';
import { askingAtOpening, askingOf, itemsAsked, loadOf } from './balanced-plan.ts';
import { refuse, type Chance, type Decision } from './decision.ts';
import { criteriaAsked, effectCells, weightItems } from './effect-cells.ts';
import { frozenPart } from './freeze.ts';
import { own } from './own.ts';
import type { Actor, Ballot, BallotItem, Command, ParticipantId, Plan, State } from './types.ts';

type BallotCommand = Extract<Command, { type: 'open-ballot' | 'close-ballot' | 'show-results' | 'answer' }>;

/** Opening, answering and closing a ballot. Its rules, and the plan's numbers, are frozen before the first answer. */
export function decideBallot(state: State, actor: Actor, command: BallotCommand, chance: Chance): Decision {
  if (command.type === 'open-ballot') return open(state, command.ballot, chance);
  const held = own(state.ballots, command.ballot);
  if (!held) return refuse('unknown-ballot');
  switch (command.type) {
    case 'close-ballot': return held.status === 'open' ? [{ type: 'ballot-closed', ballot: command.ballot }] : [];
    case 'show-results': return held.status === 'open' && command.shown ? refuse('ballot-open') : [{ type: 'results-shown', ballot: command.ballot, shown: command.shown }];
    case 'answer': {
      if (actor.role !== 'participant') return refuse('not-allowed');
      if (held.status === 'closed') return refuse('ballot-closed');
      const fault = state.plan ? answerFault(state.plan, held.ballot, command.answer) ?? unaskedFault(state, state.plan, actor.id, command) : refuse('not-prepared');
      return fault ?? [{ type: 'answered', participant: actor.id, ballot: command.ballot, answer: command.answer }];
    }
  }
}

/** Ratings of items that the balanced plan gave to others. Safe to refuse: a person's items are frozen when the ballot opens. */
function unaskedFault({ ballots, participants }: State, plan: Plan, id: ParticipantId, { ballot, answer }: Extract<Command, { type: 'answer' }>): Decision | null {
  const [held, person] = [ballots[ballot], participants[id]];
  if (!held || !person || answer.kind === 'skipped') return null;
  const asked = new Set(itemsAsked(held.ballot, askingOf(plan, held), person.pseudonym).map(itemKey));
  const stranger = namedIn(answer).find((key) => !asked.has(key));
  return stranger === undefined ? null : refuse('unknown-item', { item: stranger });
}

function open(state: State, ballot: Ballot, chance: Chance): Decision {
  if (!state.plan) return refuse('not-prepared');
  if (state.phase !== 'evaluate' && state.phase !== 'discuss') return refuse('not-in-phase');
  if (own(state.ballots, ballot.id)) return refuse('ballot-exists');
  const fault = ballotFault(state, state.plan, ballot);
  if (fault) return fault;
  const freeze = state.frozen === null ? [{ type: 'frozen', hash: chance.hash(frozenPart(state.plan)) } as const] : [];
  return [...freeze, { type: 'ballot-opened', ballot, asking: askingAtOpening(state, state.plan, ballot) }];
}

function ballotFault(state: State, plan: Plan, ballot: Ballot): Decision | null {
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
  return repeatFault(state, ballot, keys);
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
function repeatFault(state: State, ballot: Ballot, keys: readonly string[]): Decision | null {
  if ((ballot.round === 'after') !== (ballot.of !== null)) return refuse('bad-ballot');
  if (ballot.of === null) return null;
  const first = own(state.ballots, ballot.of)?.ballot;
  if (!first) return refuse('unknown-ballot');
  const same = first.kind === ballot.kind && String(first.items.map(itemKey)) === String(keys) && String(first.criteria) === String(ballot.criteria)
    && first.items.every((item) => String(criteriaAsked(first, item)) === String(criteriaAsked(ballot, item)));
  return same ? null : refuse('bad-ballot');
}
