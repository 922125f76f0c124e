import { describe, NO_EDITS, readWish, takenAway, withEdits, type Understood } from '../../prompts/index.ts';
import type { GenerateOptions, GenerateRequest, GeneratedImage, ImageEngine } from '../engine.ts';
import { SOURCE_TYPES } from '../xmp.ts';
import { namesWinter } from './mood.ts';
import { paint } from './paint.ts';
import { type SceneRequest, sketchScene } from './scene.ts';

export const SKETCH_SIZES = { min: 64, max: 2560 } as const;

const VERSION = '1';

/**
 * The built-in engine: no model and no network. What is understood of the prompt is set out as a seeded scene of vector
 * parts and painted. The same prompt, language, seed and size give the same bytes on one version of sharp.
 */
export const sketchEngine: ImageEngine = {
  id: 'sketch',
  capabilities: () => ({ offline: true, nativeMask: false, progress: true, cancel: 'queue', variants: 1, sizes: SKETCH_SIZES }),
  generate,
};

async function generate(request: GenerateRequest, { signal, onProgress }: GenerateOptions = {}): Promise<GeneratedImage> {
  signal?.throwIfAborted();
  const { prompt, lang, seed, width, height } = request;
  onProgress?.({ phase: 'drawing', step: 1, steps: 2 });
  const { said, asked } = sceneAsked(request);
  const { svg, drawn, scene } = sketchScene(asked);
  onProgress?.({ phase: 'painting', step: 2, steps: 2 });
  const png = await paint(svg, SOURCE_TYPES.sketch);
  signal?.throwIfAborted();
  return {
    png,
    width,
    height,
    description: describe(
      { ...said, scene, season: namesWinter(said) ? 'winter' : said.season },
      drawn.map((item) => ({ id: item.id, count: item.drawn, asked: item.asked })),
    ),
    provenance: {
      engine: 'sketch',
      version: VERSION,
      model: null,
      prompt,
      lang,
      seed,
      width,
      height,
      digitalSourceType: SOURCE_TYPES.sketch,
      understood: said,
      drawn,
    },
  };
}

/** The scene that a request asks for, and what is told of it. */
export function sceneAsked({ prompt, lang, seed, width, height, site, edits = NO_EDITS }: Asked): { said: Understood; asked: SceneRequest } {
  const { understood, several } = readWish(prompt, lang);
  const said = withEdits(understood, edits);
  return { said, asked: { said: refusing(said, takenAway(understood, edits)), several, seed: String(seed), width, height, site } };
}

type Asked = Pick<GenerateRequest, 'prompt' | 'lang' | 'seed' | 'width' | 'height' | 'site' | 'edits'>;

/** Taken out by hand, and so not drawn of the scene's own accord; nothing is told of it. */
function refusing(said: Understood, ids: readonly string[]): Understood {
  const refused = ids.map((id) => ({ id, label: { en: id, fr: id }, count: null, place: null, negated: true }));
  return { ...said, elements: [...said.elements, ...refused] };
}
