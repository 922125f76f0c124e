import { certify } from './certify.ts';
import { enumerable } from './enumerate.ts';
import { equalShares } from './equal-shares.ts';
import type { Remark } from './messages.ts';
import { searchByMilp } from './milp-search.ts';
import { checkPackage, leastSets } from './package.ts';
import type { Demand } from './package.ts';
import { floorOf } from './floor.ts';
import type { Falls } from './floor.ts';
import { measureIds } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { proposalOf } from './proposal.ts';
import type { Proposal } from './proposal.ts';
import { reckonedAgain } from './recorded.ts';
import { searchByEnumeration } from './search.ts';
import type { Rule, Search, Searched, Task } from './search.ts';
import { SearchCancelled, searchControl } from './search-control.ts';
import type { SearchControl } from './search-control.ts';
import type { Package, Problem } from './types.ts';
import { stampOf } from './solver-stamp.ts';
import { reckonerOf } from './utility.ts';
import type { Reckoner } from './utility.ts';

export type MediationOptions = {
  /** Which package to propose; `all` proposes the leximin one with the other three as alternatives. Default `leximin`. */
  rule?: Rule | 'all' | undefined;
  /** Stop leximin after so many levels and take the greatest total. Default: go to the last. */
  levels?: number | undefined;
  /** Seconds after which the best found so far is given as `feasible`. Default: none. */
  timeLimit?: number | undefined;
  /** Wishes of this bargaining round that the package must meet. */
  demands?: readonly Demand[] | undefined;
  /**
   * `baseline`: leximin chooses among the packages that leave no group below its utility in the baseline (DESIGN §3.1), if
   * there are any; `belowBase` is empty exactly then. The other rules know no floor. Default: none.
   */
  floor?: 'baseline' | undefined;
  /** With the floor: groups that agreed to fall below it, and how far (rating points). `belowBase` tells of them all the same. */
  falls?: Falls | undefined;
  /** Whether to look for a certificate of the leximin bound too. Default: yes. */
  certified?: boolean | undefined;
  /** A package to search from, where it is one of the problem: what is found is never worse by the rule. */
  start?: Package | undefined;
  /** Warnings of parseProblem, to stand in the proposal. */
  warnings?: readonly Remark[] | undefined;
  /** How to search; `auto` goes through every package when there are few. The other two serve the tests. */
  method?: 'auto' | 'enumerate' | 'milp' | undefined;
};

/**
 * Solves in this thread. Throws SearchCancelled when the control says so, RangeError when a demand names an unknown
 * measure; otherwise always gives a proposal.
 */
export async function mediate(problem: Problem, options: MediationOptions, control: SearchControl): Promise<Proposal> {
  const { rule = 'leximin', levels, demands = [], floor, warnings = [] } = options;
  for (const { measure } of demands) {
    if (!problem.measures.some(({ id }) => id === measure)) throw new RangeError(`a demand names an unknown measure: ${measure}`);
  }
  const reckoner = reckonerOf(problem);
  const task: Task = { problem, reckoner, demands, levels: levels ?? null, floor: floor === 'baseline' ? floorOf(problem, reckoner, options.falls) : null, start: startOf(problem, reckoner, options) };
  const rules: Rule[] = rule === 'all' ? ['leximin', 'total', 'nash', 'equal-shares'] : [rule];
  const found = await searchAll(task, [...new Set<Rule>(['leximin', ...rules])], options.method ?? 'auto', control);
  const of = (wanted: Rule): Search => found.get(wanted) ?? { rule: wanted, outcome: null, proved: true, proof: [], bound: null };
  const certificate = of('leximin').outcome && rules.includes('leximin') && options.certified !== false ? await certify(task, control) : null;
  const solver = await stampOf(isSmall(task, options.method) ? 'enumeration' : rule === 'total' || rule === 'nash' ? 'highs' : 'branch-and-bound', options, control.seconds());
  return { ...proposalOf(task, of('leximin'), rules.map(of), { warnings, certificate }), solver };
}

/** Whether every package is looked at. */
const isSmall = ({ problem, reckoner, demands }: Task, method: MediationOptions['method'] = 'auto'): boolean =>
  method === 'enumerate' || (method === 'auto' && enumerable(problem, reckoner, demands));

function startOf(problem: Problem, reckoner: Reckoner, { start, demands = [] }: MediationOptions): Outcome | null {
  return start && demands.length === 0 ? reckonedAgain(problem, reckoner, start.design, start.measures) : null;
}

async function searchAll(
  task: Task,
  rules: readonly Rule[],
  method: 'auto' | 'enumerate' | 'milp',
  control: SearchControl,
): Promise<Map<Rule, Search>> {
  const { problem, reckoner, demands } = task;
  if (leastSets(problem, problem.required, demands).every((set) => set === null)) return new Map();
  const searched = rules.filter((rule): rule is Searched => rule !== 'equal-shares');
  const found = isSmall(task, method) ? searchByEnumeration(task, searched, control) : await inTurn(task, searched, control);
  if (rules.includes('equal-shares')) {
    found.push({ rule: 'equal-shares', outcome: equalShares(problem, reckoner, demands), proved: true, proof: [], bound: null });
  }
  if (control.cancelled()) throw new SearchCancelled();
  for (const search of found) assertPackage(task, search);
  return new Map(found.map((search) => [search.rule, search]));
}

/** What is left of the time is shared equally among the rules still to come. */
async function inTurn(task: Task, rules: readonly Searched[], control: SearchControl): Promise<Search[]> {
  const found: Search[] = [];
  for (const [position, rule] of rules.entries()) {
    const limit = control.secondsLeft() / (rules.length - position);
    const start = control.seconds();
    const share = searchControl({
      now: () => (control.seconds() - start) * 1000,
      timeLimit: limit,
      cancelled: control.cancelled,
      onProgress: control.onProgress,
    });
    found.push(await searchByMilp(task, rule, share));
    if (control.cancelled()) throw new SearchCancelled();
  }
  return found;
}

/** No search is believed: what it gives must be a package of the problem. */
function assertPackage({ problem }: Task, { rule, outcome }: Search): void {
  if (!outcome) return;
  const checked = checkPackage(problem, {
    design: problem.designs[outcome.design]?.id ?? '',
    measures: measureIds(problem, outcome),
  });
  if (!checked.ok || checked.cost !== outcome.cost)
    throw new Error(`the search for ${rule} gave something that is not a package`);
}
