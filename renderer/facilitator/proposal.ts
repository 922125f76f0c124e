import { z } from 'zod';
import type { Plan, Tabled } from '../../app/workshop/types.ts';
import type { Bilingual } from '../../app/workshop/ids.ts';

const metrics = z.object({ total: z.number(), worst: z.number(), gini: z.number().nullable() });
const told = z.object({
  rule: z.string(), status: z.string(), design: z.string().nullable(), measures: z.array(z.string()),
  cost: z.number().nullable(), left: z.number().nullable(), utilities: z.record(z.string(), z.number()), metrics: metrics.nullable(),
});
const proposal = told.extend({
  belowBase: z.array(z.string()).default([]),
  baseline: z.object({ design: z.string(), cost: z.number(), utilities: z.record(z.string(), z.number()), metrics }).nullable(),
  alternatives: z.array(told).default([]), conflict: z.array(z.string()).default([]),
});
const label = z.object({ en: z.string().optional(), fr: z.string().optional() });
const problem = z.object({ groups: z.array(z.object({ id: z.string(), label: label.optional() })), budget: z.number().optional() });

export type ToldPackage = z.infer<typeof told>;
export type ReadProposal = z.infer<typeof proposal> & { groups: readonly { id: string; label: Bilingual }[] };

/** A tabled `parvis-proposal/1` as the screens need it, its seats named as in the problem; null when it cannot be read. */
export function readProposal(tabled: Pick<Tabled, 'problem' | 'proposal'>): ReadProposal | null {
  const said = proposal.safeParse(tabled.proposal);
  const asked = problem.safeParse(tabled.problem);
  if (!said.success || !asked.success) return null;
  const groups = asked.data.groups.map(({ id, label: named }) => ({ id, label: { en: named?.en ?? named?.fr ?? id, fr: named?.fr ?? named?.en ?? id } }));
  return { ...said.data, groups };
}

/** What a seat gains from: the chosen measures that raise at least one criterion for it, by the plan's own effects. */
export function gainsOf(plan: Plan, chosen: readonly string[], group: string): Plan['measures'] {
  return plan.measures.filter(({ id, effects }) => {
    if (!chosen.includes(id)) return false;
    const own = effects[group] ?? effects['*'] ?? {};
    return Object.values(own).some((effect) => effect > 0);
  });
}
