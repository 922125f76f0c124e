import type { FastifyInstance } from 'fastify';
import QRCode from 'qrcode';
import { z } from 'zod';
import { longestHelperName } from '../workshop/index.ts';
import type { Pairing } from './pairing.ts';

export type PairingPorts = { pairing: Pairing; joinUrl: () => string };

const asked = z.strictObject({ as: z.enum(['facilitator', 'moderator', 'table-host', 'observer']), name: z.string().trim().min(1).max(longestHelperName) });

/** On the laptop alone: a code for a device that is to help, and where that device is to type it. */
export function pairingRoutes(app: FastifyInstance, { pairing, joinUrl }: PairingPorts): void {
  app.post('/api/helpers/code', async (request, reply) => {
    const body = asked.safeParse(request.body);
    if (!body.success) return reply.status(400).send({ ok: false, code: 'malformed' });
    return reply.header('cache-control', 'no-store').send({ ok: true, offer: pairing.offer(body.data.as, body.data.name) });
  });
  app.post('/api/helpers/cancel', () => {
    pairing.cancel();
    return { ok: true };
  });
  app.get('/api/qr/pair', async (_request, reply) => reply.header('cache-control', 'no-store').type('image/svg+xml').send(await QRCode.toString(`${joinUrl()}pair`, { type: 'svg', margin: 2 })));
}
