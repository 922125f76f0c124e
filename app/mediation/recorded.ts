import { z } from 'zod';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { checkPackage } from './package.ts';
import type { Problem } from './types.ts';
import type { Reckoner } from './utility.ts';

const utilities = z.record(z.string(), z.number());
const metrics = z.object({
  total: z.number(), worst: z.number(), worstGroups: z.array(z.string()), p20: z.number(),
  gini: z.number().nullable(), jain: z.number().nullable(), nash: z.number().nullable(),
});
const told = z.object({
  rule: z.string(), status: z.string(), bound: z.number().nullable(),
  design: z.string().nullable(), measures: z.array(z.string()), cost: z.number().nullable(), left: z.number().nullable(),
  utilities, metrics: metrics.nullable(),
});

const prices = z.record(z.string(), z.number());
export const recordedCertificate = z.object({
  bound: z.number(),
  designs: z.array(z.object({
    design: z.string(), bound: z.number(), weights: prices, caps: z.record(z.string(), prices), money: z.number(),
    requires: z.array(z.object({ measure: z.string(), needs: z.string(), price: z.number() })),
    excludes: z.array(z.object({ measures: z.tuple([z.string(), z.string()]), price: z.number() })),
    synergies: z.array(z.object({ synergy: z.number(), prices, whole: z.number() })),
  })),
});

/** What of a recorded proposal can be reckoned again. Anyone may have written the record: nothing in it is trusted. */
export const recordedProposal = told.extend({
  belowBase: z.array(z.string()),
  proof: z.array(z.object({ level: z.int().min(1), value: z.number(), bound: z.number() })),
  // Workshops recorded before there were certificates have none.
  certificate: recordedCertificate.nullable().default(null),
  baseline: z.object({ design: z.string(), cost: z.number(), utilities, metrics }).nullable(),
  alternatives: z.array(told),
});
export type RecordedPackage = z.infer<typeof told>;
export type RecordedProposal = z.infer<typeof recordedProposal>;

const asked = z.object({ kind: z.enum(['must-have', 'cannot-accept']), measure: z.string() });

/** The verdicts on demands, as far as a package can be held against them. */
export const recordedDemands = z.array(z.discriminatedUnion('verdict', [
  asked.extend({ verdict: z.literal('granted') }),
  asked.extend({ verdict: z.literal('impossible') }),
  asked.extend({
    verdict: z.literal('refused'),
    price: z.object({
      design: z.string(), measures: z.array(z.string()), cost: z.number(), utilities,
      worst: z.number(), total: z.number(), worstSeats: z.array(z.string()),
    }),
  }),
]));
export type RecordedDemand = z.infer<typeof recordedDemands>[number];

/** What does not hold of a tabled package. */
export type TabledCode =
  | 'problem-unreadable' | 'proposal-unreadable' | 'demands-unreadable'
  // What a package breaks of the rules of DESIGN §3.1; 'not-a-package' where it names what the problem does not know.
  | 'over-budget' | 'prerequisite-missing' | 'excluded-together' | 'not-in-design' | 'required-missing' | 'forbidden-chosen' | 'not-a-package'
  | 'not-impossible' // nothing was proposed although there is a package
  | 'cost-differs' | 'left-differs' | 'utilities-differ' | 'metrics-differ' | 'baseline-differs' | 'below-base-differs'
  | 'below-base-unconsented' // although another package of the same record leaves nobody below
  | 'proof-differs' // a level whose value is not the package's, or stands above its bound
  | 'certificate-differs' // does not bound what it says, or not every design
  | 'bound-exceeded' // a package of the same record is better than the proof says any can be
  | 'demand-not-met' | 'price-not-a-package' | 'price-differs'
  | 'finding-differs' | 'short-differs' // what is recorded of what would raise a criterion, and of missing money
  | 'effects-differ' | 'weights-differ' // what residents said of them does not make the problem's numbers
  | 'sure-unreadable' | 'sure-differs'; // what is recorded of how sure it is
/** `of` says of which package: the rule that it is the best of, or the demand (`must-have:toilet`) whose price it is. */
export type TabledFault = { code: TabledCode; of: string };

/** A recorded package reckoned again; null when it is not a package of the problem. */
export function reckonedAgain(problem: Problem, reckoner: Reckoner, design: string, measures: readonly string[]): Outcome | null {
  if (!checkPackage(problem, { design, measures }).ok) return null;
  const place = (id: string): number => problem.measures.findIndex((measure) => measure.id === id);
  return outcomeOf(problem, reckoner, problem.designs.findIndex(({ id }) => id === design), measures.map(place));
}

/** Whether recorded utilities are exactly these, by group; `millionths` in the order of the groups. */
export function sameUtilities({ groups }: Problem, recorded: Readonly<Record<string, number>>, millionths: ArrayLike<number>): boolean {
  return Object.keys(recorded).length === groups.length
    && groups.every(({ id }, g) => Object.hasOwn(recorded, id) && recorded[id] === (millionths[g] ?? Number.NaN) / 1e6);
}
