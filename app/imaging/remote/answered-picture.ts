import { describe, NO_EDITS, type Bilingual, understand, withEdits } from '../../prompts/index.ts';
import en from '../../../locales/en/imaging.json' with { type: 'json' };
import fr from '../../../locales/fr/imaging.json' with { type: 'json' };
import type { GeneratedImage, GenerateRequest } from '../engine.ts';
import { EngineFailure, filled } from '../fault.ts';
import { decodePixels, encodePng } from '../pixels.ts';
import { sniff } from '../upload.ts';
import { originOf, SOURCE_TYPES } from '../xmp.ts';

/** By whom a picture was made, and from what. */
export type Painter = { engine: string; version: string; model: string | null; sent: string };

/**
 * Takes the picture that a server answered with: PNG, JPEG or WebP by its content, whatever it is called, and whole. It is
 * encoded anew, so that nothing which the server wrote into the file (prompts, paths) is kept.
 *
 * @throws EngineFailure `not-a-picture`
 */
export async function answeredPicture(bytes: Uint8Array, request: GenerateRequest, painter: Painter): Promise<GeneratedImage> {
  const kind = sniff(bytes);
  const pixels = kind === 'unknown' || kind === 'other-image' ? null : await decodePixels(bytes);
  if (pixels === null) throw new EngineFailure('not-a-picture');
  const { prompt, lang, seed, steps, author } = request;
  const { width, height } = pixels;
  const { engine, version, model, sent } = painter;
  const understood = withEdits(understand(prompt, lang), request.edits ?? NO_EDITS);
  const provenance = { engine, version, model, prompt, lang, sent, seed, steps, width, height, digitalSourceType: SOURCE_TYPES.ai, understood, drawn: [] };
  return { png: await encodePng(pixels, originOf(provenance, author)), width, height, description: asAsked(describe(understood)), provenance };
}

/** Decodes base64 as servers send it, with or without `data:…;base64,` before it. */
export function fromBase64(text: string): Buffer {
  return Buffer.from(text.slice(0, 100).includes(',') ? text.slice(text.indexOf(',') + 1) : text, 'base64');
}

// What a model painted nobody has looked at: what was asked for is all that can be told.
function asAsked(asked: Bilingual): Bilingual {
  return { en: filled(en.ai.described, { asked: asked.en }), fr: filled(fr.ai.described, { asked: asked.fr }) };
}
