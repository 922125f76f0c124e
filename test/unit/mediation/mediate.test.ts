import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProblem } from '../../../app/mediation/index.ts';
import type { Problem, ProblemInput, Proposal } from '../../../app/mediation/index.ts';
import { mediate } from '../../../app/mediation/mediate.ts';
import type { MediationOptions } from '../../../app/mediation/mediate.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import { bestOf, everyPackage } from './brute-force.ts';
import type { BrutePackage } from './brute-force.ts';
import { shuffled, smallProblem } from './small-problems.ts';

const read = (input: ProblemInput): Problem => {
  const parsed = parseProblem(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.problem;
};
const propose = (input: ProblemInput, options: MediationOptions = {}): Promise<Proposal> =>
  mediate(read(input), options, searchControl({ now: () => 0 }));

type Named = { design: string | null; measures: string[]; cost: number | null; utilities: Record<string, number> };
const told = ({ design, measures, cost, utilities }: Named) => ({ design, measures, cost, utilities });
const expected = (one: BrutePackage | undefined) =>
  one
    ? {
        design: one.design,
        measures: one.measures,
        cost: Number(one.cost) / 100,
        utilities: Object.fromEntries(Object.entries(one.utilities).map(([id, u]) => [id, Number(u) / 1e6])),
      }
    : { design: null, measures: [], cost: null, utilities: {} };

async function agrees(input: ProblemInput, method: 'enumerate' | 'milp'): Promise<void> {
  const packages = everyPackage(input);
  const proposal = await propose(input, { rule: 'all', method });
  expect(told(proposal)).toEqual(expected(bestOf(packages, 'leximin')));
  const [total, nash] = proposal.alternatives;
  expect(total && told(total)).toEqual(expected(bestOf(packages, 'total')));
  expect(nash && told(nash)).toEqual(expected(bestOf(packages, 'nash')));
  expect(proposal.status).toBe(packages.length === 0 ? 'infeasible' : 'optimal');
  expect(proposal.conflict.length > 0).toBe(packages.length === 0);
  const ascending = Object.values(proposal.utilities).sort((a, b) => a - b);
  expect(proposal.proof.map(({ value, bound }) => [value, bound])).toEqual(ascending.map((value) => [value, value]));
}

describe('the proposed package', () => {
  test('is the one that brute force finds, under every rule, on any small problem', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, (input) => agrees(input, 'enumerate')),
      { numRuns: 600 },
    );
  });

  test('is the one that brute force finds when it comes from linear models', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, (input) => agrees(input, 'milp')),
      { numRuns: 80 },
    );
  });

  test('is the same under any order of the input', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), async (input, stream) => {
        const random = () => Number(stream.next().value);
        expect(JSON.stringify(await propose(shuffled(input, random), { rule: 'all' }))).toBe(
          JSON.stringify(await propose(input, { rule: 'all' })),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('after so many levels has the greatest total among those that keep them', { timeout: 120_000 }, async () => {
    const levelled = fc.tuple(
      smallProblem,
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom('enumerate' as const, 'milp' as const),
    );
    await fc.assert(
      fc.asyncProperty(levelled, async ([input, levels, method]) => {
        const best = bestOf(everyPackage(input), 'leximin', levels >= input.groups.length ? null : levels);
        const proposal = await propose(input, { levels, method });
        expect(told(proposal)).toEqual(expected(best));
        expect(proposal.proof.length).toBe(best ? Math.min(levels, input.groups.length) : 0);
        if (best) expect(proposal.status).toBe(levels < input.groups.length ? `proved-to-level-${levels}` : 'optimal');
      }),
      { numRuns: 100 },
    );
  });

  test('under equal shares is a package within the budget', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, async (input) => {
        const proposal = await propose(input, { rule: 'equal-shares' });
        const packages = everyPackage(input);
        const same = packages.find((one) => one.design === proposal.design && one.measures.join() === proposal.measures.join());
        expect(told(proposal)).toEqual(expected(same));
        expect(same === undefined).toBe(packages.length === 0);
      }),
      { numRuns: 100 },
    );
  });

  test.each(['enumerate', 'milp'] as const)(
    'leaves nobody below the baseline where any package can do so (%s)', { timeout: 120_000 }, async (method) => {
      let [kept, unkeepable, moved] = [0, 0, 0];
      await fc.assert(
        fc.asyncProperty(smallProblem, async (input) => {
          const packages = everyPackage(input);
          const base = bestOf(everyPackage({ ...input, measures: [], synergies: [], required: [], forbidden: [] }), 'leximin');
          const above = packages.filter(({ utilities }) =>
            Object.entries(utilities).every(([id, u]) => u >= (base?.utilities[id] ?? u)));
          const best = bestOf(above.length > 0 ? above : packages, 'leximin');
          const proposal = await propose(input, { rule: 'all', floor: 'baseline', method });
          expect(told(proposal)).toEqual(expected(best));
          expect(proposal.belowBase.length === 0).toBe(above.length > 0 || packages.length === 0);
          const [total] = proposal.alternatives;
          expect(total && told(total)).toEqual(expected(bestOf(packages, 'total')));
          if (above.length > 0) kept += 1;
          else if (packages.length > 0) unkeepable += 1;
          if (best && best !== bestOf(packages, 'leximin')) moved += 1;
          if (best) expect(proposal.status).toBe('optimal');
        }),
        { numRuns: method === 'milp' ? 200 : 800, seed: 7 },
      );
      expect(kept).toBeGreaterThan(10);
      expect(Math.min(unkeepable, moved)).toBeGreaterThan(0);
    },
  );

  test('meets the demands of the round, and names those that cannot be met together', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, fc.constantFrom('enumerate' as const, 'milp' as const), async (input, method) => {
        const [first, second] = input.measures;
        if (!first || !second) return;
        const demands = [
          { id: 'a', measure: first.id, kind: 'include' as const },
          { id: 'b', measure: second.id, kind: 'exclude' as const },
        ];
        const kept = everyPackage(input).filter(({ measures }) => measures.includes(first.id) && !measures.includes(second.id));
        const proposal = await propose(input, { demands, method });
        expect(told(proposal)).toEqual(expected(bestOf(kept, 'leximin')));
        expect(proposal.conflict.length > 0).toBe(kept.length === 0);
      }),
      { numRuns: 80 },
    );
  });
});
