import type { FastifyInstance } from 'fastify';
import { toldOrder, type ToldOrder, type ToldThread } from '../disagreement/index.ts';
import { seatsNotShown, toldLines } from '../mediation/index.ts';
import { fewestTold, goesOn, type BallotState, type DisagreementTold, type NotShown, type State } from '../workshop/index.ts';

/** What is told of disagreement: to the desk of all ballots that are closed, to the room of those whose results are shown. */
export type DisagreementPorts = {
  desk: () => Promise<DisagreementTold>; shown: () => Promise<DisagreementTold>;
  /** What is not shown of them, and why: to the desk alone, when it asks. */
  withheld: () => Promise<NotShown>;
};

/** Reckoned in a thread, and again only when what it rests on has changed, however many screens ask. */
export function openDisagreement(state: () => State, { tell, withhold }: Pick<ToldThread, 'tell' | 'withhold'>): DisagreementPorts {
  const ballots = kept(state, withhold, isOver);
  return {
    desk: kept(state, tell, isOver), shown: kept(state, tell, ({ shown }) => shown),
    withheld: async () => {
      const now = state();
      return { fewest: fewestTold(now), ...seatsNotShown(now), ballots: await ballots() };
    },
  };
}

const isOver = (held: BallotState): boolean => held.status === 'closed' && !goesOn(held);

function kept<Told>(state: () => State, tell: (order: ToldOrder) => Promise<Told>, which: (held: BallotState) => boolean): () => Promise<Told> {
  let last: { rest: readonly unknown[]; told: Promise<Told> } | null = null;
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

export function deskDisagreement(app: FastifyInstance, { desk, withheld }: Pick<DisagreementPorts, 'desk' | 'withheld'>): void {
  app.get('/api/withheld', async (_request, reply) => reply.header('cache-control', 'no-store').send(await withheld()));
  app.get('/api/disagreement', async (_request, reply) => reply.header('cache-control', 'no-store').send(await desk()));
}

/** To whoever is in the room, and to the big screen. */
export function shownDisagreement(app: FastifyInstance, shown: DisagreementPorts['shown'] | undefined, inRoom: (cookies: Readonly<Record<string, string | undefined>>) => boolean): void {
  app.get('/api/disagreement/shown', async (request, reply) => {
    if (!shown || !inRoom(request.cookies)) return reply.status(403).send({ ok: false, refusal: { code: 'not-joined', params: {} } });
    return reply.header('cache-control', 'no-store').send(await shown());
  });
}
