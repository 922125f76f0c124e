import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ImageId, State } from '../workshop/index.ts';
import { renderHtml } from './html.tsx';
import type { ReportLanguage } from './html.tsx';
import { reportModel } from './model.ts';
import { restrictedTables } from './restricted.ts';
import { publicTables } from './tables.ts';
import { voiceOf } from './texts.ts';
import type { Head } from './types.ts';

export type ReportOrder = {
  state: State; head: Head; madeAt: string;
  /** The workshop's folder; files go to `exports/` under it. */
  folder: string;
  languages: readonly ReportLanguage[];
  readImage: (id: ImageId) => Promise<Buffer>;
};

/**
 * Writes the report in each language, the public tables, and the row-level ones under `restricted/` with a warning, all under
 * `folder`/exports. Returns the names, relative to `folder`. A picture that cannot be read is said to be missing in the report.
 */
export async function writeReport({ state, head, madeAt, folder, languages, readImage }: ReportOrder): Promise<string[]> {
  const model = reportModel(state, { head, madeAt });
  const images = await inlined(model.images, readImage);
  const fonts = await fontFaces();
  const pages = [...new Set(languages)].map((language): [string, string] =>
    [`report-${language}.html`, renderHtml(model, language, (id) => images.get(id) ?? null, fonts)]);
  // Spreadsheets read accents only after a byte order mark; DESIGN §3.2 ignores it.
  const tables = publicTables(model).map(({ name, csv }): [string, string] => [name, `\uFEFF${csv}`]);
  const rows = restrictedTables(state).map(({ name, csv }): [string, string] => [join('restricted', name), `\uFEFF${csv}`]);
  const files = [...pages, ...tables, [join('restricted', 'README.txt'), warning()] as [string, string], ...rows];
  await mkdir(join(folder, 'exports', 'restricted'), { recursive: true, mode: 0o700 });
  for (const [name, text] of files) await replaceFile(join(folder, 'exports', name), text, name.startsWith('restricted') ? 0o600 : 0o644);
  return files.map(([name]) => join('exports', name));
}

const warning = (): string => `${voiceOf('fr').say('warning.text')}\n\n${voiceOf('en').say('warning.text')}\n`;

/** Whole or not at all: an earlier report stays until the new one is complete. */
async function replaceFile(path: string, text: string, mode: number): Promise<void> {
  const fresh = `${path}.new`;
  try {
    await writeFile(fresh, text, { mode });
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

async function inlined(ids: readonly ImageId[], readImage: ReportOrder['readImage']): Promise<Map<ImageId, string>> {
  const found = new Map<ImageId, string>();
  for (const id of ids) {
    const bytes = await readImage(id).catch(() => null);
    const type = bytes && typeOf(bytes);
    if (bytes && type) found.set(id, `data:${type};base64,${bytes.toString('base64')}`);
  }
  return found;
}

/** By the first bytes, never by a name; anything else (SVG too) is no picture here. */
function typeOf(bytes: Buffer): string | null {
  if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return 'image/png';
  if (bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))) return 'image/jpeg';
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP' ? 'image/webp' : null;
}

async function fontFaces(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const faces = await Promise.all([400, 700].map(async (weight) => {
    const bytes = await readFile(resolve(`@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${weight}-normal.woff2`));
    return `@font-face{font-family:'Atkinson Hyperlegible';font-weight:${weight};src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')}`;
  }));
  return faces.join('\n');
}
