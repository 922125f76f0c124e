import { z } from 'zod';
import { facesFound, type FacesFound } from '../../app/protocol/index.ts';
import type { Made, MadeAsked } from '../../app/workshop/made-views.ts';
import type { Plan } from '../../app/workshop/types.ts';

/** What the host says when it cannot do something: a message key in `refusals` or `facilitator`, and what it names. */
export type Fault = { ok: false; code: string; params: Readonly<Record<string, string | number>> };
export type Reply<T> = ({ ok: true } & T) | Fault;

const fault = z.object({ ok: z.literal(false), code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).default({}) });
const photo = z.object({ ok: z.literal(true), image: z.string(), width: z.number(), height: z.number() });
const mediated = z.object({ ok: z.literal(true), round: z.number().optional() });
/** Names come below the workshop's folder; the pages serve what is under `exports/`, with either slash. */
const written = z.object({ ok: z.literal(true), files: z.array(z.string().transform((name) => name.replaceAll('\\', '/').replace(/^exports\//, ''))) });
const begun = z.object({ ok: z.literal(true).default(true) });
const made = z.object({ ok: z.literal(true), made: z.custom<Made>((value) => typeof value === 'object' && value !== null) });
const bilingual = z.object({ en: z.string(), fr: z.string() });
const templates = z.object({ templates: z.array(z.object({ id: z.string(), label: bilingual, description: bilingual })), agendas: z.array(z.custom<Plan['agenda']>()).default([]) });
export type Templates = z.infer<typeof templates>;

/** Stores a site photo. */
export function sendPhoto(file: File): Promise<Reply<{ image: string; width: number; height: number }>> {
  const body = new FormData();
  body.append('photo', file);
  return reply(fetch('/api/photos', { method: 'POST', body }), photo);
}

/** Blurs what is white of a mask in a photo; the photo that comes back stands for it. */
export function blurPhoto(image: string, mask: Blob): Promise<Reply<{ image: string; width: number; height: number }>> {
  const body = new FormData();
  body.append('mask', mask, 'mask.png');
  return reply(fetch(`/api/photos/${encodeURIComponent(image)}/blur`, { method: 'POST', body }), photo);
}

/** Looks for faces and plates in a photo, by the model on the host's computer; nothing is changed. */
export const findFaces = (image: string): Promise<FacesFound | Fault> => reply(fetch(`/api/photos/${encodeURIComponent(image)}/faces`, { method: 'POST' }), facesFound);

/** Sends tablets to another address of this machine. */
export const chooseAddress = (url: string): Promise<Reply<object>> => reply(post('/api/address', { url }), begun);
/** Solves on the answers so far and tables the package; may take seconds. */
export const mediate = (): Promise<Reply<{ round?: number | undefined }>> => reply(post('/api/mediate', {}), mediated);
/** Writes the report, the public tables and the restricted ones; with `pdf`, each report as PDF too where something can print it. Names are below `/exports/`. */
export const writeReport = (languages: readonly string[], pdf = false): Promise<Reply<{ files: string[] }>> => reply(post('/api/report', { languages, pdf }), written);
/** Starts another workshop from a template; the one before is kept in its folder. */
export const startNew = (template: string): Promise<Reply<object>> => reply(post('/api/new', { template }), begun);

/** What made a number of a round, or of the public terms. */
export const readMade = (round: number | 'terms', { package: of, seat, ...asked }: MadeAsked): Promise<Reply<{ made: Made }>> =>
  reply(fetch(`/api/made/${round}?${new URLSearchParams({ package: of, of: asked.of, ...(seat !== undefined && { seat }) })}`), made);

/** The templates and agendas that come with Parvis; null when the host cannot be reached. */
export async function readTemplates(): Promise<Templates | null> {
  try {
    const parsed = templates.safeParse(await (await fetch('/api/templates')).json());
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A call of the facilitator's listener. */
export const post = (path: string, body: object): Promise<Response> =>
  fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** What the host answered, in the shape it should have; `unexpected` where it has another, `unreachable` where there is none. */
export async function reply<T extends { ok: true }>(asked: Promise<Response>, shape: z.ZodType<T>): Promise<T | Fault> {
  try {
    const said: unknown = await (await asked).json();
    const good = shape.safeParse(said);
    const bad = fault.safeParse(said);
    if (bad.success) return bad.data;
    return good.success ? good.data : { ok: false, code: 'unexpected', params: {} };
  } catch {
    return { ok: false, code: 'unreachable', params: {} };
  }
}
