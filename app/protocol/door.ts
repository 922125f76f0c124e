import { z } from 'zod';
import { id } from './plan.ts';

const pseudonym = z.int().min(0).max(1e6);

/** The commands on the room's door that a client may send; devices are paired by the host alone. */
export const doorCommands = [
  z.strictObject({ id, type: z.literal('lock-room'), locked: z.boolean() }),
  z.strictObject({ id, type: z.literal('remove-person'), pseudonym, reason: z.string() }),
  z.strictObject({ id, type: z.literal('let-back'), pseudonym }),
  z.strictObject({ id, type: z.literal('remove-helper'), helper: id }),
] as const;
