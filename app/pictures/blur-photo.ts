import { blurMarked } from '../imaging/index.ts';
import type { PhotoAnswer } from '../lan/index.ts';
import { photosIn } from './kept.ts';
import type { Workplace } from '../workplace.ts';

/**
 * Makes what a mask marks in a photo unrecognisable. What is kept is the blurred photo, under a name of its own; the one before
 * goes with the plan that last has it. Pictures of residents are not the facilitator's to change.
 */
export async function blurPhoto({ images, photos, room }: Workplace, image: string, mask: Buffer): Promise<PhotoAnswer> {
  if (!photos.isDraft(image) && !photosIn(room.state()).has(image)) return { ok: false, code: 'unknown-photo', params: {} };
  const blurred = await blurMarked(await images.read(image), mask);
  if (!blurred.ok) return blurred;
  const { bytes, format, width, height } = blurred;
  return { ok: true, image: await photos.replace(image, bytes, format === 'jpeg' ? 'jpg' : 'png'), width, height };
}
