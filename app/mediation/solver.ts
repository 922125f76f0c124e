import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BudgetPoint } from '../workshop/index.ts';
import type { MediationOptions } from './mediate.ts';
import type { Proposal } from './proposal.ts';
import type { Progress } from './search-control.ts';
import type { Answer, Ending, Job } from './solver-worker.ts';
import type { Problem } from './types.ts';

export type SolveCalls = { signal?: AbortSignal | undefined; onProgress?: ((progress: Progress) => void) | undefined };

export type Solver = {
  /**
   * Mediates in the solver's own thread; several calls wait for each other. Rejects with the signal's reason when it is
   * aborted, with an Error when the thread fails or the solver is closed.
   */
  solve(problem: Problem, options?: MediationOptions, calls?: SolveCalls): Promise<Proposal>;
  /** The budget curve in the same thread, after what was asked before, in so many seconds; rejects as `solve` does. */
  budgetCurve(problem: Problem, timeLimit: number, calls?: SolveCalls): Promise<BudgetPoint[]>;
  /** Ends the thread; whatever is still waited for is rejected. */
  close(): Promise<void>;
};

type Found = Extract<Answer, { kind: 'proposal' | 'budget-curve' }>;
type Waiting = { resolve(found: Found): void; reject(reason: unknown): void; cancel(): void; onProgress: SolveCalls['onProgress'] };

/** Room for short-lived values, in MB: with more the thread only lets more of them lie about before it clears them. */
const youngGeneration = 12;

/** How long a search that was told to stop may take to do so, in ms. */
const patience = 5_000;

/** One warm worker thread, started with the first call; it does not keep the process alive while it has nothing to do. */
export function createSolver(): Solver {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let [count, closed] = [0, false];

  const fail = (failed: Worker, reason: Error) => {
    if (worker !== failed) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  const settle = (answer: Answer) => {
    const call = waiting.get(answer.id);
    if (!call) return;
    if (answer.kind === 'progress') return call.onProgress?.(answer.progress);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker?.unref();
    if (answer.kind === 'failed') call.reject(new Error(answer.reason));
    else call.resolve(answer);
  };
  const started = (): Worker => {
    if (worker) return worker;
    const fresh = new Worker(new URL(`./solver-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } });
    fresh.on('message', settle);
    fresh.on('error', (error) => fail(fresh, error instanceof Error ? error : new Error(String(error))));
    fresh.on('exit', () => fail(fresh, new Error('the solver has ended')));
    worker = fresh;
    return fresh;
  };

  const ask = (asked: Pick<Job, 'of' | 'problem' | 'options'>, { signal, onProgress }: SolveCalls): Promise<Found> => {
    if (closed) return Promise.reject(new Error('the solver is closed'));
    if (signal?.aborted) return Promise.reject(signal.reason);
    const id = (count += 1);
    const flag = new SharedArrayBuffer(4);
    const thread = started();
    thread.ref();
    return new Promise<Found>((resolve, reject) => {
      const cancel = () => void Atomics.store(new Int32Array(flag), 0, 1);
      const abort = () => {
        cancel();
        waiting.delete(id);
        if (waiting.size === 0) thread.unref();
        reject(signal?.reason);
      };
      const done = () => signal?.removeEventListener('abort', abort);
      waiting.set(id, {
        resolve: (found) => (done(), resolve(found)),
        reject: (reason) => (done(), reject(reason)),
        cancel,
        onProgress,
      });
      signal?.addEventListener('abort', abort, { once: true });
      thread.postMessage({ id, ...asked, flag } satisfies Job);
    });
  };

  return {
    async solve(problem, options = {}, calls = {}) {
      const found = await ask({ of: 'package', problem, options }, calls);
      if (found.kind !== 'proposal') throw new Error('the solver answered something else');
      return found.proposal;
    },
    async budgetCurve(problem, timeLimit, calls = {}) {
      const found = await ask({ of: 'budget-curve', problem, options: { timeLimit } }, calls);
      if (found.kind !== 'budget-curve') throw new Error('the solver answered something else');
      return found.points;
    },
    async close() {
      closed = true;
      const thread = worker;
      if (!thread) return;
      for (const { cancel } of waiting.values()) cancel();
      fail(thread, new Error('the solver is closed'));
      // It ends by itself: a thread that is stopped within WebAssembly takes the whole process along.
      const ended = new Promise((resolve) => { thread.once('exit', resolve); });
      thread.ref();
      thread.postMessage({ of: 'end' } satisfies Ending);
      const late = setTimeout(() => void thread.terminate(), patience);
      await ended;
      clearTimeout(late);
    },
  };
}
