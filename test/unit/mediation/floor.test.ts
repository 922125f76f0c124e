import fc from 'fast-check';
import { expect, test } from 'vitest';
import { felt, parseProblem, testDemands, type Problem } from '../../../app/mediation/index.ts';
import { floorOf } from '../../../app/mediation/floor.ts';
import { mediate } from '../../../app/mediation/mediate.ts';
import { baselineOf } from '../../../app/mediation/outcome.ts';
import type { Solve } from '../../../app/mediation/verdicts.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import { reckonerOf } from '../../../app/mediation/utility.ts';
import type { Demand } from '../../../app/workshop/index.ts';
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

test('what one seat agreed to may let a demand be granted, and costs no other seat more than any demand may', { timeout: 120_000 }, async () => {
  const granted = { without: 0, with: 0 };
  const asking = smallProblem.filter(({ measures, groups }) => measures.length > 0 && groups.length > 1)
    .chain((input) => fc.record({ input: fc.constant(input), measure: fc.constantFrom(...input.measures.map(({ id }) => id)), seat: fc.constantFrom(...input.groups.map(({ id }) => id)) }));
  await fc.assert(fc.asyncProperty(asking, async ({ input, measure, seat }) => {
    const parsed = parseProblem(input);
    if (!parsed.ok) return;
    const demand: Demand = { kind: 'must-have', measure, seats: [seat], people: 1 };
    const solve = (demands: Parameters<Solve>[0], falls: Record<string, number> = {}) =>
      mediate(parsed.problem, { floor: 'baseline', falls, certified: false, demands }, searchControl({ now: () => 0 }));
    const [first] = await testDemands(input, [demand], (conditions) => solve(conditions));
    if (first?.verdict !== 'refused' || first.because !== 'below-base') return;
    granted.without += 1;
    const free = await solve([]);
    const paying = Object.keys(first.price.utilities).find((id) => (first.price.utilities[id] ?? 0) < (free.baseline?.utilities[id] ?? 0) && !free.belowBase.includes(id)) ?? '';
    const falls = { [paying]: first.price.utilities[paying] ?? 0 };
    const under = (keys: readonly string[]) => (keys.includes(`must-have:${measure}`) ? falls : {});
    const [second] = await testDemands(input, [demand], (conditions) => solve(conditions, under(conditions.map(({ id }) => id))), under);
    if (second?.verdict !== 'granted') return;
    granted.with += 1;
    const found = await solve([{ id: 'd', measure, kind: 'include' }], falls);
    for (const [id, utility] of Object.entries(found.utilities)) {
      if (id === paying) expect(utility).toBeGreaterThanOrEqual(falls[paying] ?? 0);
      else {
        if (!free.belowBase.includes(id)) expect(utility).toBeGreaterThanOrEqual(free.baseline?.utilities[id] ?? 0);
        if (id !== seat) expect((free.utilities[id] ?? 0) - utility).toBeLessThan(felt);
      }
    }
  }), { numRuns: 400 });
  expect(granted.without).toBeGreaterThan(0);
  expect(granted.with).toBeGreaterThan(0);
});
