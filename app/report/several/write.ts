import { join } from 'node:path';
import { fontFaces } from '../../print/index.ts';
import { makeFolder } from '../../store/index.ts';
import { csvFile } from '../public-files.ts';
import { replaceFile } from '../files.ts';
import type { ReportLanguage } from '../html.tsx';
import type { ReportModel } from '../types.ts';
import { severalModel } from './model.ts';
import { renderSeveral } from './page.tsx';
import { severalTables } from './tables.ts';

export type SeveralOrder = { models: readonly ReportModel[]; madeAt: string; out: string; languages: readonly ReportLanguage[] };

/** Writes the comparison in each language and its tables; gives the names, relative to `out`. Throws what the file system throws. */
export async function writeSeveral({ models, madeAt, out, languages }: SeveralOrder): Promise<string[]> {
  const model = severalModel(models, madeAt);
  const fonts = await fontFaces();
  const pages = [...new Set(languages)].map((language): [string, string] => [`comparison-${language}.html`, renderSeveral(model, language, fonts)]);
  const files = [...pages, ...severalTables(model).map((table): [string, string] => [table.name, csvFile(table)])];
  makeFolder(out);
  for (const [name, text] of files) await replaceFile(join(out, name), text, 0o644);
  return files.map(([name]) => name);
}
