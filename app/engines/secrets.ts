import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { TokenKeeper } from '../imaging/index.ts';
import { writePrivate } from './private-file.ts';

/** Passwords and tokens, each for the one place that it was typed for, so that none is ever sent to another. `lasts`: past the end of Parvis. */
export type SecretKeeper = { of: (place: string) => TokenKeeper; lasts: boolean };

/** What the system locks away and unlocks; `null` where it cannot be unlocked any more. */
export type Locker = { lock: (text: string) => Promise<Buffer>; unlock: (locked: Buffer) => Promise<string | null> };

/** Keeps them until Parvis ends. */
export function secretsInMemory(): SecretKeeper {
  const kept = new Map<string, string>();
  return {
    lasts: false,
    of: (place) => ({
      read: async () => kept.get(place) ?? null,
      keep: async (secret) => void (secret === null ? kept.delete(place) : kept.set(place, secret)),
    }),
  };
}

const locked = z.record(z.string(), z.base64());

/** Keeps them in a file that the system has locked, each by itself. One that cannot be unlocked, or kept, counts as none. */
export function secretsLocked(path: string, { lock, unlock }: Locker): SecretKeeper {
  const all = (): Record<string, string> => {
    try {
      return existsSync(path) ? locked.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
    } catch {
      return {};
    }
  };
  return {
    lasts: true,
    of: (place) => ({
      read: async () => {
        const kept = all()[place];
        return kept === undefined ? null : unlock(Buffer.from(kept, 'base64')).catch(() => null);
      },
      keep: async (secret) => {
        const kept = secret === null ? null : (await lock(secret)).toString('base64');
        const { [place]: _before, ...others } = all();
        writePrivate(path, JSON.stringify(kept === null ? others : { ...others, [place]: kept }));
      },
    }),
  };
}
