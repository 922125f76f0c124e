import { z } from 'zod';
import type { Tabled } from '../../app/workshop/types.ts';
import type { Bilingual } from '../../app/workshop/ids.ts';

const told = z.object({
  rule: z.string(), status: z.string(), design: z.string().nullable(), measures: z.array(z.string()),
  cost: z.number().nullable(), left: z.number().nullable(), utilities: z.record(z.string(), z.number()),
});
const proposal = told.extend({
  baseline: z.object({ design: z.string(), cost: z.number(), utilities: z.record(z.string(), z.number()) }).nullable(),
  alternatives: z.array(told).default([]), conflict: z.array(z.string()).default([]),
});
const label = z.object({ en: z.string().optional(), fr: z.string().optional() }).default({});
const named = z.object({ id: z.string(), label });
const problem = z.object({
  budget: z.number(), groups: z.array(named.extend({ people: z.number().optional() })), designs: z.array(named), measures: z.array(named.extend({ cost: z.number() })),
});

/** One package of the comparison; money in major units (DESIGN §3.1), utilities in rating points. */
export type Option = {
  rule: string; design: string | null; measures: readonly string[]; cost: number | null; left: number | null;
  utilities: Readonly<Record<string, number>>; proved: boolean;
};
export type ReadProposal = {
  package: Option; base: Option | null; alternatives: readonly Option[]; conflict: readonly string[];
  seats: readonly { id: string; label: Bilingual; people: number | null }[];
  /** The name of a design or measure as it was when the package was tabled; its id where it had none. */
  nameOf: (id: string | null) => Bilingual;
  costOf: (measure: string) => number | null;
};

/** A tabled `parvis-proposal/1` as a planner reads it; null when it cannot be read. */
export function readProposal(tabled: Pick<Tabled, 'problem' | 'proposal'>): ReadProposal | null {
  const said = proposal.safeParse(tabled.proposal);
  const asked = problem.safeParse(tabled.problem);
  if (!said.success || !asked.success) return null;
  const { baseline, alternatives, conflict, ...chosen } = said.data;
  const { budget, groups, designs, measures } = asked.data;
  const base = baseline && { ...baseline, rule: 'base', status: 'optimal', measures: [], left: budget - baseline.cost };
  const names = new Map([...designs, ...measures].map((one) => [one.id, filled(one.label, one.id)]));
  return {
    package: optionOf(chosen), base: base && optionOf(base), alternatives: alternatives.map(optionOf), conflict,
    seats: groups.map(({ id, label: given, people }) => ({ id, label: filled(given, id), people: people ?? null })),
    nameOf: (id) => names.get(id ?? '') ?? filled({}, id ?? '—'), costOf: (id) => measures.find((measure) => measure.id === id)?.cost ?? null,
  };
}

const optionOf = ({ status, ...rest }: z.infer<typeof told>): Option =>
  ({ ...rest, proved: status === 'optimal' });
const filled = ({ en, fr }: z.infer<typeof label>, id: string): Bilingual => ({ en: en ?? fr ?? id, fr: fr ?? en ?? id });
