import { englishOf, type EnglishWish, type WishedWords } from '../prompts/index.ts';
import type { TranslationNow } from '../protocol/index.ts';
import { openTranslator, translationFolder, TranslatorFailure } from './translator.ts';

export type TranslationRoom = {
  /** The English of a wish: its own, a translation where there is a translator, else what the lexicon understood; it says which. */
  english: (wished: WishedWords) => Promise<EnglishWish>;
  /** For the desk: whether there is a translator, and what is wrong with it. */
  now: () => TranslationNow;
  close: () => Promise<void>;
};

/** A tablet waits ten seconds for an answer; what is translated later is there when it asks again. */
const patience = 8_000;

/** French wishes in English, by the translator that the facilitator put on this computer, if any. */
export function openTranslation(data: string, env: Readonly<Record<string, string | undefined>>): TranslationRoom {
  const folder = translationFolder(data, env);
  const opened = folder === null ? null : openTranslator(folder);
  let fault = opened === null || opened.ok ? null : opened.code;

  async function translated(text: string): Promise<string | null> {
    if (!opened?.ok) return null;
    try {
      const english = await within(opened.translator.translate(text), patience);
      if (english !== null) fault = null;
      return english;
    } catch (error) {
      if (!(error instanceof TranslatorFailure)) throw error;
      fault = error.code;
      return null;
    }
  }

  return {
    english: async (wished) => englishOf(wished, wished.lang === 'fr' ? await translated(wished.text) : null),
    now: () => ({ folder, fault }),
    close: async () => { if (opened?.ok) await opened.translator.close(); },
  };
}

/** Null when it is not there in time; it goes on, for whoever asks next. */
async function within<T>(answer: Promise<T>, most: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => { timer = setTimeout(() => resolve(null), most); });
  // Whoever left does not hear of what fails afterwards.
  answer.catch(() => undefined);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
