import type { Pixels } from '../pixels.ts';
import { levelsOf, type Level } from './fill-levels.ts';
import { nearestPatches, type Patches, upscaled, votedIn } from './fill-patches.ts';

/**
 * Fills a hole in a picture from what is around it: each patch at the hole looks for the patch elsewhere that is most like
 * it, and the hole takes the colours that those agree on, from a small picture to the whole size (Wexler, Shechtman, Irani:
 * Space-Time Completion of Video, 2007), with the quick search of Barnes, Shechtman, Finkelstein, Goldman: PatchMatch, 2009.
 * Copied textures and lines go on where they can, as in Criminisi, Pérez, Toyama 2004, at a fraction of the time.
 *
 * The same picture and hole give the same bytes. What is outside the hole stays as it is; alpha is left alone. Everything
 * else has its turn in between.
 *
 * @param hole one byte a pixel, not 0 where it is to be filled
 */
export async function filledFromAround(picture: Pixels, hole: Uint8Array, signal?: AbortSignal): Promise<Pixels> {
  const levels = levelsOf(picture, hole);
  let patches: Patches | null = null;
  for (const [at, level] of levels.entries()) {
    const last = at === levels.length - 1;
    if (patches !== null) {
      patches = upscaled(patches, level);
      await votedIn(level, patches, last);
    }
    for (let round = 0; round < roundsAt(level, at); round += 1) {
      patches = await nearestPatches(level, patches, level.width > SEARCHED ? 1 : 2);
      await votedIn(level, patches, last);
      signal?.throwIfAborted();
    }
  }
  return withColours(picture, levels.at(-1), hole);
}

/** Wider than this a level only settles what the smaller ones found. */
const SEARCHED = 180;

function roundsAt({ width }: Level, at: number): number {
  return width > SEARCHED * 2 ? 0 : width > SEARCHED ? 1 : at === 0 ? 10 : 4;
}

function withColours(picture: Pixels, level: Level | undefined, hole: Uint8Array): Pixels {
  const data = new Uint8Array(picture.data);
  if (level === undefined) return picture;
  for (let pixel = 0; pixel < hole.length; pixel += 1) {
    if (hole[pixel] === 0) continue;
    for (let channel = 0; channel < 3; channel += 1) data[pixel * 4 + channel] = Math.round(level.colours[pixel * 3 + channel] ?? 0);
  }
  return { ...picture, data };
}
