import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Bilingual, ImageId } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';
import { tableOf, type Table } from './csv.ts';
import type { ReportModel, WishEntry } from './types.ts';

/** A picture in the archive: its file, what it is of, and what has to be known of it. */
type Captioned = {
  image: ImageId; file: string; of: Bilingual; description: Bilingual; mark: Bilingual | null; words: WishEntry['words'];
  engine: string | null; model: string | null; seed: number | null; rights: string | null; credit: Bilingual | null;
};

/**
 * Writes the pictures of the report as they were made, with their captions as text and as a table, into one zip; the same pictures
 * of the same day give the same bytes. A picture that its author gave to the workshop alone is shown in the report and not handed
 * on here; one that cannot be read is left out. Gives whether there was any; without one there is no file, and an old one goes.
 */
export async function writePictureArchive(path: string, model: ReportModel, readImage: (id: ImageId) => Promise<Buffer>): Promise<boolean> {
  const pictures = picturesIn(model);
  if (pictures.length === 0) {
    await rm(path, { force: true });
    return false;
  }
  const draft = `${path}.new`;
  try {
    await fill(draft, model, pictures, readImage);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return true;
}

async function fill(path: string, { madeAt }: ReportModel, pictures: readonly Captioned[], readImage: (id: ImageId) => Promise<Buffer>): Promise<void> {
  const zip = new ZipFile();
  // Days without a zone, as a zip keeps them: the same bytes wherever it is made.
  const [year = 1980, month = 1, day = 1] = madeAt.slice(0, 10).split('-').map(Number);
  const options = { mtime: new Date(year, month - 1, day), mode: 0o100644, forceDosTimestamp: true };
  const failed = new Promise<never>((_done, fail) => { zip.on('error', fail); });
  const written = pipeline(zip.outputStream, createWriteStream(path));
  const held: Captioned[] = [];
  for (const picture of pictures) {
    const bytes = await readImage(picture.image).catch(() => null);
    if (bytes === null) continue;
    held.push(picture);
    zip.addBuffer(bytes, picture.file, { ...options, compress: false });
  }
  zip.addBuffer(Buffer.from(`\uFEFF${captionsOf(held).csv}`), 'captions.csv', options);
  for (const language of ['fr', 'en'] as const) zip.addBuffer(Buffer.from(`\uFEFF${captionText(held, language)}`), `captions-${language}.txt`, options);
  zip.end();
  await Promise.race([failed, written]);
}

function picturesIn({ site, designs, wishes, images, designMarks }: ReportModel): Captioned[] {
  const published = new Set(images);
  const own = { words: null, engine: null, model: null, seed: null, rights: null, credit: null };
  const ofWishes = wishes.flatMap(({ number, words, picture }): Captioned[] => (picture === null || picture.rights === 'workshop' ? [] : [{
    image: picture.image, file: `wish-${String(number).padStart(3, '0')}${extname(picture.image)}`, of: bilingual('archive.wish', { number }), description: picture.description, mark: bilingual(`care:mark.${picture.mark}`),
    words, engine: picture.engine, model: picture.model, seed: picture.seed, rights: picture.rights, credit: picture.credit,
  }]));
  const residents = new Set(wishes.map(({ picture }) => picture?.image));
  const ofDesigns = designs.flatMap(({ id, image, label, description }): Captioned[] => {
    const mark = designMarks[id];
    return image === null || residents.has(image) ? [] : [{ ...own, image, file: `design-${id}${extname(image)}`, of: label, description, mark: mark ? bilingual(`care:mark.${mark}`) : null }];
  });
  const ofSite = (site?.photos ?? []).map(({ image, description }, place): Captioned => ({ ...own, image, file: `site-${place + 1}${extname(image)}`, of: site?.name ?? description, description, mark: null }));
  return [...ofSite, ...ofDesigns, ...ofWishes].filter(({ image }) => published.has(image));
}

const columns = ['file', 'of_en', 'of_fr', 'description_en', 'description_fr', 'words', 'language', 'made_by_en', 'made_by_fr', 'engine', 'model', 'seed', 'rights', 'credit_en', 'credit_fr'];
const captionsOf = (pictures: readonly Captioned[]): Table => tableOf('captions.csv', columns, pictures.map(({ file, of, description, words, mark, engine, model, seed, rights, credit }) => [
  file, of.en, of.fr, description.en, description.fr, words?.text ?? null, words?.language ?? null, mark?.en ?? null, mark?.fr ?? null, engine, model, seed, rights, credit?.en ?? null, credit?.fr ?? null,
]));

/** One paragraph a picture. */
const captionText = (pictures: readonly Captioned[], language: 'fr' | 'en'): string => pictures.map(({ file, of, description, words, mark, rights, credit }) => [
  `${file} – ${of[language]}`, description[language], words?.text, mark?.[language],
  rights === null ? null : bilingual(`care:rights.told.${rights}`)[language], credit && bilingual('archive.credit', { name: credit[language] })[language],
].flatMap((line) => (line ? [line.replace(/\s+/g, ' ')] : [])).join('\n')).join('\n\n').concat('\n');
