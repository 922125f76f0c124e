import { basename, dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { Asked, ModelFault, Told } from './thread.ts';

/** What the library makes of a task; some tasks need a way past it, by the model and the processor that it is made of. */
export type Pipeline = ((input: unknown, options: object) => Promise<unknown>) & {
  model: ((inputs: object) => Promise<unknown>) & { config: unknown };
  processor?: ((images: unknown) => Promise<object>) & { image_processor: Finishing };
};
type Finishing = { post_process_object_detection: (output: unknown, threshold: number, sizes: null, each: boolean) => unknown };
/** A picture as the library takes it: bytes of its channels, row after row. */
type RawImage = new (data: Uint8ClampedArray, width: number, height: number, channels: number) => unknown;
export type Library = { env: Record<string, unknown>; RawImage: RawImage; pipeline: (task: string, model: string, options: object) => Promise<Pipeline> };
type Opened = { run: Pipeline; library: Library };

/** Named apart from the import, which then fails when it is run and not when Parvis is built: the library is an optional dependency. */
const named = '@huggingface/transformers';
/** Votes share the two cores of a laptop with a model. */
const threads = 1;

/** In a thread of `modelThread`: loads its model for a task of the library, and answers what it is asked, one after the other. */
export function answerInThread(task: string, answer: (question: unknown, opened: Opened) => Promise<unknown>): void {
  const opened = open(task);
  let last: Promise<void> = Promise.resolve();

  parentPort?.on('message', (asked: Asked | 'end') => {
    last = last.then(async () => {
      if (asked === 'end') return parentPort?.close();
      parentPort?.postMessage(await told(asked));
    });
  });

  async function told({ id, question }: Asked): Promise<Told> {
    try {
      const model = await opened;
      return typeof model === 'string' ? { id, ok: false, fault: model } : { id, ok: true, answer: await answer(question, model) };
    } catch {
      return { id, ok: false, fault: 'failed' };
    }
  }
}

/** Nothing is fetched and nothing is written: the model is what is in the folder. */
async function open(task: string): Promise<Opened | ModelFault> {
  const { folder, dtype } = z.object({ folder: z.string(), dtype: z.string() }).parse(workerData);
  const library = await import(named).then((module: Library) => module, () => null);
  if (library === null) return 'not-installed';
  Object.assign(library.env, { allowRemoteModels: false, allowLocalModels: true, localModelPath: dirname(folder), useFSCache: false, useBrowserCache: false });
  const options = { dtype, device: 'cpu', local_files_only: true, session_options: { intraOpNumThreads: threads, interOpNumThreads: threads } };
  return library.pipeline(task, basename(folder), options).then((run) => ({ run, library }), () => 'failed' as const);
}
