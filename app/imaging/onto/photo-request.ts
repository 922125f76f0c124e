import sharp from 'sharp';
import type { SitePhoto } from '../../workshop/index.ts';
import type { GenerateRequest } from '../engine.ts';

/** A picture drawn onto a photo is at most so long: sharp on a projector, and light enough for fifty tablets at once. */
export const LONGEST_ONTO = 1280;

/**
 * What is asked of an engine to draw a wish onto a photo of the site: the photo in its own shape, and its ground. Null where
 * nobody has affirmed the rights to the photo, or set its ground: then it may be drawn upon by no engine.
 *
 * @param photo as the plan has it
 * @param file its bytes, as they are kept
 * @param wish what the same wish is asked without a photo
 */
export async function drawOnto(photo: SitePhoto, file: Uint8Array, wish: Omit<GenerateRequest, 'width' | 'height' | 'init' | 'mask' | 'within' | 'ground' | 'photo'>): Promise<GenerateRequest | null> {
  if (!photo.rightsAffirmed || photo.ground === undefined) return null;
  const { data, info } = await sharp(file)
    .removeAlpha()
    .resize({ width: LONGEST_ONTO, height: LONGEST_ONTO, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 3 })
    .toBuffer({ resolveWithObject: true });
  return { ...wish, width: info.width, height: info.height, init: data, ground: photo.ground, photo: photo.description };
}
