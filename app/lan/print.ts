import type { FastifyInstance } from 'fastify';

/**
 * `script` is what every page runs. `pages`: what can be printed, by the last part of its address: a page from what was asked in the
 * address, null where that cannot be read.
 */
export type PrintPorts = { script: string; pages: Readonly<Record<string, (asked: unknown) => Promise<string | null>>> };

/** Pages made for print, on the facilitator's listener. They hold codes that stand for people: kept in no cache. */
export function printRoutes(app: FastifyInstance, { script, pages }: PrintPorts): void {
  app.get('/print/print.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script));
  app.get<{ Params: { what: string } }>('/print/:what', async (request, reply) => {
    const { what } = request.params;
    const page = Object.hasOwn(pages, what) ? await pages[what]?.(request.query) ?? null : null;
    return page === null ? reply.callNotFound() : reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
  });
}
