import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateTabled, parseProblem, problemOf, weightsRecord } from '../../../app/mediation/index.ts';
import type { Problem, ProblemInput, Proposal } from '../../../app/mediation/index.ts';
import { mediate } from '../../../app/mediation/mediate.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import { apply } from '../../../app/workshop/index.ts';
import type { Answer, BallotState, Plan, State, WeightsRecord } from '../../../app/workshop/index.ts';
import { both, crowd, design, measure, plan, roomOf } from './rooms.ts';

const spread = (points: Record<string, readonly [access: number, beauty: number] | 'skipped'>, id = 'weights'): BallotState => ({
  ballot: { id, kind: 'weights', title: both(id), items: [{ kind: 'criterion', id: 'access' }, { kind: 'criterion', id: 'beauty' }], criteria: [], dots: 0, round: 'before', of: null },
  status: 'open', shown: false,
  answers: Object.fromEntries(Object.entries(points).map(([person, given]): [string, Answer] => [person, given === 'skipped' ? { kind: 'skipped' } : { kind: 'weights', points: { access: given[0], beauty: given[1] } }])),
});
const people = [...crowd(6, ['rollers'], 'a'), ...crowd(5, ['elders'], 'b'), ...crowd(2, 'none', 'c')];
const scoresOf = (id: string) => ({ 'design:plaza': { access: id.startsWith('a') ? 1 : 3, beauty: 4 }, 'design:garden': { access: 3, beauty: id.startsWith('b') ? 2 : 3 } });
const rated: BallotState = {
  ballot: { id: 'one', kind: 'criteria', title: both('one'), items: [{ kind: 'design', id: 'plaza' }, { kind: 'design', id: 'garden' }], criteria: ['access', 'beauty'], dots: 0, round: 'before', of: null },
  status: 'closed', shown: false, answers: Object.fromEntries(people.map(({ id }): [string, Answer] => [id, { kind: 'criteria', scores: scoresOf(id) }])),
};
const room = (weights: readonly BallotState[], more: Partial<Plan> = {}): State =>
  roomOf(people, { plan: plan(more), ballots: Object.fromEntries([rated, ...weights].map((held) => [held.ballot.id, held])) });
const solved = (state: State) => {
  const found = problemOf(state);
  if (!found.ok) throw new Error(found.code);
  return found;
};
const all = (name: string, count: number, points: readonly [number, number]) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`${name}${n}`, points] as const));
const read = (input: ProblemInput): Problem => {
  const parsed = parseProblem(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.problem;
};
const propose = (problem: Problem): Promise<Proposal> => mediate(problem, { rule: 'all', floor: 'baseline' }, searchControl({ now: () => 0 }));

describe('the weights of a seat', () => {
  test('are the points of its members together; too few, and nobody, leave it the rubric', () => {
    expect(solved(room([spread({ ...all('a', 5, [70, 30]), a5: [0, 100], ...all('b', 4, [100, 0]) })])).weights).toEqual([
      { group: 'rollers', n: 6, points: { access: 350, beauty: 250 }, mark: 'own' }, { group: 'elders', n: 4, points: null, mark: 'few' }, { group: 'everyone-else', n: 0, points: null, mark: 'not-said' },
    ]);
  });

  test('of fewer than five people count every answer', () => {
    expect(solved(room([spread({ c0: [10, 90] })])).weights[2]).toEqual({ group: 'everyone-else', n: 1, points: { access: 10, beauty: 90 }, mark: 'own' });
  });

  test('are the last that were given; a skipped ballot says nothing new, and who withdrew is forgotten', () => {
    const state = room([spread(all('a', 5, [70, 30])), spread({ a0: [0, 100], a1: 'skipped' }, 'later')]);
    expect(solved(state).weights[0]?.points).toEqual({ access: 280, beauty: 220 });
    expect(solved(apply(state, { type: 'withdrawn', participant: 'a0' })).weights[0]).toMatchObject({ n: 4, mark: 'few' });
  });

  test('go into the problem only where the plan says that they count', () => {
    const given = [spread({ ...all('a', 6, [100, 0]), ...all('b', 2, [1, 99]) })];
    expect(solved(room(given)).input.groups.every((group) => !('weights' in group))).toBe(true);
    expect(solved(room(given, { weighing: 'groups' })).input.groups.map(({ weights }) => weights)).toEqual([{ access: 600 }, undefined, undefined]);
  });

  test('leave out a criterion that no longer weighs in the rubric, and where nothing is left the rubric stands', () => {
    const given = [spread({ ...all('a', 6, [100, 0]), ...all('b', 5, [50, 50]) })];
    const criteria = plan().criteria.map((criterion) => ({ ...criterion, weight: criterion.id === 'access' ? 0 : 1 }));
    expect(solved(room(given, { criteria, weighing: 'groups' })).input.groups.map(({ weights }) => weights)).toEqual([undefined, { beauty: 250 }, undefined]);
  });

  test('are absent where no such ballot was answered', () => {
    expect(solved(room([])).weights).toEqual([]);
  });
});

describe('beside a package of the rubric', () => {
  const garden = { designs: [design('plaza'), design('garden')], measures: [measure('ramp', { '*': { access: 0.5 } }), measure('lamps', { '*': { beauty: 0.5 } })], budget: { total: 1_100, contingency: 0, currency: 'CAD' } } as const;
  const record = async (given: readonly BallotState[], more: Partial<Plan> = {}) => {
    const { input, weights } = solved(room(given, { ...garden, ...more }));
    const proposal = await propose(read(input));
    return { problem: input, proposal, weights: await weightsRecord(input, more.weighing ?? 'rubric', weights, proposal, propose) };
  };

  test('stands what it gives under each group’s own weights, and that the best one is then another', async () => {
    const { proposal, weights } = await record([spread({ ...all('a', 6, [0, 100]), ...all('b', 5, [0, 100]), c0: [0, 100], c1: [0, 100] })]);
    expect(proposal).toMatchObject({ design: 'garden', measures: ['ramp'] });
    expect(weights.check).toMatchObject({ tabled: { worst: 2, utilities: { rollers: 3, elders: 2 } }, best: { design: 'plaza', measures: ['lamps'], cost: 10.5, worst: 4.5 }, same: false, proved: true });
  });

  test('stands that the best one is the same where it is', async () => {
    expect((await record([spread(all('a', 6, [67, 33]))])).weights.check).toMatchObject({ same: true, proved: true });
  });

  test('there is no check where own weights made the package, or nobody has any', async () => {
    expect((await record([spread(all('a', 6, [67, 33]))], { weighing: 'groups' })).weights.check).toBeNull();
    expect((await record([spread(all('a', 2, [67, 33]))])).weights.check).toBeNull();
  });

  test('the record is reckoned again without searching, and a changed number in it is found', async () => {
    const given = [spread({ ...all('a', 6, [0, 100]), ...all('b', 5, [0, 100]) })];
    const tabled = JSON.parse(JSON.stringify(await record(given))) as { problem: ProblemInput; proposal: Proposal; weights: WeightsRecord };
    expect(evaluateTabled(tabled)).toEqual([]);
    const { check } = tabled.weights;
    if (!check) throw new Error('no check');
    const changed = (weights: WeightsRecord) => evaluateTabled({ ...tabled, weights }).map(({ code }) => code);
    expect(changed({ ...tabled.weights, check: { ...check, same: true } })).toEqual(['weights-differ']);
    expect(changed({ ...tabled.weights, check: { ...check, tabled: { ...check.tabled, worst: 5 } } })).toEqual(['weights-differ']);
    expect(changed({ ...tabled.weights, check: { ...check, best: { ...check.best, measures: ['moon'] } } })).toEqual(['weights-differ']);
    expect(changed({ ...tabled.weights, seats: tabled.weights.seats.map((seat) => (seat.points ? { ...seat, points: { access: 1, beauty: 1 } } : seat)) })).toEqual(['weights-differ']);
    const counted = JSON.parse(JSON.stringify(await record(given, { weighing: 'groups' }))) as typeof tabled;
    expect(evaluateTabled(counted)).toEqual([]);
    expect(evaluateTabled({ ...counted, weights: tabled.weights }).map(({ code }) => code)).toEqual(['weights-differ']);
    expect(evaluateTabled({ ...tabled, weights: 'nonsense' }).map(({ code }) => code)).toEqual(['weights-differ']);
  });
});

test('recorded effects are held against their formula and the problem', () => {
  const effects = { ballot: { ...rated.ballot, id: 'effects', kind: 'effects' as const, items: [{ kind: 'measure' as const, id: 'ramp' }], criteria: ['access'], cells: { ramp: ['access'] } }, status: 'open' as const, shown: false,
    answers: Object.fromEntries(people.slice(0, 6).map(({ id }): [string, Answer] => [id, { kind: 'effects', effects: { 'measure:ramp': { access: -1 } } }])) };
  const { input, effects: cells } = solved(room([effects]));
  const codes = (told: unknown) => evaluateTabled({ problem: input, proposal: { ...empty }, effects: told }).map(({ code }) => code).filter((code) => code === 'effects-differ');
  expect(codes(cells)).toEqual([]);
  for (const change of [{ corrected: 0 }, { sum: -5 }, { n: 5 }, { sum: null }, { mark: 'few' }, { catalogue: 1 }, { group: 'elders' }]) {
    expect(codes(cells.map((cell) => ({ ...cell, ...change })))).toEqual(['effects-differ']);
  }
});
const empty = { rule: 'leximin', status: 'infeasible', bound: null, design: null, measures: [], cost: null, left: null, utilities: {}, metrics: null, belowBase: [], proof: [], baseline: null, alternatives: [] };

test('whatever people spread, the order of people changes nothing, no seat of five or more rests on fewer than five, and the problem holds', () => {
  const someone = fc.record({ groups: fc.subarray(['rollers', 'elders', 'parents']), access: fc.option(fc.integer({ min: 0, max: 100 })) });
  fc.assert(fc.property(fc.array(someone, { minLength: 1, maxLength: 25 }), (made) => {
    const those = made.flatMap(({ groups }, n) => crowd(1, groups, `p${n}_`));
    const said = spread(Object.fromEntries(made.flatMap(({ access }, n) => (access === null ? [] : [[`p${n}_0`, [access, 100 - access] as const]]))));
    const ratings: BallotState = { ...rated, answers: { p0_0: { kind: 'criteria', scores: scoresOf('a') } } };
    const state = roomOf(those, { plan: plan({ weighing: 'groups' }), ballots: { one: ratings, weights: said } });
    const found = solved(state);
    expect(problemOf({ ...state, participants: Object.fromEntries(Object.entries(state.participants).reverse()) })).toEqual(found);
    for (const { group, n, points, mark } of found.weights) {
      const members = found.seats.find(({ id }) => id === group)?.members.length ?? 0;
      expect(mark === 'own').toBe(points !== null);
      if (points) expect(Object.values(points).reduce((sum, each) => sum + each, 0)).toBe(100 * n);
      if (points && members >= 5) expect(n).toBeGreaterThanOrEqual(5);
    }
  }), { numRuns: 150 });
});
