import type { FastifyInstance } from 'fastify';
import { toldOrder, type ToldThread } from '../disagreement/index.ts';
import { toldLines } from '../mediation/index.ts';
import { goesOn, type BallotState, type DisagreementTold, type State } from '../workshop/index.ts';

/** What is told of disagreement: to the desk of all ballots that are closed, to the room of those whose results are shown. */
export type DisagreementPorts = { desk: () => Promise<DisagreementTold>; shown: () => Promise<DisagreementTold> };

/** Reckoned in a thread, and again only when what it rests on has changed, however many screens ask. */
export function openDisagreement(state: () => State, { tell }: Pick<ToldThread, 'tell'>): DisagreementPorts {
  return { desk: kept(state, tell, (held) => held.status === 'closed' && !goesOn(held)), shown: kept(state, tell, ({ shown }) => shown) };
}

function kept(state: () => State, tell: ToldThread['tell'], which: (held: BallotState) => boolean): () => Promise<DisagreementTold> {
  let last: { rest: readonly unknown[]; told: Promise<DisagreementTold> } | null = null;
  return () => {
    const now = state();
    const lines = toldLines(now);
    const order = toldOrder(now, lines, which);
    const rest = [now.plan, now.participants, lines, ...order.tell, ...Object.values(order.ballots)];
    if (last?.rest.length === rest.length && last.rest.every((part, at) => part === rest[at])) return last.told;
    const told = tell(order);
    last = { rest, told };
    // A thread that failed is asked again.
    told.catch(() => { if (last?.told === told) last = null; });
    return told;
  };
}

export function deskDisagreement(app: FastifyInstance, { desk }: Pick<DisagreementPorts, 'desk'>): void {
  app.get('/api/disagreement', async (_request, reply) => reply.header('cache-control', 'no-store').send(await desk()));
}

/** To whoever is in the room, and to the big screen. */
export function shownDisagreement(app: FastifyInstance, shown: DisagreementPorts['shown'] | undefined, inRoom: (cookies: Readonly<Record<string, string | undefined>>) => boolean): void {
  app.get('/api/disagreement/shown', async (request, reply) => {
    if (!shown || !inRoom(request.cookies)) return reply.status(403).send({ ok: false, refusal: { code: 'not-joined', params: {} } });
    return reply.header('cache-control', 'no-store').send(await shown());
  });
}
