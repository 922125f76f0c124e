import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProblem, problemOf, robustnessFaults, robustnessTask } from '../../../app/mediation/index.ts';
import { ballotTable, rescaledScores, withRatings } from '../../../app/mediation/ballot-table.ts';
import { drawnProblem, triangular, withExtremeBallot, withoutBallot, withoutSeat } from '../../../app/mediation/draws.ts';
import { mediate } from '../../../app/mediation/mediate.ts';
import { baselineOf } from '../../../app/mediation/outcome.ts';
import { robustnessOf, standingOf } from '../../../app/mediation/robustness.ts';
import { searchByEnumeration } from '../../../app/mediation/search.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import { reckonerOf } from '../../../app/mediation/utility.ts';
import { apply, decide } from '../../../app/workshop/index.ts';
import type { BallotState, Chance, Robustness, State, Tabled } from '../../../app/workshop/index.ts';
import { crowd, design, measure, plan, roomOf } from './rooms.ts';

const forever = searchControl({ now: () => 0 });
const measures = [
  measure('ramp', { rollers: { access: 1.2 } }, { cost: 3_000 }), measure('lamps', { elders: { access: 0.6 }, '*': { beauty: 0.4 } }, { cost: 2_500 }),
  measure('trees', { '*': { beauty: 0.7 } }, { cost: 2_000, effectEvidence: { source: { en: '', fr: '' }, date: '', grade: 'measured' } }),
  measure('bench', { elders: { access: 0.8 } }, { cost: 1_500, requires: ['trees'] }), measure('stairs', { rollers: { access: -0.5 }, '*': { beauty: 0.3 } }, { cost: 500 }),
];
const people = [...crowd(6, ['rollers'], 'r'), ...crowd(7, ['elders'], 'e'), ...crowd(3, 'none', 'x')];
const designs = [design('plaza'), design('garden', 2_000)];

/** Everyone rates both designs, each in their own way; `scoreOf` may leave cells out. */
function room(scoreOf = (p: number, d: number, k: number): number => 1 + ((p * 7 + d * 3 + k * 5 + p * d) % 5), order = people): State {
  const answers = Object.fromEntries(order.map((person) => {
    const p = people.indexOf(person);
    const scores = Object.fromEntries(designs.map(({ id }, d) => [`design:${id}`, { access: scoreOf(p, d, 0), beauty: scoreOf(p, d, 1) }]));
    return [person.id, { kind: 'criteria' as const, scores }];
  }));
  const ballot: BallotState = {
    ballot: { id: 'b', kind: 'criteria', title: { en: '', fr: '' }, items: designs.map(({ id }) => ({ kind: 'design' as const, id })), criteria: ['access', 'beauty'], dots: 0, round: 'before', of: null },
    status: 'closed', shown: true, answers,
  };
  return roomOf(order, { plan: plan({ designs, measures }), ballots: { b: ballot } });
}

async function tabledIn(state: State): Promise<Tabled> {
  const made = problemOf(state);
  if (!made.ok) throw new Error(made.code);
  const parsed = parseProblem(made.input);
  if (!parsed.ok) throw new Error('bad');
  const proposal = await mediate(parsed.problem, { rule: 'all', floor: 'baseline' }, forever);
  return { round: 1, problem: made.input, proposal, marks: made.marks, demands: [] };
}

async function taskIn(state: State) {
  const task = robustnessTask(state, await tabledIn(state));
  if (!task) throw new Error('no task');
  return task;
}

describe('how sure a package is', () => {
  test('counts each measure as often as going through every package of every draw finds it', async () => {
    const task = await taskIn(room());
    const found = robustnessOf({ ...task, draws: 60 }, forever);
    const best = Array.from({ length: 60 }, (_, draw) => {
      const problem = drawnProblem(task.problem, task.table, task.grades, { seed: task.seed, draw });
      const reckoner = reckonerOf(problem);
      const [search] = searchByEnumeration({ problem, reckoner, demands: [], levels: null, floor: baselineOf(problem)?.utilities ?? null }, ['leximin'], forever);
      return search?.outcome?.measures.map((m) => problem.measures[m]?.id) ?? [];
    });
    expect(found.drawn).toBe(60);
    for (const { id, share, standing } of found.measures) {
      expect(share).toBeCloseTo(best.filter((ids) => ids.includes(id)).length / 60, 4);
      expect(standing).toBe(share >= 0.9 ? 'core' : share >= 0.5 ? 'likely' : 'fragile');
    }
    expect(found.measures.filter(({ tabled }) => tabled).map(({ id }) => id).sort()).toEqual([...task.tabled.measures].sort());
    expect(new Set(best.map((ids) => ids.join())).size).toBeGreaterThan(1);
  });

  test('is the same whatever the order of people, designs and measures', async () => {
    const there = room();
    const turned = room(undefined, people.toReversed());
    const back: State = { ...turned, plan: plan({ designs: designs.toReversed(), measures: measures.toReversed() }) };
    const [one, other] = [await taskIn(there), await taskIn(back)];
    const sorted = (found: Robustness) => ({ ...found, assumed: { effects: [...found.assumed.effects].sort(), costs: [...found.assumed.costs].sort() } });
    expect(sorted(robustnessOf({ ...other, draws: 40 }, forever))).toEqual(sorted(robustnessOf({ ...one, draws: 40 }, forever)));
  });

  test('lists as equals only packages that the real numbers bear out, within a twentieth of a point at every place', async () => {
    const task = await taskIn(room());
    const { equals, thresholds } = robustnessOf({ ...task, draws: 100 }, forever);
    const made = await mediate(task.problem, {}, forever);
    for (const { design: chosen, measures: ids } of equals) {
      const under = await mediate({
        ...task.problem, required: task.problem.measures.flatMap(({ id }, m) => (ids.includes(id) ? [m] : [])),
        forbidden: task.problem.measures.flatMap(({ id }, m) => (ids.includes(id) ? [] : [m])),
        designs: task.problem.designs.map((one) => (one.id === chosen ? one : { ...one, cost: (task.problem.budget + 1) as typeof one.cost })),
      }, {}, forever);
      expect(under.design).toBe(chosen);
      const places = (utilities: Record<string, number>) => Object.values(utilities).sort((a, b) => a - b);
      places(under.utilities).forEach((u, k) => expect(Math.abs(u - (places(made.utilities)[k] ?? 0))).toBeLessThanOrEqual(thresholds.tolerance + 1e-9));
    }
  });

  test('says on which assumed values the chosen measures rest', async () => {
    const { assumed, tabled } = await taskIn(room());
    expect(assumed.effects).toEqual(tabled.measures.filter((id) => id !== 'trees'));
    expect(assumed.costs).toEqual(tabled.measures);
  });

  test('tells nothing of a seat of fewer than five people', async () => {
    const found = robustnessOf({ ...(await taskIn(room())), draws: 5 }, forever);
    expect(found.without.map(({ seat }) => seat)).toEqual(['elders', 'rollers']);
    const few = roomOf(crowd(4, ['rollers'], 'r'), { plan: plan({ designs, measures }), ballots: room().ballots });
    const alone = robustnessOf({ ...(await taskIn(few)), draws: 5 }, forever);
    expect(alone).toMatchObject({ without: [], ballotOut: null, ballotExtreme: null });
  });

  test('ends a draw after so many steps, not so much time, and says which it could not prove', async () => {
    const task = await taskIn(room());
    const exact = robustnessOf({ ...task, draws: 20 }, forever);
    expect(exact.unproved).toBe(0);
    const hurried = { ...task, draws: 20, patience: { first: 0, least: 0 } };
    const found = robustnessOf(hurried, forever);
    expect(found).toMatchObject({ drawn: 20 });
    expect(found.unproved).toBeGreaterThan(0);
    expect(robustnessOf(hurried, searchControl({ now: () => Math.random() }))).toEqual(found);
    expect(robustnessFaults(await tabledIn(room()), found)).toEqual([]);
  });

  test('says how many draws there was time for', async () => {
    const task = await taskIn(room());
    let now = 0;
    const found = robustnessOf(task, searchControl({ now: () => (now += 1), timeLimit: 0.3 }));
    expect(found.asked).toBe(500);
    expect(found.drawn).toBeGreaterThan(0);
    expect(found.drawn).toBeLessThan(500);
  });
});

describe('what the numbers might have been', () => {
  test('are the room’s own when every ballot stands as it is', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 64, maxLength: 64 }), async (given) => {
      const { problem, table } = await taskIn(room((p, d, k) => given[p * 4 + d * 2 + k] ?? 1));
      expect(withRatings(problem, table.scores, table.seats, [...table.scores.keys()]).designs).toEqual(problem.designs);
    }), { numRuns: 30 });
  });

  test('without a ballot are those of a room where that person never answered', async () => {
    const state = room();
    const { problem, table } = await taskIn(state);
    for (const [at, { id }] of people.toSorted((a, b) => (a.id < b.id ? -1 : 1)).entries()) {
      const { b } = state.ballots;
      if (!b) throw new Error('no ballot');
      const { [id]: _gone, ...answers } = b.answers;
      const made = problemOf({ ...state, ballots: { b: { ...b, answers } } });
      const parsed = made.ok ? parseProblem(made.input) : null;
      expect(withoutBallot(problem, table, at).designs).toEqual(parsed?.ok ? parsed.problem.designs : null);
    }
  });

  test('with a ballot at the end of the scale move only the seats of that person', async () => {
    const { problem, table } = await taskIn(room());
    const seat = problem.groups.findIndex(({ id }) => id === 'rollers');
    const changed = withExtremeBallot(problem, table, table.seats[seat]?.[0] ?? 0, 'max');
    changed.designs.forEach((one, d) => one.ratings.forEach((row, g) => row.forEach((rating, k) => {
      const before = problem.designs[d]?.ratings[g]?.[k] ?? 0;
      if (g === seat) expect(rating).toBeGreaterThanOrEqual(before);
      else if (problem.groups[g]?.id === 'elders') expect(rating).toBe(before);
    })));
  });

  test('without a seat are the problem written without that group', async () => {
    const { problem } = await taskIn(room());
    const made = problemOf(room());
    if (!made.ok) throw new Error(made.code);
    const { input } = made;
    const g = problem.groups.findIndex(({ id }) => id === 'rollers');
    const drop = <T extends object>(of: T) => Object.fromEntries(Object.entries(of).filter(([id]) => id !== 'rollers'));
    const parsed = parseProblem({
      ...input, groups: input.groups.filter(({ id }) => id !== 'rollers'), designs: input.designs.map((one) => ({ ...one, ratings: drop(one.ratings) })),
      measures: input.measures.map((one) => ({ ...one, effects: drop(one.effects) })),
    });
    expect(withoutSeat(problem, g)).toEqual(parsed.ok ? parsed.problem : null);
  });

  test('move with who is drawn in a seat, by as much as its answers differ, around what the seat said', async () => {
    const { problem, table, grades } = await taskIn(room());
    const g = problem.groups.findIndex(({ id }) => id === 'elders');
    const said = (table.seats[g] ?? []).map((person) => table.scores[person]?.[0] ?? 0);
    const real = problem.designs[0]?.ratings[g]?.[0] ?? 0;
    const variance = said.reduce((sum, score) => sum + (score - real) ** 2, 0) / said.length;
    const drawn = Array.from({ length: 400 }, (_, draw) => drawnProblem(problem, table, grades, { seed: 's', draw }).designs[0]?.ratings[g]?.[0] ?? 0).map(Number);
    const mean = drawn.reduce((sum, rating) => sum + rating, 0) / drawn.length;
    const spread = Math.sqrt(drawn.reduce((sum, rating) => sum + (rating - mean) ** 2, 0) / drawn.length);
    const error = Math.sqrt(variance / said.length);
    expect(Math.abs(mean - real)).toBeLessThan(error / 4);
    expect(spread / error).toBeGreaterThan(0.85);
    expect(spread / error).toBeLessThan(1.15);
  });

  test('move all effects of a measure together, by what they rest on, and costs on their own', async () => {
    const { problem, table, grades } = await taskIn(room());
    const factors = Array.from({ length: 200 }, (_, draw) => drawnProblem(problem, table, grades, { seed: 's', draw }).measures.map((measure, m) => {
      const was = problem.measures[m];
      const each = measure.effects.map(({ amount }, e) => amount / (was?.effects[e]?.amount ?? 1));
      expect(Math.max(...each) - Math.min(...each)).toBeLessThan(1e-3);
      return { id: measure.id, effect: each[0] ?? 1, cost: measure.cost / (was?.cost ?? 1) };
    })).flat();
    const widest = (id: string, of: 'effect' | 'cost') => Math.max(...factors.filter((one) => one.id === id).map((one) => Math.abs(one[of] - 1)));
    for (const { id } of problem.measures) {
      const spread = id === 'trees' ? 0.2 : 0.5;
      expect(widest(id, 'effect')).toBeLessThanOrEqual(spread + 1e-3);
      expect(widest(id, 'effect')).toBeGreaterThan(spread * 0.75);
      expect(widest(id, 'cost')).toBeLessThanOrEqual(0.3 + 1e-3);
      expect(widest(id, 'cost')).toBeGreaterThan(0.3 * 0.75);
    }
  });

  test('stay within the spread of what a number rests on, and on the plan’s number in the mean', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (chance, spread) => {
      const factor = triangular(chance, spread);
      expect(factor).toBeGreaterThanOrEqual(1 - spread - 1e-12);
      expect(factor).toBeLessThanOrEqual(1 + spread + 1e-12);
      expect(factor + triangular(1 - chance, spread)).toBeCloseTo(2, 6);
    }));
  });

  test('rescaled give everyone the same mean and spread, and keep each person’s order', () => {
    const table = ballotTable(room(), { ...problemFor(room()) });
    const rescaled = rescaledScores(table.scores, { min: -1e9, max: 1e9 } as never);
    const means = rescaled.map((row) => row.reduce<number>((sum, score) => sum + (score ?? 0), 0) / row.length);
    for (const mean of means) expect(mean).toBeCloseTo(means[0] ?? 0, -1);
    rescaled.forEach((row, p) => row.forEach((score, c) => row.forEach((other, e) => {
      const before = (table.scores[p]?.[c] ?? 0) - (table.scores[p]?.[e] ?? 0);
      if (before > 0) expect(score ?? 0).toBeGreaterThan(other ?? 0);
    })));
  });

  test('a share at a limit takes the surer word', () => {
    expect([1, 0.9, 0.8999, 0.5, 0.4999, 0].map(standingOf)).toEqual(['core', 'core', 'likely', 'likely', 'fragile', 'fragile']);
  });
});

describe('on the record', () => {
  test('it is the host’s alone, belongs to the newest package, and is heard again from the log', async () => {
    const state = room();
    const tabled = await tabledIn(state);
    const task = robustnessTask(state, tabled);
    if (!task) throw new Error('no task');
    const robustness = robustnessOf({ ...task, draws: 3 }, forever);
    const held = apply({ ...state, phase: 'negotiate' }, { type: 'tabled', tabled });
    const chance: Chance = { id: () => 'i', code: () => 'c', seed: () => 1, hash: () => 'h', now: () => '2026-11-24T18:00:00.000Z' };
    const command = { id: 'c', type: 'record-robustness' as const, robustness };
    expect(decide(held, { role: 'facilitator' }, command, chance)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(decide(state, { role: 'host' }, command, chance)).toMatchObject({ refusal: { code: 'unknown-round' } });
    const events = decide(held, { role: 'host' }, command, chance);
    expect(events).toEqual([{ type: 'robustness-recorded', robustness }]);
    expect(apply(held, { type: 'robustness-recorded', robustness }).rounds[0]?.robustness).toEqual(robustness);
    expect(apply(apply(held, { type: 'robustness-recorded', robustness }), { type: 'tabled', tabled: { ...tabled, round: 2 } }).rounds[1]?.robustness).toBeUndefined();
  });
});

describe('whoever reads the record again', () => {
  test('finds that it agrees with its package, and names one that was changed', async () => {
    const state = room();
    const tabled = await tabledIn(state);
    const task = robustnessTask(state, tabled);
    if (!task) throw new Error('no task');
    const found: Robustness = JSON.parse(JSON.stringify(robustnessOf({ ...task, draws: 50 }, forever)));
    expect(robustnessFaults(tabled, found)).toEqual([]);
    const [first] = found.measures;
    const dear = { design: 'garden', measures: measures.map(({ id }) => id), cost: 1 };
    const median = found.median && { ...found.median, cost: found.median.cost + 1 };
    const changed: unknown[] = [
      { ...found, round: 2 }, { ...found, drawn: 501 }, { ...found, equals: [dear] }, { ...found, median }, { ...found, measures: found.measures.slice(1) },
      { ...found, measures: [{ ...first, standing: first?.standing === 'fragile' ? 'core' : 'fragile' }, ...found.measures.slice(1)] },
      { ...found, thresholds: { ...found.thresholds, core: 2, likely: 2 } },
    ];
    for (const one of changed) expect(robustnessFaults(tabled, one)).toEqual([{ code: 'sure-differs', of: '' }]);
    for (const one of [undefined, null, 3, {}, { ...found, measures: null }]) expect(robustnessFaults(tabled, one)).toEqual([{ code: 'sure-unreadable', of: '' }]);
  });
});

function problemFor(state: State) {
  const made = problemOf(state);
  const parsed = made.ok ? parseProblem(made.input) : null;
  if (!parsed?.ok) throw new Error('bad');
  return parsed.problem;
}
