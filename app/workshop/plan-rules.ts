import type { Measure, Plan } from './types.ts';

type Fault = { path: string; reason: string };
const idRule = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

/** The first thing that makes a plan unusable, by path; null when there is none. Shape is the protocol's to check. */
export function planFault(plan: Plan): Fault | null {
  const lists = [['groups', plan.groups], ['criteria', plan.criteria], ['designs', plan.designs], ['measures', plan.measures]] as const;
  for (const [name, list] of lists) {
    const fault = idsFault(name, list.map(({ id }) => id));
    if (fault) return fault;
  }
  if (!Number.isSafeInteger(plan.budget.total) || plan.budget.total < 0) return { path: 'budget.total', reason: 'not-an-amount' };
  if (!(plan.budget.contingency >= 0 && plan.budget.contingency <= 0.5)) return { path: 'budget.contingency', reason: 'out-of-range' };
  if (plan.criteria.length === 0 || !(plan.criteria.reduce((sum, { weight }) => sum + weight, 0) > 0)) return { path: 'criteria', reason: 'weights-sum-to-zero' };
  if (plan.criteria.some(({ weight }) => !(weight >= 0))) return { path: 'criteria', reason: 'out-of-range' };
  if (plan.designs.some(({ cost }) => !Number.isSafeInteger(cost) || cost < 0)) return { path: 'designs', reason: 'not-an-amount' };
  for (const measure of plan.measures) {
    const fault = measureFault(plan, measure);
    if (fault) return fault;
  }
  return null;
}

function idsFault(name: string, ids: readonly string[]): Fault | null {
  const bad = ids.find((id, place) => !idRule.test(id) || ids.indexOf(id) !== place);
  return bad === undefined ? null : { path: `${name}.${bad}`, reason: 'bad-id' };
}

/** What is wrong with a measure within a plan: its id, cost, effects, or a reference to what is not there. */
export function measureFault(plan: Plan, measure: Measure): Fault | null {
  const at = `measures.${measure.id}`;
  if (!idRule.test(measure.id)) return { path: at, reason: 'bad-id' };
  if (!Number.isSafeInteger(measure.cost) || measure.cost < 0) return { path: `${at}.cost`, reason: 'not-an-amount' };
  const groups = new Set(['*', ...plan.groups.map(({ id }) => id)]);
  const criteria = new Set(plan.criteria.map(({ id }) => id));
  for (const [group, effects] of Object.entries(measure.effects)) {
    if (!groups.has(group)) return { path: `${at}.effects.${group}`, reason: 'unknown-group' };
    for (const [criterion, effect] of Object.entries(effects)) {
      if (!criteria.has(criterion)) return { path: `${at}.effects.${group}.${criterion}`, reason: 'unknown-criterion' };
      if (!(Math.abs(effect) <= 4)) return { path: `${at}.effects.${group}.${criterion}`, reason: 'out-of-range' };
    }
  }
  const measures = new Set([measure.id, ...plan.measures.map(({ id }) => id)]);
  const designs = new Set(plan.designs.map(({ id }) => id));
  const lost = [...measure.requires, ...measure.excludes].find((id) => !measures.has(id)) ?? measure.designs.find((id) => !designs.has(id));
  return lost === undefined ? null : { path: at, reason: 'unknown-reference' };
}

/** What is frozen before the first answer: weights, effects, costs, budget and groups. Words and photos stay free. */
export const frozenPart = (plan: Plan): unknown => ({
  budget: plan.budget, required: plan.required, groups: plan.groups.map(({ id }) => id),
  criteria: plan.criteria.map(({ id, weight }) => ({ id, weight })),
  designs: plan.designs.map(({ id, cost }) => ({ id, cost })),
  measures: plan.measures.map(({ id, cost, effects, designs, requires, excludes }) => ({ id, cost, effects, designs, requires, excludes })),
});

/** Whether a new plan changes anything of what was frozen. */
export const changedBeyondFreeze = (before: Plan, after: Plan): boolean =>
  JSON.stringify(frozenPart(before)) !== JSON.stringify(frozenPart(after));
