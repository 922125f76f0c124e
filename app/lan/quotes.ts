import type { FastifyInstance } from 'fastify';
import type { QuoteToLook } from '../prompts/index.ts';

/** Words that wait for a look before they are published, asked for by whoever leads: in no frame, and never to the room. */
export function deskQuotes(app: FastifyInstance, quotes: () => readonly QuoteToLook[]): void {
  app.get('/api/quotes', async (_request, reply) => reply.header('cache-control', 'no-store').send(quotes()));
}
