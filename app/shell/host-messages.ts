import { z } from 'zod';

/** A message port: of a utility process, of its parent, or of a MessageChannel. */
export type Port = { post: (message: unknown) => void; hear: (listener: (message: unknown) => void) => void };

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What the host's process is told. `answer`: what was asked of the window, or why not. */
export const toHost = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), folder: z.string(), port: z.number().int().nullable(), secrets: z.string().nullable() }),
  z.object({ kind: z.literal('answer'), id: z.number(), value: z.union([bytes, z.string(), z.null()]) }),
  z.object({ kind: z.literal('refused'), id: z.number(), message: z.string() }),
  z.object({ kind: z.literal('stop') }),
]);

/** What the host's process tells and asks. `standing`: whether people are in a session. Only the window can print, and lock with the system's own store. */
export const fromHost = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), home: z.url(), exportsFolder: z.string(), folder: z.string() }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
  z.object({ kind: z.literal('standing'), inSession: z.boolean() }),
  z.object({ kind: z.literal('stopped') }),
  z.discriminatedUnion('of', [
    z.object({ kind: z.literal('ask'), id: z.number(), of: z.literal('print'), page: z.string() }),
    z.object({ kind: z.literal('ask'), id: z.number(), of: z.literal('lock'), text: z.string() }),
    z.object({ kind: z.literal('ask'), id: z.number(), of: z.literal('unlock'), locked: bytes }),
  ]),
]);
export type ToHost = z.infer<typeof toHost>;
export type FromHost = z.infer<typeof fromHost>;
/** What is asked of the window. */
export type Asked = Extract<FromHost, { kind: 'ask' }>;
type Wish<One> = One extends unknown ? Omit<One, 'id' | 'kind'> : never;
export type Asking = Wish<Asked>;
