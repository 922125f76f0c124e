import { Worker } from 'node:worker_threads';

/** Why a model did not answer: the library that runs it is not there, or it could not be read, or stopped. */
export type ModelFault = 'not-installed' | 'failed';
export type Asked = { id: number; question: unknown };
export type Told = { id: number } & ({ ok: true; answer: unknown } | { ok: false; fault: ModelFault });
/** What the thread of a model is opened with. */
export type ModelFiles = { folder: string; dtype: string };

export type ModelThread = {
  /** What the thread answers, as it came. Rejects with an AbortError when told to stop. */
  ask: (question: unknown, signal?: AbortSignal) => Promise<Told>;
  /** Waits for what is being worked on: a thread that is killed in the middle of native work takes the process with it. */
  close: () => Promise<void>;
};

/** A thread of its own for a model, started by the first question. `file`: one that calls `answerInThread`. */
export function modelThread(file: URL, files: ModelFiles): ModelThread {
  const waiting = new Map<number, (told: Told) => void>();
  let worker: Worker | null = null;
  let count = 0;

  function start(): Worker {
    const fresh = new Worker(file, { workerData: files, stdout: true, stderr: true });
    // The library talks to itself; a command prints its result alone.
    fresh.stdout.resume();
    fresh.stderr.resume();
    fresh.on('message', (told: Told) => waiting.get(told.id)?.(told));
    fresh.on('error', () => undefined);
    fresh.on('exit', () => {
      if (worker === fresh) worker = null;
      for (const [id, tell] of waiting) tell({ id, ok: false, fault: 'failed' });
    });
    // It keeps no process alive that has ended otherwise.
    fresh.unref();
    return fresh;
  }

  return {
    ask: async (question, signal) => {
      signal?.throwIfAborted();
      const { promise, resolve: tell, reject } = Promise.withResolvers<Told>();
      const id = (count += 1);
      waiting.set(id, tell);
      const stop = (): void => reject(signal?.reason);
      signal?.addEventListener('abort', stop, { once: true });
      try {
        (worker ??= start()).postMessage({ id, question } satisfies Asked);
        return await promise;
      } finally {
        waiting.delete(id);
        signal?.removeEventListener('abort', stop);
      }
    },
    close: async () => {
      const ending = worker;
      if (ending === null) return;
      const gone = new Promise((done) => ending.once('exit', done));
      ending.ref();
      ending.postMessage('end');
      await gone;
    },
  };
}
