import sharp from 'sharp';
import { type Origin, xmp } from './xmp.ts';

/** Eight bits each of red, green, blue and straight alpha, sRGB, row after row: `width × height × 4` bytes. */
export type Pixels = { width: number; height: number; data: Uint8Array };

/** A part of a picture, in pixels from its upper left corner. */
export type Region = { left: number; top: number; width: number; height: number };

/** Pictures that come from outside are refused above this before they are decoded. */
const MOST_PIXELS = 40_000_000;

/** Decodes a picture whole; null where it is none, is cut off, or claims more than 40 megapixels. */
export async function decodePixels(picture: Uint8Array): Promise<Pixels | null> {
  try {
    const { data, info } = await sharp(picture, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  } catch {
    return null;
  }
}

/** PNG without loss, with its origin in it; without an alpha channel where nothing is transparent. */
export async function encodePng({ width, height, data }: Pixels, origin: Origin): Promise<Buffer> {
  const image = sharp(data, { raw: { width, height, channels: 4 } });
  return (opaque(data) ? image.removeAlpha() : image)
    .png({ compressionLevel: 6, adaptiveFiltering: false })
    .withXmp(xmp(origin))
    .toBuffer();
}

/** PNG of what an engine is to continue: no alpha, white where nothing was. */
export async function opaquePng({ width, height, data }: Pixels): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#ffffff' }).png({ compressionLevel: 3 }).toBuffer();
}

/** PNG in shades of grey, in another size: white wherever the cover is more than nothing. */
export async function maskPng(cover: Uint8Array, from: { width: number; height: number }, to: { width: number; height: number }): Promise<Buffer> {
  const white = cover.map((share) => (share === 0 ? 0 : 255));
  const image = sharp(white, { raw: { width: from.width, height: from.height, channels: 1 } });
  return image.resize(to.width, to.height, { fit: 'fill' }).threshold(1).toColourspace('b-w').png({ compressionLevel: 3 }).toBuffer();
}

/** A part of a picture, by itself. */
export function cropped({ width, data }: Pixels, region: Region): Pixels {
  const part = new Uint8Array(region.width * region.height * 4);
  for (let row = 0; row < region.height; row += 1) {
    const from = ((region.top + row) * width + region.left) * 4;
    part.set(data.subarray(from, from + region.width * 4), row * region.width * 4);
  }
  return { width: region.width, height: region.height, data: part };
}

/** The same picture in another size; its sides need not keep their proportion. */
export async function resized(pixels: Pixels, width: number, height: number): Promise<Pixels> {
  if (pixels.width === width && pixels.height === height) return pixels;
  const data = await sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 4 } })
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer();
  return { width, height, data };
}

function opaque(data: Uint8Array): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}
