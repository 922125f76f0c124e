import { createHash, randomBytes, randomInt } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Chance } from './workshop/index.ts';

/** Letters and digits that are not taken for one another on paper or read aloud. */
const codeLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Ids, codes and seeds nobody can guess. */
export const trueChance: Chance = {
  id: (prefix) => `${prefix}_${randomBytes(12).toString('hex')}`,
  code: () => Array.from({ length: 8 }, () => codeLetters[randomInt(codeLetters.length)]).join(''),
  seed: () => randomInt(2 ** 31),
  hash: hashOf,
  now: () => new Date().toISOString(),
};

/** SHA-256 of the RFC 8785 JSON, in hex. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalize(value) ?? 'null').digest('hex');
}
