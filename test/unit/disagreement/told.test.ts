import { describe, expect, test } from 'vitest';
import { disagreementTold } from '../../../app/disagreement/index.ts';
import { toldLines } from '../../../app/mediation/index.ts';
import type { BallotState, BallotTold, State } from '../../../app/workshop/index.ts';
import { crowd, ratings, room } from '../report/room.ts';

const rollers = crowd(6, ['rollers'], 'r');
const elders = crowd(6, ['elders'], 'e');
const scored = (ids: readonly { id: string }[], scores: readonly number[]): Record<string, number> => Object.fromEntries(ids.map(({ id }, at) => [id, scores[at % scores.length] ?? 0]));
const told = (state: State): BallotTold => {
  const [first] = disagreementTold(state, toldLines(state), () => true).ballots;
  if (!first) throw new Error('nothing is told');
  return first;
};
const twoGroups = (of: BallotState): State => room([...rollers, ...elders], [], { ballots: { [of.ballot.id]: of } });

describe('a ballot on one design, six who roll and six elders', () => {
  const ballot = told(twoGroups(ratings('b1', { ...scored(rollers, [1, 1, 2, 2, 2, 1]), ...scored(elders, [5, 5, 4, 4, 5, 4]) })));

  test('tells of each line the mean and spread of the results, with median, quartiles and an interval of the mean', () => {
    const [cell] = ballot.cells;
    expect(cell).toMatchObject({ item: 'design:plaza', criterion: 'access' });
    expect(cell?.lines.map(({ line, n, mean, sd, median, lower, upper }) => [line, n, mean, sd, median, lower, upper])).toEqual([
      [0, 12, 3, 1.6514, 3, 1.75, 4.25], [1, 6, 1.5, 0.5477, 1.5, 1, 2], [2, 6, 4.5, 0.5477, 4.5, 4, 5],
    ]);
    for (const { mean, low, high } of cell?.lines ?? []) expect(low !== null && high !== null && low <= mean && mean <= high).toBe(true);
  });

  test('tells each line’s distance from everyone else, beyond chance after correction', () => {
    expect(ballot.differences.map(({ criterion, line, n, rest, difference }) => [criterion, line, n, rest, difference])).toEqual([['access', 1, 6, 6, -3], ['access', 2, 6, 6, 3]]);
    // 2 of the 924 ways to part 12 people are as far: 0.0022.
    for (const { p, pHolm, low, high } of ballot.differences) {
      expect(p).toBeCloseTo(2 / 924, 2);
      expect(pHolm).toBeLessThan(0.01);
      expect(low !== null && high !== null && low * high > 0).toBe(true);
    }
  });

  test('says in a sentence which lines lie furthest apart, and who differs from everyone else', () => {
    expect(ballot.most[0]).toEqual({ kind: 'gap', item: 'design:plaza', criterion: 'access', high: { line: 2, n: 6, mean: 4.5 }, low: { line: 1, n: 6, mean: 1.5 }, gap: 3, clear: true });
    expect(ballot.most.map(({ kind }) => kind)).toEqual(['gap', 'apart', 'apart', 'split']);
  });

  test('gives a reason where a statistic cannot be had', () => {
    expect(ballot.agreement).toEqual([{ criterion: 'access', n: 12, items: 1, w: null, whyW: 'tooFewCompleteItems', alpha: expect.any(Number), whyAlpha: null, icc: null, whyIcc: 'tooFewCompleteItems' }]);
  });
});

test('a table’s answer stands in the published mean and in nothing that is told of persons', () => {
  const [table, ...others] = rollers;
  if (!table) throw new Error('nobody');
  const seated = [{ ...table, via: 'table' as const, people: 6 }, ...others, ...elders];
  const state = room(seated, [], { ballots: { b1: ratings('b1', { ...scored(rollers, [1]), ...scored(elders, [5, 4]) }) } });
  const ballot = told(state);
  expect(ballot).toMatchObject({ tables: 'few', seated: null });
  const ofRollers = ballot.cells[0]?.lines.find(({ line }) => line === 1);
  expect(ofRollers).toMatchObject({ n: 6, mean: 1, median: null, low: null, high: null });
  expect(ballot.differences.map(({ low, p }) => [low, p !== null])).toEqual([[null, true], [null, true]]);
  expect(ballot.agreement[0]?.n).toBe(11);
});

test('tells nothing of four people, and nothing that is told is NaN', () => {
  expect(told(room(crowd(4, ['rollers'], 'r'), [], { ballots: { b1: ratings('b1', { r0: 1, r1: 2, r2: 3, r3: 4 }) } }))).toMatchObject({ cells: [], pooled: [], agreement: [], differences: [], alike: [], most: [] });
  const same = told(twoGroups(ratings('b1', scored([...rollers, ...elders], [3]))));
  expect(JSON.stringify(same)).not.toMatch(/NaN|null,null,null,null,null/);
  expect(same.most).toEqual([]);
  expect(same.differences.map(({ difference, p }) => [difference, p])).toEqual([[0, 1], [0, 1]]);
});

describe('the same ballot before and after talking', () => {
  const first = scored([...rollers, ...elders], [1, 2, 3, 3, 2, 1]);
  const rounds = (again: Record<string, number>) => {
    const state = room([...rollers, ...elders], [], { ballots: { b1: ratings('b1', first), b2: ratings('b2', again, 'b1') } });
    return disagreementTold(state, toldLines(state), () => true).shifts[0]?.moves ?? [];
  };
  const oneUp = Object.fromEntries(Object.entries(first).map(([id, score]) => [id, score + 1]));

  test('tells how each line moved, by the people who answered both times', () => {
    const moves = rounds(oneUp);
    expect(moves.map(({ item, line, n, before, after, change }) => [item, line, n, before, after, change])).toEqual([
      [null, 0, 12, 2, 3, 1], [null, 1, 6, 2, 3, 1], [null, 2, 6, 2, 3, 1], ['design:plaza', 0, 12, 2, 3, 1], ['design:plaza', 1, 6, 2, 3, 1], ['design:plaza', 2, 6, 2, 3, 1],
    ]);
    // Six of six went up: 2 of 64 signs, but the sizes tie, so normal with continuity correction (R: wilcox.test(rep(1, 6))$p.value).
    expect(moves[1]?.p).toBeCloseTo(0.0197, 4);
  });

  test('counts only who answered both times, and tells of no line where somebody answered for the first time after talking', () => {
    const { r0: _one, ...others } = oneUp;
    expect(rounds(others).filter(({ item }) => item !== null).map(({ line, n, change }) => [line, n, change])).toEqual([[0, 11, 1], [1, 5, 1], [2, 6, 1]]);
    // Of the one who answers for the first time after the discussion, the two tables and the changes would tell.
    const { r0: _first, ...without } = first;
    const state = room([...rollers, ...elders], [], { ballots: { b1: ratings('b1', without), b2: ratings('b2', oneUp, 'b1') } });
    const [shift] = disagreementTold(state, toldLines(state), () => true).shifts;
    expect(shift?.moves.filter(({ line }) => line !== 2)).toEqual([]);
  });
});

test('one order of all rankings, and where it parts from the ratings of the same items', () => {
  const ids = [...rollers, ...elders].map(({ id }) => id);
  const items = ['plaza', 'garden', 'market'].map((id) => ({ kind: 'design' as const, id }));
  const base = ratings('rate', {});
  const rate: BallotState = { ...base, ballot: { ...base.ballot, items }, answers: Object.fromEntries(ids.map((id) => [id, { kind: 'criteria' as const, scores: { 'design:plaza': { access: 5 }, 'design:garden': { access: 4 }, 'design:market': { access: 1 } } }])) };
  const rank: BallotState = { ...base, ballot: { ...base.ballot, id: 'rank', kind: 'ranking', items, criteria: [] }, answers: Object.fromEntries(ids.map((id) => [id, { kind: 'ranking' as const, order: ['design:garden', 'design:plaza', 'design:market'] }])) };
  const state = room([...rollers, ...elders], [], { ballots: { rate, rank } });
  const [order] = disagreementTold(state, toldLines(state), () => true).orders;
  expect(order).toMatchObject({
    ballot: 'rank', n: 12, borda: [{ item: 'design:garden', points: 24 }, { item: 'design:plaza', points: 12 }, { item: 'design:market', points: 0 }],
    kemeny: { order: ['design:garden', 'design:plaza', 'design:market'], optimal: 1, disagreements: 0 }, bradleyTerry: null,
  });
  expect(order?.against).toEqual([{
    ballot: 'rate', criterion: 'access', line: 0, n: 12, tau: 0.3333, why: null,
    items: [{ item: 'design:plaza', meanRank: 2, meanScore: 5, rankPlace: 2, ratingPlace: 1 }, { item: 'design:garden', meanRank: 1, meanScore: 4, rankPlace: 1, ratingPlace: 2 }, { item: 'design:market', meanRank: 3, meanScore: 1, rankPlace: 3, ratingPlace: 3 }],
  }]);
});
