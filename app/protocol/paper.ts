import { z } from 'zod';
import { mostSheets } from '../workshop/index.ts';
import { answer, saidOfSelf } from './answers.ts';
import { ballot, id, language } from './plan.ts';

const sheet = z.int().min(1).max(mostSheets.inAll);
const entry = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('person'), person: z.strictObject({ ...saidOfSelf, parent: z.string().max(200).nullable() }) }),
  z.strictObject({ part: z.literal('ballot'), ballot: id, answer }),
]);

/** The commands on sheets of paper, and on more time, that a client may send. */
export const paperCommands = [
  z.strictObject({ id, type: z.literal('prepare-paper'), ballot }),
  z.strictObject({ id, type: z.literal('print-sheets'), language, count: z.int().min(1).max(mostSheets.atOnce) }),
  z.strictObject({ id, type: z.literal('enter-paper'), sheet, entry, stands: z.boolean() }),
  z.strictObject({ id, type: z.literal('settle-paper'), sheet, part: id, entry: entry.nullable() }),
  z.strictObject({ id, type: z.literal('close-paper'), ballot: id, all: z.boolean() }),
  z.strictObject({ id, type: z.literal('need-time'), wanted: z.boolean() }),
  z.strictObject({ id, type: z.literal('end-extra'), ballot: id }),
] as const;
