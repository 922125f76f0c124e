import { z } from 'zod';
import { longestTimer } from '../workshop/index.ts';
import { id } from './plan.ts';

const common = { id };

/** What the desk does besides moving the room, and what a tablet asks of it. */
export const deskCommands = [
  z.strictObject({ ...common, type: z.literal('set-timer'), do: z.enum(['start', 'extend', 'pause', 'resume', 'stop']), seconds: z.int().min(0).max(longestTimer) }),
  z.strictObject({ ...common, type: z.literal('ask-help'), wanted: z.boolean() }),
  z.strictObject({ ...common, type: z.literal('give-help'), pseudonym: z.int().min(0) }),
  z.strictObject({ ...common, type: z.literal('turn-page'), by: z.union([z.literal(1), z.literal(-1)]) }),
  z.strictObject({ ...common, type: z.literal('undo'), of: z.int().min(0) }),
] as const;
