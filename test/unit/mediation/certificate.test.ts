import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProblem } from '../../../app/mediation/index.ts';
import type { ProblemInput } from '../../../app/mediation/index.ts';
import { findCertificate } from '../../../app/mediation/certificate-find.ts';
import { certifiedBound } from '../../../app/mediation/certificate.ts';
import type { DesignCertificate } from '../../../app/mediation/certificate.ts';
import { relax, treeOf } from '../../../app/mediation/branch-tree.ts';
import { fieldOf } from '../../../app/mediation/field.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import type { Task } from '../../../app/mediation/search.ts';
import { reckonerOf } from '../../../app/mediation/utility.ts';
import { everyPackage } from './brute-force.ts';
import { generatedProblem } from './generated-problem.ts';
import { park } from './park.ts';
import { smallProblem } from './small-problems.ts';

const control = searchControl({ now: () => 0 });

function taskOf(input: ProblemInput): Task {
  const parsed = parseProblem(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return { problem: parsed.problem, reckoner: reckonerOf(parsed.problem), demands: [], levels: null, floor: null };
}

/** The greatest smallest utility of the design's packages, in millionths, by going through them; -Infinity without one. */
const truthOf = (input: ProblemInput, design: string): number =>
  Math.max(-Infinity, ...everyPackage(input).filter((one) => one.design === design).map(({ utilities }) => Math.min(...Object.values(utilities).map(Number))));

const boundOf = ({ problem, reckoner }: Task, certificate: DesignCertificate): number | null => certifiedBound(problem, reckoner, certificate);

describe('a certificate', () => {
  test('found for a design is never below the best of its packages, and bounds some exactly', { timeout: 120_000 }, async () => {
    let exact = 0;
    await fc.assert(fc.asyncProperty(smallProblem, async (input) => {
      const task = taskOf(input);
      for (const [d, { id }] of task.problem.designs.entries()) {
        const certificate = await findCertificate(task, d, control);
        if (!certificate) continue;
        const [bound, truth] = [boundOf(task, certificate), truthOf(input, id)];
        expect(bound).not.toBeNull();
        expect(bound ?? -Infinity).toBeGreaterThanOrEqual(truth);
        if (bound === truth) exact += 1;
      }
    }), { numRuns: 150 });
    expect(exact).toBeGreaterThan(10);
  });

  test('holds whatever its prices are, as long as none is negative', { timeout: 120_000 }, () => {
    const price = fc.nat(3e12);
    fc.assert(fc.property(smallProblem, fc.array(fc.nat(1_000_000), { minLength: 40, maxLength: 40 }), fc.array(price, { minLength: 60, maxLength: 60 }), (input, shares, prices) => {
      const { problem, reckoner } = taskOf(input);
      const next = prices[Symbol.iterator]();
      const any = (): number => next.next().value ?? 0;
      const first = problem.groups[0]?.id ?? '';
      const split = Math.floor((shares[0] ?? 0) / 2);
      const weights = problem.groups.length > 1 ? { [first]: split, [problem.groups[1]?.id ?? '']: 1_000_000 - split } : { [first]: 1_000_000 };
      for (const { id } of problem.designs) {
        const certificate: DesignCertificate = {
          design: id, weights, money: any() % 100_000_000_000,
          caps: Object.fromEntries(problem.groups.map((group, g) => [group.id, Object.fromEntries(problem.criteria.map((criterion, k) => [criterion.id, shares[1 + ((g * 5 + k) % 39)] ?? 0]))])),
          requires: problem.measures.flatMap((measure) => measure.requires.map((needs) => ({ measure: measure.id, needs: problem.measures[needs]?.id ?? '', price: any() }))),
          excludes: problem.measures.flatMap((measure, m) => measure.excludes.flatMap((other) => (m < other ? [{ measures: [measure.id, problem.measures[other]?.id ?? ''] as const, price: any() }] : []))),
          synergies: problem.synergies.map(({ measures }, synergy) => ({ synergy, whole: any(), prices: Object.fromEntries(measures.map((m) => [problem.measures[m]?.id ?? '', any()])) })),
        };
        expect(certifiedBound(problem, reckoner, certificate) ?? -Infinity).toBeGreaterThanOrEqual(truthOf(input, id));
      }
    }), { numRuns: 200 });
  });

  test('is as tight as the relaxed model, to two millionths', async () => {
    const task = taskOf(generatedProblem({ measures: 40, groups: 12, designs: 6 }, 1));
    for (const d of task.problem.designs.keys()) {
      const field = fieldOf(task, d);
      const bound = field && relax(treeOf(task, field, { kind: 'level', k: 1 }, { levels: [], total: null, floor: null }), 0, () => false);
      const certificate = await findCertificate(task, d, control);
      if (typeof bound !== 'number' || !certificate) throw new Error('not solved');
      expect(Math.abs((boundOf(task, certificate) ?? NaN) - bound * 1e6)).toBeLessThanOrEqual(2);
    }
  });

  test.each<[string, (certificate: DesignCertificate) => DesignCertificate]>([
    ['weights that do not sum to one', (one) => ({ ...one, weights: { ...one.weights, seniors: (one.weights['seniors'] ?? 0) + 1 } })],
    ['a negative price', (one) => ({ ...one, money: -1 })],
    ['a price that is no whole number', (one) => ({ ...one, money: 0.5 })],
    ['an unknown design', (one) => ({ ...one, design: 'castle' })],
    ['a rule that the problem does not have', (one) => ({ ...one, requires: [{ measure: 'levelling', needs: 'ramp', price: 1 }] })],
  ])('with %s is none', async (_name, spoilt) => {
    const task = taskOf(park());
    const certificate = await findCertificate(task, 0, control);
    if (!certificate) throw new Error('not solved');
    expect(boundOf(task, certificate)).toBeGreaterThan(0);
    expect(boundOf(task, spoilt(certificate))).toBeNull();
  });
});
