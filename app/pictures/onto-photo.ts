import { drawOnto, sourceTypeAfterInpainting, stampOrigin, type GeneratedImage, type GenerateOptions, type GenerateRequest, type ImageEngine } from '../imaging/index.ts';
import type { ImageStore } from '../store/index.ts';
import type { ImageId, State } from '../workshop/index.ts';

type Words = Omit<GenerateRequest, 'width' | 'height' | 'init' | 'mask' | 'within' | 'ground' | 'photo'>;

/**
 * Draws a wish onto a photo of the site with any engine. Null where the photo may not be drawn upon any more: it left the plan,
 * or its rights or its ground did. Rejects as engines do.
 */
export async function drawnOntoPhoto({ state, images }: { state: State; images: ImageStore }, onto: ImageId, words: Words, { engine, ...options }: GenerateOptions & { engine: ImageEngine }): Promise<GeneratedImage | null> {
  const photo = state.plan?.site.photos.find(({ image }) => image === onto);
  if (photo === undefined) return null;
  const request = await drawOnto(photo, await images.read(photo.image), words, engine.capabilities().sizes);
  if (request === null) return null;
  const made = await engine.generate(request, options);
  if (engine.id === 'sketch') return made;
  // A model says that it made the whole; half of it is the photo.
  const digitalSourceType = sourceTypeAfterInpainting(null, made.provenance.digitalSourceType);
  const png = await stampOrigin(made.png, { sourceType: digitalSourceType, ...(words.author !== undefined && { author: words.author }), system: engine.id });
  return { ...made, png, provenance: { ...made.provenance, digitalSourceType } };
}
