import type { FastifyInstance, FastifyReply } from 'fastify';
import { engineSaid, previewAsked, type EngineChoice, type EngineDesk, type EnginePreview, type EngineTested, type PreviewAsked } from '../protocol/index.ts';
import type { Bilingual } from '../workshop/index.ts';

/** What the desk may ask of engines; no answer holds a secret. */
export type EngineDoors = {
  desk: () => Promise<EngineDesk>;
  choose: (choice: EngineChoice, secret?: string | null) => Promise<{ ok: true } | { ok: false; code: string; words: Bilingual }>;
  test: (choice: EngineChoice, options: { secret?: string | null | undefined; signal: AbortSignal }) => Promise<EngineTested>;
  preview: (asked: PreviewAsked) => { ok: true; preview: EnginePreview } | { ok: false; code: string; words: Bilingual };
  start: () => void;
  stop: () => Promise<void>;
};

/** The facilitator's calls about engines, on a listener that only the facilitator reaches. */
export function engineCalls(own: FastifyInstance, engines: EngineDoors): void {
  own.addHook('onSend', async (request, reply) => { if (request.url.startsWith('/api/engine')) reply.header('cache-control', 'no-store'); });
  own.get('/api/engine', () => engines.desk());
  own.post('/api/engine', async (request, reply) => {
    const said = engineSaid.safeParse(request.body);
    return said.success ? engines.choose(said.data.choice, said.data.secret) : malformed(reply);
  });
  own.post('/api/engine/test', async (request, reply) => {
    const said = engineSaid.safeParse(request.body);
    return said.success ? tested(engines, said.data, leaving(reply)) : malformed(reply);
  });
  own.post('/api/engine/preview', async (request, reply) => {
    const asked = previewAsked.safeParse(request.body);
    return asked.success ? engines.preview(asked.data) : malformed(reply);
  });
  own.post('/api/engine/start', async () => {
    engines.start();
    return { ok: true };
  });
  own.post('/api/engine/stop', async () => {
    await engines.stop();
    return { ok: true };
  });
}

/** Nobody waits for the answer to a test that was cancelled. */
async function tested(engines: EngineDoors, { choice, secret }: { choice: EngineChoice; secret?: string | null | undefined }, signal: AbortSignal): Promise<EngineTested | { ok: false; code: 'stopped' }> {
  try {
    return await engines.test(choice, { secret, signal });
  } catch (error) {
    if (signal.aborted) return { ok: false, code: 'stopped' };
    throw error;
  }
}

const malformed = (reply: FastifyReply): FastifyReply => reply.status(400).send({ ok: false, code: 'malformed', params: {} });

/** Aborts when whoever asked goes away before the answer: that is how a test is cancelled. */
function leaving({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => { if (!raw.writableFinished) gone.abort(); });
  return gone.signal;
}
