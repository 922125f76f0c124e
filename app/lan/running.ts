import type { FastifyInstance } from 'fastify';
import QRCode from 'qrcode';
import type { QuoteToLook } from '../prompts/index.ts';
import type { MadeAsked } from '../workshop/index.ts';
import { deskDisagreement, type DisagreementPorts } from './disagreement.ts';
import { madeAsked, type MadeAnswer } from './made.ts';
import { deskQuotes } from './quotes.ts';

/** What runs a workshop besides commands. A paired facilitator's tablet has it too. */
export type RunningPorts = {
  disagreement: Pick<DisagreementPorts, 'desk' | 'withheld'>;
  /** Words to look at before they are published. */
  quotes: () => readonly QuoteToLook[];
  joinUrl: () => string;
  /** The address that sets a tablet to go from person to person. */
  sharedUrl: () => string;
  templates: () => unknown;
  mediate: () => Promise<{ ok: true; round?: number } | { ok: false; code: string }>;
  /** What made a number of a round, or of the newest public terms. */
  made: (round: number | 'terms', asked: MadeAsked) => MadeAnswer;
};

export function runningRoutes(app: FastifyInstance, ports: RunningPorts): void {
  deskDisagreement(app, ports.disagreement);
  deskQuotes(app, ports.quotes);
  app.get('/api/templates', () => ports.templates());
  for (const [path, url] of [['/api/qr', ports.joinUrl], ['/api/qr/shared', ports.sharedUrl]] as const) {
    app.get(path, async (_request, reply) => reply.header('cache-control', 'no-store').type('image/svg+xml').send(await QRCode.toString(url(), { type: 'svg', margin: 2 })));
  }
  app.post('/api/mediate', () => ports.mediate());
  app.get<{ Params: { round: string } }>('/api/made/:round', async (request, reply) => {
    const asked = madeAsked.safeParse(request.query);
    const { round } = request.params;
    if (!asked.success || !/^(?:\d{1,6}|terms)$/.test(round)) return reply.status(400).send({ ok: false, code: 'malformed' });
    const answer = ports.made(round === 'terms' ? round : Number(round), asked.data);
    return reply.status(answer.ok ? 200 : 404).header('cache-control', 'no-store').send(answer);
  });
}
