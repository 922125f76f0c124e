import { z } from 'zod';
import { parseProblem, type Problem } from '../mediation/index.ts';
import type { OpenEvent } from '../store/index.ts';
import { fewestTold, spendable } from '../workshop/index.ts';

/** What of a problem is not the plan's of its moment; `of` names the design or measure. */
export type PlanFault = { code: 'plan-unreadable' | 'budget-differs' | 'plan-cost-differs' | 'plan-rules-differ'; of: string };
export type PlansHeard = { hear: (event: OpenEvent) => void; faults: (problem: unknown) => PlanFault[]; /** `fewestTold` of the moment. */ fewest: () => number };

const priced = z.object({ id: z.string(), cost: z.number() });
const ids = z.array(z.string()).default([]);
const measured = priced.extend({ designs: ids, requires: ids, excludes: ids });
const planned = z.object({ plan: z.object({
  budget: z.object({ total: z.number(), contingency: z.number(), currency: z.literal('CAD') }), designs: z.array(priced), measures: z.array(measured), required: ids, fewestTold: z.int().optional(),
}) });
const settled = z.object({ outcome: z.object({ kind: z.literal('new-measure'), measure: measured }) });
const undone = z.object({ measure: z.object({ id: z.string(), before: measured.nullable() }) });
type Plan = z.infer<typeof planned>['plan'];

/** The plan as it changes through a record; a wish that became a measure counts also when its words can no longer be read. */
export function hearPlans(): PlansHeard {
  let plan: Plan | null = null;
  return {
    hear: ({ type, data }) => {
      if (type === 'prepared' || type === 'amended') plan = planned.safeParse(data).data?.plan ?? null;
      const added = type === 'wish-settled' ? settled.safeParse(data).data?.outcome.measure : undefined;
      if (added && plan) plan = { ...plan, measures: [...plan.measures, added] };
      const taken = type === 'undone' ? undone.safeParse(data).data?.measure : undefined;
      if (taken && plan) plan = { ...plan, measures: [...plan.measures.filter(({ id }) => id !== taken.id), ...(taken.before ? [taken.before] : [])] };
    },
    fewest: () => fewestTold({ plan }),
    faults: (input) => {
      const parsed = parseProblem(input);
      // An unreadable problem is told of once.
      if (!parsed.ok) return [];
      return plan ? [...moneyFaults(plan, parsed.problem), ...ruleFaults(plan, parsed.problem)] : [{ code: 'plan-unreadable', of: '' }];
    },
  };
}

function moneyFaults(plan: Plan, { budget, designs, measures }: Problem): PlanFault[] {
  const costs = new Map(pricesOf(plan));
  const wrong = pricesOf({ designs, measures }).filter(([of, cost]) => costs.get(of) !== cost).map(([of]): PlanFault => ({ code: 'plan-cost-differs', of }));
  return budget === spendable(plan) ? wrong : [{ code: 'budget-differs', of: '' }, ...wrong];
}

/**
 * That the problem has the plan's prerequisites, exclusions and designs of each measure, as far as they are in it, and requires what
 * the plan requires. It may require more: what was granted. What the plan excludes one way holds both ways.
 */
function ruleFaults(plan: Plan, problem: Problem): PlanFault[] {
  const name = (m: number): string => problem.measures[m]?.id ?? '';
  const inPlay = new Set(problem.designs.map(({ id }) => id));
  const wrong = problem.measures.filter(({ id, requires, excludes, designs }) => {
    const own = plan.measures.findLast((one) => one.id === id);
    if (!own) return false;
    const out = new Set(excludes.map(name));
    const fits = designs === null ? [] : designs.map((d) => problem.designs[d]?.id ?? '');
    const planned = own.designs.filter((design) => inPlay.has(design));
    return !isSame(requires.map(name), own.requires) || own.excludes.some((other) => problem.measures.some((one) => one.id === other) && !out.has(other))
      || (own.designs.length === 0 ? designs !== null && designs.length < inPlay.size : !isSame(fits, planned) && !(designs === null && planned.length === inPlay.size));
  });
  const required = new Set(problem.required.map(name));
  return [...wrong.map(({ id }) => id), ...plan.required.filter((id) => !required.has(id))].map((id) => ({ code: 'plan-rules-differ', of: `measure:${id}` }));
}

const isSame = (some: readonly string[], others: readonly string[]): boolean => [...new Set(some)].sort().join() === [...new Set(others)].sort().join();

type Priced = { id: string; cost: number };
const pricesOf = ({ designs, measures }: { designs: readonly Priced[]; measures: readonly Priced[] }): [string, number][] =>
  [...designs.map(({ id, cost }): [string, number] => [`design:${id}`, cost]), ...measures.map(({ id, cost }): [string, number] => [`measure:${id}`, cost])];
