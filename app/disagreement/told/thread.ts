import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BallotNotShown, DisagreementTold } from '../../workshop/index.ts';
import type { ToldOrder } from './order.ts';

export type ToldThread = {
  /** Rejects where the thread itself fails, which is a bug, or is closed meanwhile. */
  tell: (order: ToldOrder) => Promise<DisagreementTold>;
  /** As `ballotsNotShown`; rejects as `tell` does. */
  withhold: (order: ToldOrder) => Promise<readonly BallotNotShown[]>;
  close: () => Promise<void>;
};

/** What the thread answers a question with. */
export type ThreadAnswer = { told: DisagreementTold; withheld: readonly BallotNotShown[] };

/** A thread of its own for what is told of disagreement, started by the first question: no vote waits for it, and it keeps no process alive. */
export function toldThread(): ToldThread {
  let worker: Worker | null = null;
  let asked = 0;
  const waiting = new Map<number, { resolve: (answer: Partial<ThreadAnswer>) => void; reject: (error: Error) => void }>();

  function started(): Worker {
    if (worker) return worker;
    const fresh = new Worker(new URL(`./told-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url));
    const failed = (error?: unknown): void => {
      if (worker === fresh) worker = null;
      for (const { reject } of waiting.values()) reject(error instanceof Error ? error : new Error('the thread that tells of disagreement has ended'));
      waiting.clear();
    };
    fresh.on('message', ({ id, answer }: { id: number; answer: Partial<ThreadAnswer> }) => {
      waiting.get(id)?.resolve(answer);
      waiting.delete(id);
    });
    fresh.on('error', failed).on('exit', failed);
    fresh.unref();
    worker = fresh;
    return fresh;
  }

  const ask = async <What extends keyof ThreadAnswer>(what: What, order: ToldOrder): Promise<ThreadAnswer[What]> => {
    const answer = await new Promise<Partial<ThreadAnswer>>((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, { resolve, reject });
      started().postMessage({ id, what, order });
    });
    const found = answer[what];
    if (found === undefined) throw new Error('the thread that tells of disagreement answered another question');
    return found;
  };

  return { tell: (order) => ask('told', order), withhold: (order) => ask('withheld', order), close: async () => void await worker?.terminate() };
}
