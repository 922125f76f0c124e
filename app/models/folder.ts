import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Where a model may be said to be: by a variable of the environment, by `settings.json`, or by lying under its usual name. */
export type ModelPlace = { variable: string; setting: 'translation' | 'detection'; usual: string };

/**
 * Where the facilitator has put a model: what the variable says, else `<setting>.folder` in `settings.json` of the data folder,
 * else the folder of the usual name beside that; null where nothing of the kind is there.
 */
export function modelFolder(data: string, env: Readonly<Record<string, string | undefined>>, { variable, setting, usual }: ModelPlace): string | null {
  const said = env[variable]?.trim() || settingsIn(join(data, 'settings.json'))?.[setting]?.folder;
  if (said) return resolve(data, said);
  return existsSync(join(data, usual)) ? join(data, usual) : null;
}

/** By the names that transformers.js gives its files, the lightest first: a laptop in a hall has no time for more. */
const forms = [['_quantized', 'q8'], ['_int8', 'int8'], ['_uint8', 'uint8'], ['', 'fp32'], ['_fp16', 'fp16']] as const;

/** The lightest form in which a folder has every part of a model as ONNX beside the files that tell of it; null where none is whole. */
export function lightestForm(folder: string, told: readonly string[], parts: readonly string[]): string | null {
  const has = (...path: string[]): boolean => existsSync(join(folder, ...path));
  if (!told.every((file) => has(file))) return null;
  return forms.find(([suffix]) => parts.every((part) => has('onnx', `${part}${suffix}.onnx`)))?.[1] ?? null;
}

const place = z.object({ folder: z.string().min(1).max(2_000) }).optional();
const settings = z.object({ translation: place.catch(undefined), detection: place.catch(undefined) });

function settingsIn(file: string): z.infer<typeof settings> | undefined {
  try {
    return settings.safeParse(JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))).data;
  } catch {
    return undefined;
  }
}
