import { expect, test } from 'vitest';
import { resultsOf } from '../../../app/lan/results.ts';
import type { Answer, BallotState, State } from '../../../app/workshop/index.ts';
import { crowd, ratings, room } from '../report/room.ts';

const people = crowd(6, ['rollers'], 'r');
const scores = Object.fromEntries(people.map(({ id }, nth) => [id, 1 + (nth % 5)]));
const before: State = room(people, [], { ballots: { b1: ratings('b1', scores) } });
const linesOf = (state: State): unknown => resultsOf(state, () => true)[0];

test('a closed ballot is not reckoned again while people vote on another', () => {
  const voting = { ...before, ballots: { ...before.ballots, b2: { ...ratings('b2', scores), status: 'open' as const } } };
  expect(linesOf(voting)).toBe(linesOf(before));
});

test('effects are shown by measure and criterion, weights by criterion, and neither of a group of which fewer than five answered', () => {
  const all = [...people, ...crowd(5, ['elders'], 'e')];
  const held = (ballot: Partial<BallotState['ballot']>, answerOf: (n: number) => Answer): BallotState => {
    const { ballot: like, ...rest } = ratings(ballot.id ?? '', {});
    return { ...rest, ballot: { ...like, ...ballot }, answers: Object.fromEntries(all.slice(0, 10).map(({ id }, n) => [id, answerOf(n)])) };
  };
  const effects = held({ id: 'e', kind: 'effects', items: [{ kind: 'measure', id: 'ramp' }], cells: { ramp: ['access'] } }, () => ({ kind: 'effects', effects: { 'measure:ramp': { access: -1 } } }));
  const weights = held({ id: 'w', kind: 'weights', items: [{ kind: 'criterion', id: 'access' }], criteria: [] }, () => ({ kind: 'weights', points: { access: 100 } }));
  const [first, second] = resultsOf(room(all, [], { ballots: { e: effects, w: weights } }), () => true);
  expect(first?.tables).toEqual([{ item: 'measure:ramp', criterion: 'access', cells: [[1, 6, -1, 0]] }]);
  expect(second?.tables).toEqual([{ item: 'criterion:access', criterion: null, cells: [[1, 6, 100, 0]] }]);
});

test('results are reckoned anew when an answer, a person or a label has changed', () => {
  const mean = (state: State): unknown => resultsOf(state, () => true)[0]?.tables[0]?.cells[0]?.[2];
  expect(mean(before)).toBe(2.67);
  const higher = Object.fromEntries(people.map(({ id }) => [id, 5]));
  expect(mean({ ...before, ballots: { b1: ratings('b1', higher) } })).toBe(5);
  const { plan } = before;
  const renamed = { ...before, plan: plan && { ...plan, groups: plan.groups.map((group) => ({ ...group, label: { en: 'Anew', fr: 'De nouveau' } })) } };
  expect(JSON.stringify(linesOf(renamed))).toContain('Anew');
  expect(JSON.stringify(linesOf(before))).not.toContain('Anew');
  expect(linesOf({ ...before, participants: room(crowd(6, 'none', 'r')).participants })).not.toEqual(linesOf(before));
});
