import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProblem, type Problem } from '../../../app/mediation/index.ts';
import { floorOf } from '../../../app/mediation/floor.ts';
import { mediate } from '../../../app/mediation/mediate.ts';
import { baselineOf } from '../../../app/mediation/outcome.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import { reckonerOf } from '../../../app/mediation/utility.ts';
import { bestOf, everyPackage } from './brute-force.ts';
import { smallProblem } from './small-problems.ts';

const falling = fc.array(fc.record({ seat: fc.nat(5), by: fc.integer({ min: -500_000, max: 1_500_000 }) }), { maxLength: 2 });
const fallsOf = (problem: Problem, asked: readonly { seat: number; by: number }[]): Record<string, number> => {
  const base = baselineOf(problem)?.utilities;
  return Object.fromEntries(asked.map(({ seat, by }) => [problem.groups[seat % problem.groups.length]?.id ?? '', ((base?.[seat % problem.groups.length] ?? 0) - by) / 1e6]));
};

test('only a group that agreed may fall, as far as it agreed; nobody else’s floor moves, and none is raised', () => {
  fc.assert(fc.property(smallProblem, falling, (input, asked) => {
    const parsed = parseProblem(input);
    if (!parsed.ok) return;
    const { problem } = parsed;
    const base = baselineOf(problem)?.utilities;
    const falls = fallsOf(problem, asked);
    const floor = floorOf(problem, reckonerOf(problem), falls);
    problem.groups.forEach(({ id }, g) => {
      if (Object.hasOwn(falls, id)) expect(floor?.[g]).toBe(base && Math.min(base[g] ?? 0, Math.round((falls[id] ?? 0) * 1e6)));
      else expect(floor?.[g]).toBe(base?.[g]);
    });
  }));
});

test('the package is the leximin one of those that keep the lowered floor, by enumeration and by linear models alike', async () => {
  await fc.assert(fc.asyncProperty(smallProblem, falling, async (input, asked) => {
    const parsed = parseProblem(input);
    if (!parsed.ok) return;
    const { problem } = parsed;
    const falls = fallsOf(problem, asked);
    const floor = floorOf(problem, reckonerOf(problem), falls);
    const packages = everyPackage(input);
    const keeping = packages.filter(({ utilities }) => problem.groups.every(({ id }, g) => Number(utilities[id] ?? 0n) >= (floor?.[g] ?? -Infinity)));
    const best = bestOf(keeping.length > 0 ? keeping : packages, 'leximin');
    for (const method of ['enumerate', 'milp'] as const) {
      const found = await mediate(problem, { floor: 'baseline', falls, certified: false, method }, searchControl({ now: () => performance.now() }));
      expect([found.design, found.measures]).toEqual([best?.design ?? null, best?.measures ?? []]);
    }
  }), { numRuns: 60 });
});
