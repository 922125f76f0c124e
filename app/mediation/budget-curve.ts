import type { BudgetPoint } from '../workshop/index.ts';
import type { Cents } from './exact.ts';
import { mediate } from './mediate.ts';
import { major } from './package.ts';
import type { Proposal } from './proposal.ts';
import { SearchCancelled, searchControl } from './search-control.ts';
import type { SearchControl } from './search-control.ts';
import type { Problem } from './types.ts';

/** From nothing to half as much again, in tenths of the budget. */
const steps = Array.from({ length: 16 }, (_, tenths) => tenths);

/**
 * What each budget from 0 to 150 % of the problem's would buy: the leximin package at each, without the floor of the
 * bargaining. Whatever fits a budget fits a greater one, so the search at each starts from the last package found, and
 * the smallest utility never falls as the budget grows; the total may. What is left of the control's time is shared
 * equally among the budgets still to come; a point that is not `proved` is the best found in its share. Throws
 * SearchCancelled when the control says so.
 */
export async function budgetCurve(problem: Problem, control: SearchControl): Promise<BudgetPoint[]> {
  const points: BudgetPoint[] = [];
  let last: Proposal | null = null;
  for (const tenths of steps) {
    const budget = Math.floor((problem.budget * tenths) / 10) as Cents;
    const found: Proposal = await mediate({ ...problem, budget }, { certified: false, start: packageOf(last) }, shareOf(control, steps.length - tenths));
    const kept: Proposal = last !== null && servesWorse(found, last) ? { ...last, status: 'feasible' } : found;
    const { cost, metrics, status, design, measures } = kept;
    last = kept;
    points.push({
      share: tenths / 10, budget: major(problem, budget), cost, worst: metrics?.worst ?? null, total: metrics?.total ?? null,
      proved: status === 'optimal' || status === 'infeasible', design, measures,
    });
  }
  if (control.cancelled()) throw new SearchCancelled();
  return points;
}

function shareOf(control: SearchControl, parts: number): SearchControl {
  return searchControl({ now: () => control.seconds() * 1000, timeLimit: control.secondsLeft() / parts, cancelled: control.cancelled });
}

const packageOf = (proposal: Proposal | null) =>
  (proposal && proposal.design !== null ? { design: proposal.design, measures: proposal.measures } : undefined);

/** By leximin, to the last group; only a search cut short gives less than the package that it could have kept. */
function servesWorse(found: Proposal, last: Proposal): boolean {
  const [now, before] = [ascending(found), ascending(last)];
  const place = before.findIndex((value, k) => value !== now[k]);
  return place >= 0 && (now[place] ?? -Infinity) < (before[place] ?? -Infinity);
}

const ascending = ({ utilities }: Proposal): number[] => Object.values(utilities).sort((a, b) => a - b);
