import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { own, type ParticipantId, type RefusalCode } from '../workshop/index.ts';
import { limitGuesses } from './guesses.ts';
import type { Room } from './room.ts';
import type { Sessions } from './sessions.ts';

export type ReturnPorts = {
  room: () => Room; sessions: () => Sessions;
  /** This workshop, as an open tab knows it again at another address; null where tablets do not move (the loopback listener). */
  workshop: () => string | null;
  /** Gives a tablet the cookie of a person. */
  admit: (reply: FastifyReply, participant: ParticipantId) => void;
};

/**
 * Wrong receipt codes, by address and in all, each minute. A code is one of 31⁸, about 2^39.6: a whole day of 60 guesses a minute
 * against 300 codes finds one with a probability of about 3 in 100,000.
 */
const most = { ofAddress: 10, ofAll: 60 };
const within = 60_000;

const asked = z.union([z.strictObject({ secret: z.string().max(200) }), z.strictObject({ receipt: z.string().max(40) })]);

/** Whether there is such a receipt code, as often as its asker may still guess; else why not. */
export type Receipts = { fault: (address: string, receipt: string) => RefusalCode | null };

/** Guesses of receipt codes, wherever they are tried, counted together. */
export function openReceipts(room: () => Room): Receipts {
  const [ofAddress, ofAll] = [limitGuesses({ most: most.ofAddress, within }), limitGuesses({ most: most.ofAll, within })];
  return {
    fault: (address, receipt) => {
      if (!ofAddress.mayGuess(address) || !ofAll.mayGuess('')) return 'too-many-requests';
      if (holderOf(room(), receipt) !== null) return null;
      ofAddress.wrong(address);
      ofAll.wrong('');
      return 'unknown-receipt';
    },
  };
}

/** How a tablet comes back as the person it stood for: by the secret of a tab that was open, or by the receipt code. */
export function letReturn(app: FastifyInstance, receipts: Receipts, { room, sessions, workshop, admit }: ReturnPorts): void {
  // Asked from a page of another address, by a tab whose host is gone from there; it tells nothing but which workshop this is.
  app.get('/api/here', async (_request, reply) => reply.header('access-control-allow-origin', '*').header('cache-control', 'no-store').send({ workshop: workshop() }));

  app.post('/api/return', async (request, reply) => {
    const body = asked.safeParse(request.body);
    if (!body.success) return reply.status(400).send(refused('malformed'));
    const fault = 'receipt' in body.data ? receipts.fault(request.ip, body.data.receipt) : null;
    if (fault) return reply.status(fault === 'too-many-requests' ? 429 : 200).send(refused(fault));
    const id = 'receipt' in body.data ? holderOf(room(), body.data.receipt) : sessions().whoComesBack(body.data.secret);
    const person = id === null ? undefined : own(room().state().participants, id);
    if (!person) return refused('not-joined');
    if (person.removed) return refused('removed');
    admit(reply, person.id);
    return { ok: true };
  });
}

const holderOf = (room: Room, receipt: string): ParticipantId | null => {
  const written = receipt.replaceAll(/[\s-]/g, '').toUpperCase();
  return Object.values(room.state().participants).find((person) => person.receipt === written)?.id ?? null;
};

const refused = (code: RefusalCode) => ({ ok: false as const, refusal: { code, params: {} } });
