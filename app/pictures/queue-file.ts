import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { pictureQueue } from '../imaging/index.ts';

/** Sketches are there in a moment and never wait behind what an engine of another kind takes minutes for. */
export const lanes = ['sketch', 'engine'] as const;
export type Lane = (typeof lanes)[number];
export type Queues = Record<Lane, pictureQueue.Queue>;

const shape = z.strictObject({ sketch: pictureQueue.queueShape, engine: pictureQueue.queueShape });

/**
 * Where the queues of a folder are kept. Who waits stands in the record; here is whose turn it is and how long pictures have
 * taken, which may be lost without a loss to anybody: what cannot be read begins anew.
 */
export function queueFile(folder: string): { read: (now: number) => Queues; write: (queues: Queues) => void } {
  const path = join(folder, 'pictures.json');
  return {
    read: (now) => {
      const kept = readIn(path);
      return { sketch: pictureQueue.restarted(kept.sketch, now), engine: pictureQueue.restarted(kept.engine, now) };
    },
    write: (queues) => {
      try {
        writeFileSync(`${path}.new`, JSON.stringify(queues), { mode: 0o600 });
        renameSync(`${path}.new`, path);
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      }
    },
  };
}

function readIn(path: string): Queues {
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { sketch: pictureQueue.EMPTY_QUEUE, engine: pictureQueue.EMPTY_QUEUE };
  }
}
