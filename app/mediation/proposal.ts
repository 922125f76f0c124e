import type { SolverStamp } from '../workshop/index.ts';
import type { Certified } from './certify.ts';
import { conflictOf } from './conflict.ts';
import { sayMessage } from './messages.ts';
import type { Remark } from './messages.ts';
import { metricsOf, rangesOf, sixDecimals } from './metrics.ts';
import type { Metrics, Ranges } from './metrics.ts';
import { affordableDesigns, baselineOf, measureIds, outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { major } from './package.ts';
import type { Rule, Search, Task } from './search.ts';
import type { Problem } from './types.ts';

export type Status = 'optimal' | `proved-to-level-${number}` | 'feasible' | 'infeasible';

/** A package as told to others: money in major units, utilities in rating points with 6 decimals. */
export type Told = {
  rule: Rule;
  status: Status;
  /** For `total` Σ u, for `nash` Σ ln u that no package can exceed; null for the other rules. */
  bound: number | null;
  design: string | null;
  measures: string[];
  cost: number | null;
  left: number | null;
  utilities: Record<string, number>;
  metrics: Metrics | null;
};

/** The `parvis-proposal/1` answer of the mediator (DESIGN §3.1). */
export type Proposal = Told & {
  format: 'parvis-proposal/1';
  /** Groups that end below their utility in the baseline. */
  belowBase: string[];
  proof: { level: number; value: number; bound: number; seconds: number }[];
  /** Bounds the first level in whole numbers that can be reckoned again without a solver; null for the other rules. */
  certificate: Certified | null;
  baseline: { design: string; cost: number; utilities: Record<string, number>; metrics: Metrics } | null;
  alternatives: Told[];
  /** The fewest entries that no package can meet together; empty unless `status` is `infeasible`. */
  conflict: string[];
  warnings: { path: string; reason: string }[];
  /** How it was found; proposals written before there were stamps have none. */
  solver?: SolverStamp;
};

/**
 * The answer in the words of the format. `searches` holds the proposal itself first, then the alternatives; `leximin` is
 * the search that p20 is measured against, whether it is told or not.
 */
export function proposalOf(
  task: Task, leximin: Search, searches: readonly Search[], { warnings, certificate }: { warnings: readonly Remark[]; certificate: Certified | null },
): Proposal {
  const { problem, reckoner, demands } = task;
  const [main = leximin, ...others] = searches;
  const baseline = baselineOf(problem, reckoner);
  const compared = affordableDesigns(problem).map((d) => outcomeOf(problem, reckoner, d, []).utilities);
  if (leximin.outcome) compared.push(leximin.outcome.utilities);
  const ranges = rangesOf(compared, reckoner.groups);
  const told = tell(task, main, ranges);
  return {
    format: 'parvis-proposal/1',
    ...told,
    belowBase: main.outcome && baseline ? below(problem, main.outcome, baseline) : [],
    proof: main.proof.map(({ level, value, bound, seconds }) => ({
      level,
      value: value / 1e6,
      bound: bound / 1e6,
      seconds: Math.round(seconds * 1000) / 1000,
    })),
    certificate,
    baseline: baseline && {
      design: problem.designs[baseline.design]?.id ?? '',
      cost: major(problem, baseline.cost),
      utilities: utilitiesById(problem, baseline),
      metrics: metricsOf(groupIds(problem), baseline.utilities, ranges),
    },
    alternatives: others.map((search) => tell(task, search, ranges)),
    conflict: leximin.outcome ? [] : conflictOf(problem, demands),
    warnings: warnings.map(({ path, reason }) => ({ path, reason: sayMessage(reason, 'en') })),
  };
}

function tell(task: Task, { rule, outcome, proved, bound }: Search, ranges: Ranges): Told {
  const { problem } = task;
  if (!outcome) {
    return {
      rule,
      status: 'infeasible',
      bound: null,
      design: null,
      measures: [],
      cost: null,
      left: null,
      utilities: {},
      metrics: null,
    };
  }
  return {
    rule,
    status: statusOf(task, rule, proved),
    bound: bound === null ? null : rule === 'total' ? bound / 1e6 : sixDecimals(bound),
    design: problem.designs[outcome.design]?.id ?? null,
    measures: measureIds(problem, outcome),
    cost: major(problem, outcome.cost),
    left: major(problem, problem.budget - outcome.cost),
    utilities: utilitiesById(problem, outcome),
    metrics: metricsOf(groupIds(problem), outcome.utilities, ranges),
  };
}

function statusOf({ levels, reckoner }: Task, rule: Rule, proved: boolean): Status {
  if (!proved) return 'feasible';
  return rule === 'leximin' && levels !== null && levels < reckoner.groups ? `proved-to-level-${levels}` : 'optimal';
}

function below(problem: Problem, outcome: Outcome, baseline: Outcome): string[] {
  return groupIds(problem).filter((_, g) => (outcome.utilities[g] ?? 0) < (baseline.utilities[g] ?? 0));
}

function utilitiesById(problem: Problem, { utilities }: Outcome): Record<string, number> {
  return Object.fromEntries(problem.groups.map(({ id }, g) => [id, (utilities[g] ?? 0) / 1e6]));
}

function groupIds(problem: Problem): string[] {
  return problem.groups.map(({ id }) => id);
}
