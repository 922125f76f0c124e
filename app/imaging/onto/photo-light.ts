import sharp from 'sharp';
import type { Mood } from '../sketch/mood.ts';

/** How bright a photo is (0 black, 1 as a sunny day) and what hue its light has: factors of red, green and blue around 1. */
export type PhotoLight = { bright: number; hue: readonly [number, number, number] };

/** A street by day has a mean of about this, of 255. */
const BY_DAY = 118;
/** Less bright than this, lamps and windows are lit. */
const DARK = 0.65;

/** The light of a photo, from its mean colour; of hue only a part is taken, for a lawn is green in any light. */
export async function photoLight(photo: Buffer): Promise<PhotoLight> {
  const { channels } = await sharp(photo).removeAlpha().toColourspace('srgb').resize(64, 64, { fit: 'fill' }).stats();
  const [r = 0, g = 0, b = 0] = channels.map(({ mean }) => Math.max(1, mean));
  const mean = 0.3 * r + 0.59 * g + 0.11 * b;
  const tinged = (channel: number): number => Math.min(1.12, Math.max(0.88, (channel / mean) ** 0.3));
  return { bright: Math.min(1, Math.max(0.3, (mean / BY_DAY) ** 0.8)), hue: [tinged(r), tinged(g), tinged(b)] };
}

/** The mood of what is drawn onto a photo: the season and the weather that were asked for, in the light that the photo has. */
export function inLightOf({ bright, hue: [r, g, b] }: PhotoLight, mood: Mood): Mood {
  const dim = 0.25 + 0.75 * bright;
  return { ...mood, lit: bright < DARK, light: { light: [r * dim, g * dim, b * dim], air: mood.light.air.map((part) => part * dim) as [number, number, number], haze: 0.004 } };
}
