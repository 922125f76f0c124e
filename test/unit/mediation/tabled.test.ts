import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateTabled, parseProblem, testDemands, underGranted } from '../../../app/mediation/index.ts';
import type { Problem, ProblemInput, Proposal } from '../../../app/mediation/index.ts';
import { mediate } from '../../../app/mediation/mediate.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import { park } from './park.ts';
import { smallProblem } from './small-problems.ts';

const control = () => searchControl({ now: () => 0 });
const read = (input: ProblemInput): Problem => {
  const parsed = parseProblem(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.problem;
};
/** As it comes back from the log. */
const recorded = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const propose = async (input: ProblemInput): Promise<Proposal> =>
  recorded(await mediate(read(input), { rule: 'all', floor: 'baseline' }, control()));

const problem = park();
const proposal = await propose(problem);
const tampered = (change: Partial<Proposal>) => evaluateTabled({ problem, proposal: { ...proposal, ...change } });

describe('a package on the table', () => {
  test('holds as the mediator left it, whatever the problem', async () => {
    await fc.assert(fc.asyncProperty(smallProblem, async (input) => {
      expect(evaluateTabled({ problem: input, proposal: await propose(input) })).toEqual([]);
    }), { numRuns: 60 });
  });

  test.each<[string, Partial<Proposal>, string]>([
    ['a cost', { cost: 1 }, 'cost-differs'],
    ['what is left', { left: 0 }, 'left-differs'],
    ['a measure that needs another', { measures: ['ramp'] }, 'not-a-package'],
    ['a measure that the problem does not know', { measures: ['marble'] }, 'not-a-package'],
    ['a measure named twice', { measures: ['stairs', 'stairs'] }, 'not-a-package'],
    ['one utility', { utilities: { ...proposal.utilities, seniors: 5 } }, 'utilities-differ'],
    ['a group left out', { utilities: {} }, 'utilities-differ'],
    ['a headline figure', { metrics: proposal.metrics && { ...proposal.metrics, gini: 0 } }, 'metrics-differ'],
    ['the baseline', { baseline: null }, 'baseline-differs'],
    ['the baseline’s utilities', { baseline: proposal.baseline && { ...proposal.baseline, utilities: { wheelchair: 1, seniors: 1 } } }, 'baseline-differs'],
    ['who ends below it', { belowBase: ['seniors'] }, 'below-base-differs'],
    ['a level of the proof', { proof: proposal.proof.map((level) => ({ ...level, value: 5, bound: 5 })) }, 'proof-differs'],
    ['the certificate’s bound', { certificate: proposal.certificate && { ...proposal.certificate, bound: 1 } }, 'certificate-differs'],
    ['the certificate of a design', { certificate: proposal.certificate && { ...proposal.certificate, designs: proposal.certificate.designs.slice(1) } }, 'certificate-differs'],
    ['the weights of a certificate', { certificate: proposal.certificate && { ...proposal.certificate, designs: proposal.certificate.designs.map((one) => ({ ...one, weights: { seniors: 1_000_000 } })) } }, 'certificate-differs'],
    ['a level left out', { proof: proposal.proof.slice(1) }, 'proof-differs'],
    ['the package taken away', { design: null, measures: [], cost: null, left: null, utilities: {}, metrics: null }, 'not-impossible'],
  ])('does not hold when the record changes %s', (_name, change, code) => {
    expect(tampered(change)).toContainEqual({ code, of: 'leximin' });
  });

  test('names the alternative that does not hold', () => {
    const alternatives = proposal.alternatives.map((told) => (told.rule === 'total' ? { ...told, cost: 1 } : told));
    expect(tampered({ alternatives })).toEqual([{ code: 'cost-differs', of: 'total' }]);
  });

  test('does not hold when the problem was changed under it', () => {
    expect(evaluateTabled({ problem: { ...problem, budget: 1 }, proposal })).toContainEqual({ code: 'not-a-package', of: 'leximin' });
    const dearer = { ...problem, measures: problem.measures?.map((measure) => ({ ...measure, cost: measure.cost + 1 })) };
    expect(evaluateTabled({ problem: dearer, proposal })).toContainEqual({ code: 'cost-differs', of: 'leximin' });
  });

  test('is refused by another package of the record that is better than the proof allows', async () => {
    const { rule, status, bound, ...poorer } = await propose({ ...problem, forbidden: ['ramp'] });
    const alternatives = [{ ...proposal, rule: 'equal-shares' as const }];
    const faults = evaluateTabled({ problem, proposal: { ...poorer, rule, status, bound, alternatives } });
    expect(faults).toContainEqual({ code: 'bound-exceeded', of: 'leximin' });
  });

  test.each([
    ['a proposal', { problem, proposal: 'a proposal' }, 'proposal-unreadable'],
    ['a problem', { problem: { ...problem, budget: 'abc' }, proposal }, 'problem-unreadable'],
    ['demands', { problem, proposal, demands: [{ kind: 'must-have' }] }, 'demands-unreadable'],
    ['anything', {}, 'problem-unreadable'],
  ])('says that it cannot read %s, and throws nothing', (_name, tabled, code) => {
    expect(evaluateTabled(tabled)).toEqual([{ code, of: '' }]);
  });
});

describe('demands on the table', () => {
  const asked = [
    { kind: 'must-have' as const, measure: 'stairs', seats: ['seniors'], people: 9 },
    { kind: 'cannot-accept' as const, measure: 'fountain', seats: ['wheelchair'], people: 4 },
    { kind: 'must-have' as const, measure: 'levelling', seats: ['wheelchair'], people: 3 },
  ];
  const tabled = async () => {
    const demands = await testDemands(problem, asked, async (conditions) =>
      mediate(read(problem), { floor: 'baseline', demands: conditions }, control()));
    const under = underGranted(problem, demands);
    return recorded({ problem: under, proposal: await propose(under), demands });
  };

  test('hold as the mediator left them, and not when a price was changed', async () => {
    const held = await tabled();
    expect(held.demands.map(({ measure, verdict }) => `${measure} ${verdict}`)).toEqual(['stairs refused', 'fountain refused', 'levelling granted']);
    expect(evaluateTabled(held)).toEqual([]);
    const repriced = (change: object) => held.demands.map((demand) => ('price' in demand ? { ...demand, price: { ...demand.price, ...change } } : demand));
    expect(evaluateTabled({ ...held, demands: repriced({ cost: 1 }) })).toContainEqual({ code: 'price-differs', of: 'must-have:stairs' });
    expect(evaluateTabled({ ...held, demands: repriced({ worst: 1 }) })).toContainEqual({ code: 'price-differs', of: 'cannot-accept:fountain' });
    expect(evaluateTabled({ ...held, demands: repriced({ measures: [] }) })).toContainEqual({ code: 'price-not-a-package', of: 'must-have:stairs' });
  });

  test('do not hold when the package does not meet one that was granted', async () => {
    const held = await tabled();
    const demands = [...held.demands, { kind: 'cannot-accept', measure: 'ramp', seats: [], people: 1, verdict: 'granted' }];
    expect(held.proposal.measures).toContain('ramp');
    expect(evaluateTabled({ ...held, demands })).toEqual([{ code: 'demand-not-met', of: 'cannot-accept:ramp' }]);
  });

  test('may be missing from a record made before seats could ask', () => {
    expect(evaluateTabled({ problem, proposal })).toEqual([]);
  });
});
