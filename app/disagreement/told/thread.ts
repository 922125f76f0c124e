import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DisagreementTold } from '../../workshop/index.ts';
import type { ToldOrder } from './order.ts';

export type ToldThread = {
  /** Rejects where the thread itself fails, which is a bug, or is closed meanwhile. */
  tell: (order: ToldOrder) => Promise<DisagreementTold>;
  close: () => Promise<void>;
};

/** A thread of its own for what is told of disagreement, started by the first question: no vote waits for it, and it keeps no process alive. */
export function toldThread(): ToldThread {
  let worker: Worker | null = null;
  let asked = 0;
  const waiting = new Map<number, { resolve: (told: DisagreementTold) => void; reject: (error: Error) => void }>();

  function started(): Worker {
    if (worker) return worker;
    const fresh = new Worker(new URL(`./told-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url));
    const failed = (error?: unknown): void => {
      if (worker === fresh) worker = null;
      for (const { reject } of waiting.values()) reject(error instanceof Error ? error : new Error('the thread that tells of disagreement has ended'));
      waiting.clear();
    };
    fresh.on('message', ({ id, told }: { id: number; told: DisagreementTold }) => {
      waiting.get(id)?.resolve(told);
      waiting.delete(id);
    });
    fresh.on('error', failed).on('exit', failed);
    fresh.unref();
    worker = fresh;
    return fresh;
  }

  return {
    tell: (order) => new Promise((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, { resolve, reject });
      started().postMessage({ id, order });
    }),
    close: async () => void await worker?.terminate(),
  };
}
