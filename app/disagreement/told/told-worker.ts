import { parentPort } from 'node:worker_threads';
import { toldOf, type ToldOrder } from './order.ts';

/** The thread in which what is told of disagreement is reckoned: permutations and draws hold up no vote. */
parentPort?.on('message', ({ id, order }: { id: number; order: ToldOrder }) => parentPort?.postMessage({ id, told: toldOf(order) }));
