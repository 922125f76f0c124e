import { z } from 'zod';
import { id, imageId } from './plan.ts';

const key = z.string().max(120);
export const chipEdits = z.strictObject({ with: z.array(key).max(60), without: z.array(key).max(60) });

/** What is too long is said in words by `workshop`. */
const text = z.string();
const task = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draw') }),
  z.strictObject({ kind: z.literal('paint'), picture: imageId, mask: imageId, verb: z.enum(['add', 'replace', 'remove']), words: text }),
]);
/** What is asked of an engine, with a wish or of one that is there. */
export const pictureAsk = z.strictObject({
  job: id, task, edits: chipEdits, english: text.nullable(), variants: z.int().min(1).max(4),
  engine: z.enum(['sketch', 'sd-server', 'hugging-face']), onto: imageId.nullable(),
});
export const moderationReason = z.enum(['person-shown', 'person-named', 'hurtful', 'advertising', 'off-topic', 'unclear', 'repeated', 'other']);

const ofWish = { id, wish: id };
const answer = z.enum(['yes', 'no', 'unsure']);

/** The commands on pictures that a client may send. */
export const pictureCommands = [
  z.strictObject({ ...ofWish, type: z.literal('ask-picture'), ask: pictureAsk }),
  z.strictObject({ ...ofWish, type: z.literal('cancel-picture'), job: id }),
  z.strictObject({ ...ofWish, type: z.literal('retry-picture'), job: id }),
  z.strictObject({ ...ofWish, type: z.literal('choose-picture'), job: id, image: imageId.nullable() }),
  z.strictObject({ ...ofWish, type: z.literal('describe-picture'), image: imageId, description: z.strictObject({ en: text, fr: text }) }),
  z.strictObject({ ...ofWish, type: z.literal('check-picture'), answers: z.strictObject({ wheelchair: answer.optional(), rest: answer.optional(), 'see-hear': answer.optional(), children: answer.optional() }) }),
  z.strictObject({ ...ofWish, type: z.literal('choose-rights'), rights: z.enum(['workshop', 'city', 'open']) }),
  z.strictObject({ ...ofWish, type: z.literal('tag-wish'), tags: z.array(z.string().max(200)).max(40) }),
] as const;
