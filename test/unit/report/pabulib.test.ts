import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPabulib } from '../../../app/mediation/pabulib.ts';
import { pabulibFiles } from '../../../app/report/pabulib.ts';
import type { BallotState, State } from '../../../app/workshop/index.ts';
import { both, crowd, measure, plan, room } from './room.ts';

const held = { from: '2026-11-22T23:00:00Z', to: '2026-11-23T04:59:00Z' };
const budgetVote = (answers: BallotState['answers']): BallotState => ({
  ballot: { id: 'what to buy', kind: 'budget', title: both('Buy'), items: plan.measures.map(({ id }) => ({ kind: 'measure', id })), criteria: [], dots: 0, round: 'before', of: null },
  status: 'closed', shown: true, answers,
});
const workshop = (bought: readonly (readonly string[])[], more: Partial<State> = {}): State => {
  const people = crowd(bought.length, 'none', 'p');
  return room(people, [], { ballots: { 'what to buy': budgetVote(Object.fromEntries(people.map(({ id }, place) => [id, { kind: 'budget', bought: bought[place] ?? [] }]))) }, ...more });
};
const only = (state: State): string => pabulibFiles(state, held)[0]?.[1] ?? '';

describe('a budget vote as a Pabulib election', () => {
  test('is read back with every project, its cost and every ballot, under the budget that people could spend', () => {
    const read = readPabulib(only(workshop([['measure:ramp'], ['lamps', 'ramp'], []])));
    expect(read).toMatchObject({ ok: true, election: { title: 'Park FR', currency: 'CAD', budget: 8_500, voteType: 'approval',
      projects: [{ id: 'ramp', name: 'ramp FR', cost: 10.5 }, { id: 'lamps', cost: 10.5 }], votes: [{ voter: '1', given: [{ project: 'ramp' }] }, { voter: '2', given: [{ project: 'ramp' }, { project: 'lamps' }] }] } });
    expect(only(workshop([['ramp'], []]))).toMatch(/\nnum_votes;1\n[^]*\ndate_begin;22\.11\.2026\ndate_end;22\.11\.2026\n[^]*\ncomment;#1: 1 more bought nothing\n/);
  });

  test('says that costs were changed since, where a ballot now costs more than there was', () => {
    const dear = workshop([['ramp', 'lamps']], { plan: { ...plan, measures: plan.measures.map((each) => ({ ...each, cost: 500_000 })) } });
    expect(only(dear)).toContain('comment;#1: costs were changed after this vote');
    expect([only(dear), only(workshop([['ramp']]))].map((text) => text.includes('max_sum_cost'))).toEqual([false, true]);
  });

  test('says of a voter nothing but what they bought, in an order that tells nobody', () => {
    const orders = [['ramp'], ['lamps'], ['ramp', 'lamps'], ['ramp']];
    const text = only(workshop(orders));
    expect(only(workshop([...orders].reverse()))).toBe(text);
    for (const word of ['p0', 'p3', 'RECEIPT', 'age', 'group']) expect(text.slice(text.indexOf('VOTES'))).not.toContain(word);
  });

  test('stays a table whatever the names are', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
      const nasty = `${name};"VOTES\n=cmd|\u202E`;
      const text = only(workshop([['ramp'], ['lamps']], { plan: { ...plan, title: both(nasty), measures: ['ramp', 'lamps'].map((id) => ({ ...measure(id), label: both(nasty) })) } }));
      const read = readPabulib(text);
      expect(read.ok && read.election.projects.map(({ id, cost }) => [id, cost])).toEqual([['ramp', 10.5], ['lamps', 10.5]]);
      expect(text.split('\n').filter((line) => line === 'VOTES')).toHaveLength(1);
    }));
  });

  test('is not written where nobody bought anything, or nobody was asked', () => {
    expect(pabulibFiles(workshop([[], []]), held)).toEqual([]);
    expect(pabulibFiles(room(crowd(6, 'none', 'p')), held)).toEqual([]);
  });
});
