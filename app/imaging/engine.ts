import type { Bilingual, ChipEdits, Lang, Understood } from '../prompts/index.ts';
import type { Ground } from '../workshop/index.ts';
import type { Drawn } from './sketch/contents.ts';
import type { Region } from './pixels.ts';
import type { SiteKind } from './sketch/site.ts';

/**
 * Widths and heights in pixels that an engine can paint, each between `min` and `max` and a multiple of `multiple` (1 where
 * not said); `best`: the side of the square that it paints best, where it has one.
 */
export type Sizes = { min: number; max: number; multiple?: number; best?: number };

/** What an engine can do, so that screens offer nothing it cannot (DESIGN §4). */
export type Capabilities = {
  /** Nothing leaves the machine. */
  offline: boolean;
  /** Takes a mask itself; in-painting works either way, through the compositor. */
  nativeMask: boolean;
  progress: boolean;
  cancel: 'none' | 'queue' | 'hard';
  /** Pictures from one request. */
  variants: number;
  sizes: Sizes;
};

/**
 * One picture asked for. `prompt` in `lang`, as written; `seed` an integer from 0; sizes in pixels. `steps` and `strength`
 * (0 to 1, how far to leave `init`) matter to engines that sample and are left aside by those that do not.
 *
 * With `init` (PNG of the size asked for, no alpha) the picture continues that one. With `mask` too (PNG of that size, shades
 * of grey, white = repaint) only what is white is asked for: an engine that samples paints there, one that draws parts puts
 * the words' elements there onto `init`, which is the part `within` a larger picture. Whatever else an engine changes, the
 * compositor above undoes (`inpaint`). With `init` and `ground`, and no mask, the words are drawn onto that photo as large as
 * life: by an engine that draws parts along its ground, by one that samples as far as `strength` lets it.
 */
export type GenerateRequest = {
  prompt: string;
  lang: Lang;
  negative: string;
  width: number;
  height: number;
  seed: number;
  steps: number;
  strength: number;
  /** The site of the workshop; null where there is none. */
  site: SiteKind | null;
  /** What goes to an engine that reads English, seen and mended by the resident; where absent, the prompt as written. */
  english?: string;
  /** What the author put in and took out of what was understood, for an engine that draws from it. */
  edits?: ChipEdits;
  /** The author's pseudonym, for the file's own metadata; it is never sent to an engine. */
  author?: string;
  init?: Buffer;
  mask?: Buffer;
  /**
   * What is to become of what is white of the mask; without it, something is added. The words say what comes there; for
   * `remove` they may be empty.
   */
  verb?: InpaintVerb;
  /**
   * What the whole picture was asked for, where `init` is one or a part of one: an engine that draws takes season and light
   * from it. `seed`: the one of the scene, where the picture began as this engine's own sketch of these words and edits, in
   * this size.
   */
  whole?: { prompt: string; lang: Lang; edits?: ChipEdits; seed?: number };
  /** Where `init` and `mask` lie in a larger picture of size `of`, whose perspective a drawing engine keeps. */
  within?: Region & { of: { width: number; height: number } };
  /** Four points on the ground of a photo, as shares of the whole picture; `photo`: what it shows, in words. */
  ground?: Ground;
  photo?: Bilingual;
};

/** Done to a part of a picture: a thing is set into it, put in the place of what is there, or what is there is taken out. */
export type InpaintVerb = 'add' | 'replace' | 'remove';

/** `waiting`: in the queue of a server, as the `step`th; `painting`: step i of n of sampling, or of what an engine does. */
export type Progress = { phase: 'waiting' | 'drawing' | 'painting'; step: number; steps: number };
export type GenerateOptions = { signal?: AbortSignal; onProgress?: (progress: Progress) => void };

/** Where a picture comes from: kept beside it for good. */
export type Provenance = {
  engine: string;
  version: string;
  model: string | null;
  prompt: string;
  lang: Lang;
  /** What went to the engine, word for word, where that is not the prompt itself. */
  sent?: string;
  seed: number;
  steps?: number;
  width: number;
  height: number;
  /** IPTC digital source type, as written in the file's XMP. */
  digitalSourceType: string;
  understood: Understood | null;
  /** What is in the picture and how often; `capped` where fewer were drawn than asked for. */
  drawn: readonly Drawn[];
};

export type GeneratedImage = { png: Buffer; width: number; height: number; description: Bilingual; provenance: Provenance };

/**
 * The port behind which every way of making pictures stands. `generate` rejects with an AbortError when told to stop, and
 * with an `EngineFailure` (fault.ts), which has a code to tell people, when the engine could not make the picture.
 */
export type ImageEngine = {
  id: string;
  capabilities: () => Capabilities;
  generate: (request: GenerateRequest, options?: GenerateOptions) => Promise<GeneratedImage>;
};
