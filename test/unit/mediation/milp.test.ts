import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProblem } from '../../../app/mediation/index.ts';
import type { ProblemInput } from '../../../app/mediation/index.ts';
import { startHunt } from '../../../app/mediation/milp-hunt.ts';
import type { Hunt } from '../../../app/mediation/milp-hunt.ts';
import { otherThan } from '../../../app/mediation/milp-levels.ts';
import { copyOf } from '../../../app/mediation/milp-model.ts';
import { huntLevels } from '../../../app/mediation/milp-search.ts';
import { huntNash, huntTotal } from '../../../app/mediation/milp-sums.ts';
import { provesTies } from '../../../app/mediation/milp-ties.ts';
import { outcomeOf } from '../../../app/mediation/outcome.ts';
import { preferenceFor } from '../../../app/mediation/search.ts';
import type { Search, Searched } from '../../../app/mediation/search.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import { reckonerOf } from '../../../app/mediation/utility.ts';
import { bestOf, everyPackage } from './brute-force.ts';
import type { BrutePackage } from './brute-force.ts';
import { smallProblem } from './small-problems.ts';

/** A hunt that starts from the dearest package there is, so that the models and not the start have to find the best. */
function badlyStarted(input: ProblemInput, rule: Searched): { hunt: Hunt; packages: BrutePackage[] } | null {
  const parsed = parseProblem(input);
  const packages = everyPackage(input);
  const dearest = packages.toSorted((a, b) => Number(b.cost - a.cost))[0];
  if (!parsed.ok || !dearest) return null;
  const { problem } = parsed;
  const task = { problem, reckoner: reckonerOf(problem), demands: [], levels: null };
  const hunt = startHunt(task, preferenceFor(rule, task), searchControl({ now: () => 0 }));
  if (!hunt) return null;
  const design = problem.designs.findIndex(({ id }) => id === dearest.design);
  hunt.best = outcomeOf(problem, task.reckoner, design, dearest.measures.map((id) => problem.measures.findIndex((measure) => measure.id === id)));
  hunt.grounds = hunt.grounds.map((ground) => ({ ...ground, seen: ground.design === design ? [otherThan(ground.model, hunt.best)] : [] }));
  return { hunt, packages };
}

const named = ({ task, best }: Hunt) => ({
  design: task.problem.designs[best.design]?.id,
  measures: best.measures.map((m) => task.problem.measures[m]?.id),
});
const same = (one: BrutePackage | undefined) => one && { design: one.design, measures: one.measures };
/** Every package ties: nothing has an effect and all designs are rated alike. */
const tied = (input: ProblemInput): ProblemInput => ({
  ...input,
  designs: input.designs.map((design) => ({ ...design, ratings: input.designs[0]?.ratings ?? {} })),
  measures: input.measures.map((measure) => ({ ...measure, effects: {} })),
  synergies: [],
});

describe('the linear models alone', () => {
  test.each<[Searched, (hunt: Hunt) => Promise<Search>]>([
    ['leximin', huntLevels],
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
