import type { Bilingual, Lang, Understood } from '../prompts/index.ts';
import type { Drawn } from './sketch/contents.ts';
import type { SiteKind } from './sketch/site.ts';

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
  /** Width and height in pixels, each between `min` and `max`. */
  sizes: { min: number; max: number };
};

/**
 * One picture asked for. `prompt` in `lang`, as written; `seed` an integer from 0; sizes in pixels; `steps`, `strength`
 * (0 to 1), `init` and `mask` (PNG, white = repaint) matter to engines that sample and are left aside by those that do not.
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
  init?: Buffer;
  mask?: Buffer;
};

export type Progress = { phase: 'drawing' | 'painting'; step: number; steps: number };
export type GenerateOptions = { signal?: AbortSignal; onProgress?: (progress: Progress) => void };

/** Where a picture comes from: kept beside it for good. */
export type Provenance = {
  engine: string;
  version: string;
  model: string | null;
  prompt: string;
  lang: Lang;
  seed: number;
  width: number;
  height: number;
  /** IPTC digital source type, as written in the file's XMP. */
  digitalSourceType: string;
  understood: Understood | null;
  /** What is in the picture and how often; `capped` where fewer were drawn than asked for. */
  drawn: readonly Drawn[];
};

export type GeneratedImage = { png: Buffer; width: number; height: number; description: Bilingual; provenance: Provenance };

/** The port behind which every way of making pictures stands. `generate` rejects with an AbortError when told to stop. */
export type ImageEngine = {
  id: string;
  capabilities: () => Capabilities;
  generate: (request: GenerateRequest, options?: GenerateOptions) => Promise<GeneratedImage>;
};
