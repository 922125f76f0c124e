import { parentPort, workerData } from 'node:worker_threads';
import { robustnessOf } from './robustness.ts';
import type { RobustnessTask } from './robustness.ts';
import { searchControl } from './search-control.ts';

/** What the thread is given when it starts; it posts one `Robustness` and ends. */
export type RobustnessJob = { task: RobustnessTask; timeLimit: number };

const { task, timeLimit }: RobustnessJob = workerData;
parentPort?.postMessage(robustnessOf(task, searchControl({ now: () => performance.now(), timeLimit })));
