import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { own, type HelperId, type HelperRole, type State } from '../workshop/index.ts';
import type { Pairing } from './pairing.ts';
import type { Room } from './room.ts';
import { runningRoutes, type RunningPorts } from './running.ts';
import type { Sessions } from './sessions.ts';

export const helperCookie = 'parvis-helper';
type Cookies = Readonly<Record<string, string | undefined>>;
/** Whose device a request comes from: one that is paired, with the role that the record gives it now. */
export type HelperOf = (cookies: Cookies) => { id: HelperId; as: HelperRole } | null;

export const helperOf = (state: () => State, sessions: () => Sessions): HelperOf => (cookies) => {
  const id = sessions().whoHelps(cookies[helperCookie]);
  const helper = id === null ? undefined : own(state().helpers, id);
  return helper ? { id: helper.id, as: helper.as } : null;
};

export type HelperDeskPorts = {
  room: () => Room; sessions: () => Sessions; helper: HelperOf; pairing: Pairing; running: RunningPorts;
  pages: string | null;
  /** Whether tablets come over https: their cookies then go nowhere else. */
  secure: boolean;
  commandId: () => string;
};

const typed = z.strictObject({ code: z.string().max(40) });
/** A day: a workshop of two evenings pairs anew. */
const lasts = 24 * 60 * 60;

/**
 * What the tablets' listener gives to devices that were paired by a code: the facilitator's page and, to a paired facilitator,
 * what runs the workshop. Everything else of the facilitator's stays on the loopback listener: exports, secrets, files.
 */
export function helperDesk(app: FastifyInstance, { room, sessions, helper, pairing, running, pages, secure, commandId }: HelperDeskPorts): void {
  app.post('/api/pair', { bodyLimit: 1_024 }, async (request, reply) => {
    const body = typed.safeParse(request.body);
    if (!body.success) return reply.status(400).send({ ok: false, code: 'malformed' });
    const taken = pairing.take(body.data.code, request.ip);
    if (!taken.ok) return reply.status(taken.code === 'too-many-requests' ? 429 : 403).send({ ok: false, code: taken.code });
    const { helper: id, as, name } = taken.offer;
    const { acknowledgement } = await room().submit({ role: 'host' }, { id: commandId(), type: 'pair-helper', helper: id, as, name });
    if (!acknowledgement.ok) return reply.status(409).send({ ok: false, code: acknowledgement.refusal.code });
    void reply.setCookie(helperCookie, sessions().helperToken(id), { httpOnly: true, sameSite: 'strict', path: '/', maxAge: lasts, secure });
    return { ok: true };
  });
  app.get('/api/desk/role', async (request, reply) => {
    const who = helper(request.cookies);
    return who ? { ok: true, as: who.as } : reply.status(403).send({ ok: false, code: 'not-allowed' });
  });
  if (pages) {
    app.get('/pair', (_request, reply) => reply.sendFile('pair.html'));
    app.get('/facilitator', (request, reply) => (helper(request.cookies) ? reply.sendFile('facilitator.html') : reply.redirect('/pair')));
  }
  void app.register(async (paired) => {
    paired.addHook('onRequest', async (request, reply) => (helper(request.cookies)?.as === 'facilitator' ? undefined : reply.status(403).send({ ok: false, code: 'not-allowed', params: {}, refusal: { code: 'not-allowed', params: {} } })));
    runningRoutes(paired, running);
  });
}
