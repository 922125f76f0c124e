import { existsSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { TranslationNow } from '../protocol/index.ts';

/** Why French is not translated; each has a text in both languages (`engines.translation.fault`). */
export type TranslatorFault = NonNullable<TranslationNow['fault']>;
export type Translator = {
  /** French in, English out, in this computer. Rejects with a TranslatorFailure, or an AbortError when told to stop. */
  translate: (french: string, signal?: AbortSignal) => Promise<string>;
  /** Waits for the sentence that is being translated. */
  close: () => Promise<void>;
};
export class TranslatorFailure extends Error {
  readonly code: TranslatorFault;
  constructor(code: TranslatorFault) {
    super(code);
    this.code = code;
  }
}

export type Asked = { id: number; sentences: readonly string[] };
export type Told = { id: number } & ({ ok: true; text: string } | { ok: false; code: TranslatorFault });

const usual = 'opus-mt-fr-en';

/**
 * Where the model is: `PARVIS_TRANSLATION`, else `translation.folder` in `settings.json` of the data folder, else a folder
 * `opus-mt-fr-en` beside that; null where nothing of the kind is there.
 */
export function translationFolder(data: string, env: Readonly<Record<string, string | undefined>>): string | null {
  const said = env['PARVIS_TRANSLATION']?.trim() || folderIn(join(data, 'settings.json'));
  if (said) return resolve(data, said);
  return existsSync(join(data, usual)) ? join(data, usual) : null;
}

/**
 * Opens a folder with a Marian model in ONNX form (as `Xenova/opus-mt-fr-en` has it). The model is loaded in a thread of its
 * own, by the first words that are to be translated; they wait for it.
 */
export function openTranslator(folder: string): { ok: true; translator: Translator } | { ok: false; code: TranslatorFault } {
  if (!existsSync(folder)) return { ok: false, code: 'translator-no-folder' };
  const dtype = dtypeIn(folder);
  return dtype === null ? { ok: false, code: 'translator-not-onnx' } : { ok: true, translator: translatorOf(folder, dtype) };
}

/** By the names that transformers.js gives its files, the lightest first: a laptop in a hall has no time for more. */
const forms = [['_quantized', 'q8'], ['_int8', 'int8'], ['_uint8', 'uint8'], ['', 'fp32'], ['_fp16', 'fp16']] as const;

function dtypeIn(folder: string): string | null {
  const has = (...path: string[]): boolean => existsSync(join(folder, ...path));
  if (!has('config.json') || !has('tokenizer.json')) return null;
  return forms.find(([suffix]) => has('onnx', `encoder_model${suffix}.onnx`) && has('onnx', `decoder_model_merged${suffix}.onnx`))?.[1] ?? null;
}

function translatorOf(folder: string, dtype: string): Translator {
  const waiting = new Map<number, (told: Told) => void>();
  const kept = new Map<string, string>();
  let worker: Worker | null = null;
  let count = 0;

  function start(): Worker {
    const fresh = new Worker(new URL(`./worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url), { workerData: { folder, dtype }, stdout: true, stderr: true });
    // The library talks to itself; a command prints its result alone.
    fresh.stdout.resume();
    fresh.stderr.resume();
    fresh.on('message', (told: Told) => waiting.get(told.id)?.(told));
    fresh.on('error', () => undefined);
    fresh.on('exit', () => {
      if (worker === fresh) worker = null;
      for (const [id, tell] of waiting) tell({ id, ok: false, code: 'translator-failed' });
    });
    // It keeps no process alive that has ended otherwise.
    fresh.unref();
    return fresh;
  }

  async function ask(french: string, signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted();
    const { promise, resolve: tell, reject } = Promise.withResolvers<Told>();
    const id = (count += 1);
    waiting.set(id, tell);
    const stop = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    try {
      (worker ??= start()).postMessage({ id, sentences: sentencesOf(french) } satisfies Asked);
      const told = await promise;
      if (!told.ok) throw new TranslatorFailure(told.code);
      return told.text;
    } finally {
      waiting.delete(id);
      signal?.removeEventListener('abort', stop);
    }
  }

  return {
    translate: async (french, signal) => {
      const known = kept.get(french);
      if (known !== undefined) return known;
      const english = await ask(french, signal);
      if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
      kept.set(french, english);
      return english;
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

/** Words that a tablet asks about again, while a wish is looked at. */
const mostKept = 500;

/** Marian was trained on sentences, and reads no more than 512 pieces at once. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?;])\s+|\n+/).map((part) => part.trim()).filter((part) => part !== '').flatMap((part) => part.match(/.{1,600}(?:\s|$)|.{1,600}/gs) ?? []);

const settings = z.object({ translation: z.object({ folder: z.string().min(1).max(2_000) }).optional() });

function folderIn(file: string): string | null {
  try {
    return settings.safeParse(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))).data?.translation?.folder ?? null;
  } catch {
    return null;
  }
}
