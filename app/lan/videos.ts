import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import type { ListenerPorts } from './listener.ts';

/** As large as a video of a question may be, in bytes: some minutes of a person who signs. */
export const mostVideoBytes = 60_000_000;

const types: Readonly<Record<string, string>> = { mp4: 'video/mp4', webm: 'video/webm' };

/** What a video file is by its first bytes, whatever its name says: MP4 (ISO 14496-12, `ftyp`) or WebM (EBML with its document type); null for anything else. */
export function videoKind(bytes: Buffer): 'mp4' | 'webm' | null {
  if (bytes.subarray(4, 8).toString('latin1') === 'ftyp') return 'mp4';
  return bytes.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3])) && bytes.subarray(0, 64).includes('webm') ? 'webm' : null;
}

/** Signed questions, to tablets and desk alike, in pieces where a player asks for them: iPads play nothing else. */
export function showVideos(app: FastifyInstance, { images, isDraft, isFacilitator }: Pick<ListenerPorts, 'images' | 'isDraft' | 'isFacilitator'>): void {
  app.get<{ Params: { id: string } }>('/videos/:id', async (request, reply) => {
    const { id } = request.params;
    const type = types[/^[0-9a-f]{64}\.(mp4|webm)$/.exec(id)?.[1] ?? ''];
    if (type === undefined || (isDraft(id) && !isFacilitator(request.cookies))) return reply.callNotFound();
    const path = images().path(id);
    const size = await stat(path).then((found) => found.size, () => null);
    if (size === null) return reply.callNotFound();
    void reply.header('accept-ranges', 'bytes').header('cache-control', 'private, max-age=3600').type(type);
    const range = rangeOf(request.headers.range, size);
    if (range === 'bad') return reply.status(416).header('content-range', `bytes */${size}`).send();
    if (range === null) return reply.header('content-length', size).send(createReadStream(path));
    const { start, end } = range;
    return reply.status(206).header('content-range', `bytes ${start}-${end}/${size}`).header('content-length', end - start + 1).send(createReadStream(path, { start, end }));
  });
}

/** One range of bytes (RFC 9110, 14.2); null where none is asked for, or several are: the whole is a right answer then. */
export function rangeOf(header: string | undefined, size: number): { start: number; end: number } | 'bad' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return null;
  const [, from = '', to = ''] = asked;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  return start > end || start >= size ? 'bad' : { start, end };
}

/** A video as it was kept, or why it was not. */
export type VideoAnswer = { ok: true; video: string } | { ok: false; code: string; params: Readonly<Record<string, number>> };

/** Takes a video for a question, from the desk. */
export function takeVideos(app: FastifyInstance, keep: (bytes: Buffer, kind: 'mp4' | 'webm') => Promise<string>): void {
  app.post('/api/videos', async (request, reply): Promise<VideoAnswer> => {
    const part = await request.file({ limits: { fileSize: mostVideoBytes } });
    // Read to its end in any case: what is too large is said once it is known to be.
    const bytes = part ? await part.toBuffer().catch((error: { statusCode?: number }) => { if (error.statusCode === 413) return null; throw error; }) : Buffer.alloc(0);
    const kind = bytes && videoKind(bytes);
    if (bytes && kind) return { ok: true, video: await keep(bytes, kind) };
    void reply.status(bytes ? 422 : 413);
    return bytes ? { ok: false, code: 'not-a-video', params: {} } : { ok: false, code: 'video-too-large', params: { mostMegabytes: mostVideoBytes / 1e6 } };
  });
}
