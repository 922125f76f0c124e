import { criteriaAsked, fewestTold, itemKey, own } from '../workshop/index.ts';
import type { Answer, Ballot, BallotState, State } from '../workshop/index.ts';
import type { Line } from './merge-groups.ts';
import { firstRound, firstSummaries, secondSummaries } from './protect.ts';
import type { FirstRound, GroupAnswer, GroupSummaries } from './protect.ts';

/** The one question of ballots that do not ask by criterion. */
export const oneQuestion = '*whole';

/**
 * A ballot's results by `lines`, as the room and the report show them: the same figures, withheld by the same rule. After a
 * second round whoever did not answer again keeps the first answer, as in the package. Ratings of designs, effects and weights
 * feed the package, which tells of every line: so there the lines stay where not all can be told; elsewhere everyone's figures do.
 */
export function ballotSummaries(state: State, held: BallotState, lines: readonly Line[]): GroupSummaries {
  const first = firstOf(state, held);
  const judged = firstRoundOf(state, first ?? held, lines, answersOf(state, first ?? held));
  return first ? secondSummaries(judged, answersOf(state, held)) : firstSummaries(judged);
}

/** The ballot that this one repeats. */
export const firstOf = ({ ballots }: State, { ballot }: BallotState): BallotState | undefined => (ballot.of === null ? undefined : ballots[ballot.of]);

/** A first round with its answers, judged as `ballotSummaries` does; a repetition asks as its first round did. */
export function firstRoundOf(state: State, { ballot: { kind } }: BallotState, lines: readonly Line[], answers: readonly GroupAnswer[]): FirstRound {
  const pictured = new Set((state.plan?.designs ?? []).map(({ image }) => `picture:${image}`));
  return firstRound(answers, { lines, k: fewestTold(state) }, (item) =>
    (kind === 'effects' || kind === 'weights' || (kind === 'criteria' && (item.startsWith('design:') || pictured.has(item))) ? 'lines' : 'everyone'));
}

/**
 * What the people in the room said, as scores: approval and purchases 1 or 0, dots their number, ranks from 1 (the first), pairs
 * the share won, 'no preference' being half. A ballot that was skipped says nothing.
 */
export function answersOf(state: State, { ballot, answers }: BallotState): GroupAnswer[] {
  return Object.entries(answers).flatMap(([participant, answer]) =>
    (state.participants[participant] ? cellsOf(ballot, answer).map(({ item, criterion, score }) => ({ participant, groups: noGroups, item, criterion, score })) : []));
}

const noGroups: readonly string[] = [];

type Cell = { item: string; criterion: string; score: number | null };
/** Null is 'no opinion' and takes an earlier answer back; a cell left out says nothing. */
export function cellsOf(ballot: Ballot, answer: Answer): Cell[] {
  const keys = ballot.items.map(itemKey);
  const told = (item: string, criterion: string, score: number | null | undefined): Cell[] => (score === undefined ? [] : [{ item, criterion, score }]);
  const byCriterion = (rows: Readonly<Record<string, Readonly<Record<string, number | null>>>>): Cell[] => ballot.items.flatMap((item, at) => {
    const key = keys[at] ?? itemKey(item);
    const row = own(rows, key) ?? {};
    return (criteriaAsked(ballot, item) ?? []).flatMap((criterion) => told(key, criterion, own(row, criterion)));
  });
  const each = (scoreOf: (key: string) => number | null | undefined): Cell[] => keys.flatMap((item) => told(item, oneQuestion, scoreOf(item)));
  switch (answer.kind) {
    case 'skipped': return [];
    case 'approval': return each((key) => (answer.approved.includes(key) ? 1 : 0));
    case 'budget': return each((key) => (answer.bought.includes(key) || answer.bought.includes(key.replace(/^measure:/, '')) ? 1 : 0));
    case 'score': return each((key) => own(answer.scores, key));
    case 'dots': return each((key) => own(answer.dots, key) ?? 0);
    case 'ranking': return each((key) => (answer.order.includes(key) ? answer.order.indexOf(key) + 1 : null));
    case 'pairwise': return each((key) => wonShare(answer, key));
    case 'criteria': return byCriterion(answer.scores);
    case 'effects': return byCriterion(answer.effects);
    case 'weights': return ballot.items.flatMap((item) => told(itemKey(item), oneQuestion, own(answer.points, item.id) ?? 0));
  }
}

function wonShare({ pairs }: Extract<Answer, { kind: 'pairwise' }>, key: string): number | null {
  const met = pairs.filter(({ left, right }) => left === key || right === key);
  if (met.length === 0) return null;
  const won = met.map(({ left, choice }) => (choice === 'none' ? 0.5 : Number((choice === 'left') === (left === key))));
  return won.reduce((sum, share) => sum + share, 0) / met.length;
}
