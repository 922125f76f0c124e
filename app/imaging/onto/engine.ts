import sharp from 'sharp';
import { type Bilingual, describeElements, NO_EDITS, readWish, understand, withEdits, type Understood } from '../../prompts/index.ts';
import type { GenerateOptions, GeneratedImage, GenerateRequest, ImageEngine } from '../engine.ts';
import { EngineFailure } from '../fault.ts';
import { camera as cameraOf } from '../sketch/camera.ts';
import { contentsOf, type Drawn } from '../sketch/contents.ts';
import { sketchEngine } from '../sketch/index.ts';
import { moodOf } from '../sketch/mood.ts';
import { random as randomOf } from '../sketch/random.ts';
import { fittingSite } from '../sketch/site.ts';
import { originOf, SOURCE_TYPES, xmp } from '../xmp.ts';
import { drawnOver } from './drawn-over.ts';
import { openingOf, shownPart } from './opening.ts';
import { setInto } from './placing.ts';

/**
 * The sketch engine, which also draws onto a picture: with `init` and `mask` the elements that the words name are set into
 * what is white of the mask, in the perspective of the whole picture, over what is there. It rejects with `nothing-to-draw`
 * where the words name nothing that can be drawn.
 */
export const drawingEngine: ImageEngine = {
  ...sketchEngine,
  capabilities: () => ({ ...sketchEngine.capabilities(), nativeMask: true }),
  generate: (request, options = {}) => (request.init === undefined || request.mask === undefined ? sketchEngine.generate(request, options) : drawOnto({ ...request, init: request.init, mask: request.mask }, options)),
};

async function drawOnto(request: GenerateRequest & { init: Buffer; mask: Buffer }, { signal, onProgress }: GenerateOptions): Promise<GeneratedImage> {
  signal?.throwIfAborted();
  onProgress?.({ phase: 'drawing', step: 1, steps: 2 });
  const { prompt, lang, seed, width, height, site, init, mask } = request;
  const { understood: read, several } = readWish(prompt, lang);
  const understood = withEdits(read, request.edits ?? NO_EDITS);
  const random = randomOf(String(seed));
  const mood = moodOf(settingOf(understood, request.whole), site ?? fittingSite(understood));
  const asked = contentsOf(understood, mood.scene, random.fork('contents'), several);
  const part = shownPart(request);
  const camera = cameraOf(part.of.width, part.of.height);
  const opening = await openingOf(mask, part);
  const ids = asked.items.filter((item) => item.asked).map(({ id }) => id);
  const set = opening === null ? [] : setInto(opening, ids, camera);
  if (set.length === 0) throw new EngineFailure('nothing-to-draw');
  const armrests = asked.drawn.some(({ id }) => id === 'armrest');
  const over = Buffer.from(drawnOver(set, { camera, mood, random, armrests }, { ...part, to: { width, height } }));
  onProgress?.({ phase: 'painting', step: 2, steps: 2 });
  const drawn = shownOf(asked.drawn, ids, set);
  const provenance = { engine: 'sketch', version: '1', model: null, prompt, lang, seed, width, height, digitalSourceType: SOURCE_TYPES.sketch, understood, drawn };
  const png = await sharp(init).composite([{ input: over, density: 72 }]).png({ compressionLevel: 3 }).withXmp(xmp(originOf(provenance, request.author))).toBuffer();
  signal?.throwIfAborted();
  return { png, width, height, description: sentences(describeElements(named(understood, drawn), drawn.map(({ id, drawn: count }) => ({ id, count, asked: true })))), provenance };
}

/** Season, weather and hour of the whole picture, unless the words for the part say otherwise. */
function settingOf(said: Understood, whole: GenerateRequest['whole']): Understood {
  const around = whole === undefined ? null : understand(whole.prompt, whole.lang);
  const { scene, season, weather, timeOfDay } = said;
  return { ...said, scene: scene ?? around?.scene ?? null, season: season ?? around?.season ?? null, weather: weather ?? around?.weather ?? null, timeOfDay: timeOfDay ?? around?.timeOfDay ?? null };
}

/** Nothing is told that is not there. */
function named(said: Understood, drawn: readonly Drawn[]): Understood {
  return { ...said, elements: said.elements.filter(({ id }) => drawn.some((item) => item.id === id)) };
}

function sentences({ en, fr }: Bilingual): Bilingual {
  const [told, dit] = [en, fr].map((text) => `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`);
  return { en: told ?? '', fr: dit ?? '' };
}

/** Only what was asked for is set down, and told of in the number that found room. Armrests come with their bench. */
function shownOf(drawn: readonly Drawn[], ids: readonly string[], set: readonly { id: string }[]): Drawn[] {
  return drawn.flatMap((item) => {
    if (item.asked && !ids.includes(item.id)) return [item];
    const count = set.filter(({ id }) => id === item.id).length;
    return item.asked && count > 0 ? [{ ...item, drawn: count, capped: item.capped || count < item.drawn }] : [];
  });
}
