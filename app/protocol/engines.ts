import { z } from 'zod';
import { id } from './plan.ts';
import type { Bilingual } from '../workshop/index.ts';

/**
 * The providers behind Hugging Face that answer with the picture itself. Those that answer with a link are left out: the
 * library would follow it to wherever it leads, past every limit.
 */
export const imageProviders = ['hf-inference', 'together', 'nscale', 'deepinfra'] as const;

/** Those that take a picture too, and not words alone. */
export const pictureProviders: ReadonlySet<string> = new Set(['hf-inference', 'together']);

const seconds = z.int().min(5).max(7_200);
const line = z.string().max(2_000);

/** How a server knows who asks; the password or token itself is kept apart, never here. */
const access = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }), z.strictObject({ kind: z.literal('basic'), user: z.string().max(200) }), z.strictObject({ kind: z.literal('bearer') }),
]);

const where = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hosted'), provider: z.enum(imageProviders), model: line }),
  z.strictObject({ kind: z.literal('endpoint'), url: line, takes: z.enum(['words', 'pictures']) }),
]);

/**
 * What a facilitator says of the engine of a workshop, as it is kept in `engine.json` and sent by the desk: `engine` is the
 * one that draws, the other parts are what was typed for each, so that going back costs nothing. No secret is among them.
 * `agreed`, `pictures`: the room has been told that words, or pictures too, may leave this computer. `names`: of people,
 * which never leave it. `steps`: of an engine that samples.
 */
export const engineChoice = z.strictObject({
  engine: z.enum(['sketch', 'server', 'program', 'hugging-face']),
  server: z.strictObject({ address: z.string().max(500), access, mostSeconds: seconds }),
  program: z.strictObject({ binary: line, model: line, loadSeconds: seconds, mostSeconds: seconds }),
  service: z.strictObject({ where, mostSeconds: seconds }),
  sampling: z.strictObject({ steps: z.int().min(1).max(150), cfgScale: z.number().min(0).max(30).nullable(), sampler: z.string().min(1).max(100).nullable() }),
  agreed: z.boolean(),
  pictures: z.boolean(),
  names: z.array(z.string().min(1).max(200)).max(500),
});
export type EngineChoice = z.output<typeof engineChoice>;

/** Where nobody has chosen: drawn in this computer. */
export const drawnHere: EngineChoice = {
  engine: 'sketch',
  server: { address: '', access: { kind: 'none' }, mostSeconds: 900 },
  program: { binary: '', model: '', loadSeconds: 300, mostSeconds: 900 },
  service: { where: { kind: 'hosted', provider: 'hf-inference', model: '' }, mostSeconds: 300 },
  sampling: { steps: 20, cfgScale: null, sampler: null },
  agreed: false, pictures: false, names: [],
};

/** A password or token: as typed, `null` to forget the one that is kept; absent: the one that is kept. */
const secret = z.string().min(1).max(1_000).nullable().optional();
/** What the desk sends to choose an engine, or to test one that is not chosen yet. */
export const engineSaid = z.strictObject({ choice: engineChoice, secret });
/** Words to show what would be sent for, and the wish whose they are; `painting`: as if a part of a picture were painted anew. `choice`: as typed, else as kept. */
export const previewAsked = z.strictObject({ words: z.string().max(2_000), lang: z.enum(['en', 'fr']), wish: id.nullable(), painting: z.boolean(), choice: engineChoice.optional() });
export type PreviewAsked = z.output<typeof previewAsked>;

/**
 * Which engine draws now. `name`: where words go, empty where they stay; `leaves`: it is not this computer; `takesPictures`:
 * it may be shown the picture that a part is painted anew in.
 */
export type EngineNow = { id: 'sketch' | 'sd-server' | 'hugging-face'; name: string; leaves: boolean; offline: boolean; model: string | null; steps: number; takesPictures: boolean };
/** The server program that Parvis starts: its newest lines last. */
export type ProgramStatus = { state: 'stopped' | 'starting' | 'running' | 'failed'; lines: readonly string[]; step: { step: number; steps: number } | null; fault: Bilingual | null };
/** All that the desk is told of engines. `secretLasts`: the system keeps secrets; else they go when Parvis ends. */
export type EngineDesk = { choice: EngineChoice; unreadable: boolean; now: EngineNow; secretKept: boolean; secretLasts: boolean; program: ProgramStatus };
export type EngineTested = { ok: boolean; code: string | null; words: Bilingual };
/** Exactly what would be sent; null is what is not sent. `english`: in place of the words as written. `picture`: whether one goes along, and why not where one would be needed. */
export type EnginePreview = {
  leaves: boolean; hosts: readonly string[]; provider: string | null; model: string | null; prompt: string; english: boolean; negative: string | null; width: number; height: number; seed: number | null; steps: number | null;
  picture: 'goes' | 'none' | 'not-agreed' | 'words-only'; agreed: boolean; removed: readonly { kind: string; text: string; words: Bilingual }[];
};
