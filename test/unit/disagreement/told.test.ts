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
