import { parentPort, workerData } from 'node:worker_threads';
import { robustnessOf } from './robustness.ts';
import type { RobustnessTask } from './robustness.ts';
import { searchControl } from './search-control.ts';

/**
 * What the thread is given when it starts; it posts one `Robustness` and ends. `flag` holds one Int32 that the other thread sets
 * to 1 to stop it: then it posts nothing.
 */
export type RobustnessJob = { task: RobustnessTask; timeLimit: number; flag: SharedArrayBuffer };

const { task, timeLimit, flag }: RobustnessJob = workerData;
const stopped = new Int32Array(flag);
const cancelled = (): boolean => Atomics.load(stopped, 0) === 1;
const found = robustnessOf(task, searchControl({ now: () => performance.now(), timeLimit, cancelled }));
if (!cancelled()) parentPort?.postMessage(found);
