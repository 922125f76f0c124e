import { z } from 'zod';
import { imageProviders } from '../../protocol/index.ts';

/**
 * What a facilitator says of Hugging Face, for one workshop. `agreed`: the room has been told that words go there; `pictures`:
 * pictures may go too. Both are false until somebody says otherwise. The token is not among the settings: it is kept apart.
 */
export const huggingFaceSettings = z.strictObject({
  where: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('hosted'), provider: z.enum(imageProviders), model: z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/) }),
    z.strictObject({ kind: z.literal('endpoint'), url: z.string().min(1).max(2_000), takes: z.enum(['words', 'pictures']) }),
  ]),
  agreed: z.boolean().default(false),
  pictures: z.boolean().default(false),
  mostSeconds: z.number().int().min(5).max(3_600).default(300),
});

export type HuggingFaceSettings = z.output<typeof huggingFaceSettings>;

/** Where a token is kept: in memory, or by the system's own keychain where there is one. */
export type TokenKeeper = { read: () => Promise<string | null>; keep: (token: string | null) => Promise<void> };

/** Keeps a token until the program ends. */
export function tokenInMemory(first: string | null = null): TokenKeeper {
  let token = first;
  return {
    read: () => Promise.resolve(token),
    keep: (next) => {
      token = next;
      return Promise.resolve();
    },
  };
}
