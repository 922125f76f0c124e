import { refuse, type Decision } from './decision.ts';
import { criteriaAsked, effectScale, weightPoints } from './effect-cells.ts';
import { own } from './own.ts';
import type { Answer, Ballot, BallotItem, Plan } from './types.ts';

/** How an item is named in an answer: `design:plaza`. */
export const itemKey = ({ kind, id }: BallotItem): string => `${kind}:${id}`;

/** Scores run over the integers 1 to 5 on every ballot that asks for one. */
export const scale = { min: 1, max: 5 } as const;
type Scale = { min: number; max: number };

/** Why an answer does not fit its ballot; null when it does. A skipped ballot and a null cell always fit. */
export function answerFault(plan: Plan, ballot: Ballot, answer: Answer): Decision | null {
  if (answer.kind === 'skipped') return null;
  if (answer.kind !== ballot.kind) return refuse('wrong-kind');
  const keys = new Set(ballot.items.map(itemKey));
  const named = namedIn(answer);
  const stranger = named.find((key) => !keys.has(key));
  if (stranger !== undefined) return refuse('unknown-item', { item: stranger });
  switch (answer.kind) {
    case 'approval': return unique(answer.approved);
    case 'score': return scoresFault(Object.values(answer.scores), scale);
    case 'dots': return dotsFault(Object.values(answer.dots), ballot.dots);
    case 'ranking': return answer.order.length === keys.size ? unique(answer.order) : refuse('not-a-permutation');
    case 'pairwise': return pairsFault(answer.pairs);
    case 'budget': return unique(answer.bought) ?? costFault(plan, answer.bought);
    case 'criteria': return cellsFault(ballot, answer.scores, scale);
    case 'effects': return cellsFault(ballot, answer.effects, effectScale);
    case 'weights': return pointsFault(answer.points);
  }
}

/** The items that an answer speaks of. */
export function namedIn(answer: Exclude<Answer, { kind: 'skipped' }>): readonly string[] {
  switch (answer.kind) {
    case 'approval': return answer.approved;
    case 'score': case 'criteria': return Object.keys(answer.scores);
    case 'dots': return Object.keys(answer.dots);
    case 'ranking': return answer.order;
    case 'pairwise': return answer.pairs.flatMap(({ left, right }) => [left, right]);
    case 'budget': return answer.bought;
    case 'effects': return Object.keys(answer.effects);
    case 'weights': return Object.keys(answer.points).map((id) => itemKey({ kind: 'criterion', id }));
  }
}

const unique = (keys: readonly string[]): Decision | null => (new Set(keys).size === keys.length ? null : refuse('not-a-permutation'));

function scoresFault(scores: readonly (number | null)[], { min, max }: Scale): Decision | null {
  const fits = (score: number | null): boolean => score === null || (Number.isInteger(score) && score >= min && score <= max);
  return scores.every(fits) ? null : refuse('score-out-of-range', { min, max });
}

function dotsFault(dots: readonly number[], most: number): Decision | null {
  if (!dots.every((count) => Number.isInteger(count) && count >= 0)) return refuse('too-many-dots', { most });
  return dots.reduce((sum, count) => sum + count, 0) <= most ? null : refuse('too-many-dots', { most });
}

function pairsFault(pairs: readonly { left: string; right: string }[]): Decision | null {
  if (pairs.some(({ left, right }) => left === right)) return refuse('not-a-permutation');
  return unique(pairs.map(({ left, right }) => [left, right].sort().join(' ')));
}

/** What a person may spend is what the mediator may: the budget less the contingency. */
export const spendable = ({ budget }: Pick<Plan, 'budget'>): number => budget.total - Math.round(budget.total * budget.contingency);

function costFault(plan: Plan, bought: readonly string[]): Decision | null {
  const cost = plan.measures.filter(({ id }) => bought.includes(`measure:${id}`)).reduce((sum, measure) => sum + measure.cost, 0);
  return cost <= spendable(plan) ? null : refuse('over-budget');
}

type Rows = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** Answers by item and criterion: each on a criterion that is asked of its item. */
function cellsFault(ballot: Ballot, rows: Rows, scale: Scale): Decision | null {
  for (const item of ballot.items) {
    const asked = criteriaAsked(ballot, item) ?? [];
    const stranger = Object.keys(own(rows, itemKey(item)) ?? {}).find((criterion) => !asked.includes(criterion));
    if (stranger !== undefined) return refuse('unknown-criterion', { criterion: stranger });
  }
  return scoresFault(Object.values(rows).flatMap((row) => Object.values(row)), scale);
}

/** Whole points, and all of them: fewer would weigh a person less than the others. */
function pointsFault(points: Readonly<Record<string, number>>): Decision | null {
  const given = Object.values(points);
  if (!given.every((point) => Number.isInteger(point) && point >= 0)) return refuse('points-not-whole', { points: weightPoints });
  const sum = given.reduce((total, point) => total + point, 0);
  return sum === weightPoints ? null : refuse('points-do-not-add-up', { points: weightPoints, sum });
}
