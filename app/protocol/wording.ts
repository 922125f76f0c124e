import { z } from 'zod';
import { chipEdits } from './pictures.ts';
import { language } from './plan.ts';

/** Words of a wish that is being written or shown, to be read or said in English before it is given; `part`: for a part of a picture. */
export const wording = z.strictObject({ text: z.string().max(2_000), language, edits: chipEdits, part: z.boolean().optional() });

const bilingual = z.object({ en: z.string(), fr: z.string() });
/** The things that a wish may be about, for a list to choose from; words of both languages by which they are found. */
export const listedElements = z.object({
  elements: z.array(z.object({ id: z.string(), theme: z.enum(['furniture', 'planting', 'play', 'ways', 'people', 'buildings']), label: bilingual, words: z.array(z.string()) })),
});
export type ListedElement = z.infer<typeof listedElements>['elements'][number];

/** The English of a wish for an engine that reads it, as `englishOf` (prompts) gives it. */
export const englishWish = z.object({ text: z.string(), negative: z.string(), by: z.enum(['written', 'translator', 'lexicon']), left: z.array(z.string()) });
export type EnglishWish = z.infer<typeof englishWish>;

/** For the desk: where the translator is, null where there is none, and what is wrong with it. */
export const translationNow = z.object({
  folder: z.string().nullable(), fault: z.enum(['translator-no-folder', 'translator-not-onnx', 'translator-not-installed', 'translator-failed']).nullable(),
});
export type TranslationNow = z.infer<typeof translationNow>;
