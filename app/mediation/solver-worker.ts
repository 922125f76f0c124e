import { parentPort } from 'node:worker_threads';
import type { BudgetPoint } from '../workshop/index.ts';
import { budgetCurve } from './budget-curve.ts';
import { mediate } from './mediate.ts';
import type { MediationOptions } from './mediate.ts';
import type { Proposal } from './proposal.ts';
import { searchControl } from './search-control.ts';
import type { Progress } from './search-control.ts';
import type { Problem } from './types.ts';

/** `of`: what is asked for; a budget curve heeds the time limit alone. `flag` holds one Int32 that the other thread sets to 1 to cancel. */
export type Job = { id: number; of: 'package' | 'budget-curve'; problem: Problem; options: MediationOptions; flag: SharedArrayBuffer };
/** The last message: the thread ends once the jobs before it have been answered or cancelled. */
export type Ending = { of: 'end' };
export type Answer =
  | { kind: 'progress'; id: number; progress: Progress }
  | { kind: 'proposal'; id: number; proposal: Proposal }
  | { kind: 'budget-curve'; id: number; points: BudgetPoint[] }
  | { kind: 'failed'; id: number; reason: string };

let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (job: Job | Ending) => {
  last = last.then(async () => (job.of === 'end' ? process.exit() : parentPort?.postMessage(await answerTo(job))));
});

async function answerTo({ id, of, problem, options, flag }: Job): Promise<Answer> {
  const cancelled = new Int32Array(flag);
  const control = searchControl({
    now: () => performance.now(),
    timeLimit: options.timeLimit,
    cancelled: () => Atomics.load(cancelled, 0) === 1,
    onProgress: (progress) => parentPort?.postMessage({ kind: 'progress', id, progress } satisfies Answer),
  });
  try {
    if (of === 'budget-curve') return { kind: 'budget-curve', id, points: await budgetCurve(problem, control) };
    return { kind: 'proposal', id, proposal: await mediate(problem, options, control) };
  } catch (error) {
    return { kind: 'failed', id, reason: error instanceof Error ? error.message : String(error) };
  }
}
