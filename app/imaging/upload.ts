import sharp from 'sharp';

export const MOST_PIXELS = 40_000_000;
export const MOST_BYTES = 30_000_000;
export const LONGEST_SIDE = 2560;

export type PhotoRefusal =
  | { ok: false; code: 'not-an-image'; params: Record<string, never> }
  | { ok: false; code: 'format-not-allowed'; params: Record<string, never> }
  | { ok: false; code: 'too-many-pixels'; params: { width: number; height: number; mostMegapixels: number } }
  | { ok: false; code: 'too-large'; params: { mostMegabytes: number } };
export type AcceptedPhoto = { ok: true; format: 'jpeg' | 'png'; bytes: Buffer; width: number; height: number };

/**
 * Takes a photo that somebody sends: JPEG, PNG or WebP by its content, whatever its name.
 *
 * The size is read from the header and refused above 40 megapixels before a pixel is decoded. What comes back is drawn
 * anew: turned as its orientation says, at most 2,560 pixels a side, without EXIF (GPS), comments or colour profile.
 * Codes have their messages in locales/…/imaging.json under `upload`.
 */
export async function acceptPhoto(bytes: Uint8Array): Promise<AcceptedPhoto | PhotoRefusal> {
  if (bytes.byteLength > MOST_BYTES) return { ok: false, code: 'too-large', params: { mostMegabytes: MOST_BYTES / 1e6 } };
  const kind = sniff(bytes);
  if (kind === 'other-image') return { ok: false, code: 'format-not-allowed', params: {} };
  if (kind === 'unknown') return { ok: false, code: 'not-an-image', params: {} };
  const size = await sizeOf(bytes, kind);
  if (size === null) return { ok: false, code: 'not-an-image', params: {} };
  if (size.width * size.height > MOST_PIXELS)
    return {
      ok: false,
      code: 'too-many-pixels',
      params: { width: size.width, height: size.height, mostMegapixels: MOST_PIXELS / 1e6 },
    };
  return redraw(bytes, size.alpha);
}

type Allowed = 'jpeg' | 'png' | 'webp';

/** What a file is by its first bytes, whatever its name. */
export function sniff(bytes: Uint8Array): Allowed | 'other-image' | 'unknown' {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  const others =
    text.startsWith('GIF8') ||
    text.startsWith('BM') ||
    text.startsWith('II*\0') ||
    text.startsWith('MM\0*') ||
    text.slice(4, 8) === 'ftyp' ||
    text.startsWith('\0\0\x01\0') ||
    text.startsWith('%PDF') ||
    text.startsWith('\xff\x0a');
  return others || /<svg[\s>]/i.test(text) ? 'other-image' : 'unknown';
}

async function sizeOf(bytes: Uint8Array, kind: Allowed): Promise<{ width: number; height: number; alpha: boolean } | null> {
  if (kind === 'png') {
    // The header itself, so that a file of nothing but a header is judged by what it claims to be.
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.byteLength < 33 || Buffer.from(bytes.subarray(12, 16)).toString('latin1') !== 'IHDR') return null;
    const [width, height] = [view.getUint32(16), view.getUint32(20)];
    if (width * height > MOST_PIXELS) return { width, height, alpha: false };
  }
  try {
    const { width, height, hasAlpha } = await sharp(bytes, { limitInputPixels: false }).metadata();
    return { width, height, alpha: hasAlpha };
  } catch {
    return null;
  }
}

async function redraw(bytes: Uint8Array, alpha: boolean): Promise<AcceptedPhoto | PhotoRefusal> {
  try {
    const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const format = alpha ? 'png' : 'jpeg';
    const { data, info } = await (alpha ? upright.png() : upright.jpeg({ quality: 88, mozjpeg: true })).toBuffer({
      resolveWithObject: true,
    });
    return { ok: true, format, bytes: data, width: info.width, height: info.height };
  } catch {
    return { ok: false, code: 'not-an-image', params: {} };
  }
}
