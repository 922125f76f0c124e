import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mediate } from '../../../app/mediation/mediate.ts';
import { aloneIn, basesOf, evaluatePackage, evaluateTerms, parseProblem, problemOf, seatRanges, termsChanges, termsOf, type Problem, type Proposal } from '../../../app/mediation/index.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import { rulesFor } from '../../../app/bargaining/terms-rules.ts';
import { trueChance } from '../../../app/chance.ts';
import type { BallotState, Published, State } from '../../../app/workshop/index.ts';
import { everyPackage } from './brute-force.ts';
import { crowd, measure, plan, roomOf } from './rooms.ts';
import { smallProblem } from './small-problems.ts';

const control = () => searchControl({ now: () => performance.now() });
const bestOfEach = async (problem: Problem): Promise<Proposal[]> =>
  Promise.all(problem.groups.map((_, g) => mediate(aloneIn(problem, g), { levels: 1 }, control())));

test('the best of a seat is what no package of the whole problem exceeds for it, and its package gives just that', async () => {
  await fc.assert(fc.asyncProperty(smallProblem, async (input) => {
    const parsed = parseProblem(input);
    if (!parsed.ok) return;
    const { problem } = parsed;
    const packages = everyPackage(input);
    const ranges = seatRanges(problem, await bestOfEach(problem));
    for (const [g, { seat, best, package: found, proved }] of ranges.entries()) {
      const reached = packages.map(({ utilities }) => Number(utilities[seat] ?? 0n));
      expect(best).toBe(reached.length === 0 ? null : Math.max(...reached) / 1e6);
      expect(proved).toBe(true);
      if (found) expect((evaluatePackage(problem, found)[g] ?? 0) / 1e6).toBe(best);
    }
  }), { numRuns: 120 });
});

test('the base and the lowest of a seat are those of the designs alone that fit the budget', () => {
  fc.assert(fc.property(smallProblem, (input) => {
    const parsed = parseProblem({ ...input, required: [], forbidden: [] });
    if (!parsed.ok) return;
    const alone = everyPackage({ ...input, required: [], forbidden: [] }).filter(({ measures }) => measures.length === 0);
    for (const { seat, base, lowest } of basesOf(parsed.problem)) {
      const values = alone.map(({ utilities }) => Number(utilities[seat] ?? 0n) / 1e6);
      expect(lowest).toBe(values.length === 0 ? null : Math.min(...values));
      if (base === null) expect(values).toEqual([]);
      else expect(values).toContain(base);
    }
  }));
});

/** Six rollers and nine elders, and three people of no group who sit alone. */
function ratedRoom(more: Partial<State> = {}): State {
  const people = [...crowd(6, ['rollers'], 'r'), ...crowd(9, ['elders'], 'e'), ...crowd(3, 'none', 'n')];
  const scores = { 'design:plaza': { access: 2, beauty: 3 }, 'design:garden': { access: 3, beauty: 4 } };
  const ballot: BallotState = {
    ballot: { id: 'b', kind: 'criteria', title: { en: '', fr: '' }, items: [{ kind: 'design', id: 'plaza' }, { kind: 'design', id: 'garden' }], criteria: ['access', 'beauty'], dots: 0, round: 'before', of: null },
    status: 'closed', shown: true, answers: Object.fromEntries(people.map(({ id }) => [id, { kind: 'criteria', scores }])),
  };
  const catalogue = [measure('ramp', { '*': { access: 0.5 }, rollers: { access: 1.5 }, parents: { access: 1 } }), measure('lamps', {})];
  return roomOf(people, { plan: plan({ measures: catalogue }), ballots: { b: ballot }, ...more });
}

function publishedOf(state: State, edition = 1): Published {
  const asked = problemOf(state);
  if (!asked.ok) throw new Error(asked.code);
  const terms = termsOf(state, asked, rulesFor(5), edition);
  return { terms, hash: trueChance.hash(terms), problem: asked.input, seats: [] };
}

test('public terms list no seat of fewer than five, no rating, and effects only of seats that one group holds alone', () => {
  const { terms } = publishedOf(ratedRoom());
  expect(terms).toMatchObject({ seats: [{ id: 'rollers' }, { id: 'elders' }], seatsNotListed: 1, budget: { total: 100, contingency: 0.15, spendable: 85 } });
  expect(terms.measures[0]).toMatchObject({ id: 'ramp', cost: 10.5, effects: { '*': { access: 0.5 }, rollers: { access: 1.5 } } });
  expect(JSON.stringify(terms)).not.toMatch(/ratings|everyone-else|people"/);
});

test('the rules are told with the numbers that apply, in both languages', () => {
  const { words, tolerance, felt } = publishedOf(ratedRoom()).terms.rules;
  expect([tolerance, felt]).toEqual([0.05, 0.1]);
  for (const { en, fr } of words) expect(`${en}${fr}`).not.toMatch(/\{\{|rule\./);
  expect(words.find(({ about }) => about === 'demands')?.fr).toContain('0,05');
});

test('the same room has the same hash, and what changed between two editions is named', () => {
  const before = publishedOf(ratedRoom());
  expect(publishedOf(ratedRoom()).hash).toBe(before.hash);
  expect(termsChanges(before, publishedOf(ratedRoom(), 2))).toEqual([]);
  const { plan: planned } = ratedRoom();
  if (!planned) throw new Error('no plan');
  const dearer = { ...planned, budget: { ...planned.budget, total: 12_000 }, measures: planned.measures.map((each) => (each.id === 'ramp' ? { ...each, cost: 2_000 } : each)) };
  const after = publishedOf(ratedRoom({ plan: dearer }), 2);
  expect(after.hash).not.toBe(before.hash);
  expect(termsChanges(before, after)).toEqual([{ what: 'budget', ids: [] }, { what: 'costs', ids: ['ramp'] }]);
});

describe('terms read from a record', () => {
  async function recorded(): Promise<Published> {
    const published = publishedOf(ratedRoom());
    const parsed = parseProblem(published.problem);
    if (!parsed.ok) throw new Error('no problem');
    return { ...published, seats: seatRanges(parsed.problem, await bestOfEach(parsed.problem)) };
  }
  const codesOf = (published: unknown): string[] => evaluateTerms(structuredClone(published), 1, trueChance.hash).faults.map(({ code, of }) => `${code} ${of}`.trim());

  test('hold as they were published, each best certified or recorded', async () => {
    const published = await recorded();
    expect(codesOf(published)).toEqual([]);
    const { certified, recorded: searched } = evaluateTerms(published, 1, trueChance.hash);
    expect(certified + searched).toBe(3);
  });

  test('do not hold where a price, a rule, a seat’s number or the order was changed, even with a hash that fits', async () => {
    const published = await recorded();
    const { terms, seats } = published;
    const [first] = seats;
    if (!first) throw new Error('no seats');
    const hashed = (of: object): object => ({ ...published, terms: of, hash: trueChance.hash(of) });
    const cheaper = { ...terms, measures: terms.measures.map((each) => (each.id === 'ramp' ? { ...each, cost: 1 } : each)) };
    expect(codesOf({ ...published, terms: cheaper })).toEqual(['terms-hash-differs', 'terms-not-the-problems ramp']);
    expect(codesOf(hashed(cheaper))).toEqual(['terms-not-the-problems ramp']);
    expect(codesOf({ ...published, terms: { ...terms, rules: { ...terms.rules, tolerance: 1 } } })).toEqual(['terms-hash-differs']);
    expect(codesOf(hashed({ ...terms, edition: 2 }))).toEqual(['terms-edition-differs 1']);
    const withFirst = (more: object): object => ({ ...published, seats: [{ ...first, ...more }, ...seats.slice(1)] });
    expect(codesOf(withFirst({ base: 1 }))).toEqual([`terms-base-differs ${first.seat}`]);
    expect(codesOf(withFirst({ lowest: 1 }))).toEqual([`terms-lowest-differs ${first.seat}`]);
    expect(codesOf(withFirst({ best: 4.9 }))).toEqual([`terms-best-differs ${first.seat}`]);
    expect(codesOf({ ...published, seats: seats.slice(1) })).toEqual(['terms-seats-differ']);
    expect(codesOf({ nothing: true })).toEqual(['terms-unreadable']);
  });
});
