import fc from 'fast-check';
import { expect, it } from 'vitest';
import { templateOf } from '../../../app/templates/index.ts';
import { paperDifferences, type Ballot, type BallotItem, type BallotKind, type Plan } from '../../../app/workshop/index.ts';
import { fieldsOf, fits, isWhole, readTyped, typedOf, type Typed } from '../../../renderer/facilitator/paper/typed.ts';

const template = templateOf('street')?.plan;
if (!template) throw new Error('no template');
const plan: Plan = template;
const designs: BallotItem[] = plan.designs.map(({ id }) => ({ kind: 'design', id }));
const ballotOf = (kind: BallotKind, over: Partial<Ballot> = {}): Ballot => ({ id: 'b', kind, title: { en: '', fr: '' }, items: designs, criteria: [], dots: 5, round: 'before', of: null, ...over });
const sheet = { code: 'CODE1', pseudonym: 3 };
const fieldsIn = (ballot: Ballot): ReturnType<typeof fieldsOf> => fieldsOf(plan, { ballot }, sheet);
const faultsOf = (ballot: Ballot, typed: Typed): unknown => {
  const read = readTyped(plan, ballot, fieldsIn(ballot), typed);
  return 'faults' in read ? read.faults.map(({ field, code }) => [field, code]) : [];
};

it('has a field for every square of the sheet, item by item', () => {
  const criteria = plan.criteria.map(({ id }) => id);
  const fields = fieldsIn(ballotOf('criteria', { criteria }));
  expect(fields).toHaveLength(designs.length * criteria.length);
  expect(fields.slice(0, criteria.length).map(({ item }) => item)).toEqual(criteria.map(() => fields[0]?.item));
  expect(fieldsIn(ballotOf('pairwise'))).toHaveLength(10);
});

it('tells what is wrong at its field: a score out of range, a ranking with a hole or a place taken twice', () => {
  const score = ballotOf('score');
  const first = fieldsIn(score)[0]?.key ?? '';
  expect(faultsOf(score, { [first]: '6' })).toEqual([[first, 'range']]);
  const ranking = ballotOf('ranking');
  const keys = fieldsIn(ranking).map(({ key }) => key);
  const places = (...typed: string[]): Typed => Object.fromEntries(keys.map((key, at) => [key, typed[at] ?? '']));
  expect(faultsOf(ranking, places('1', '2', '3', '4'))).toEqual([[keys[4], 'missing']]);
  expect(faultsOf(ranking, places('1', '2', '3', '4', '4'))).toEqual([[keys[4], 'twice']]);
  expect(faultsOf(ranking, places('1', '2', '3', '4', '6'))).toEqual([[keys[4], 'missing']]);
  expect(faultsOf(ranking, places('2', '1', '3', '5', '4'))).toEqual([]);
});

it('tells what is wrong with all of them together: too many dots, points that do not add up, a budget exceeded', () => {
  const dots = ballotOf('dots');
  expect(faultsOf(dots, Object.fromEntries(fieldsIn(dots).map(({ key }) => [key, '2'])))).toEqual([[null, 'dots']]);
  const weights = ballotOf('weights', { items: plan.criteria.map(({ id }) => ({ kind: 'criterion', id })) });
  expect(faultsOf(weights, { [fieldsIn(weights)[0]?.key ?? '']: '99' })).toEqual([[null, 'sum']]);
  const budget = ballotOf('budget', { items: plan.measures.map(({ id }) => ({ kind: 'measure', id })) });
  expect(faultsOf(budget, Object.fromEntries(fieldsIn(budget).map(({ key }) => [key, '1'])))).toEqual([[null, 'budget']]);
});

it('goes on by itself once nothing more can be typed', () => {
  expect([isWhole('score', '4'), isWhole('score', 'x'), isWhole('score', '7'), isWhole('effect', '-'), isWhole('effect', '-2'), isWhole('number', '4')]).toEqual([true, true, false, false, true, false]);
  expect([fits('effect', '+2'), fits('effect', '3'), fits('pair', '2'), fits('tick', '2')]).toEqual([true, false, true, false]);
});

it('shows an entry again just as it was typed, whatever the kind', () => {
  const criteria = plan.criteria.map(({ id }) => id);
  const measures: BallotItem[] = plan.measures.slice(0, 3).map(({ id }) => ({ kind: 'measure', id }));
  const cells = Object.fromEntries(measures.map(({ id }) => [id, criteria.slice(0, 2)]));
  const kinds = [ballotOf('criteria', { criteria }), ballotOf('score'), ballotOf('approval'), ballotOf('dots', { dots: 50 }), ballotOf('pairwise'), ballotOf('effects', { items: measures, criteria, cells })];
  const texts = { score: ['', 'x', '1', '5'], effect: ['', 'x', '-2', '0', '2'], tick: ['', '1'], number: ['', '3'], pair: ['', '1', '2', 'x'] };
  for (const ballot of kinds) {
    const fields = fieldsIn(ballot);
    const anything = fc.record(Object.fromEntries(fields.map(({ key, takes }) => [key, fc.constantFrom(...texts[takes])])));
    fc.assert(fc.property(anything, (typed) => {
      const read = readTyped(plan, ballot, fields, typed);
      if ('faults' in read) throw new Error(JSON.stringify(read.faults));
      const entry = { part: 'ballot', ballot: 'b', answer: read.answer } as const;
      expect(typedOf(fields, entry)).toEqual(typed);
      expect(paperDifferences(entry, entry)).toEqual([]);
    }), { numRuns: 30 });
  }
});
