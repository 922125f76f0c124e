import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { felt, parseProblem, testDemands, tolerance, underGranted } from '../../../app/mediation/index.ts';
import type { ProblemInput, Proposal } from '../../../app/mediation/index.ts';
import { mediate } from '../../../app/mediation/mediate.ts';
import type { MediationOptions } from '../../../app/mediation/mediate.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import type { Demand, DemandVerdict } from '../../../app/workshop/index.ts';
import { bestOf, everyPackage } from './brute-force.ts';
import type { BrutePackage } from './brute-force.ts';
import { shuffled, smallProblem } from './small-problems.ts';

function solve(input: ProblemInput, options: MediationOptions = {}): Promise<Proposal> {
  const parsed = parseProblem(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return mediate(parsed.problem, { floor: 'baseline', ...options }, searchControl({ now: () => 0 }));
}
const verdictsOn = (input: ProblemInput, demands: readonly Demand[]): Promise<DemandVerdict[]> =>
  testDemands(input, demands, (conditions) => solve(input, { demands: conditions }));

/** A problem with demands on it, some of them on what is required, forbidden, excluded or no measure at all. */
const bargained = smallProblem.chain((input) => fc.record({
  input: fc.constant(input),
  demands: fc.uniqueArray(fc.record({
    kind: fc.constantFrom('must-have' as const, 'cannot-accept' as const),
    measure: fc.constantFrom('gone', ...input.measures.map(({ id }) => id), ...input.measures.map(({ id }) => id)),
    seats: fc.subarray(input.groups.map(({ id }) => id), { minLength: 1 }),
    people: fc.integer({ min: 1, max: 4 }),
  }), { selector: ({ kind, measure }) => `${kind}:${measure}`, maxLength: 5 }),
}));

/** By brute force and nothing else: what the rules say of packages. */
function rulesOf(input: ProblemInput) {
  const packages = everyPackage(input);
  const baseline = bestOf(everyPackage({ ...input, measures: [], synergies: [], required: [], forbidden: [] }), 'leximin');
  const below = (one: BrutePackage): string[] => Object.keys(one.utilities).filter((id) => (one.utilities[id] ?? 0n) < (baseline?.utilities[id] ?? 0n));
  const worst = (one: BrutePackage): number => Math.min(...Object.values(one.utilities).map(Number));
  const under = (demands: readonly Pick<Demand, 'kind' | 'measure'>[]): BrutePackage | undefined => {
    const meeting = packages.filter(({ measures }) => demands.every(({ kind, measure }) => measures.includes(measure) === (kind === 'must-have')));
    const above = meeting.filter((one) => below(one).length === 0);
    return bestOf(above.length > 0 ? above : meeting, 'leximin');
  };
  const free = under([]);
  /** Seats whose own requests were granted before may pay for them; no other seat pays a felt loss for what it did not ask. */
  const paidByOthers = (one: BrutePackage, { seats }: Demand, before: readonly Demand[]): boolean => Object.keys(one.utilities).some((id) => {
    const beside = before.some((demand) => demand.seats.includes(id)) ? under(before) : free;
    return !seats.includes(id) && Number(beside?.utilities[id] ?? 0n) - Number(one.utilities[id] ?? 0n) >= felt * 1e6;
  });
  const grants = (one: BrutePackage, demand: Demand, before: readonly Demand[]): boolean => free !== undefined && worst(one) >= worst(free) - tolerance * 1e6
    && below(one).every((id) => below(free).includes(id)) && !paidByOthers(one, demand, before);
  return { under, below, worst, free, grants };
}

const utilitiesOf = (one: BrutePackage) => Object.fromEntries(Object.entries(one.utilities).map(([id, u]) => [id, Number(u) / 1e6]));
const told = ({ design, measures, utilities }: Pick<Proposal, 'design' | 'measures' | 'utilities'>) => ({ design, measures, utilities });
const named = (one: BrutePackage | undefined) => one && { design: one.design, measures: one.measures, utilities: utilitiesOf(one) };

describe('a tested demand', () => {
  test('is granted, refused at its price or impossible exactly as brute force says, in order of support', { timeout: 120_000 }, async () => {
    const seen = { granted: 0, refused: 0, impossible: 0 };
    await fc.assert(fc.asyncProperty(bargained, async ({ input, demands }) => {
      const rules = rulesOf(input);
      const verdicts = await verdictsOn(input, demands);
      expect(verdicts.map(({ people }) => people)).toEqual(demands.map(({ people }) => people).sort((a, b) => b - a));
      const all = verdicts.filter(({ verdict }) => verdict === 'granted');
      const before: DemandVerdict[] = [];
      for (const verdict of verdicts) {
        const alone = rules.under([...before, verdict]);
        seen[verdict.verdict] += 1;
        if (verdict.verdict === 'granted') {
          expect(alone === undefined || rules.grants(alone, verdict, before)).toBe(true);
          before.push(verdict);
        } else if (verdict.verdict === 'refused') {
          expect(alone && rules.grants(alone, verdict, before)).toBe(false);
          const { design, measures, utilities, worst } = verdict.price;
          const priced = rules.under([...all, verdict]) ?? alone;
          expect({ design, measures, utilities }).toEqual(named(priced));
          expect(worst).toBe(Math.min(...Object.values(utilities)));
        } else {
          expect(alone).toBe(undefined);
          if (rules.free) expect(verdict.conflict).toContain(`demand:${verdict.kind}:${verdict.measure}`);
        }
      }
    }), { numRuns: 400, seed: 7 });
    expect(Math.min(seen.granted, seen.refused, seen.impossible)).toBeGreaterThan(50);
  });

  test.each([[0.95, 'granted'], [0.9499, 'refused']])('that leaves a gain of %d instead of 1 is %s', async (gain, verdict) => {
    const input: ProblemInput = {
      format: 'parvis-mediation/1', currency: 'CAD', budget: 1, scale: { min: 1, max: 5 }, criteria: [{ id: 'access' }], groups: [{ id: 'all' }],
      designs: [{ id: 'plaza', cost: 0, ratings: { all: { access: 3 } } }],
      measures: [{ id: 'best', cost: 1, effects: { all: { access: 1 } } }, { id: 'wanted', cost: 1, effects: { all: { access: gain } } }],
    };
    expect(await verdictsOn(input, [{ kind: 'must-have', measure: 'wanted', seats: ['all'], people: 1 }])).toMatchObject([{ verdict }]);
  });

  test('is refused where a seat that did not ask would feel the loss, and granted where the seat that asks bears it', async () => {
    const input: ProblemInput = {
      format: 'parvis-mediation/1', currency: 'CAD', budget: 1, scale: { min: 1, max: 5 }, criteria: [{ id: 'access' }], groups: [{ id: 'wheelchair' }, { id: 'others' }],
      designs: [{ id: 'street', cost: 0, ratings: { wheelchair: { access: 3 }, others: { access: 2 } } }],
      measures: [{ id: 'ramp', cost: 1, effects: { wheelchair: { access: 0.1 }, others: {} } }],
    };
    const without = (seat: string): Demand[] => [{ kind: 'cannot-accept', measure: 'ramp', seats: [seat], people: 3 }];
    expect(await verdictsOn(input, without('others'))).toMatchObject([{ verdict: 'refused', because: 'others' }]);
    expect(await verdictsOn(input, without('wheelchair'))).toMatchObject([{ verdict: 'granted' }]);
  });

  test('gets the same verdict whatever the order of demands, seats, measures, groups and designs', { timeout: 60_000 }, async () => {
    await fc.assert(fc.asyncProperty(bargained, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), async ({ input, demands }, stream) => {
      const random = () => Number(stream.next().value);
      const mixed = demands.map((demand) => ({ ...demand, seats: demand.seats.toReversed() })).toSorted(() => random() - 0.5);
      const [one, other] = [await verdictsOn(input, demands), await verdictsOn(shuffled(input, random), mixed)];
      const settled = (verdicts: DemandVerdict[]) => verdicts.map(({ seats, ...verdict }) => ({ ...verdict, seats: seats.toSorted() }));
      expect(settled(other)).toEqual(settled(one));
    }), { numRuns: 150, seed: 7 });
  });
});

describe('the package after a round', () => {
  test('meets what was granted, is the best of those that do, and keeps the floor and the worst-off as promised', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(bargained, async ({ input, demands }) => {
      const rules = rulesOf(input);
      const verdicts = await verdictsOn(input, demands);
      const problem = underGranted(input, verdicts);
      const tabled = await solve(problem, { rule: 'all' });
      expect(tabled.design === null).toBe(rules.free === undefined);
      if (!rules.free) return;
      const all = verdicts.filter(({ verdict }) => verdict === 'granted');
      expect(told(tabled)).toEqual(named(rules.under(all)));
      for (const { kind, measure } of all) expect(tabled.measures.includes(measure)).toBe(kind === 'must-have');
      expect(rules.below(rules.free)).toEqual(expect.arrayContaining(tabled.belowBase));
      expect(tabled.metrics?.worst).toBeGreaterThanOrEqual(rules.worst(rules.free) / 1e6 - tolerance - 1e-9);
      for (const id of input.required ?? []) expect(problem.required).toContain(id);
    }), { numRuns: 300, seed: 7 });
  });
});
