import sharp from 'sharp';
import type { GenerateRequest } from '../engine.ts';
import { EngineFailure } from '../fault.ts';
import { decodePixels, opaquePng, type Pixels } from '../pixels.ts';
import { sceneAsked, sketchScene } from '../sketch/index.ts';
import { paint } from '../sketch/paint.ts';
import { placedName } from '../sketch/scene.ts';
import { SOURCE_TYPES } from '../xmp.ts';
import { coveredBy } from './covered.ts';
import { filledFromAround } from './fill.ts';
import { shownPart } from './opening.ts';

/**
 * What was taken out: things of a sketched scene, by their ids of the lexicon; what had been painted into it since; or, of a
 * picture of which nothing is known, whatever was there, filled from around.
 */
export type Gone = { ids: readonly string[]; earlier: boolean; filled: boolean };
export type Cleared = { init: Buffer; gone: Gone };

type Request = GenerateRequest & { init: Buffer; mask: Buffer };

/**
 * Takes out what is white of the mask. A picture that began as a sketch of this engine is drawn again without the things
 * that are painted over, and shows what stands behind them; any other is filled from its surroundings (fill.ts). Only what
 * is white changes. Deterministic. Rejects with `not-whole` where something is to be removed of which a good part sticks out
 * of what is painted; where it is to be replaced, it is drawn over.
 */
export async function cleared(request: Request, signal?: AbortSignal): Promise<Cleared> {
  const [picture, white] = await Promise.all([decodePixels(request.init), shadesOf(request.mask)]);
  if (picture === null) throw new Error('init is no picture');
  const again = await drawnAgain(request, picture, white);
  if (again !== null) return { init: await opaquePng(within(picture, again.pixels, white)), gone: again.gone };
  const filled = await filledFromAround(picture, white, signal);
  return { init: await opaquePng(filled), gone: { ids: [], earlier: false, filled: true } };
}

/** The part as the scene has it without what is painted over; null where it has nothing of its own there. */
async function drawnAgain(request: Request, picture: Pixels, white: Uint8Array): Promise<{ pixels: Pixels; gone: Gone } | null> {
  const { whole, width, height, site, verb } = request;
  if (whole?.seed === undefined) return null;
  const { left, top, width: wide, height: high, of } = shownPart(request);
  const { asked } = sceneAsked({ ...whole, seed: whole.seed, site, width: of.width, height: of.height });
  const part = { left, top, width: wide, height: high, to: { width, height } };
  const scene = sketchScene({ ...asked, part });
  const covered = await coveredBy(scene, { ...part, white });
  const before = await painted(scene.svg);
  const earlier = unlike(picture, before, white);
  // A thing that is put in the place of others may stand on the lane that was there.
  const goes = covered.whole.length > 0 || verb === 'replace' ? covered.whole : covered.ground;
  if (goes.length === 0) {
    if (earlier) return { pixels: before, gone: { ids: [], earlier, filled: false } };
    if (covered.partly && verb === 'remove') throw new EngineFailure('not-whole');
    return covered.partly || verb === 'replace' ? { pixels: picture, gone: NOTHING } : null;
  }
  const { svg } = sketchScene({ ...asked, part, without: new Set(goes.map(placedName)) });
  return { pixels: await painted(svg), gone: { ids: goes.map(({ id }) => id), earlier, filled: false } };
}

const NOTHING: Gone = { ids: [], earlier: false, filled: false };

async function painted(svg: string): Promise<Pixels> {
  const pixels = await decodePixels(await paint(svg, SOURCE_TYPES.sketch));
  if (pixels === null) throw new Error('a sketch is no picture');
  return pixels;
}

async function shadesOf(mask: Buffer): Promise<Uint8Array> {
  const shades = await sharp(mask).greyscale().raw({ depth: 'uchar' }).toBuffer();
  return new Uint8Array(shades).map((shade) => (shade < 128 ? 0 : 1));
}

/** More than this of 255, in the mean of what is white, and somebody has painted there since. */
const PAINTED_SINCE = 3;

function unlike(a: Pixels, b: Pixels, white: Uint8Array): boolean {
  let [sum, count] = [0, 0];
  for (let pixel = 0; pixel < white.length; pixel += 1) {
    if (white[pixel] === 0) continue;
    count += 3;
    for (let channel = 0; channel < 3; channel += 1) sum += Math.abs((a.data[pixel * 4 + channel] ?? 0) - (b.data[pixel * 4 + channel] ?? 0));
  }
  return sum > count * PAINTED_SINCE;
}

function within(picture: Pixels, other: Pixels, white: Uint8Array): Pixels {
  const data = new Uint8Array(picture.data);
  for (let pixel = 0; pixel < white.length; pixel += 1) if (white[pixel] !== 0) data.set(other.data.subarray(pixel * 4, pixel * 4 + 4), pixel * 4);
  return { ...picture, data };
}
