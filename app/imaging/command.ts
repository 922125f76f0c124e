import { parseArgs } from 'node:util';
import en from '../../locales/en/imaging.json' with { type: 'json' };
import fr from '../../locales/fr/imaging.json' with { type: 'json' };
import { understand, type Lang } from '../prompts/index.ts';
import { blank } from '../workshop/index.ts';
import { filled } from './fault.ts';
import { SKETCH_SIZES, sketchEngine } from './sketch/index.ts';

/** Where a command writes: results to `stdout`, messages to `stderr`, files through `writeFile`. */
export type CommandIo = {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  writeFile: (path: string, bytes: Buffer) => Promise<void>;
};

export const LONGEST_PROMPT = 2000;

type Messages = typeof en.sketch;
type Refusal = { code: 1 | 2; key: keyof Messages; params?: Readonly<Record<string, string | number>> };
type Wish = { prompt: string; lang: Lang; seed: number; width: number; height: number; out: string; json: boolean };

const MESSAGES: Readonly<Record<Lang, Messages>> = { en: en.sketch, fr: fr.sketch };
const DEFAULT_SEED = 1;

/**
 * `parvis sketch --prompt "…" --lang fr|en [--seed n] [--size WxH] --out file.png [--json]` (DESIGN §3.4).
 *
 * Draws a wish to a PNG file. With `--json` prints what was understood, else the path of the file.
 * Answers 0; 1 for bad input (empty or too long a prompt, a size that cannot be drawn, a file that cannot be written);
 * 2 for wrong usage.
 */
export async function sketchCommand(args: readonly string[], io: CommandIo): Promise<0 | 1 | 2> {
  const read = readArguments(args);
  if ('refusal' in read) return refuse(io, read.refusal, read.lang);
  const { wish } = read;
  const { png } = await sketchEngine.generate({ ...wish, negative: '', steps: 1, strength: 1, site: null });
  try {
    await io.writeFile(wish.out, png);
  } catch {
    return refuse(io, { code: 1, key: 'cannotWrite', params: { path: wish.out } }, wish.lang);
  }
  io.stdout(wish.json ? `${JSON.stringify(understand(wish.prompt, wish.lang), null, 2)}\n` : `${wish.out}\n`);
  return 0;
}

type Read = { wish: Wish } | { refusal: Refusal; lang: Lang | null };

function readArguments(args: readonly string[]): Read {
  const options = parsed(args);
  if (options === null) return { refusal: { code: 2, key: 'usage' }, lang: languageIn(args) };
  const { prompt, lang, seed, size, out, json } = options;
  if (lang !== 'fr' && lang !== 'en')
    return { refusal: { code: 2, key: lang === undefined ? 'usage' : 'badLanguage' }, lang: null };
  const refuseWith = (refusal: Refusal): Read => ({ refusal, lang });
  if (prompt === undefined || out === undefined || out === '') return refuseWith({ code: 2, key: 'usage' });
  if (/\.(jpe?g|webp|gif|svg|bmp|tiff?|pdf)$/i.test(out)) return refuseWith({ code: 2, key: 'notPng', params: { path: out } });
  if (blank(prompt)) return refuseWith({ code: 1, key: 'emptyPrompt' });
  if (prompt.length > LONGEST_PROMPT)
    return refuseWith({ code: 1, key: 'promptTooLong', params: { most: LONGEST_PROMPT, length: prompt.length } });
  if (seed !== undefined && !/^\d{1,15}$/.test(seed)) return refuseWith({ code: 2, key: 'badSeed' });
  const [, width, height] = /^(\d{1,6})[xX×](\d{1,6})$/.exec(size ?? '1024x768') ?? [];
  if (width === undefined || height === undefined) return refuseWith({ code: 2, key: 'badSize' });
  const sides = [Number(width), Number(height)] as const;
  const { min, max } = SKETCH_SIZES;
  if (sides.some((side) => side < min || side > max)) return refuseWith({ code: 1, key: 'sizeOutOfRange', params: { min, max } });
  return {
    wish: { prompt, lang, seed: Number(seed ?? DEFAULT_SEED), width: sides[0], height: sides[1], out, json: json === true },
  };
}

function parsed(
  args: readonly string[],
): { prompt?: string; lang?: string; seed?: string; size?: string; out?: string; json?: boolean } | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        prompt: { type: 'string' },
        lang: { type: 'string' },
        seed: { type: 'string' },
        size: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    return values;
  } catch {
    return null;
  }
}

function languageIn(args: readonly string[]): Lang | null {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[at]?.includes('=') === true ? args[at]?.slice('--lang='.length) : args[at + 1];
  return value === 'fr' || value === 'en' ? value : null;
}

// Without a language that is known, both are spoken.
function refuse(io: CommandIo, { code, key, params = {} }: Refusal, lang: Lang | null): 1 | 2 {
  const langs: readonly Lang[] = lang === null ? ['fr', 'en'] : [lang];
  for (const each of langs)
    io.stderr(`${filled(MESSAGES[each][key], params)}\n`);
  return code;
}
