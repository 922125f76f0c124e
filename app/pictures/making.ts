import { EngineFailure, inpaint, workingSize, SOURCE_TYPES, type GeneratedImage, type GenerateOptions, type GenerateRequest, type ImageEngine } from '../imaging/index.ts';
import type { ImageStore } from '../store/index.ts';
import { pseudonymName, type Drawing, type ImageId, type PictureFault, type PictureJob, type PictureTask, type SourceKind, type State, type Wish } from '../workshop/index.ts';
import { drawnOntoPhoto } from './onto-photo.ts';
import { groundUnder, wholeOf } from './origin.ts';
import { chipsOf, engineWords } from './words.ts';
import type { Pictures } from './kept.ts';

/** How far an engine may leave the picture that it paints a part of, 0 to 1: inside the mask it is free. */
const STRENGTH = 0.9;
const STEPS = 24;
export const pictureSize = { width: 1_024, height: 768 };

export type Making = { state: () => State; images: ImageStore; pictures: Pictures };
export type MakingOptions = GenerateOptions & { onDone?: (done: number) => void };

/**
 * Makes the pictures of a job, one after the other, each with a seed of its own, and keeps their files; or says why it could
 * not, by a code of `imaging`. Rejects with an AbortError when told to stop.
 */
export async function picturesFor(making: Making, { wish, job }: Of, engine: ImageEngine, { onDone, ...options }: MakingOptions): Promise<{ drawings: Drawing[] } | { fault: PictureFault }> {
  const drawings: Drawing[] = [];
  for (let one = 0; one < job.variants; one += 1) {
    const request = requestOf(making.state(), wish, job, job.seed + one);
    const made = await madeOrFault(() => (job.task.kind === 'paint' ? painted(making, { wish, task: job.task, request }, engine, options) : drawn(making, { onto: job.onto, request }, engine, options)));
    if ('fault' in made) return made;
    const image = await making.pictures.keep(made.image.png, 'png', wish.author);
    drawings.push({ ...drawingOf(made, { job, image, request }), ...chipsOf(wish, job, job.task.kind === 'paint' ? drawingBefore(making.state(), wish, job.task.picture) : null) });
    onDone?.(one + 1);
  }
  return { drawings };
}

type Of = { wish: Wish; job: PictureJob };

async function madeOrFault(make: () => Promise<Made | { fault: PictureFault }>): Promise<Made | { fault: PictureFault }> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof EngineFailure) return { fault: error.fault };
    throw error;
  }
}

type Asked = Omit<GenerateRequest, 'width' | 'height' | 'init' | 'mask' | 'within'>;
type Made = { image: GeneratedImage; share?: number };

function requestOf(state: State, wish: Wish, job: PictureJob, seed: number): Asked {
  const { task, edits } = job;
  const said = task.kind === 'paint' ? task.words : wish.text;
  const ground = task.kind === 'paint' ? groundUnder(state, wish, task.picture) : undefined;
  return {
    prompt: said, lang: wish.language, edits, seed, ...engineWords(state, wish, job), steps: STEPS, strength: STRENGTH, site: state.plan?.site.kind ?? null,
    author: pseudonymName(state.participants[wish.author]?.pseudonym ?? 0)[wish.language],
    ...(task.kind === 'paint' && { verb: task.verb, whole: wholeOf(state, wish, task.picture) }),
    ...(ground && { ground }),
  };
}

async function drawn({ state, images }: Making, { onto, request }: { onto: ImageId | null; request: Asked }, engine: ImageEngine, options: GenerateOptions): Promise<Made> {
  if (onto !== null) {
    const image = await drawnOntoPhoto({ state: state(), images }, onto, request, { engine, ...options });
    if (image === null) throw new EngineFailure('photo-gone');
    return { image };
  }
  return { image: await engine.generate({ ...request, ...workingSize(pictureSize, engine.capabilities().sizes) }, options) };
}

async function painted({ state, images }: Making, { wish, task, request }: { wish: Wish; task: Extract<PictureTask, { kind: 'paint' }>; request: Asked }, engine: ImageEngine, options: GenerateOptions): Promise<Made | { fault: PictureFault }> {
  const before = drawingBefore(state(), wish, task.picture);
  const [picture, mask] = await Promise.all([images.read(task.picture), images.read(task.mask)]);
  const done = await inpaint(engine, { picture, mask, description: before?.description ?? null, wish: request }, options);
  return done.ok ? { image: done.image, share: done.share } : { fault: { code: done.code, params: done.params } };
}

/** The picture as it was: one of the wish's own, or of the wish that it comes from. */
export function drawingBefore({ wishes }: State, wish: Wish, picture: ImageId): Drawing | null {
  const parent = wish.parent === null ? undefined : wishes[wish.parent];
  return [...wish.history, ...(parent?.history ?? [])].findLast(({ image }) => image === picture) ?? null;
}

const kinds = new Map<string, SourceKind>(Object.entries(SOURCE_TYPES).map(([kind, address]) => [address, kind as SourceKind]));

function drawingOf({ image: { provenance, description }, share }: Made, { job: { task, onto }, image, request }: { job: PictureJob; image: ImageId; request: Asked }): Omit<Drawing, 'understood' | 'edits'> {
  const { engine, model, seed, sent, steps, digitalSourceType } = provenance;
  const sourceType = kinds.get(digitalSourceType);
  return {
    image, engine, model, prompt: request.prompt, seed, description,
    ...(steps !== undefined && { steps }), ...(sent !== undefined && { sent }), ...(sourceType && { sourceType }), ...(onto !== null && { onto }),
    ...(task.kind === 'paint' && { parent: task.picture, mask: task.mask }), ...(share !== undefined && { share }),
  };
}
