import { expect, test } from 'vitest';
import { ballotsNotShown } from '../../../app/disagreement/index.ts';
import { seatsNotShown, toldLines } from '../../../app/mediation/index.ts';
import type { BallotNotShown, BallotState, Participant, State } from '../../../app/workshop/index.ts';
import { both, crowd, plan, ratings, room } from '../report/room.ts';

const notShown = (state: State, ballot: string): BallotNotShown => {
  const [found] = ballotsNotShown(state, toldLines(state), (held) => held.ballot.id === ballot);
  if (!found) throw new Error('no ballot');
  return found;
};
const saying = (people: readonly Participant[], id = 'rate', of: string | null = null): BallotState => ratings(id, Object.fromEntries(people.map((each) => [each.id, 3])), of);
const [rollers, elders, parents] = [crowd(6, ['rollers'], 'r'), crowd(7, ['elders'], 'e'), crowd(8, ['parents'], 'p')];
const lines = (people: readonly Participant[], ids: readonly string[]) => ids.map((id, place) => ({ groups: [id], place, label: both(id), parts: [], people: new Set(people.filter(({ groups }) => groups.includes(id)).map(({ id: who }) => who)) }));

test('a group of which too few answered a question is named with that reason, at every question in one sentence', () => {
  const state = room([...rollers, ...elders, ...parents], [], { ballots: { rate: saying([...rollers, ...elders, ...parents.slice(0, 3)]) } });
  const [found] = ballotsNotShown(state, lines([...rollers, ...elders, ...parents], ['rollers', 'elders', 'parents']), () => true);
  expect(found?.missing.find(({ why }) => why === 'tooFew')).toEqual({ why: 'tooFew', lines: [both('parents')], whole: true, places: expect.arrayContaining([{ item: 'design:plaza', criterion: 'access' }]) });
});

test('many lines that are missing at the same places for the same reason are one sentence', () => {
  const criteria = Array.from({ length: 10 }, (_, at) => `c${at}`);
  const held = saying([...rollers.slice(0, 2), ...elders.slice(0, 2), ...parents]);
  const asked = { ...held, ballot: { ...held.ballot, criteria }, answers: Object.fromEntries(Object.keys(held.answers).map((id) => [id, { kind: 'criteria' as const, scores: { 'design:plaza': Object.fromEntries(criteria.map((each) => [each, 3])) } }])) };
  const state = room([...rollers, ...elders, ...parents], [], { ballots: { rate: asked } });
  const [found] = ballotsNotShown(state, lines([...rollers, ...elders, ...parents], ['rollers', 'elders', 'parents']), () => true);
  expect(found?.missing.map(({ why, lines: names, whole, places }) => [why, names, whole, places.length])).toEqual([
    ['tooFew', [both('rollers'), both('elders')], true, 20],
    ['subtraction', [null], true, 20],
  ]);
});

test('of a second round, what its own answers alone would show is put down to too few having answered again', () => {
  const people = [...rollers, ...elders, ...parents];
  const again = saying(rollers.slice(0, 2), 'again', 'rate');
  const state = room(people, [], { ballots: { rate: saying(people), again } });
  const [first, second] = ballotsNotShown(state, lines(people, ['rollers', 'elders', 'parents']), () => true);
  expect(first?.missing).toEqual([]);
  expect(second?.missing).toContainEqual(expect.objectContaining({ why: 'again', lines: [both('rollers')], whole: true }));
});

const crossed = (inBoth: number, others: number) => {
  const people = [...rollers, ...elders, ...parents, ...crowd(inBoth, ['rollers', 'elders'], 'b'), ...crowd(others, ['elders', 'parents'], 'f')];
  const state = room(people, [], { ballots: { rate: saying(people) } });
  return ballotsNotShown(state, lines(people, ['rollers', 'elders', 'parents']), () => true)[0]?.pairs;
};
test('people in two groups at once are told of, or named with the reason why not', () => {
  const [first, second] = [{ groups: [both('rollers'), both('elders')] }, { groups: [both('elders'), both('parents')] }];
  expect(crossed(6, 0)).toEqual({ repeated: false, told: [{ ...first, item: 'design:plaza', criterion: 'access', items: 1, people: 6, mean: 3, sd: 0 }], missing: [] });
  const missing = { questions: 1, whole: true };
  // The lines less the room leave all who are in two groups: of eight, six would give the other two away.
  expect(crossed(6, 2)).toEqual({ repeated: false, told: [], missing: [{ ...first, ...missing, why: 'subtraction', people: 6 }, { ...second, ...missing, why: 'tooFew', people: 2 }] });
});

test('of a ballot that was repeated, who is in two groups is left to the second round', () => {
  const people = [...rollers, ...elders];
  const state = room(people, [], { ballots: { rate: saying(people), again: saying(people, 'again', 'rate') } });
  expect([notShown(state, 'rate').pairs.repeated, notShown(state, 'again').pairs.repeated]).toEqual([true, false]);
});

test('small groups that share a seat are named, and seats of which nothing is told with the reason why', () => {
  const small = [...crowd(3, ['rollers'], 'r'), ...crowd(3, ['elders'], 'e')];
  expect(seatsNotShown(room([...small, ...parents]))).toEqual({ seats: [], shared: [expect.objectContaining({ people: 6, parts: [both('rollers'), both('elders')] })] });
  expect(seatsNotShown(room(crowd(3, ['rollers'], 'r'))).seats).toEqual([expect.objectContaining({ people: 3, why: 'tooFew' })]);
  const few = saying([...rollers.slice(0, 2), ...elders, ...parents]);
  expect(seatsNotShown(room([...rollers, ...elders, ...parents], [], { plan, ballots: { rate: few } })).seats).toContainEqual(expect.objectContaining({ label: both('rollers'), why: 'fewRated' }));
});
