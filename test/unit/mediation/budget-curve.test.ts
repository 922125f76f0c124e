import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetCurves } from '../../../app/bargaining/budget-curves.ts';
import { createSolver, evaluatePackage, parseProblem } from '../../../app/mediation/index.ts';
import type { Problem, ProblemInput } from '../../../app/mediation/index.ts';
import { budgetCurve } from '../../../app/mediation/budget-curve.ts';
import { mediate } from '../../../app/mediation/mediate.ts';
import type { MediationOptions } from '../../../app/mediation/mediate.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import { emptyState } from '../../../app/workshop/index.ts';
import type { BudgetCurve, BudgetPoint, State } from '../../../app/workshop/index.ts';
import { bestOf, everyPackage } from './brute-force.ts';
import { generatedProblem } from './generated-problem.ts';
import { park } from './park.ts';
import { smallProblem } from './small-problems.ts';

const read = (input: ProblemInput): Problem => {
  const parsed = parseProblem(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.problem;
};
const timeless = () => searchControl({ now: () => 0 });
/** What any solver answers at this budget, by going through every package. */
function byBruteForce(input: ProblemInput, tenths: number): Pick<BudgetPoint, 'worst' | 'total' | 'cost'> {
  const best = bestOf(everyPackage({ ...input, budget: Math.floor((Math.round(input.budget * 100) * tenths) / 10) / 100 }), 'leximin');
  if (!best) return { worst: null, total: null, cost: null };
  const utilities = Object.values(best.utilities).map(Number);
  return { worst: Math.min(...utilities) / 1e6, total: utilities.reduce((sum, u) => sum + u, 0) / 1e6, cost: Number(best.cost) / 100 };
}
const fallsNowhere = (points: readonly BudgetPoint[]): boolean => points.every(({ worst }, at) => at === 0 || (worst ?? -Infinity) >= (points[at - 1]?.worst ?? -Infinity));

describe('the budget curve', () => {
  test('is at each budget what brute force finds, and never lets the worst-off fall as the budget grows', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(smallProblem, async (input) => {
      const points = await budgetCurve(read(input), timeless());
      expect(points.map(({ worst, total, cost }) => ({ worst, total, cost }))).toEqual(points.map((_, tenths) => byBruteForce(input, tenths)));
      expect(fallsNowhere(points)).toBe(true);
      expect(points.every(({ proved }) => proved)).toBe(true);
    }), { numRuns: 60 });
  });

  test('runs from nothing to half as much again, with the actual budget among its points', async () => {
    const points = await budgetCurve(read(park()), timeless());
    expect(points.map(({ budget }) => budget)).toEqual(Array.from({ length: 16 }, (_, tenths) => tenths * 10));
    const { design, measures, ...numbers } = points[10] ?? { design: null, measures: [] };
    expect(numbers).toEqual({ share: 1, budget: 100, cost: 90, worst: 4.2, total: 8.5, proved: true });
    // What would be built is named, so that its numbers can be opened.
    const utilities = evaluatePackage(read(park()), { design: design ?? '', measures });
    expect([Math.min(...utilities) / 1e6, utilities.reduce((sum, u) => sum + u, 0) / 1e6]).toEqual([4.2, 8.5]);
  });

  test('marks what it could not prove in time, and lets the worst-off fall nowhere even then', async () => {
    const clock = { now: 0 };
    const control = searchControl({ now: () => (clock.now += 100), timeLimit: 20 });
    const points = await budgetCurve(read(generatedProblem({ measures: 40, groups: 8, designs: 3 }, 2)), control);
    expect(points).toHaveLength(16);
    expect(points.some(({ proved }) => !proved)).toBe(true);
    expect(fallsNowhere(points)).toBe(true);
  });

  test('is searched from a package that is known to fit: the answer is never worse than it', async () => {
    const problem = read(generatedProblem({ measures: 20, groups: 4, designs: 2 }, 3));
    const best = await mediate(problem, { certified: false, method: 'enumerate' }, timeless());
    const start = { design: best.design ?? '', measures: best.measures };
    const inNoTime = (options: MediationOptions) => mediate(problem, { certified: false, method: 'milp', ...options }, searchControl({ now: () => 0, timeLimit: 0 }));
    expect((await inNoTime({})).measures).not.toEqual(best.measures);
    expect((await inNoTime({ start })).measures).toEqual(best.measures);
  });
});

describe('budget curves in the host', () => {
  const tabled = (round: number, problem: unknown = park()): State =>
    ({ ...emptyState, rounds: Array.from({ length: round }, (_, at) => ({ round: at + 1, problem, proposal: null, marks: [], demands: [], responses: {} })) });

  test('are worked out for the newest round, and said to be under way until then', async () => {
    const solver = createSolver();
    const heard: (BudgetCurve | null)[] = [];
    const curves = budgetCurves(solver, () => heard.push(curves.current()));
    await curves.begin(tabled(2));
    expect(heard.map((curve) => [curve?.round, curve?.points?.length])).toEqual([[2, undefined], [2, 16]]);
    await curves.begin(tabled(3, 'nothing that can be read'));
    expect(curves.current()).toBeNull();
    await solver.close();
  });

  test('give way to the mediator at once, and what was let go of never comes back', async () => {
    const signals: AbortSignal[] = [];
    const answers: ((points: BudgetPoint[]) => void)[] = [];
    const curves = budgetCurves({ budgetCurve: (_problem, _limit, calls) => new Promise((resolve) => {
      if (calls?.signal) signals.push(calls.signal);
      answers.push(resolve);
    }) }, () => {});
    const first = curves.begin(tabled(1));
    curves.cancel();
    expect([curves.current(), signals[0]?.aborted]).toEqual([null, true]);
    const second = curves.begin(tabled(2));
    answers[0]?.([]);
    await first;
    expect(curves.current()).toEqual({ round: 2, points: null });
    answers[1]?.([]);
    await second;
    curves.cancel();
    expect(curves.current()).toEqual({ round: 2, points: [] });
  });
});
