import type { FastifyInstance, FastifyReply } from 'fastify';
import { englishOf, listedElements, understand, withEdits, type EnglishWish, type Scene, type WishedWords } from '../prompts/index.ts';
import { wording } from '../protocol/index.ts';
import type { Actor } from '../workshop/index.ts';

export type WordingPorts = {
  /** Where the workshop's site is: a wish that names no scene is set there. */
  site: () => Scene | null;
  whoAsks: (cookies: Readonly<Record<string, string | undefined>>) => Actor;
  /** The English of a wish; where nothing is given, what the lexicon makes of it. */
  english?: ((wished: WishedWords) => Promise<EnglishWish>) | undefined;
};

/** What a tablet asks while a wish is written: what is understood, its English, and what else there is to choose. Nothing is kept. */
export function addWording(app: FastifyInstance, { site, whoAsks, english = async (wished) => englishOf(wished) }: WordingPorts): void {
  const malformed = (reply: FastifyReply, status: number, code: 'malformed' | 'not-joined'): FastifyReply => reply.status(status).send({ ok: false, refusal: { code, params: {} } });

  app.get('/api/lexicon', async (_request, reply) => reply.header('cache-control', 'private, max-age=600').send({ elements: listedElements() }));

  app.post('/api/understand', async (request, reply) => {
    const body = wording.safeParse(request.body);
    if (whoAsks(request.cookies).role === 'visitor') return malformed(reply, 403, 'not-joined');
    if (!body.success) return malformed(reply, 400, 'malformed');
    const { text, language, edits } = body.data;
    return { ok: true, understood: withEdits(understand(text, language), edits) };
  });

  app.post('/api/english', async (request, reply) => {
    const body = wording.safeParse(request.body);
    if (whoAsks(request.cookies).role === 'visitor') return malformed(reply, 403, 'not-joined');
    if (!body.success) return malformed(reply, 400, 'malformed');
    const { text, language: lang, edits, part = false } = body.data;
    return { ok: true, english: await english({ text, lang, edits, scene: site(), part }) };
  });
}
