import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Robustness } from '../workshop/index.ts';
import type { RobustnessTask } from './robustness.ts';
import type { RobustnessJob } from './robustness-worker.ts';

/** `result` is null when it was stopped; rejects with an Error when the thread fails. */
export type RobustnessRun = { result: Promise<Robustness | null>; stop: () => Promise<void> };

/**
 * Reckons how sure a package is in a thread of its own, so that a package asked for meanwhile does not wait for it; it ends by
 * itself, after `timeLimit` seconds with what there is by then. It does not keep the process alive.
 */
export function startRobustness(task: RobustnessTask, timeLimit: number): RobustnessRun {
  const flag = new SharedArrayBuffer(4);
  const worker = new Worker(new URL(`./robustness-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url), { workerData: { task, timeLimit, flag } satisfies RobustnessJob });
  worker.unref();
  const result = new Promise<Robustness | null>((resolve, reject) => {
    worker.on('message', (found: Robustness) => resolve(found));
    worker.on('error', reject);
    worker.on('exit', () => resolve(null));
  });
  const ended = new Promise<void>((resolve) => { worker.once('exit', () => resolve()); });
  const stop = async (): Promise<void> => {
    Atomics.store(new Int32Array(flag), 0, 1);
    // It ends by itself: a thread that is stopped within WebAssembly takes the whole process along.
    worker.ref();
    const late = setTimeout(() => void worker.terminate(), patience);
    await ended;
    clearTimeout(late);
  };
  return { result, stop };
}

/** How long a search that was told to stop may take to do so, in ms. */
const patience = 5_000;
