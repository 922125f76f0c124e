import { z } from 'zod';
import type { Bilingual } from '../../../app/workshop/types.ts';
import type { RoundView } from '../../../app/workshop/views.ts';

const label = z.object({ en: z.string(), fr: z.string() });
const effects = z.record(z.string(), z.record(z.string(), z.number()));
const problemShape = z.object({
  budget: z.number(), scale: z.object({ min: z.number(), max: z.number() }),
  groups: z.array(z.object({ id: z.string(), label, people: z.number().optional() })),
  designs: z.array(z.object({ id: z.string(), label })),
  measures: z.array(z.object({ id: z.string(), label, cost: z.number(), effects: effects.optional() })),
});
const utilities = z.record(z.string(), z.number());
const proposalShape = z.object({
  status: z.string(), design: z.string().nullable(), measures: z.array(z.string()), cost: z.number().nullable(), left: z.number().nullable(), utilities,
  baseline: z.object({ design: z.string(), cost: z.number(), utilities }).nullable(),
});

export type GroupGain = { id: string; label: Bilingual; people: number | null; before: number | null; after: number; change: Change; helps: readonly Bilingual[] };
export type Change = 'much-better' | 'better' | 'same' | 'worse' | 'much-worse';
/** A tabled package in what a resident reads. Money in cents, utilities in scale points. */
export type ReadPackage = {
  design: Bilingual | null; base: Bilingual | null; measures: readonly { id: string; label: Bilingual; cost: number }[]; cost: number; left: number; groups: readonly GroupGain[];
};

/** Null when there is no package: nothing fits the budget and what was required, or the record is not of this format. */
export function readPackage({ problem, proposal }: Pick<RoundView, 'problem' | 'proposal'>): ReadPackage | null {
  const asked = problemShape.safeParse(problem);
  const found = proposalShape.safeParse(proposal);
  if (!asked.success || !found.success || found.data.design === null) return null;
  const { designs, groups, measures } = asked.data;
  const { design, baseline, cost, left } = found.data;
  const chosen = found.data.measures.flatMap((id) => measures.filter((measure) => measure.id === id));
  const nameOf = (id: string | undefined): Bilingual | null => designs.find((one) => one.id === id)?.label ?? null;
  return {
    design: nameOf(design), base: nameOf(baseline?.design), cost: cents(cost ?? 0), left: cents(left ?? 0),
    measures: chosen.map((measure) => ({ id: measure.id, label: measure.label, cost: cents(measure.cost) })),
    groups: groups.flatMap(({ id, label: name, people }) => {
      const after = found.data.utilities[id];
      if (after === undefined) return [];
      const before = baseline?.utilities[id] ?? null;
      return [{ id, label: name, people: people ?? null, before, after, change: changeOf(before ?? after, after), helps: helpful(id, chosen) }];
    }),
  };
}

const cents = (major: number): number => Math.round(major * 100);

/** A tenth of a point is not felt; half a point on a scale of five is a lot. */
export function changeOf(before: number, after: number): Change {
  const gain = after - before;
  if (Math.abs(gain) < 0.1) return 'same';
  if (gain > 0) return gain >= 0.5 ? 'much-better' : 'better';
  return gain <= -0.5 ? 'much-worse' : 'worse';
}

/** The three chosen measures that bring a group most, by the sum of their effects; none that bring nothing. */
function helpful(group: string, chosen: z.infer<typeof problemShape>['measures']): readonly Bilingual[] {
  const gain = (measure: (typeof chosen)[number]): number =>
    Object.values(measure.effects?.[group] ?? measure.effects?.['*'] ?? {}).reduce((sum, effect) => sum + effect, 0);
  return chosen.filter((measure) => gain(measure) > 0).sort((a, b) => gain(b) - gain(a)).slice(0, 3).map((measure) => measure.label);
}
