import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

type Answer = Promise<object>;
/** What the facilitator may do with files of whole workshops; refusals carry a code and what it names. */
export type RoomFilesPorts = {
  pack: () => Answer;
  receive: (from: string | Readable) => Answer;
  open: (room: string | null) => Answer;
  add: () => Answer;
  discard: () => Answer;
  overview: () => Answer;
};

/** A whole evening with its pictures comes in over loopback; what it may hold at most is judged as it is unpacked. */
const largestFile = 24 * 2 ** 30;

/** The calls behind 'make a file' and 'open a file', of the facilitator's listener alone. */
export function roomFilesRoutes(app: FastifyInstance, ports: RoomFilesPorts): void {
  app.post('/api/workshop/pack', () => ports.pack());
  app.post('/api/workshop/add', () => ports.add());
  app.get('/api/rooms', async (_request, reply) => reply.header('cache-control', 'no-store').send(await ports.overview()));
  app.post('/api/workshop/discard', () => ports.discard());
  app.post('/api/workshop/receive', async (request, reply) => {
    if (!request.isMultipart()) {
      const body = z.strictObject({ path: z.string().min(1).max(4_096) }).safeParse(request.body);
      return body.success ? ports.receive(body.data.path) : reply.status(400).send(malformed);
    }
    const part = await request.file({ limits: { fileSize: largestFile } });
    return part ? ports.receive(part.file) : reply.status(400).send(malformed);
  });
  app.post('/api/workshop/open', async (request, reply) => {
    const body = z.strictObject({ room: z.string().max(200).nullable() }).safeParse(request.body);
    return body.success ? ports.open(body.data.room) : reply.status(400).send(malformed);
  });
}

const malformed = { ok: false, code: 'malformed', params: {} };
