import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPackage, parseProblem } from '../../../app/mediation/index.ts';
import type { Problem, ProblemInput } from '../../../app/mediation/index.ts';
import { reachFloor } from '../../../app/mediation/milp-floor.ts';
import { startHunt } from '../../../app/mediation/milp-hunt.ts';
import type { Hunt } from '../../../app/mediation/milp-hunt.ts';
import { otherThan, reachLevels } from '../../../app/mediation/milp-levels.ts';
import { addRow, copyOf, designModel } from '../../../app/mediation/milp-model.ts';
import { runMilp } from '../../../app/mediation/milp-run.ts';
import { huntNash, huntTotal } from '../../../app/mediation/milp-sums.ts';
import { provesTies } from '../../../app/mediation/milp-ties.ts';
import { baselineOf, outcomeOf } from '../../../app/mediation/outcome.ts';
import { preferenceFor } from '../../../app/mediation/search.ts';
import type { Search, Searched } from '../../../app/mediation/search.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import { reckonerOf } from '../../../app/mediation/utility.ts';
import { bestOf, everyPackage } from './brute-force.ts';
import type { BrutePackage } from './brute-force.ts';
import { park } from './park.ts';
import { smallProblem } from './small-problems.ts';

/** A hunt that starts from the dearest package there is, so that the models and not the start have to find the best. */
function badlyStarted(input: ProblemInput, rule: Searched, floored = false): { hunt: Hunt; packages: BrutePackage[] } | null {
  const parsed = parseProblem(input);
  const packages = everyPackage(input);
  const dearest = packages.toSorted((a, b) => Number(b.cost - a.cost))[0];
  if (!parsed.ok || !dearest) return null;
  const { problem } = parsed;
  const task = { problem, reckoner: reckonerOf(problem), demands: [], levels: null, floor: floored ? floorOf(problem) : null };
  const hunt = startHunt(task, preferenceFor(rule, task), searchControl({ now: () => 0 }));
  if (!hunt) return null;
  const design = problem.designs.findIndex(({ id }) => id === dearest.design);
  hunt.best = outcomeOf(
    problem,
    task.reckoner,
    design,
    dearest.measures.map((id) => problem.measures.findIndex((measure) => measure.id === id)),
  );
  hunt.grounds = hunt.grounds.map((ground) => ({
    ...ground,
    seen: ground.design === design ? [otherThan(ground.model, hunt.best)] : [],
  }));
  return { hunt, packages };
}

const floorOf = (problem: Problem): Float64Array | null => baselineOf(problem)?.utilities ?? null;
const named = ({ task, best }: Hunt) => ({
  design: task.problem.designs[best.design]?.id,
  measures: best.measures.map((m) => task.problem.measures[m]?.id),
});
const ascendingOf = (one: BrutePackage | undefined) =>
  Object.values(one?.utilities ?? {})
    .map(Number)
    .sort((a, b) => a - b);
const same = (one: BrutePackage | undefined) => one && { design: one.design, measures: one.measures };
/** Every package ties: nothing has an effect and all designs are rated alike. */
const tied = (input: ProblemInput): ProblemInput => ({
  ...input,
  designs: input.designs.map((design) => ({ ...design, ratings: input.designs[0]?.ratings ?? {} })),
  measures: input.measures.map((measure) => ({ ...measure, effects: {} })),
  synergies: [],
});

/** In millionths: the solver takes a number for whole within 1e-6, so every effect may slip by that much of itself. */
const largestSlip = ({ measures, synergies = [] }: ProblemInput): number =>
  [...measures, ...synergies].reduce((sum, { effects }) => sum + Math.max(0, ...Object.values(effects).flatMap((one) => Object.values(one)).map(Math.abs)), 0);

const control = searchControl({ now: () => 0 });

describe('the linear model of a design', () => {
  test(
    'holds, where the design has packages, exactly those that reach the levels, each with its utilities',
    { timeout: 120_000 },
    async () => {
      const probe = fc.record({ input: smallProblem, design: fc.nat(2), chosen: fc.nat(63), other: fc.nat() });
      let [held, refused] = [0, 0];
      await fc.assert(
        fc.asyncProperty(probe, async ({ input, design, chosen, other }) => {
          const parsed = parseProblem(input);
          if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
          const { problem } = parsed;
          const task = { problem, reckoner: reckonerOf(problem), demands: [], levels: null, floor: null };
          const d = design % problem.designs.length;
          const outcome = outcomeOf(
            problem,
            task.reckoner,
            d,
            [...problem.measures.keys()].filter((m) => chosen & (1 << m)),
          );
          const packages = everyPackage(input);
          if (!packages.some((one) => one.design === problem.designs[d]?.id)) return;
          const levels = (
            packages[other % Math.max(1, packages.length)] ? ascendingOf(packages[other % packages.length]) : []
          ).slice(0, 1 + (other % 4));
          const model = designModel(task, d);
          const draft = reachLevels(model, levels);
          model.x.forEach((column, m) => addRow(draft, chosen & (1 << m) ? 1 : 0, [[column, 1]], chosen & (1 << m) ? 1 : 0));
          for (const column of model.u) draft.cost[column] = 1;
          const run = await runMilp(draft, control);
          const ids = outcome.measures.map((m) => problem.measures[m]?.id ?? '');
          const isPackage = checkPackage(problem, { design: problem.designs[d]?.id ?? '', measures: ids }).ok;
          const inside = isPackage && levels.every((level, k) => (outcome.ascending[k] ?? 0) >= level);
          expect(run.kind).toBe(inside ? 'optimal' : 'infeasible');
          if (inside) held += 1;
          else if (isPackage) refused += 1;
          if (run.kind === 'optimal')
            for (const [g, column] of model.u.entries())
              expect(Math.abs((run.columns[column] ?? 0) * 1000 - (outcome.utilities[g] ?? 0))).toBeLessThan(0.51 + largestSlip(input));
        }),
        { numRuns: 500 },
      );
      expect(Math.min(held, refused)).toBeGreaterThan(20);
    },
  );
});

describe('a synergy that harms', () => {
  test('cannot be left out by the model when all its measures are chosen', async () => {
    const input = {
      ...park(),
      synergies: [{ measures: ['ramp', 'fountain'], effects: { '*': { access: -0.75 } } }],
      required: ['ramp', 'levelling', 'fountain'],
    };
    const parsed = parseProblem(input);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
    const task = { problem: parsed.problem, reckoner: reckonerOf(parsed.problem), demands: [], levels: null, floor: null };
    const model = designModel(task, 1);
    const draft = copyOf(model.draft);
    for (const column of model.u) draft.cost[column] = 1;
    const run = await runMilp(draft, control);
    expect(run.kind === 'optimal' && model.u.map((column) => Math.round(run.columns[column] ?? 0))).toEqual([3500, 3250]);
  });
});

describe('the linear models alone', () => {
  test.each<[Searched, (hunt: Hunt) => Promise<Search>]>([
    ['total', huntTotal],
    ['nash', huntNash],
  ])('find and prove the best by %s from the worst start', { timeout: 120_000 }, async (rule, search) => {
    await fc.assert(
      fc.asyncProperty(smallProblem, async (input) => {
        const started = badlyStarted(input, rule);
        const best = started && bestOf(started.packages, rule);
        if (!started || !best) return;
        const { proved } = await search(started.hunt);
        expect({ proved, ...named(started.hunt) }).toEqual({ proved: true, ...same(best) });
      }),
      { numRuns: 80 },
    );
  });

  test('find a package that keeps the floor from a start that does not, or that there is none', { timeout: 120_000 }, async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(smallProblem, async (input) => {
        const started = badlyStarted(input, 'leximin', true);
        const floor = started?.hunt.task.floor;
        if (!started || !floor) return;
        const keeps = ({ utilities }: BrutePackage) =>
          started.hunt.task.problem.groups.every(({ id }, g) => Number(utilities[id]) >= (floor[g] ?? 0));
        if (!started.hunt.best.utilities.every((u, g) => u >= (floor[g] ?? 0))) looked += 1;
        expect(await reachFloor(started.hunt)).toBe(started.packages.some(keeps) ? 'reached' : 'out-of-reach');
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(looked).toBeGreaterThan(5);
  });

  test('settle every tie by cost, design and measures', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem.map(tied), async (input) => {
        const started = badlyStarted(input, 'leximin');
        if (!started) return;
        const proved = await provesTies(started.hunt, (model) => copyOf(model.draft));
        expect({ proved, ...named(started.hunt) }).toEqual({ proved: true, ...same(bestOf(started.packages, 'leximin')) });
      }),
      { numRuns: 150 },
    );
  });
});
