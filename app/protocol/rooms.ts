import { z } from 'zod';

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

export const packed = z.object({ ok: z.literal(true), file: z.string(), bytes: z.number() });
export const received = z.object({ ok: z.literal(true), received: receivedFile });
export const done = z.object({ ok: z.literal(true) });
export const added = z.object({ ok: z.literal(true), added: z.number() });

const bilingual = z.object({ en: z.string(), fr: z.string() });
const records = z.array(z.string());
const roomConflict = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['code', 'receipt']), key: z.string(), code: z.string().nullable(), records, counts: z.string().nullable().optional(), ballots: z.array(bilingual), who: z.array(bilingual) }),
  z.object({ kind: z.literal('wish'), records, text: z.string() }),
  z.object({ kind: z.literal('plan'), part: z.enum(['budget', 'required', 'measure', 'design', 'group', 'criterion', 'rest']), label: bilingual.nullable(), records }),
  z.object({ kind: z.literal('ballot'), title: bilingual, records }),
]);
export type RoomConflict = z.infer<typeof roomConflict>;
/** The rooms of a workshop as one, for the desk. `unrecognised`: who joined without a code, since the rooms parted. */
export const roomsOverview = z.object({
  rooms: z.array(z.object({ record: z.string(), name: z.string().nullable(), people: z.number() })),
  people: z.number(), unrecognised: z.number(), conflicts: z.array(roomConflict),
});
export type RoomsOverview = z.infer<typeof roomsOverview>;
export const overviewTold = z.object({ ok: z.literal(true), overview: roomsOverview.nullable() });
