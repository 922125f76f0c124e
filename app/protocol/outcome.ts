import { z } from 'zod';
import { followUpKinds, quoteVerdicts, writtenSections } from '../workshop/index.ts';
import { id, language } from './plan.ts';

/** As long as a request may be: `workshop` says in words what is too long. */
const text = z.string();
const section = z.enum(writtenSections);

const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wish'), wish: id }),
  z.strictObject({ kind: z.literal('answer'), round: z.int().min(1), participant: id }),
  z.strictObject({ kind: z.literal('demand'), ask: z.enum(['must-have', 'cannot-accept']), measure: id }),
]);

const quote = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wish'), wish: id }),
  z.strictObject({ kind: z.literal('comment'), wish: id, comment: id }),
  z.strictObject({ kind: z.literal('answer'), round: z.int().min(1), participant: id }),
]);

/** What is written into the report, and whether a resident's own words stand in it. */
export const outcomeCommands = [
  z.strictObject({ id, type: z.literal('write-paragraph'), section, language, text }),
  z.strictObject({ id, type: z.literal('leave-out'), section, out: z.boolean() }),
  z.strictObject({ id, type: z.literal('follow-up'), subject, kind: z.enum(followUpKinds), owner: text, due: z.string().max(20), text: z.strictObject({ en: text, fr: text }) }),
  z.strictObject({ id, type: z.literal('look-quote'), of: quote, text, verdict: z.enum(quoteVerdicts) }),
  z.strictObject({ id, type: z.literal('consent-words'), round: z.int().min(1), publish: z.boolean() }),
] as const;
