import { z } from 'zod';

const fault = z.object({ ok: z.literal(false), code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).default({}) });

/**
 * A `.parvis` file that was looked at and found sound. `relation` of its record to the one that is here: the same; longer or shorter;
 * parted from it at some row, as that of a second room; or of another workshop.
 */
export const receivedFile = z.object({
  title: z.object({ en: z.string(), fr: z.string() }).nullable(), made: z.string(), room: z.string().nullable(),
  entries: z.number(), joined: z.number(), rooms: z.number(),
  relation: z.enum(['same', 'newer', 'older', 'parted', 'other-workshop']),
});
export type ReceivedFile = z.infer<typeof receivedFile>;

export const packed = z.union([z.object({ ok: z.literal(true), file: z.string(), bytes: z.number() }), fault]);
export const received = z.union([z.object({ ok: z.literal(true), received: receivedFile }), fault]);
export const done = z.union([z.object({ ok: z.literal(true) }), fault]);
