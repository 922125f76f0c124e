import sharp from 'sharp';
import en from '../../../locales/en/imaging.json' with { type: 'json' };
import fr from '../../../locales/fr/imaging.json' with { type: 'json' };
import { type Bilingual, describeElements, NO_EDITS, readWish, understand, withEdits, type Understood } from '../../prompts/index.ts';
import { type Ground, groundPlane } from '../../workshop/index.ts';
import type { GenerateOptions, GeneratedImage, GenerateRequest, ImageEngine } from '../engine.ts';
import { EngineFailure, filled } from '../fault.ts';
import { REACH } from '../feather.ts';
import { contentsOf, type Drawn, type Item } from '../sketch/contents.ts';
import { sketchEngine } from '../sketch/index.ts';
import { type Mood, moodOf } from '../sketch/mood.ts';
import { random as randomOf, type Random } from '../sketch/random.ts';
import { fittingSite } from '../sketch/site.ts';
import { originOf, SOURCE_TYPES, sourceTypeAfterInpainting, sourceTypeOf, xmp } from '../xmp.ts';
import { drawnOver } from './drawn-over.ts';
import { setOnGround } from './on-ground.ts';
import { openingOf, shownPart, withoutEdge } from './opening.ts';
import { inLightOf, photoLight } from './photo-light.ts';
import { type Set, setInto } from './placing.ts';
import { cleared, type Gone } from './removal.ts';
import { goneSentence, replacedSentence } from './told.ts';
import { type View, viewOf } from './view.ts';

/**
 * The sketch engine, which also draws onto a picture: with `init` and `mask` the elements that the words name are set into
 * what is white of the mask, in the perspective of the whole picture, over what is there; with `init` and `ground` and no mask
 * they are set along that ground. With a mask, what is there may first be taken out, or only that (`verb`). It rejects with
 * `nothing-to-draw` where the words name nothing that can be drawn.
 */
export const drawingEngine: ImageEngine = {
  ...sketchEngine,
  capabilities: () => ({ ...sketchEngine.capabilities(), nativeMask: true }),
  generate: async (request, options = {}) => {
    const { init, mask, ground } = request;
    if (init !== undefined && mask !== undefined) return drawInto({ ...request, init, mask }, options);
    if (init !== undefined && ground !== undefined) return drawOnto({ ...request, init }, options, (asked) => setAlong(ground, { ...request, init }, asked));
    return sketchEngine.generate(request, options);
  },
};

/** Adds, replaces or removes. */
async function drawInto(request: GenerateRequest & { init: Buffer; mask: Buffer }, options: GenerateOptions): Promise<GeneratedImage> {
  const { verb = 'add', mask } = request;
  const added = (init: Buffer): Promise<GeneratedImage> => drawOnto({ ...request, init }, options, (asked) => setIntoMask(request, mask, asked));
  if (verb === 'add') return added(request.init);
  options.signal?.throwIfAborted();
  const { init, gone } = await cleared(request, options.signal);
  if (verb === 'remove') return emptied(request, init, gone);
  const image = await added(init);
  return { ...image, description: replacedSentence(gone, image.description) };
}

async function emptied(request: GenerateRequest, init: Buffer, gone: Gone): Promise<GeneratedImage> {
  const { prompt, lang, seed, width, height } = request;
  const provenance = { engine: 'sketch', version: '1', model: null, prompt, lang, seed, width, height, digitalSourceType: SOURCE_TYPES.sketch, understood: null, drawn: [] };
  const png = await sharp(init).png({ compressionLevel: 3 }).withXmp(xmp(originOf(provenance, request.author))).toBuffer();
  return { png, width, height, description: goneSentence(gone), provenance };
}

type Asked = { items: readonly Item[]; mood: Mood; random: Random };
type Setting = { set: readonly Set[]; view: View; mood: Mood; /** The picture's own kind is kept, or it becomes a composite. */ sourceType: string };

async function drawOnto(request: GenerateRequest & { init: Buffer }, { signal, onProgress }: GenerateOptions, setting: (asked: Asked) => Promise<Setting>): Promise<GeneratedImage> {
  signal?.throwIfAborted();
  onProgress?.({ phase: 'drawing', step: 1, steps: 2 });
  const { prompt, lang, seed, width, height, site, init } = request;
  const { understood: read, several } = readWish(prompt, lang);
  const understood = withEdits(read, request.edits ?? NO_EDITS);
  const random = randomOf(String(seed));
  const mood = moodOf(settingOf(understood, request.whole), site ?? fittingSite(understood));
  const { items, drawn: all } = contentsOf(understood, mood.scene, random.fork('contents'), several);
  const asked = items.filter((item) => item.asked);
  const { set, view, mood: lit, sourceType: digitalSourceType } = await setting({ items: asked, mood, random });
  if (set.length === 0) throw new EngineFailure('nothing-to-draw');
  const armrests = all.some(({ id }) => id === 'armrest');
  const over = Buffer.from(drawnOver(set, { view, mood: lit, random, armrests, isPhoto: request.ground !== undefined }, { ...shownPart(request), to: { width, height } }));
  onProgress?.({ phase: 'painting', step: 2, steps: 2 });
  const drawn = shownOf(all, asked.map(({ id }) => id), set);
  const provenance = { engine: 'sketch', version: '1', model: null, prompt, lang, seed, width, height, digitalSourceType, understood, drawn };
  const png = await sharp(init).composite([{ input: over, density: 72 }]).png({ compressionLevel: 3 }).withXmp(xmp(originOf(provenance, request.author))).toBuffer();
  signal?.throwIfAborted();
  const inside = sentences(describeElements(named(understood, drawn), drawn.map(({ id, drawn: count }) => ({ id, count, asked: true }))));
  return { png, width, height, description: request.mask === undefined ? overPhoto(request.photo, inside) : inside, provenance };
}

async function setIntoMask(request: GenerateRequest & { init: Buffer }, mask: Buffer, { items, mood }: Asked): Promise<Setting> {
  const part = shownPart(request);
  const view = viewOf(part.of, request.ground);
  const whole = await openingOf(mask, part);
  const opening = whole === null || request.within === undefined ? whole : withoutEdge(whole, REACH);
  return { set: opening === null ? [] : setInto(opening, items.map(({ id }) => id), view), view, mood: request.ground === undefined ? mood : inLightOf(await photoLight(request.init), mood), sourceType: SOURCE_TYPES.sketch };
}

async function setAlong(ground: Ground, { width, height, init }: GenerateRequest & { init: Buffer }, { items, mood, random }: Asked): Promise<Setting> {
  const size = { width, height };
  const view = viewOf(size, ground);
  const set = setOnGround(items, { plane: groundPlane(ground, size), view, random: random.fork('ground') });
  return { set, view, mood: inLightOf(await photoLight(init), mood), sourceType: sourceTypeAfterInpainting(await sourceTypeOf(init), SOURCE_TYPES.sketch) };
}

function overPhoto(photo: Bilingual | undefined, inside: Bilingual): Bilingual {
  const ended = (words: string): string => (words === '' || /[.!?…]$/.test(words) ? words : `${words}.`);
  const told = (text: string, lang: keyof Bilingual): string => filled(text, { photo: ended(photo?.[lang].trim() ?? ''), inside: inside[lang] }).trim();
  return { en: told(en.onto.described, 'en'), fr: told(fr.onto.described, 'fr') };
}

/** Season, weather and hour of the whole picture, unless the words for the part say otherwise. */
function settingOf(said: Understood, whole: GenerateRequest['whole']): Understood {
  const around = whole === undefined ? null : withEdits(understand(whole.prompt, whole.lang), whole.edits ?? NO_EDITS);
  const { scene, season, weather, timeOfDay } = said;
  return { ...said, scene: scene ?? around?.scene ?? null, season: season ?? around?.season ?? null, weather: weather ?? around?.weather ?? null, timeOfDay: timeOfDay ?? around?.timeOfDay ?? null };
}

/** Nothing is told that is not there. */
function named(said: Understood, drawn: readonly Drawn[]): Understood {
  return { ...said, elements: said.elements.filter(({ id }) => drawn.some((item) => item.id === id)) };
}

function sentences({ en: english, fr: french }: Bilingual): Bilingual {
  const [told, dit] = [english, french].map((text) => `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`);
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
