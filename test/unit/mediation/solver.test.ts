import { afterAll, describe, expect, test } from 'vitest';
import { checkPackage, createSolver, evaluatePackage, parseProblem } from '../../../app/mediation/index.ts';
import type { Problem, ProblemInput, Progress } from '../../../app/mediation/index.ts';
import { mediate } from '../../../app/mediation/mediate.ts';
import { searchControl } from '../../../app/mediation/search-control.ts';
import { generatedProblem } from './generated-problem.ts';
import { park } from './park.ts';

const read = (input: ProblemInput): Problem => {
  const parsed = parseProblem(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.problem;
};
const large = read(generatedProblem({ measures: 120, groups: 20, designs: 6 }, 1));

describe('the solver thread', () => {
  const solver = createSolver();
  afterAll(() => solver.close());

  test('answers as the search itself does, several calls in turn', async () => {
    const [first, second] = await Promise.all([solver.solve(read(park())), solver.solve(read(park()), { rule: 'total' })]);
    expect(first).toMatchObject({ rule: 'leximin', design: 'plaza', measures: ['fountain', 'levelling', 'ramp'] });
    expect(second).toMatchObject({ rule: 'total', design: 'plaza' });
  });

  test('tells level and bound while it works', async () => {
    const heard: Progress[] = [];
    const problem = read(generatedProblem({ measures: 24, groups: 5, designs: 2 }, 3));
    const proposal = await solver.solve(problem, { method: 'milp' }, { onProgress: (progress) => heard.push(progress) });
    const [first, last] = [heard[0], heard.findLast(({ level }) => level === 1)];
    expect(first).toMatchObject({ level: 1 });
    expect(first?.bound).toBeGreaterThanOrEqual(proposal.metrics?.worst ?? Infinity);
    expect(last).toMatchObject({ value: proposal.metrics?.worst, bound: proposal.metrics?.worst });
  });

  test('lets go of a cancelled call and answers the next', async () => {
    const cancel = new AbortController();
    const waiting = solver.solve(large, {}, { signal: cancel.signal });
    const next = solver.solve(read(park()));
    cancel.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    expect((await next).design).toBe('plaza');
    await expect(solver.solve(large, {}, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
  });

  test('passes on what cannot be searched as an error', async () => {
    const demands = [{ id: 'a', measure: 'lift', kind: 'include' as const }];
    await expect(solver.solve(read(park()), { demands })).rejects.toThrow('lift');
    expect((await solver.solve(read(park()))).status).toBe('optimal');
  });

  test('is closed in the midst of a search without taking the process along', async () => {
    const problem = read(generatedProblem({ measures: 24, groups: 5, designs: 2 }, 3));
    for (let nth = 0; nth < 4; nth += 1) {
      const busy = createSolver();
      let heard = (): void => undefined;
      const begun = new Promise<void>((resolve) => { heard = resolve; });
      const rejected = expect(busy.solve(problem, { method: 'milp', rule: 'all' }, { onProgress: () => heard() })).rejects.toThrow('closed');
      await begun;
      await busy.close();
      await rejected;
    }
  });

  test('takes no more calls once it is closed, and rejects those that wait', async () => {
    const short = createSolver();
    const waiting = short.solve(large);
    const rejected = expect(waiting).rejects.toThrow('closed');
    await short.close();
    await rejected;
    await expect(short.solve(read(park()))).rejects.toThrow('closed');
  });
});

describe('a search that runs out of time', () => {
  /** A clock that moves a second each time it is looked at: the end comes at the same step on every machine. */
  const hurried = (ticks: number) => {
    let now = 0;
    return searchControl({ now: () => (now += 1000), timeLimit: ticks });
  };

  test.each([1, 3, 40, 400])('gives a package and an honest bound after %i looks at the clock', async (ticks) => {
    const problem = read(generatedProblem({ measures: 30, groups: 6, designs: 3 }, 2));
    const proposal = await mediate(problem, { method: 'milp', rule: 'all' }, hurried(ticks));
    const best = await mediate(problem, { method: 'milp' }, searchControl({ now: () => 0 }));
    expect(checkPackage(problem, { design: proposal.design ?? '', measures: proposal.measures }).ok).toBe(true);
    const utilities = evaluatePackage(problem, { design: proposal.design ?? '', measures: proposal.measures });
    expect(proposal.metrics?.worst).toBe(Math.min(...utilities) / 1e6);
    expect(proposal.proof[0]?.bound).toBeGreaterThanOrEqual(best.metrics?.worst ?? Infinity);
    if (proposal.status === 'feasible')
      expect(proposal.proof.at(-1)?.bound).toBeGreaterThan(proposal.proof.at(-1)?.value ?? Infinity);
    else expect(proposal.measures).toEqual(best.measures);
  });

  test('while it goes through every package says so too', async () => {
    const problem = read(generatedProblem({ measures: 18, groups: 4, designs: 2 }, 5));
    const proposal = await mediate(problem, { method: 'enumerate' }, hurried(1));
    const best = await mediate(problem, { method: 'enumerate' }, searchControl({ now: () => 0 }));
    expect(proposal.status).toBe('feasible');
    expect(proposal.proof[0]?.bound).toBeGreaterThanOrEqual(best.metrics?.worst ?? Infinity);
  });
});
