import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../store/index.ts';
import type { Merged } from '../merging/index.ts';
import type { ToldOrder } from '../disagreement/index.ts';
import type { DamageView, DisagreementTold, ImageId, State } from '../workshop/index.ts';
import { fontFaces } from '../print/index.ts';
import { replaceFile } from './files.ts';
import { renderHtml } from './html.tsx';
import type { ReportLanguage } from './html.tsx';
import { toldToReport } from './disagreement.ts';
import { reportModel } from './model.ts';
import { pabulibFiles } from './pabulib.ts';
import { csvFile, dayOf, publicFiles } from './public-files.ts';
import { mergedModel, roomFolder } from './rooms.ts';
import { writePictureArchive } from './picture-archive.ts';
import { inlinedPictures } from './pictures.ts';
import { renderShort } from './short.tsx';
import { restrictedTables } from './restricted.ts';
import { termsFiles } from './terms.ts';
import { voiceOf } from './texts.ts';
import type { Head, Held } from './types.ts';

export type ReportOrder = {
  state: State;
  /** Its rooms as one, where others were added; `readImage` then finds the pictures of all. */
  merged?: Merged | null;
  head: Head; madeAt: string; held: Held | null;
  /** Of a record that is only read, as far as it is sound. */
  damage?: Pick<DamageView, 'sound' | 'lost'> | null;
  /** The folder that the files go to; it is made where it is missing. */
  out: string;
  languages: readonly ReportLanguage[];
  readImage: (id: ImageId) => Promise<Buffer>;
  printPdf?: PrintPdf | undefined;
  /** Reckons what is told of disagreement where it holds nothing else up; here unless said. */
  tell?: ((order: ToldOrder) => Promise<DisagreementTold>) | undefined;
};
/** Prints the HTML file at an absolute path; gives the bytes of the PDF, or null where it cannot. */
export type PrintPdf = (page: string) => Promise<Uint8Array | null>;

/**
 * Writes the report in each language ('both' is one bilingual file), its short version in each, the public tables, the terms, and the row-level tables under
 * `restricted/` with a warning; with a printer, each page as PDF too. Returns the names, relative to `out`, with `/`. A picture that cannot be read is said to be
 * missing in the report. Throws what the file system throws.
 */
export async function writeReport({ state, merged = null, head, madeAt, held, damage = null, out, languages, readImage, printPdf, tell }: ReportOrder): Promise<string[]> {
  const told = tell ? await tell(toldToReport(merged?.state ?? state)) : null;
  const model = merged ? mergedModel(merged, { head, madeAt, held, damage, told }) : reportModel(state, { head, madeAt, held, damage, told });
  const images = await inlinedPictures(model.images, readImage);
  const fonts = await fontFaces();
  const pictureOf = (id: ImageId): string | null => images.get(id) ?? null;
  const short = [...new Set(languages.flatMap((language) => (language === 'both' ? (['fr', 'en'] as const) : [language])))];
  const pages = [
    ...[...new Set(languages)].map((language): [string, string] => [`report-${language}.html`, renderHtml(model, language, pictureOf, fonts)]),
    ...short.map((language): [string, string] => [`report-short-${language}.html`, renderShort(model, language, pictureOf, fonts)]),
  ];
  const rows = restrictedTables(merged?.state ?? state, merged).map((table): [string, string] => [`restricted/${table.name}`, csvFile(table)]);
  const files: [string, string | Uint8Array][] = [...pages, ...await publicFiles(model), ...(merged ? merged.rooms.flatMap((room, at) => termsFiles(room.state).map(([name, text]): [string, string] => [`${roomFolder(at)}${name}`, text])) : termsFiles(state)), ['restricted/README.txt', warning()] as [string, string], ...rows,
    ...pabulibFiles(merged?.state ?? state, held).map(([name, text]): [string, string] => [`restricted/${name}`, text])];
  makeFolder(out);
  makeFolder(join(out, 'restricted'), 0o700);
  for (const folder of new Set(files.map(([name]) => dirname(name)).filter((each) => each.startsWith('room-')))) makeFolder(join(out, folder));
  for (const [name, text] of files) await replaceFile(join(out, name), text, name.startsWith('restricted') ? 0o600 : 0o644);
  const pictures = await writePictureArchive(join(out, 'images.zip'), { ...model, madeAt: dayOf(madeAt) }, readImage);
  const printed = await printAll(pages.map(([name]) => name), out, printPdf ?? nothing);
  return [...printed, ...files.map(([name]) => name), ...(pictures ? ['images.zip'] : [])];
}

/** Where nothing prints, a PDF of before goes: it may hold words of someone who has withdrawn since. */
async function printAll(pages: readonly string[], out: string, print: PrintPdf): Promise<string[]> {
  const names: string[] = [];
  for (const page of pages) {
    const name = page.replace(/html$/, 'pdf');
    const pdf = await print(resolve(out, page));
    if (pdf === null) await rm(join(out, name), { force: true });
    else names.push(await replaceFile(join(out, name), pdf, 0o644).then(() => name));
  }
  return names;
}

const nothing: PrintPdf = () => Promise.resolve(null);

const warning = (): string => `${voiceOf('fr').say('warning.text')}\n\n${voiceOf('en').say('warning.text')}\n`;
