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
      expect(evaluateTabled({ problem: input, proposal: await propose(input) }, new Set())).toEqual([]);
    }), { numRuns: 60 });
  });

  test.each<[string, Partial<Proposal>, string]>([
    ['a cost', { cost: 1 }, 'cost-differs'],
    ['what is left', { left: 0 }, 'left-differs'],
    ['a measure that needs another', { measures: ['ramp'] }, 'prerequisite-missing'],
    ['measures that exclude each other', { measures: ['levelling', 'ramp', 'stairs'] }, 'excluded-together'],
    ['a measure of another design', { design: 'garden', measures: ['fountain'] }, 'not-in-design'],
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
    expect(evaluateTabled({ problem: { ...problem, budget: 1 }, proposal })).toContainEqual({ code: 'over-budget', of: 'leximin' });
    const chosen = proposal.measures[0] ?? '';
    expect(evaluateTabled({ problem: { ...problem, forbidden: [chosen] }, proposal })).toContainEqual({ code: 'forbidden-chosen', of: 'leximin' });
    expect(evaluateTabled({ problem: { ...problem, required: ['stairs'] }, proposal })).toContainEqual({ code: 'required-missing', of: 'leximin' });
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

describe('a seat that ends below the baseline', () => {
  /** The lamp lifts the one below from 2 to 3 and takes the other from 4 to 3.5: best for the worst-off, and not agreed to. */
  const lit: ProblemInput = {
    format: 'parvis-mediation/1', currency: 'CAD', budget: 10, scale: { min: 1, max: 5 }, criteria: [{ id: 'ease' }], groups: [{ id: 'above' }, { id: 'below' }],
    designs: [{ id: 'street', cost: 0, ratings: { above: { ease: 4 }, below: { ease: 2 } } }], measures: [{ id: 'lamp', cost: 5, effects: { above: { ease: -0.5 }, below: { ease: 1 } } }],
  };
  const free = async (input: ProblemInput): Promise<Proposal> => recorded(await mediate(read(input), { rule: 'all' }, control()));

  test('is a breach where the record itself holds a package that spares it, unless the seat has agreed', async () => {
    const held = { problem: lit, proposal: await free(lit) };
    expect(held.proposal.belowBase).toEqual(['above']);
    expect(evaluateTabled(held, new Set())).toEqual([{ code: 'below-base-unconsented', of: 'above' }]);
    expect(evaluateTabled(held, new Set(['above']))).toEqual([]);
    expect(evaluateTabled(held)).toEqual([]);
  });

  test('is a breach too where only a granted demand forced it', async () => {
    const forced = { ...lit, required: ['lamp'] };
    const demands = [{ kind: 'must-have', measure: 'lamp', seats: ['below'], people: 5, verdict: 'granted' }];
    const held = { problem: forced, proposal: await free(forced), demands };
    expect(evaluateTabled(held, new Set())).toEqual([{ code: 'below-base-unconsented', of: 'above' }]);
  });

  test('is none where what the plan requires leaves no other package', async () => {
    const forced = { ...lit, required: ['lamp'] };
    expect(evaluateTabled({ problem: forced, proposal: await free(forced) }, new Set())).toEqual([]);
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
