import type { FastifyInstance } from 'fastify';
import type { DetectionNow, FacesFound } from '../protocol/index.ts';

export type FacesAnswer = FacesFound | { ok: false; code: string };
export type FacesPorts = {
  /** Whether faces and plates can be looked for in this computer. */
  now: () => DetectionNow;
  /** Where they are in a photo of the facilitator's. */
  find: (image: string) => Promise<FacesAnswer>;
};

/** The facilitator's calls about faces and plates in photos. */
export function facesRoutes(own: FastifyInstance, { now, find }: FacesPorts): void {
  own.get('/api/detection', async (_request, reply) => reply.header('cache-control', 'no-store').send(now()));
  own.post<{ Params: { image: string } }>('/api/photos/:image/faces', async (request, reply) => {
    const answer = await find(request.params.image);
    return reply.status(!answer.ok && answer.code === 'unknown-photo' ? 404 : 200).header('cache-control', 'no-store').send(answer);
  });
}
