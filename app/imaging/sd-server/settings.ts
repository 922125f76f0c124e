import { z } from 'zod';

/** How a server knows who asks: A1111's `--api-auth`, or a token such as KoboldCpp's password. */
const access = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('basic'), user: z.string().min(1).max(200), password: z.string().max(1_000) }),
  z.strictObject({ kind: z.literal('bearer'), token: z.string().min(1).max(1_000) }),
]);

/**
 * What a facilitator says of a server: its address, how it knows who asks, for how long a picture is waited for, and, where
 * the server's own choice does not do, how closely to follow the words (`cfgScale`) and by which sampler.
 */
export const sdServerSettings = z.strictObject({
  address: z.string().min(1).max(500),
  access: access.default({ kind: 'none' }),
  mostSeconds: z.number().int().min(5).max(7_200).default(900),
  cfgScale: z.number().min(0).max(30).nullable().default(null),
  sampler: z.string().min(1).max(100).nullable().default(null),
});

export type SdServerSettings = z.output<typeof sdServerSettings>;
