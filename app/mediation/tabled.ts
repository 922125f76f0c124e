import { z } from 'zod';
import type { Tabled } from '../workshop/index.ts';
import { baselineOf } from './outcome.ts';
import { checkPackage, major } from './package.ts';
import { parseProblem } from './problem.ts';
import type { Problem } from './types.ts';
import { evaluatePackage } from './utility.ts';

/** What does not hold of a recorded package. */
export type TabledCode =
  | 'problem-unreadable' | 'proposal-unreadable' | 'not-a-package'
  | 'utilities-differ' | 'cost-differs' | 'left-differs' | 'baseline-differs';
export type TabledCheck = { ok: true } | { ok: false; code: TabledCode };

/**
 * Reads the recorded problem again and reckons the recorded proposal again, exactly: that it is a package, and its utilities,
 * cost and what is left; the same for its alternatives, and which design stands alone as the baseline. It does not search
 * again: whether the package is the best one is what the recorded proof is for. Never throws.
 */
export function evaluateTabled(tabled: Pick<Tabled, 'problem' | 'proposal'>): TabledCheck {
  const parsed = parseProblem(tabled.problem);
  if (!parsed.ok) return { ok: false, code: 'problem-unreadable' };
  const read = recordedProposal.safeParse(tabled.proposal);
  if (!read.success) return { ok: false, code: 'proposal-unreadable' };
  const { alternatives, baseline, ...main } = read.data;
  for (const told of [main, ...alternatives]) {
    const code = differenceIn(parsed.problem, told);
    if (code) return { ok: false, code };
  }
  return sameBaseline(parsed.problem, baseline) ? { ok: true } : { ok: false, code: 'baseline-differs' };
}

const told = z.object({
  design: z.string().nullable(), measures: z.array(z.string()), cost: z.number().nullable(), left: z.number().nullable(),
  utilities: z.record(z.string(), z.number()),
});
const recordedProposal = told.extend({
  baseline: z.object({ design: z.string(), cost: z.number(), utilities: z.record(z.string(), z.number()) }).nullable(),
  alternatives: z.array(told),
});
type ToldPackage = z.infer<typeof told>;

function differenceIn(problem: Problem, { design, measures, cost, left, utilities }: ToldPackage): TabledCode | null {
  if (design === null) return nothingTold({ measures, cost, left, utilities }) ? null : 'not-a-package';
  const checked = checkPackage(problem, { design, measures });
  if (!checked.ok) return 'not-a-package';
  if (cost !== major(problem, checked.cost)) return 'cost-differs';
  if (left !== major(problem, problem.budget - checked.cost)) return 'left-differs';
  return sameUtilities(problem, utilities, evaluatePackage(problem, { design, measures })) ? null : 'utilities-differ';
}

function nothingTold({ measures, cost, left, utilities }: Omit<ToldPackage, 'design'>): boolean {
  return measures.length === 0 && cost === null && left === null && Object.keys(utilities).length === 0;
}

function sameBaseline(problem: Problem, recorded: z.infer<typeof recordedProposal>['baseline']): boolean {
  const baseline = baselineOf(problem);
  if (!baseline || !recorded) return baseline === recorded;
  return problem.designs[baseline.design]?.id === recorded.design && major(problem, baseline.cost) === recorded.cost
    && sameUtilities(problem, recorded.utilities, baseline.utilities);
}

function sameUtilities(problem: Problem, recorded: Readonly<Record<string, number>>, millionths: ArrayLike<number>): boolean {
  return Object.keys(recorded).length === problem.groups.length
    && problem.groups.every(({ id }, g) => Object.hasOwn(recorded, id) && recorded[id] === (millionths[g] ?? Number.NaN) / 1e6);
}
