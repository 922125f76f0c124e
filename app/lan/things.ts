import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Actor, Bilingual, ImageId, ParticipantId } from '../workshop/index.ts';

/** What a picture shows, cell by cell of the grid by which a part is chosen; null where nothing is known of it. */
export type ThingsIn = (picture: ImageId, who: ParticipantId) => Promise<Bilingual[][] | null>;

const asked = z.strictObject({ picture: z.string().regex(/^[0-9a-f]{64}\.(png|jpg|jpeg|webp)$/) });

/** Tells those in the room what is where in a picture, for who chooses a part of it without seeing it. */
export function tellThings(app: FastifyInstance, { whoAsks, thingsIn = async () => null }: { whoAsks: (cookies: Readonly<Record<string, string | undefined>>) => Actor; thingsIn?: ThingsIn | undefined }): void {
  app.get('/api/things', async (request, reply) => {
    const actor = whoAsks(request.cookies);
    if (actor.role !== 'participant') return reply.status(403).send({ ok: false, refusal: { code: 'not-joined', params: {} } });
    const query = asked.safeParse(request.query);
    if (!query.success) return reply.status(400).send({ ok: false, refusal: { code: 'malformed', params: {} } });
    return { ok: true, cells: await thingsIn(query.data.picture, actor.id) };
  });
}
