import { z } from 'zod';
import type { Bilingual } from '../workshop/index.ts';

/** What screens and reports read of a recorded `parvis-mediation/1` problem; anything else in it is left alone. */
const label = z.object({ en: z.string().optional(), fr: z.string().optional() }).catch({});
const effects = z.record(z.string(), z.record(z.string(), z.number())).catch({});
const named = z.object({ id: z.string(), label });
export const recordedProblem = z.object({
  budget: z.number(),
  criteria: z.array(named),
  groups: z.array(named.extend({ people: z.number().nullable().catch(null), weights: z.record(z.string(), z.number()).optional().catch(undefined) })),
  designs: z.array(named.extend({ ratings: effects.optional() })),
  measures: z.array(named.extend({ cost: z.number().catch(0), effects })),
});
export type RecordedProblem = z.infer<typeof recordedProblem>;

/** What a design, measure, group or criterion of the problem is called; its id where it has no label. */
export function labelIn(list: RecordedProblem['criteria'], id: string): Bilingual {
  const label = list.find((each) => each.id === id)?.label;
  const any = label?.en ?? label?.fr ?? id;
  return { en: label?.en ?? any, fr: label?.fr ?? any };
}

/** What screens and reports read of a recorded `parvis-proposal/1`. */
const utilities = z.record(z.string(), z.number());
const told = z.object({
  rule: z.string().catch(''), status: z.string().catch(''), design: z.string().nullable(), measures: z.array(z.string()),
  cost: z.number().nullable(), left: z.number().nullable().catch(null), utilities,
});
export const recordedProposal = told.extend({
  baseline: z.object({ design: z.string(), cost: z.number(), utilities }).nullable().catch(null),
  alternatives: z.array(told).catch([]),
});
export type RecordedTold = z.infer<typeof told>;

/** What of a recorded proposal tells who vouches for it. */
export const provedProposal = z.object({
  proof: z.array(z.object({ level: z.number(), value: z.number(), bound: z.number() })), certificate: z.object({ bound: z.number() }).nullish(),
});
