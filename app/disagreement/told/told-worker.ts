import { parentPort } from 'node:worker_threads';
import { toldOf, withheldOf, type ToldOrder } from './order.ts';
import type { ThreadAnswer } from './thread.ts';

type Question = { id: number; what: keyof ThreadAnswer; order: ToldOrder };

/** The thread in which what is told of disagreement is reckoned, and what is not: permutations and draws hold up no vote. */
parentPort?.on('message', ({ id, what, order }: Question) => {
  const answer: Partial<ThreadAnswer> = what === 'told' ? { told: toldOf(order) } : { withheld: withheldOf(order) };
  parentPort?.postMessage({ id, answer });
});
