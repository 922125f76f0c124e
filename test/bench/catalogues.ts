import { createSolver, parseProblem, type Problem, type Proposal, type Progress } from '../../app/mediation/index.ts';
import { generatedProblem } from '../unit/mediation/generated-problem.ts';
import { nativeMilliseconds, nativeSolver } from './native-solver.ts';
import { rowOf, type Row } from './table.ts';

type Size = { measures: number; groups: number; designs: number };
const seeds = [1, 2, 3, 4, 5];
const limit = 60;

/**
 * What is asked of the mediator on catalogues of every size: leximin with three levels, its thread started anew, one run a seed. In
 * a large catalogue of the generator everybody ends at the top of the scale; so there is a second kind, in which a measure does the
 * less the more of them there are, as 40 to 1.
 */
export async function catalogues(): Promise<Row[]> {
  const proved: [Size, boolean][] = [
    [{ measures: 12, groups: 6, designs: 4 }, false], [{ measures: 40, groups: 12, designs: 6 }, false],
    [{ measures: 100, groups: 30, designs: 10 }, false], [{ measures: 100, groups: 30, designs: 10 }, true],
    [{ measures: 200, groups: 50, designs: 10 }, false], [{ measures: 200, groups: 50, designs: 10 }, true],
  ];
  const rows: Row[] = [];
  for (const [size, small] of proved) rows.push(...await timesOf(size, small));
  for (const small of [false, true]) {
    for (const seconds of [5, 60]) rows.push(await gapOf({ measures: 500, groups: 100, designs: 10 }, small, seconds));
    rows.push(await gapOf({ measures: 1000, groups: 200, designs: 20 }, small, 20));
  }
  return [...rows, await cancelling(true), await cancelling(false), await again()];
}

async function timesOf(size: Size, small: boolean): Promise<Row[]> {
  const warm = size.measures <= 12;
  const [times, firsts, ratios]: [number[], number[], number[]] = [[], [], []];
  let all = 0;
  const native = small ? null : nativeSolver();
  for (const seed of seeds) {
    const problem = read(size, seed, small);
    const solver = createSolver();
    if (warm) await solver.solve(problem, { levels: 3 });
    const { milliseconds, first, proposal } = await timed(solver.solve, problem, limit);
    await solver.close();
    times.push(milliseconds);
    firsts.push(first);
    if (proposal.status === 'proved-to-level-3') all += 1;
    const other = native && size.measures <= 40 ? nativeMilliseconds(native, problem, limit) : null;
    if (other !== null) ratios.push(milliseconds / other);
  }
  const ratio = ratios.length > 0 ? `; ${rowOf('', ratios).median.toFixed(2)} times what ${native?.name} needs for the first level alone`
    : native || small ? '' : '; neither highs nor cbc on this machine to compare with';
  const note = `proved ${all} of ${seeds.length}${ratio}; ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most so far`;
  return [rowOf(`leximin, ${named(size, small)}${warm ? ', warm' : ''}`, times, note), rowOf(`first package and bound, ${named(size, small)}`, firsts)];
}

/** The distance between what the worst-off group has and what is proved that it cannot have more than, when the time is over. */
async function gapOf(size: Size, small: boolean, seconds: number): Promise<Row> {
  const [times, gaps]: [number[], number[]] = [[], []];
  for (const seed of seeds.slice(0, 3)) {
    const problem = read(size, seed, small);
    const solver = createSolver();
    const { first, proposal } = await timed(solver.solve, problem, seconds);
    await solver.close();
    times.push(first);
    gaps.push((proposal.proof[0]?.bound ?? Infinity) - (proposal.proof[0]?.value ?? 0));
  }
  const note = `gap of the worst-off after ${seconds} s: ${gaps.map((gap) => gap.toFixed(4)).join(', ')}; ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most so far`;
  return rowOf(`first package and bound, ${named(size, small)}`, times, note);
}

/** From the call that lets a long search go to the answer to the next, which waits for the thread to be free. */
async function cancelling(small: boolean): Promise<Row> {
  const solver = createSolver();
  const [long, short] = [read({ measures: 500, groups: 100, designs: 10 }, 1, small), read({ measures: 6, groups: 2, designs: 1 }, 1, false)];
  const times: number[] = [];
  await solver.solve(short);
  for (const after of [100, 400, 1000, 2500, 4000]) {
    const cancel = new AbortController();
    const waiting = solver.solve(long, {}, { signal: cancel.signal }).catch(() => null);
    await new Promise((resolve) => { setTimeout(resolve, after); });
    const began = performance.now();
    cancel.abort(new Error('enough'));
    await Promise.all([waiting, solver.solve(short)]);
    times.push(performance.now() - began);
  }
  await solver.close();
  return rowOf(`a search of 500 measures${small ? ', small effects,' : ''} let go of, until the next is answered`, times);
}

async function again(): Promise<Row> {
  const solver = createSolver();
  const problems = seeds.map((seed) => read({ measures: 8, groups: 4, designs: 2 }, seed, false));
  const solve = async (times: number): Promise<void> => {
    for (let nth = 0; nth < times; nth += 1) {
      const problem = problems[nth % problems.length];
      if (problem) await solver.solve(problem, { certified: nth % 10 === 0, method: nth % 2 === 0 ? 'milp' : 'enumerate' });
    }
  };
  await solve(1000);
  const [before, began] = [process.memoryUsage.rss(), performance.now()];
  await solve(10_000);
  const each = (performance.now() - began) / 10_000;
  const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
  await solver.close();
  return rowOf('one of 10,000 small solves', [each], `memory grew by ${grown.toFixed(0)} MB, from ${Math.round(before / 2 ** 20)}`);
}

async function timed(solve: ReturnType<typeof createSolver>['solve'], problem: Problem, timeLimit: number): Promise<{ milliseconds: number; first: number; proposal: Proposal }> {
  const began = performance.now();
  let first = Number.NaN;
  const onProgress = ({ value, bound }: Progress): void => {
    if (Number.isNaN(first) && value !== null && bound !== null) first = performance.now() - began;
  };
  const proposal = await solve(problem, { levels: 3, timeLimit }, { onProgress });
  const milliseconds = performance.now() - began;
  return { milliseconds, first: Number.isNaN(first) ? milliseconds : first, proposal };
}

function named({ measures, groups, designs }: Size, small: boolean): string {
  return `${measures} × ${groups} × ${designs}${small ? ', small effects' : ''}`;
}

function read(size: Size, seed: number, small: boolean): Problem {
  const parsed = parseProblem(generatedProblem(small ? { ...size, share: 40 / size.measures } : size, seed));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.problem;
}
