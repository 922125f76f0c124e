import { parentPort } from 'node:worker_threads';
import { copyOnce, type CopyAsked } from './copy.ts';

/** The thread in which copies are made: a slow stick holds up neither votes nor pictures. */
parentPort?.on('message', async (asked: CopyAsked | 'end') => {
  if (asked === 'end') return parentPort?.close();
  parentPort?.postMessage(await copyOnce(asked));
});
