import { z } from 'zod';

const bilingual = z.object({ en: z.string(), fr: z.string() });
/** Names that the plan does not know, the first of them, and how many there are in all. */
const unknownNames = z.object({ names: z.array(z.string()), count: z.number() });
const problemsListed = z.object({ count: z.number(), first: z.array(z.object({ line: z.number().nullable(), reason: bilingual })) });

/** A file that was looked at; nothing of it is kept before the facilitator says so. `columns`: what its first row names. */
const lookedAt = z.object({
  file: z.string(), columns: z.array(z.string()), problems: problemsListed,
  /** Null where nothing of it can be used. */
  found: z.object({
    form: z.enum(['ratings', 'paper']), people: z.number(), items: z.number(), criteria: z.number(), groups: z.number(), scores: z.number(), leftOut: z.number(),
    unknown: z.object({ items: unknownNames, criteria: unknownNames, groups: unknownNames }),
  }).nullable(),
});
export type LookedAt = z.infer<typeof lookedAt>;
export const looked = z.object({ ok: z.literal(true), looked: lookedAt });
export const importKept = z.object({ ok: z.literal(true) });

/** What was imported so far, for the facilitator alone. */
const importListed = z.object({ id: z.string(), title: z.string(), source: z.string(), file: z.string(), collected: z.string().nullable(), at: z.string(), form: z.enum(['ratings', 'paper']), people: z.number(), leftOut: z.number() });
export type ImportListed = z.infer<typeof importListed>;
export const importsListed = z.object({ ok: z.literal(true), imports: z.array(importListed) });
export const compared = z.object({ ok: z.literal(true), files: z.array(z.string()) });
