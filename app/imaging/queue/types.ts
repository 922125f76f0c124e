import { z } from 'zod';

const progress = z.strictObject({ phase: z.enum(['waiting', 'drawing', 'painting']), step: z.number().int().nonnegative(), steps: z.number().int().nonnegative() });

/** `at`: milliseconds since 1970. `again`: whether it is worth asking once more without changing anything. */
const jobState = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('waiting') }),
  z.strictObject({ is: z.literal('running'), since: z.number(), progress: progress.nullable() }),
  z.strictObject({ is: z.literal('done'), at: z.number() }),
  z.strictObject({ is: z.literal('failed'), at: z.number(), code: z.string(), again: z.boolean() }),
  z.strictObject({ is: z.literal('cancelled'), at: z.number() }),
]);

/**
 * Pictures that somebody asked for at once. `kind`: what takes about as long as another of the same kind, such as the engine
 * with its model and the size; `turn`: when it was asked for, counted; `tries`: how often it was begun.
 */
const job = z.strictObject({
  id: z.string().min(1), owner: z.string().min(1), kind: z.string(), pictures: z.number().int().positive(),
  turn: z.number().int().nonnegative(), tries: z.number().int().nonnegative(), state: jobState,
});

/**
 * A queue as it is kept and read back after a restart. `used`: how many pictures each resident's jobs have cost so far, as
 * fairness counts them; `level`: what the owner of the job that was begun last had used before; `took`: seconds a picture by
 * kind, the latest last.
 */
export const queueShape = z.strictObject({
  jobs: z.array(job), used: z.record(z.string(), z.number().nonnegative()), level: z.number().nonnegative(), turns: z.number().int().nonnegative(),
  took: z.record(z.string(), z.array(z.number().nonnegative())),
});

export type JobProgress = z.output<typeof progress>;
export type JobState = z.output<typeof jobState>;
export type Job = z.output<typeof job>;
export type Queue = z.output<typeof queueShape>;

export const EMPTY_QUEUE: Queue = { jobs: [], used: {}, level: 0, turns: 0, took: {} };
