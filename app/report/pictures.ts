import sharp from 'sharp';
import type { ImageId } from '../workshop/index.ts';

/** Widest a picture is shown on paper is 87 mm: this gives 230 dots an inch. */
const printWidth = 800;
/** Decoding is the slow part; more at once only takes memory. */
const atOnce = 4;

/**
 * Pictures as `data:` URIs at the size they are printed, always the same bytes for the same picture; the mark of how a picture
 * was made (XMP) stays in it. One that cannot be read, or is none, is left out.
 */
export async function inlinedPictures(ids: readonly ImageId[], readImage: (id: ImageId) => Promise<Buffer>): Promise<Map<ImageId, string>> {
  const found = new Map<ImageId, string>();
  const waiting = [...ids];
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const uri = await readImage(id).then(inlined).catch(() => null);
      if (uri !== null) found.set(id, uri);
    }
  }));
  return found;
}

async function inlined(bytes: Buffer): Promise<string | null> {
  if (!isPicture(bytes)) return null;
  const small = await sharp(bytes, { limitInputPixels: 50_000_000 }).rotate().resize({ width: printWidth, withoutEnlargement: true })
    .keepXmp().webp({ quality: 82, effort: 2 }).toBuffer();
  return `data:image/webp;base64,${small.toString('base64')}`;
}

/** By the first bytes, never by a name; anything else (SVG too) is no picture here. */
function isPicture(bytes: Buffer): boolean {
  if (bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))) return true;
  if (bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))) return true;
  return bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
}
