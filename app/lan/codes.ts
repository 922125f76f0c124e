import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { codeTaken, type RefusalCode } from '../workshop/index.ts';
import { limitGuesses } from './guesses.ts';
import type { Room, Submitted } from './room.ts';

const mostWrong = 30;
const within = 60_000;

/**
 * Where one-time codes are tried: asked about before a person fills in the rest, and given when they join. Wrong ones are counted by address, in
 * both places together: what stands between a guesser and a slip (`slipCode`).
 */
export function codeDoor(app: FastifyInstance, room: () => Room): { joining: (request: FastifyRequest, join: () => Promise<Submitted>, id: string) => Promise<Submitted> } {
  const limit = limitGuesses({ most: mostWrong, within });

  app.post('/api/code', async (request, reply) => {
    const body = z.strictObject({ code: z.string().max(40) }).safeParse(request.body);
    if (!body.success) return reply.status(400).send(refused('malformed'));
    if (!limit.mayGuess(request.ip)) return reply.status(429).send(refused('too-many-requests'));
    const taken = codeTaken(room().state(), body.data.code);
    if (!('refusal' in taken)) return { ok: true };
    if (wrong.has(taken.refusal.code)) limit.wrong(request.ip);
    return { ok: false, refusal: taken.refusal };
  });

  return {
    joining: async (request, join, id) => {
      if (!limit.mayGuess(request.ip)) return { acknowledgement: { id, ...refused('too-many-requests') }, participant: null };
      const submitted = await join();
      if (!submitted.acknowledgement.ok && wrong.has(submitted.acknowledgement.refusal.code)) limit.wrong(request.ip);
      return submitted;
    },
  };
}

/** The address that sets the tablet which opens it to go from person to person. */
export const sharedUrl = (joinUrl: string, key: string): string => `${joinUrl}?shared=${key}`;

const wrong: ReadonlySet<RefusalCode> = new Set(['code-unknown', 'code-used']);
const refused = (code: RefusalCode) => ({ ok: false as const, refusal: { code, params: {} } });
