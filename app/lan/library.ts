import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Library, LibraryOrder, LibraryWritten } from '../workshop/index.ts';

/** What the image library asks of the host. */
export type LibraryPorts = { read: () => Library; export: (order: LibraryOrder) => Promise<{ ok: true } & LibraryWritten> };

const order = z.strictObject({
  wishes: z.array(z.string().min(1).max(80)).min(1).max(2_000), language: z.enum(['fr', 'en', 'both']), audience: z.enum(['public', 'restricted']),
});

/** The library's calls, for the facilitator alone: all pictures of the room, and those chosen written to a folder. */
export function libraryRoutes(app: FastifyInstance, ports: LibraryPorts): void {
  app.get('/api/library', async (_request, reply) => reply.header('cache-control', 'no-store').send({ ok: true, library: ports.read() }));
  app.post('/api/library/export', async (request, reply) => {
    const body = order.safeParse(request.body);
    return body.success ? ports.export(body.data) : reply.status(400).send({ ok: false, code: 'malformed', params: {} });
  });
}
