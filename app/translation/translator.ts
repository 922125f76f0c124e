import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { z } from 'zod';
import { lightestForm, modelFolder } from '../models/folder.ts';
import { modelThread, type ModelFiles } from '../models/thread.ts';
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

/** Where the model is: `PARVIS_TRANSLATION`, else `translation.folder` in `settings.json`, else `opus-mt-fr-en` in the data folder. */
export const translationFolder = (data: string, env: Readonly<Record<string, string | undefined>>): string | null =>
  modelFolder(data, env, { variable: 'PARVIS_TRANSLATION', setting: 'translation', usual: 'opus-mt-fr-en' });

/**
 * Opens a folder with a Marian model in ONNX form (as `Xenova/opus-mt-fr-en` has it). The model is loaded in a thread of its
 * own, by the first words that are to be translated; they wait for it.
 */
export function openTranslator(folder: string): { ok: true; translator: Translator } | { ok: false; code: TranslatorFault } {
  if (!existsSync(folder)) return { ok: false, code: 'translator-no-folder' };
  const dtype = lightestForm(folder, ['config.json', 'tokenizer.json'], ['encoder_model', 'decoder_model_merged']);
  return dtype === null ? { ok: false, code: 'translator-not-onnx' } : { ok: true, translator: translatorOf({ folder, dtype }) };
}

function translatorOf(files: ModelFiles): Translator {
  const kept = new Map<string, string>();
  const thread = modelThread(new URL(`./worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url), files);
  return {
    translate: async (french, signal) => {
      const known = kept.get(french);
      if (known !== undefined) return known;
      const told = await thread.ask(sentencesOf(french), signal);
      if (!told.ok) throw new TranslatorFailure(`translator-${told.fault}`);
      const english = z.string().parse(told.answer);
      if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
      kept.set(french, english);
      return english;
    },
    close: thread.close,
  };
}

/** Words that a tablet asks about again, while a wish is looked at. */
const mostKept = 500;

/** Marian was trained on sentences, and reads no more than 512 pieces at once. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?;])\s+|\n+/).map((part) => part.trim()).filter((part) => part !== '').flatMap((part) => part.match(/.{1,600}(?:\s|$)|.{1,600}/gs) ?? []);
