import { z } from 'zod';
import { fewestBounds, LEAST_METRES, longestNegative, MOST_METRES, mostPopulation, mostVariants, phases, signLanguages, type Ballot, type Measure, type Plan } from '../workshop/index.ts';

/** Longest texts that cross the wire, in characters: a label, and a paragraph. */
const line = z.string().max(300);
const paragraph = z.string().max(8_000);
const bilingual = z.strictObject({ en: paragraph, fr: paragraph });
export const language = z.enum(['en', 'fr']);
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/).max(80);
export const imageId = z.string().regex(/^[a-f0-9]{64}\.(png|jpg|jpeg|webp)$/);
const cents = z.int().min(0).max(1e13);
const evidence = z.strictObject({ source: bilingual, date: line, grade: z.enum(['measured', 'expert', 'assumed']) });

export const measure: z.ZodType<Measure> = z.strictObject({
  id, label: bilingual, description: bilingual, cost: cents, costEvidence: evidence,
  effects: z.record(z.union([z.literal('*'), id]), z.record(id, z.number().min(-4).max(4))), effectEvidence: evidence,
  designs: z.array(id).max(50), requires: z.array(id).max(50), excludes: z.array(id).max(50), provisional: z.boolean(),
});

const design = z.strictObject({
  id, label: bilingual, description: bilingual, cost: cents, image: imageId.nullable(),
  sketch: z.strictObject({ prompt: paragraph, lang: language, seed: z.int().min(0) }).nullable(), evidence, wish: id.optional(),
  rightsAffirmed: z.boolean().optional(), blurred: z.boolean().optional(),
});

const spot = z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) });
const metres = z.number().min(LEAST_METRES).max(MOST_METRES);
const ground = z.strictObject({ corners: z.tuple([spot, spot, spot, spot]), width: metres, depth: metres });

const site = z.strictObject({
  kind: z.enum(['street', 'park', 'square']), name: bilingual, address: line,
  photos: z.array(z.strictObject({ image: imageId, description: bilingual, rightsAffirmed: z.boolean(), blurred: z.boolean().optional(), ground: ground.optional() })).max(40),
});

const agenda = z.strictObject({
  id: z.enum(['75', '150', 'two-evenings']), label: bilingual,
  steps: z.array(z.strictObject({ phase: z.enum(phases), minutes: z.number().min(0).max(600), label: bilingual, evening: z.union([z.literal(1), z.literal(2)]) })).max(40),
});

/** A whole plan, as the facilitator's screen sends it. What must hold between its parts is `workshop`'s to say. */
export const plan: z.ZodType<Plan> = z.strictObject({
  template: id, title: bilingual, site, languages: z.array(language).min(1).max(2), consent: bilingual, dataHolder: bilingual,
  groups: z.array(z.strictObject({ id, label: bilingual })).max(40),
  criteria: z.array(z.strictObject({ id, label: bilingual, question: bilingual, weight: z.number().min(0).max(1_000) })).min(1).max(12),
  designs: z.array(design).min(1).max(20), measures: z.array(measure).max(300), required: z.array(id).max(50), requirementSources: z.record(id, bilingual).optional(),
  budget: z.strictObject({ total: cents, contingency: z.number().min(0).max(0.5), currency: z.literal('CAD') }), agenda,
  limits: z.strictObject({ ratingsPerRound: z.int().min(1).max(400), secondsPerRating: z.number().min(1).max(600) }),
  seed: z.int().min(0), weighing: z.enum(['rubric', 'groups']).optional(), fewestTold: z.int().min(fewestBounds.least).max(fewestBounds.most).optional(),
  videos: z.array(z.strictObject({
    about: z.string().max(120).regex(/^(consent|(phase|kind|ballot):[A-Za-z0-9][A-Za-z0-9_.-]*)$/), sign: z.enum(signLanguages), video: z.string().regex(/^[a-f0-9]{64}\.(mp4|webm)$/), label: bilingual, transcript: bilingual,
  })).max(60).optional(),
  population: z.strictObject({ total: z.int().min(1).max(mostPopulation), source: bilingual, date: line, parts: z.record(z.string().max(100), z.int().min(0).max(mostPopulation)) }).optional(),
  officialLanguage: z.enum(['fr', 'en', 'both']).optional(),
  pictures: z.strictObject({ negative: z.string().max(longestNegative), variants: z.int().min(1).max(mostVariants) }).optional(),
});

export const ballot: z.ZodType<Ballot> = z.strictObject({
  id, kind: z.enum(['approval', 'score', 'dots', 'ranking', 'pairwise', 'budget', 'criteria', 'effects', 'weights']), title: bilingual,
  items: z.array(z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('design'), id }), z.strictObject({ kind: z.literal('measure'), id }),
    z.strictObject({ kind: z.literal('picture'), id: imageId }), z.strictObject({ kind: z.literal('criterion'), id }),
  ])).min(1).max(100),
  criteria: z.array(id).max(12), dots: z.int().min(0).max(100), round: z.enum(['before', 'after']), of: id.nullable(),
  cells: z.record(id, z.array(id).max(12)).optional(),
});
