import { z } from 'zod';
import { id, language } from './plan.ts';

const key = z.string().max(120);
const score = z.number().nullable();

/** An answer to a ballot; whether it fits its ballot is `workshop`'s to say. */
export const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('skipped') }),
  z.strictObject({ kind: z.literal('approval'), approved: z.array(key).max(100) }),
  z.strictObject({ kind: z.literal('score'), scores: z.record(key, score) }),
  z.strictObject({ kind: z.literal('dots'), dots: z.record(key, z.number()) }),
  z.strictObject({ kind: z.literal('ranking'), order: z.array(key).max(100) }),
  z.strictObject({ kind: z.literal('pairwise'), pairs: z.array(z.strictObject({ left: key, right: key, choice: z.enum(['left', 'right', 'none']) })).max(500) }),
  z.strictObject({ kind: z.literal('budget'), bought: z.array(key).max(300) }),
  z.strictObject({ kind: z.literal('criteria'), scores: z.record(key, z.record(key, score)) }),
  z.strictObject({ kind: z.literal('effects'), effects: z.record(key, z.record(key, score)) }),
  z.strictObject({ kind: z.literal('weights'), points: z.record(key, z.number()) }),
]);

/** What joining asks of a person, on a tablet and on paper. */
export const saidOfSelf = {
  language,
  consents: z.strictObject({ takePart: z.literal(true), groupData: z.boolean(), publishWords: z.boolean(), publishPictures: z.boolean(), cloud: z.boolean() }),
  ageBand: z.enum(['under-14', '14-17', '18-34', '35-54', '55-64', '65-74', '75+', 'not-said']),
  groups: z.union([z.literal('none'), z.literal('not-said'), z.array(id).min(1).max(40)]),
};
