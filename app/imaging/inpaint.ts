import en from '../../locales/en/imaging.json' with { type: 'json' };
import fr from '../../locales/fr/imaging.json' with { type: 'json' };
import type { Bilingual } from '../prompts/index.ts';
import { blended } from './blend.ts';
import { colourMatched } from './colour-match.ts';
import type { GenerateOptions, GenerateRequest, GeneratedImage, ImageEngine } from './engine.ts';
import { EngineFailure, type Fault, filled } from './fault.ts';
import { feathered } from './feather.ts';
import { acceptMask, type MaskRefusal } from './mask.ts';
import { cropped, decodePixels, encodePng, maskPng, opaquePng, type Pixels, type Region, resized } from './pixels.ts';
import { regionAround, workingSize } from './working-area.ts';
import { originOf, sourceTypeAfterInpainting, sourceTypeOf } from './xmp.ts';

/**
 * A part of a picture to paint anew. `picture` and `mask` are files of the same size, the mask a PNG, white where it is to
 * be repainted (`acceptMask`); `wish` says what is to be there; `description` tells the picture as it was.
 */
export type InpaintRequest = {
  picture: Uint8Array;
  mask: Uint8Array;
  description: Bilingual | null;
  wish: Omit<GenerateRequest, 'width' | 'height' | 'init' | 'mask' | 'within'>;
};

/** `region`: what the engine was shown; `share`: how much of the picture was to be repainted, above 0 to 1. */
export type Inpainted = { ok: true; image: GeneratedImage; region: Region; share: number };
export type InpaintRefusal =
  | MaskRefusal
  | { ok: false; code: 'picture-unreadable'; params: Record<string, never> }
  | ({ ok: false } & Fault);

/**
 * Paints a part of a picture anew with any engine, above the engine (DESIGN §4): the part is cut out with what is around it,
 * painted by the engine in the size it likes, brought back to size, matched in colour to its surroundings, and laid over the
 * original through the feathered mask. Farther than `REACH` pixels from the mask no byte of the decoded picture changes,
 * whatever the engine does; nothing that was opaque becomes transparent; the size stays.
 *
 * Refusals and an engine's faults come back as values; rejects with an AbortError when told to stop.
 */
export async function inpaint(engine: ImageEngine, request: InpaintRequest, options: GenerateOptions = {}): Promise<Inpainted | InpaintRefusal> {
  const original = await decodePixels(request.picture);
  if (original === null) return { ok: false, code: 'picture-unreadable', params: {} };
  const accepted = await acceptMask(request.mask, original);
  if (!accepted.ok) return accepted;
  const region = regionAround(accepted.mask);
  const cover = await feathered(accepted.mask, region);
  const part = cropped(original, region);
  const painting = await paintedBy(engine, request.wish, { part, cover, region, of: original }, options);
  if ('code' in painting) return { ok: false, ...painting };
  const matched = await colourMatched(await resized(painting.pixels, region.width, region.height), part, cover);
  const image = await finished(request, painting.image, await blended(original, matched, { region, cover }));
  options.signal?.throwIfAborted();
  return { ok: true, image, region, share: shareOf(accepted.mask.painted) };
}

type Shown = { part: Pixels; cover: Uint8Array; region: Region; of: { width: number; height: number } };

async function paintedBy(
  engine: ImageEngine,
  wish: InpaintRequest['wish'],
  { part, cover, region, of }: Shown,
  options: GenerateOptions,
): Promise<{ image: GeneratedImage; pixels: Pixels } | Fault> {
  const size = workingSize(region, engine.capabilities().sizes);
  const [init, mask] = await Promise.all([resized(part, size.width, size.height).then(opaquePng), maskPng(cover, region, size)]);
  const within = { ...region, of: { width: of.width, height: of.height } };
  try {
    const image = await engine.generate({ ...wish, ...size, init, mask, within }, options);
    const pixels = await decodePixels(image.png);
    return pixels === null ? { code: 'not-a-picture', params: {} } : { image, pixels };
  } catch (error) {
    if (error instanceof EngineFailure) return error.fault;
    throw error;
  }
}

async function finished({ picture, description, wish }: InpaintRequest, painted: GeneratedImage, pixels: Pixels): Promise<GeneratedImage> {
  const { width, height } = pixels;
  const digitalSourceType = sourceTypeAfterInpainting(await sourceTypeOf(picture), painted.provenance.digitalSourceType);
  return {
    png: await encodePng(pixels, { ...originOf(painted.provenance, wish.author), sourceType: digitalSourceType }),
    width,
    height,
    description: described(description, painted.description),
    provenance: { ...painted.provenance, width, height, digitalSourceType },
  };
}

function shareOf(painted: Uint8Array): number {
  let count = 0;
  for (const one of painted) count += one;
  return count / painted.length;
}

function described(before: Bilingual | null, inside: Bilingual): Bilingual {
  const told = (text: string, lang: keyof Bilingual): string => filled(text, { before: before?.[lang] ?? '', inside: inside[lang] }).trim();
  return { en: told(en.inpaint.described, 'en'), fr: told(fr.inpaint.described, 'fr') };
}
