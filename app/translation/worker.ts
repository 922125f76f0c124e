import { basename, dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { Asked, Told } from './translator.ts';

const { folder, dtype } = z.object({ folder: z.string(), dtype: z.string() }).parse(workerData);

type Library = { env: Record<string, unknown>; pipeline: (task: string, model: string, options: object) => Promise<(text: string, options: object) => Promise<unknown>> };
/** Named apart from the import, which then fails when it is run and not when Parvis is built: the library is an optional dependency. */
const library = '@huggingface/transformers';
const translated = z.array(z.object({ translation_text: z.string() })).min(1);
/** Votes share the two cores of a laptop with a translation. */
const threads = 1;

const opened = open();
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (asked: Asked | 'end') => {
  last = last.then(async () => {
    if (asked === 'end') return parentPort?.close();
    parentPort?.postMessage(await answer(asked));
  });
});

async function answer({ id, sentences }: Asked): Promise<Told> {
  try {
    const run = await opened;
    if (typeof run === 'string') return { id, ok: false, code: run };
    const english: string[] = [];
    for (const sentence of sentences) english.push(translated.parse(await run(sentence, { max_new_tokens: 400 }))[0]?.translation_text ?? '');
    return { id, ok: true, text: english.join(' ').trim() };
  } catch {
    return { id, ok: false, code: 'translator-failed' };
  }
}

/** Nothing is fetched and nothing is written: the model is what is in the folder. */
async function open(): Promise<Awaited<ReturnType<Library['pipeline']>> | 'translator-not-installed' | 'translator-failed'> {
  const found = await import(library).then((module: Library) => module, () => null);
  if (found === null) return 'translator-not-installed';
  Object.assign(found.env, { allowRemoteModels: false, allowLocalModels: true, localModelPath: dirname(folder), useFSCache: false, useBrowserCache: false });
  const options = { dtype, device: 'cpu', local_files_only: true, session_options: { intraOpNumThreads: threads, interOpNumThreads: threads } };
  return found.pipeline('translation', basename(folder), options).catch(() => 'translator-failed' as const);
}
