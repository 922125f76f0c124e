import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SOURCE_TYPES, sourceTypeOf, stampOrigin, type Origin } from '../../imaging/index.ts';
import { quotesPublished } from '../../prompts/index.ts';
import { makeFolder } from '../../store/index.ts';
import { heldBack, pseudonymName, type ImageId, type LibraryEntry, type LibraryOrder, type LibraryWritten, type State } from '../../workshop/index.ts';
import { bilingual } from '../bilingual.ts';
import { fontFaces } from '../../print/index.ts';
import { inlinedPictures } from '../pictures.ts';
import { voiceOf } from '../texts.ts';
import { captionSheet, captionTable, type Captioned, type Sheet } from './captions.tsx';
import { libraryOf } from './entries.ts';

export type PictureExport = {
  state: State; order: LibraryOrder; madeAt: string;
  /** The folder of all exports. */
  out: string;
  readImage: (id: ImageId) => Promise<Buffer>;
  /** When each picture was made, by the record. */
  madeWhen: ReadonlyMap<ImageId, string>;
};

/**
 * Writes chosen pictures with their captions into a folder of their own, anew each time: `pictures/` holds what its authors let
 * be published and gave to the city or to everybody; `restricted/pictures/` all that was chosen. Each file says its origin
 * (XMP). A picture that cannot be read is left out of the folder and said to be missing on the sheet.
 */
export async function exportPictures({ state, order, madeAt, out, readImage, madeWhen }: PictureExport): Promise<LibraryWritten> {
  const wanted = new Set(order.wishes);
  const chosen = libraryOf(state).entries.filter(({ wish }) => wanted.has(wish));
  const restricted = order.audience === 'restricted';
  const left = restricted ? [] : chosen.flatMap((entry) => {
    const why = heldBack(entry);
    return why === null ? [] : [{ wish: entry.wish, why }];
  });
  const given = restricted ? chosen : chosen.filter((entry) => heldBack(entry) === null);
  if (given.length === 0) return { files: [], left };
  const { standing } = quotesPublished(state);
  const pictures = given.map((entry): Captioned => {
    const words = restricted ? entry.text : standing({ kind: 'wish', wish: entry.wish })(entry.text);
    return { ...entry, text: words ?? '', file: fileOf(entry), worded: restricted || (entry.publish.words && words !== null),
      description: restricted || (entry.publish.text && words !== null) ? entry.description : bilingual('care:report.quoted'), madeAt: madeWhen.get(entry.image) ?? null };
  });
  const sheet: Sheet = { title: state.plan?.title ?? null, rehearsal: state.rehearsal, madeAt, restricted, pictures };
  const below = restricted ? ['restricted', 'pictures'] : ['pictures'];
  const names = await writeFolder(join(out, ...below), [...await stamped(pictures, readImage), ...await captions(sheet, order, readImage)], restricted);
  return { files: names.map((name) => [...below, name].join('/')), left };
}

const fileOf = ({ number }: LibraryEntry): string => `picture-${String(number).padStart(3, '0')}.png`;

type File = { name: string; content: string | Uint8Array };

async function stamped(pictures: readonly Captioned[], readImage: PictureExport['readImage']): Promise<File[]> {
  const files: File[] = [];
  for (const picture of pictures) {
    const content = await readImage(picture.image).then(async (bytes) => stampOrigin(bytes, await originIn(bytes, picture))).catch(() => null);
    if (content !== null) files.push({ name: picture.file, content });
  }
  return files;
}

/** A file from before origins were recorded says itself where it comes from. */
async function originIn(bytes: Buffer, { sourceType, engine, model, pseudonym, rights }: Captioned): Promise<Origin> {
  const said = sourceType === null ? await sourceTypeOf(bytes) : SOURCE_TYPES[sourceType];
  const source = said ?? (engine === 'sketch' ? SOURCE_TYPES.sketch : SOURCE_TYPES.ai);
  const byAi = source === SOURCE_TYPES.ai || source === SOURCE_TYPES['ai-edited'];
  const { en, fr } = pseudonymName(pseudonym);
  const terms = (['fr', 'en'] as const).map((language) => voiceOf(language).say(`care:rights.told.${rights}`)).join(' / ');
  return { sourceType: source, author: `${fr} / ${en}`, ...(byAi && { system: model === null ? engine : `${engine}: ${model}` }), rights: terms };
}

async function captions(sheet: Sheet, { language, audience }: LibraryOrder, readImage: PictureExport['readImage']): Promise<File[]> {
  const images = await inlinedPictures(sheet.pictures.map(({ image }) => image), readImage);
  const html = captionSheet(sheet, language, (id) => images.get(id) ?? null, await fontFaces());
  const { name, csv } = captionTable(sheet);
  const warning = `${voiceOf('fr').say('warning.text')}\n\n${voiceOf('en').say('warning.text')}\n`;
  return [
    { name: `captions-${language}.html`, content: html },
    // Spreadsheets read accents only after a byte order mark.
    { name, content: `\uFEFF${csv}` },
    ...(audience === 'restricted' ? [{ name: 'README.txt', content: warning }] : []),
  ];
}

/** Whole or not at all: the folder of before stays until the new one is complete, and nothing of it stays after. */
async function writeFolder(folder: string, files: readonly File[], restricted: boolean): Promise<string[]> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  if (restricted) makeFolder(join(folder, '..'), 0o700);
  makeFolder(fresh, restricted ? 0o700 : 0o755);
  try {
    for (const { name, content } of files) await writeFile(join(fresh, name), content, { mode: restricted ? 0o600 : 0o644 });
    await rm(folder, { recursive: true, force: true });
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  return files.map(({ name }) => name);
}

/** When each picture of a record was made, from its rows in their order. */
export function whenMade(rows: Iterable<{ readonly type: string; readonly at: string; readonly data: unknown }>): ReadonlyMap<ImageId, string> {
  const when = new Map<ImageId, string>();
  for (const { type, at, data } of rows) {
    if (type !== 'drawn' && type !== 'pictures-staged') continue;
    for (const image of imagesIn(data)) if (!when.has(image)) when.set(image, at);
  }
  return when;
}

function imagesIn(data: unknown): ImageId[] {
  if (data === null || typeof data !== 'object') return [];
  if ('image' in data && typeof data.image === 'string') return [data.image];
  return 'pictures' in data && Array.isArray(data.pictures) ? data.pictures.flatMap(imagesIn) : [];
}
