import { expect, test } from 'vitest';
import { hearPlans } from '../../../app/verify/plan.ts';
import type { OpenEvent } from '../../../app/store/index.ts';

const said = { en: 'x', fr: 'x' };
const plan = { budget: { total: 100_000, contingency: 0, currency: 'CAD' }, designs: [{ id: 'plaza', cost: 0 }], measures: [], required: [] };
const wished = { id: 'ramp', cost: 50_000, designs: [], requires: [], excludes: [] };
const problem = {
  format: 'parvis-mediation/1', title: said, currency: 'CAD', budget: 1_000, scale: { min: 1, max: 5 }, criteria: [{ id: 'access', label: said, weight: 1 }], groups: [{ id: 'all', label: said, people: 5, weights: {} }],
  designs: [{ id: 'plaza', label: said, cost: 0, ratings: { all: { access: 2 } } }], measures: [{ id: 'ramp', label: said, cost: 500, effects: {} }], synergies: [], required: [], forbidden: [],
};

test('a package may hold the measure that a wish became, and no more once the settling was undone', () => {
  const plans = hearPlans();
  const hear = (type: string, data: object): void => plans.hear({ type, data } as unknown as OpenEvent);
  hear('prepared', { plan });
  hear('wish-settled', { wish: 'w', outcome: { kind: 'new-measure', measure: wished } });
  expect(plans.faults(problem)).toEqual([]);
  hear('undone', { of: 'wish-settled', wish: 'w', measure: { id: 'ramp', before: null }, at: '2026-11-24T18:00:00.000Z' });
  expect(plans.faults(problem)).toEqual([{ code: 'plan-cost-differs', of: 'measure:ramp' }]);
});
