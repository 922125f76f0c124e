import { expect, test } from 'vitest';
import { intersectionsOf } from '../../../app/disagreement/index.ts';
import { toldLines } from '../../../app/mediation/index.ts';
import { crowd, ratings, room } from '../report/room.ts';

const people = (inBoth: number) => [...crowd(9, ['rollers'], 'r'), ...crowd(8, ['elders'], 'e'), ...crowd(inBoth, ['rollers', 'elders'], 'b')];
const rated = (inBoth: number, score: (id: string) => number = () => 3) => Object.fromEntries(people(inBoth).map(({ id }) => [id, score(id)]));

test('says what people of two groups said where they are enough and all others of each group are too', () => {
  const held = ratings('rate', rated(6, (id) => (id.startsWith('b') ? 5 : 2)));
  const state = room(people(6), [], { ballots: { rate: held } });
  expect(intersectionsOf(state, held, toldLines(state))).toEqual([{ item: 'design:plaza', criterion: 'access', lines: [0, 1], n: 6, mean: 5, sd: 0 }]);
});

test('says nothing where the people of two groups are too few, or those of one group who are not in the other', () => {
  for (const [both, elders] of [[4, 8], [6, 3]] as const) {
    const here = [...crowd(9, ['rollers'], 'r'), ...crowd(elders, ['elders'], 'e'), ...crowd(both, ['rollers', 'elders'], 'b')];
    const held = ratings('rate', Object.fromEntries(here.map(({ id }) => [id, 3])));
    const state = room(here, [], { ballots: { rate: held } });
    const lines = ['rollers', 'elders'].map((id, place) => ({ groups: [id], place, people: new Set(here.flatMap((person) => (person.groups.includes(id) ? [person.id] : []))) }));
    expect(intersectionsOf(state, held, lines)).toEqual([]);
  }
});

test('of a ballot that was repeated only the second round tells, and only where as many answered again as may be told of', () => {
  const first = ratings('rate', rated(6));
  const [all, few] = [people(6), people(6).filter(({ id }) => ['b0', 'b1'].includes(id))].map((again) => ratings('again', Object.fromEntries(again.map(({ id }) => [id, 4])), 'rate'));
  for (const [held, told] of [[all, 1], [few, 0]] as const) {
    if (!held) throw new Error('no second round');
    const state = room(people(6), [], { ballots: { rate: first, again: held } });
    expect(intersectionsOf(state, first, toldLines(state))).toEqual([]);
    expect(intersectionsOf(state, held, toldLines(state))).toHaveLength(told);
  }
});
