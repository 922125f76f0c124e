import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The faces of the bundled type as CSS, the bytes inside: nothing is fetched. */
export async function fontFaces(): Promise<string> {
  const required = createRequire(import.meta.url);
  const faces = await Promise.all([400, 700].map(async (weight) => {
    const bytes = await readFile(required.resolve(`@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${weight}-normal.woff2`));
    return `@font-face{font-family:'Atkinson Hyperlegible';font-weight:${weight};src:url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')}`;
  }));
  return faces.join('\n');
}
