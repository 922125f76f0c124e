import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ImportListed, LookedAt } from '../protocol/index.ts';

type Failed = { ok: false; code: string; params: Readonly<Record<string, string | number>> };
/** How a file is to be read: `scale` as `1-5`; which columns hold what, where it does not say so itself (`item` `#`: by the order of rows). */
export type LookAsked = { scale: string; participant?: string | undefined; item?: string | undefined; groups?: string | undefined; round?: string | undefined };
export type KeepAsked = { title: string; source: string; collected: string | null };
/** What the facilitator may do with answers that others collected, and with several workshops. */
export type ImportPorts = {
  look: (file: string, bytes: Buffer, asked: LookAsked) => Promise<{ ok: true; looked: LookedAt } | Failed>;
  keep: (asked: KeepAsked) => Promise<{ ok: true } | Failed>;
  list: () => readonly ImportListed[];
  compare: (folders: readonly string[], languages: readonly ('fr' | 'en' | 'both')[]) => Promise<{ ok: true; files: readonly string[] } | Failed>;
};

const column = z.string().max(200).optional();
const lookAsked = z.strictObject({ scale: z.string().max(30).default('1-5'), participant: column, item: column, groups: column, round: column });
const keepAsked = z.strictObject({ title: z.string().max(1_000), source: z.string().max(1_000), collected: z.string().max(20).nullable() });
const compareAsked = z.strictObject({ folders: z.array(z.string().min(1).max(4_096)).min(1).max(30), languages: z.array(z.enum(['fr', 'en', 'both'])).min(1).max(3) });

/** The calls behind 'import' and 'compare', of the facilitator's listener alone. */
export function importRoutes(app: FastifyInstance, ports: ImportPorts): void {
  app.get('/api/imports', async (_request, reply) => reply.header('cache-control', 'no-store').send({ ok: true, imports: ports.list() }));
  app.post('/api/imports/look', async (request, reply) => {
    const asked = lookAsked.safeParse(request.query);
    const part = await request.file();
    return asked.success && part ? ports.look(part.filename, await part.toBuffer(), asked.data) : reply.status(400).send(malformed);
  });
  app.post('/api/imports/keep', async (request, reply) => {
    const body = keepAsked.safeParse(request.body);
    return body.success ? ports.keep(body.data) : reply.status(400).send(malformed);
  });
  app.post('/api/compare', async (request, reply) => {
    const body = compareAsked.safeParse(request.body);
    return body.success ? ports.compare(body.data.folders, body.data.languages) : reply.status(400).send(malformed);
  });
}

const malformed = { ok: false, code: 'malformed', params: {} };
