import type { DesignId, ImageId, Plan } from './types.ts';

/**
 * What is frozen before the first answer: weights and whose count, effects, costs, budget, seats, and what people were asked and shown. What
 * explains it (descriptions, evidence, consent, agenda, site) stays free.
 */
export const frozenPart = (plan: Plan): unknown => ({
  // Absent and 'rubric' are the same, so that plans frozen before there was a choice keep their hash.
  ...(plan.weighing === 'groups' && { weighing: plan.weighing }),
  ...(plan.fewestTold !== undefined && { fewestTold: plan.fewestTold }),
  budget: plan.budget, required: plan.required, ...(plan.requirementSources && { requirementSources: plan.requirementSources }), groups: plan.groups.map(({ id, label }) => ({ id, label })),
  criteria: plan.criteria.map(({ id, label, question, weight }) => ({ id, label, question, weight })),
  designs: plan.designs.map(({ id, label, cost, image, sketch }) => ({ id, label, cost, image, sketch })),
  measures: plan.measures.map(({ id, label, cost, effects, designs, requires, excludes }) => ({ id, label, cost, effects, designs, requires, excludes })),
});

/** Whether a new plan changes anything of what was frozen. A picture not drawn yet is the one that the same sketch gives. */
export const changedBeyondFreeze = (before: Plan, after: Plan): boolean =>
  sorted(frozenPart(drawnAs(before, after))) !== sorted(frozenPart(drawnAs(after, before)));

function drawnAs(plan: Plan, other: Plan): Plan {
  const imageOf = (id: DesignId): ImageId | null => other.designs.find((design) => design.id === id)?.image ?? null;
  return { ...plan, designs: plan.designs.map((design) => ({ ...design, image: design.image ?? (design.sketch ? imageOf(design.id) : null) })) };
}

/** JSON with the keys of every object in order, so that two ways of writing the same plan are equal. */
const sorted = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) => (
  typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
