import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MediationOptions } from './mediate.ts';
import type { Proposal } from './proposal.ts';
import type { Progress } from './search-control.ts';
import type { Answer, Job } from './solver-worker.ts';
import type { Problem } from './types.ts';

export type SolveCalls = { signal?: AbortSignal | undefined; onProgress?: ((progress: Progress) => void) | undefined };

export type Solver = {
  /**
   * Mediates in the solver's own thread; several calls wait for each other. Rejects with the signal's reason when it is
   * aborted, with an Error when the thread fails or the solver is closed.
   */
  solve(problem: Problem, options?: MediationOptions, calls?: SolveCalls): Promise<Proposal>;
  /** Ends the thread; whatever is still waited for is rejected. */
  close(): Promise<void>;
};

type Waiting = { resolve(proposal: Proposal): void; reject(reason: unknown): void; onProgress: SolveCalls['onProgress'] };

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
    if (answer.kind === 'proposal') call.resolve(answer.proposal);
    else call.reject(new Error(answer.reason));
  };
  const started = (): Worker => {
    if (worker) return worker;
    const fresh = new Worker(new URL(`./solver-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url));
    fresh.on('message', settle);
    fresh.on('error', (error) => fail(fresh, error instanceof Error ? error : new Error(String(error))));
    fresh.on('exit', () => fail(fresh, new Error('the solver has ended')));
    worker = fresh;
    return fresh;
  };

  return {
    solve(problem, options = {}, { signal, onProgress } = {}) {
      if (closed) return Promise.reject(new Error('the solver is closed'));
      if (signal?.aborted) return Promise.reject(signal.reason);
      const id = (count += 1);
      const flag = new SharedArrayBuffer(4);
      const thread = started();
      thread.ref();
      return new Promise<Proposal>((resolve, reject) => {
        const abort = () => {
          Atomics.store(new Int32Array(flag), 0, 1);
          waiting.delete(id);
          if (waiting.size === 0) thread.unref();
          reject(signal?.reason);
        };
        const done = () => signal?.removeEventListener('abort', abort);
        waiting.set(id, {
          resolve: (proposal) => (done(), resolve(proposal)),
          reject: (reason) => (done(), reject(reason)),
          onProgress,
        });
        signal?.addEventListener('abort', abort, { once: true });
        thread.postMessage({ id, problem, options, flag } satisfies Job);
      });
    },
    async close() {
      closed = true;
      const thread = worker;
      if (!thread) return;
      fail(thread, new Error('the solver is closed'));
      await thread.terminate();
    },
  };
}
