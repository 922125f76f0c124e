import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { own, type ImageId, type ParticipantId } from '../workshop/index.ts';
import type { ListenerPorts } from './listener.ts';

/** Keeps a mask for a picture, or says by a code of `imaging` why it cannot be used. */
export type KeepMask = (bytes: Buffer, of: { picture: ImageId; owner: ParticipantId }) => Promise<{ ok: true; mask: ImageId } | { ok: false; code: string; params: unknown }>;

const asked = z.strictObject({ picture: z.string().regex(/^[0-9a-f]{64}\.(png|jpg|jpeg|webp)$/) });
/** A finger draws slower than this; a script would fill the disk. */
const mostAMinute = 30;

/**
 * Where a tablet leaves the mask of a part to be painted anew, before it asks for that: a PNG of the picture's own size, white
 * where it is to be repainted, as the body itself. A repeat gives the same name.
 */
export function takeMasks(app: FastifyInstance, { room, sessions, keepMask, mostMaskBytes }: Pick<ListenerPorts, 'room' | 'sessions' | 'keepMask' | 'mostMaskBytes'>, cookie: string): void {
  app.addContentTypeParser('image/png', { parseAs: 'buffer', bodyLimit: mostMaskBytes }, (_request, body, done) => done(null, body));
  app.post('/api/masks', { config: { rateLimit: { max: mostAMinute, timeWindow: '1 minute' } }, bodyLimit: mostMaskBytes }, async (request, reply) => {
    const owner = sessions().whoHolds(request.cookies[cookie]);
    if (owner === null || own(room().state().participants, owner)?.removed !== false) return reply.status(403).send({ ok: false, code: 'not-joined', params: {} });
    const query = asked.safeParse(request.query);
    if (!query.success || !Buffer.isBuffer(request.body)) return reply.status(400).send({ ok: false, code: 'malformed', params: {} });
    const kept = await keepMask(request.body, { picture: query.data.picture, owner });
    return reply.status(kept.ok ? 200 : 422).send(kept);
  });
}
