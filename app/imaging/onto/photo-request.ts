import sharp from 'sharp';
import type { SitePhoto } from '../../workshop/index.ts';
import type { GenerateRequest, Sizes } from '../engine.ts';
import { workingSize } from '../working-area.ts';

/** A picture drawn onto a photo is at most so long: sharp on a projector, and light enough for fifty tablets at once. */
export const LONGEST_ONTO = 1280;
/** How far an engine that samples may leave the photo, which must still be known for the place that it is. */
const STRENGTH = 0.6;

/**
 * What is asked of an engine to draw a wish onto a photo of the site: the photo in its own shape, and its ground. Null where
 * nobody has affirmed the rights to the photo, or set its ground: then it may be drawn upon by no engine.
 *
 * @param photo as the plan has it
 * @param file its bytes, as they are kept
 * @param wish what the same wish is asked without a photo
 * @param sizes those of the engine
 */
export async function drawOnto(
  photo: SitePhoto, file: Uint8Array, wish: Omit<GenerateRequest, 'width' | 'height' | 'init' | 'mask' | 'within' | 'ground' | 'photo'>, sizes: Sizes,
): Promise<GenerateRequest | null> {
  if (!photo.rightsAffirmed || photo.ground === undefined) return null;
  const { width = 1, height = 1 } = await sharp(file).metadata();
  const shrunk = Math.min(1, LONGEST_ONTO / Math.max(width, height));
  const size = workingSize({ width: Math.round(width * shrunk), height: Math.round(height * shrunk) }, sizes);
  const init = await sharp(file).removeAlpha().resize({ ...size, fit: 'fill' }).png({ compressionLevel: 3 }).toBuffer();
  return { ...wish, ...size, strength: Math.min(wish.strength, STRENGTH), init, ground: photo.ground, photo: photo.description };
}
