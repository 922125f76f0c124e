import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProblem } from '../../../app/mediation/index.ts';
import type { ProblemInput } from '../../../app/mediation/index.ts';
import { chaseLevels } from '../../../app/mediation/branch-levels.ts';
import type { Chase } from '../../../app/mediation/branch-quest.ts';
import { propagate } from '../../../app/mediation/branch-choice.ts';
import { relax, treeOf } from '../../../app/mediation/branch-tree.ts';
import type { Aim } from '../../../app/mediation/branch-tree.ts';
import { fieldOf, narrowed } from '../../../app/mediation/field.ts';
import { baselineOf, keepsFloor, outcomeOf } from '../../../app/mediation/outcome.ts';
import { leastSets } from '../../../app/mediation/package.ts';
import type { Demand } from '../../../app/mediation/package.ts';
import { ceilings, preferenceFor, searchByEnumeration } from '../../../app/mediation/search.ts';
import type { Task } from '../../../app/mediation/search.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import type { SearchControl } from '../../../app/mediation/search-control.ts';
import { reckonerOf } from '../../../app/mediation/utility.ts';
import { bestOf, everyPackage } from './brute-force.ts';
import type { BrutePackage } from './brute-force.ts';
import { generatedProblem } from './generated-problem.ts';
import { smallProblem } from './small-problems.ts';

const endless = searchControl({ now: () => 0 });
/** None gone depth first, a few, or all: the others go where the bound is highest. */
const steps = fc.constantFrom(0, 150, 1e9);

type Options = { levels?: number | null; floored?: boolean; demand?: Demand; mostTies?: number; steps?: number; control?: SearchControl };
type Started = { of: Chase; packages: BrutePackage[] };

/** A chase that starts from the dearest package there is, so that the search and not the start has to find the best. */
function badlyStarted(input: ProblemInput, { levels = null, floored = false, demand, mostTies = 400, steps = 1e9, control = endless }: Options): Started | null {
  const parsed = parseProblem(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  const { problem } = parsed;
  const task: Task = { problem, reckoner: reckonerOf(problem), demands: demand ? [demand] : [], levels, floor: floored ? (baselineOf(problem)?.utilities ?? null) : null };
  const outcome = (one: BrutePackage) => outcomeOf(problem, task.reckoner, problem.designs.findIndex(({ id }) => id === one.design),
    one.measures.map((id) => problem.measures.findIndex((measure) => measure.id === id)));
  const packages = everyPackage(input).filter((one) =>
    (task.floor === null || keepsFloor(outcome(one), task.floor)) && (!demand || one.measures.includes(demand.measure) === (demand.kind === 'include')));
  const dearest = packages.toSorted((a, b) => Number(b.cost - a.cost))[0];
  return dearest ? { of: { task, prefer: preferenceFor('leximin', task), control, best: outcome(dearest), nodes: 0, mostTies, steps }, packages } : null;
}

type Ratings = ProblemInput['designs'][number]['ratings'];
/** Ratings at most 3.5, so that a scale may end there. */
const capped = (ratings: Ratings): Ratings =>
  Object.fromEntries(Object.entries(ratings).map(([g, own]) => [g, Object.fromEntries(Object.entries(own).map(([c, value]) => [c, Math.min(3.5, value)]))]));
const named = ({ task: { problem }, best }: Chase) => ({
  design: problem.designs[best.design]?.id, measures: best.measures.map((m) => problem.measures[m]?.id), cost: BigInt(best.cost),
});
const same = (one: BrutePackage | undefined) => one && { design: one.design, measures: one.measures, cost: one.cost };
const ascending = (one: BrutePackage | undefined) => Object.values(one?.utilities ?? {}).map(Number).sort((a, b) => a - b);
const demandOn = ({ measures }: ProblemInput, nth: number, kind: Demand['kind']): Demand | undefined => {
  const measure = measures[nth % Math.max(1, measures.length)]?.id;
  return measure === undefined ? undefined : { id: 'a', measure, kind };
};

describe('branch and bound over relaxed models', () => {
  test('finds the best by leximin from the worst start, under floors and demands, after any number of levels', { timeout: 120_000 }, async () => {
    const probe = fc.record({
      input: smallProblem, levels: fc.constantFrom(null, 1, 2, 3), floored: fc.boolean(), steps, wish: fc.option(fc.tuple(fc.nat(5), fc.constantFrom('include' as const, 'exclude' as const))),
    });
    fc.assert(fc.property(probe, ({ input, levels, floored, steps: some, wish }) => {
      const demand = wish ? demandOn(input, ...wish) : undefined;
      const started = badlyStarted(input, { levels, floored, steps: some, ...(demand ? { demand } : {}) });
      if (!started) return;
      const { of, packages } = started;
      const best = bestOf(packages, 'leximin', levels !== null && levels < input.groups.length ? levels : null);
      const { search } = chaseLevels(of);
      expect({ ...named(of), proved: search.proved }).toEqual({ ...same(best), proved: true });
      expect(search.proof.map(({ value, bound }) => [value, bound])).toEqual(ascending(best).slice(0, levels ?? undefined).map((value) => [value, value]));
    }), { numRuns: 700 });
  });

  test('finds on mid-sized problems what going through every package finds', { timeout: 120_000 }, () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const input = generatedProblem({ measures: 9 + (seed % 6), groups: 1 + (seed % 7), designs: 1 + (seed % 3), criteria: 1 + (seed % 4) }, seed);
      const parsed = parseProblem({ ...input, scale: { min: 1, max: seed % 2 === 0 ? 5 : 3.5 }, designs: input.designs.map((design) => ({ ...design, ratings: capped(design.ratings) })) });
      if (!parsed.ok) throw new Error('the generator gives problems that can be read');
      const { problem } = parsed;
      const task: Task = { problem, reckoner: reckonerOf(problem), demands: [], levels: seed % 4 === 0 ? 2 : null, floor: seed % 3 === 0 ? (baselineOf(problem)?.utilities ?? null) : null };
      const [found] = searchByEnumeration(task, ['leximin'], endless);
      const least = leastSets(problem, problem.required).findIndex((set) => set !== null);
      const first = task.floor ? baselineOf(problem) : outcomeOf(problem, task.reckoner, least, leastSets(problem, problem.required)[least] ?? []);
      if (!first) throw new Error('no package');
      const of: Chase = { task, prefer: preferenceFor('leximin', task), control: endless, best: first, nodes: 0, mostTies: seed % 5 === 0 ? 0 : 400, steps: seed % 2 === 0 ? 0 : 1e9 };
      const { tied } = chaseLevels(of);
      expect([...of.best.ascending]).toEqual([...(found?.outcome?.ascending ?? [])]);
      if (!tied) expect(of.best.measures).toEqual(found?.outcome?.measures);
    }
  });

  test('proves each level by itself, then the total and the cost, where it may look at no second package as good', { timeout: 120_000 }, () => {
    let tied = 0;
    fc.assert(fc.property(smallProblem, fc.constantFrom(null, 1, 2), fc.boolean(), steps, (input, levels, floored, some) => {
      const started = badlyStarted(input, { levels, floored, mostTies: 0, steps: some });
      if (!started) return;
      const { of, packages } = started;
      const best = bestOf(packages, 'leximin', levels !== null && levels < input.groups.length ? levels : null);
      const found = chaseLevels(of);
      if (found.tied) tied += 1;
      expect(found.search.proof.map(({ value, bound }) => [value, bound])).toEqual(ascending(best).slice(0, levels ?? undefined).map((value) => [value, value]));
      expect({ total: of.best.total, cost: of.best.cost }).toEqual({ total: ascending(best).reduce((sum, u) => sum + u, 0), cost: Number(best?.cost) });
      if (!found.tied) expect(named(of)).toEqual(same(best));
    }), { numRuns: 500 });
    expect(tied).toBeGreaterThan(20);
  });

  test('stopped at any moment bounds the level it works on from above', { timeout: 60_000 }, () => {
    let cut = 0;
    fc.assert(fc.property(smallProblem, fc.integer({ min: 0, max: 30 }), fc.constantFrom(0, 400), steps, (input, looks, mostTies, some) => {
      let looked = 0;
      const started = badlyStarted(input, { mostTies, steps: some, control: { ...endless, stopped: () => (looked += 1) > looks } });
      if (!started) return;
      const best = bestOf(started.packages, 'leximin');
      const { search } = chaseLevels(started.of);
      if (!search.proved) cut += 1;
      const open = search.proof.find(({ value, bound }) => bound > value) ?? search.proof.at(-1);
      expect(open?.bound).toBeGreaterThanOrEqual(ascending(best)[(open?.level ?? 1) - 1] ?? Infinity);
    }), { numRuns: 400 });
    expect(cut).toBeGreaterThan(20);
  });
});

describe('the relaxed model of a design', () => {
  const aims: readonly Aim[] = [{ kind: 'level', k: 1 }, { kind: 'level', k: 2 }, { kind: 'total' }, { kind: 'cost' }];
  const valueOf = (aim: Aim, one: BrutePackage): number => {
    if (aim.kind === 'cost') return -Number(one.cost);
    return ascending(one).slice(0, aim.kind === 'level' ? aim.k : undefined).reduce((sum, u) => sum + u, 0);
  };

  test('is never below a package that it holds, with some measures decided either way, also where those are taken out of the model', { timeout: 120_000 }, () => {
    let held = 0;
    fc.assert(fc.property(smallProblem, fc.constantFrom(...aims), fc.nat(2), fc.array(fc.constantFrom(0, 1, null), { minLength: 6, maxLength: 6 }), fc.boolean(), (input, aim, nth, decided, cut) => {
      const started = badlyStarted(input, {});
      if (!started || (aim.kind === 'level' && aim.k > input.groups.length)) return;
      const { of: { task }, packages } = started;
      const field = fieldOf(task, nth % task.problem.designs.length);
      if (!field) return;
      const tree = treeOf(task, field, aim, { levels: [], total: null, floor: null });
      const choices = field.measures.map((m, j) => ({ id: task.problem.measures[m]?.id ?? '', j, side: decided[j] ?? null }));
      for (const { j, side } of choices) if (side !== null) { tree.simplex.lower[j] = side; tree.simplex.upper[j] = side; }
      const inside = packages.filter((one) => one.design === task.problem.designs[field.design]?.id
        && choices.every(({ id, side }) => side === null || one.measures.includes(id) === (side === 1)));
      const possible = propagate(field, tree.simplex);
      const left = cut && possible ? narrowed(field, tree.simplex) : field;
      const bound = possible ? relax(cut ? treeOf(task, left, aim, { levels: [], total: null, floor: null }) : tree, -1e12, () => false) : 'empty';
      if (inside.length === 0) return;
      held += 1;
      const most = Math.max(...inside.map((one) => valueOf(aim, one)));
      if (typeof bound !== 'number') throw new Error(`the model says ${bound} where there is a package`);
      const coin = left.costs.reduce((a, b) => { let [x, y] = [a, b]; while (y) [x, y] = [y, x % y]; return x; }, 0) || 1;
      const own = task.problem.budget - left.room;
      expect(aim.kind === 'cost' ? bound * coin - own + 1e-6 : bound * 1e6 + input.groups.length).toBeGreaterThanOrEqual(most);
    }), { numRuns: 1500 });
    expect(held).toBeGreaterThan(200);
  });

  test('bounds the smallest utility of a larger problem well below the end of the scale', () => {
    const parsed = parseProblem(generatedProblem({ measures: 40, groups: 12, designs: 2 }, 1));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
    const task: Task = { problem: parsed.problem, reckoner: reckonerOf(parsed.problem), demands: [], levels: null, floor: null };
    const field = fieldOf(task, 0);
    if (!field) throw new Error('no package');
    const bound = relax(treeOf(task, field, { kind: 'level', k: 1 }, { levels: [], total: null, floor: null }), 0, () => false);
    expect(bound).toBeLessThan((ceilings(task)[0] ?? 0) / 1e6 - 0.1);
  });
});
