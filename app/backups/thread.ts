import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CopyAsked, CopyTold } from './copy.ts';

export type CopyThread = {
  /** One copy at a time. Rejects where the thread itself fails, which is a bug. */
  copy: (asked: CopyAsked) => Promise<CopyTold>;
  close: () => Promise<void>;
};

/** A thread of its own for copies, started by the first; it keeps no process alive. */
export function copyThread(): CopyThread {
  let worker: Worker | null = null;

  function started(): Worker {
    if (worker) return worker;
    const fresh = new Worker(new URL(`./copy-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url));
    fresh.on('error', () => undefined);
    fresh.on('exit', () => { if (worker === fresh) worker = null; });
    fresh.unref();
    worker = fresh;
    return fresh;
  }

  return {
    copy: (asked) => new Promise((resolve, reject) => {
      const thread = started();
      const told = (answer: CopyTold): void => { leave(); resolve(answer); };
      const failed = (error?: unknown): void => { leave(); reject(error instanceof Error ? error : new Error('the thread of the backups has ended')); };
      const leave = (): void => {
        thread.off('message', told).off('error', failed).off('exit', failed);
        thread.unref();
      };
      thread.on('message', told).on('error', failed).on('exit', failed);
      thread.ref();
      thread.postMessage(asked);
    }),
    close: async () => {
      const ending = worker;
      if (ending === null) return;
      const gone = new Promise((done) => ending.once('exit', done));
      ending.postMessage('end');
      await gone;
    },
  };
}
