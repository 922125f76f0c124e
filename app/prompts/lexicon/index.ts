import { BUILDINGS } from './buildings.ts';
import { FURNITURE } from './furniture.ts';
import { PEOPLE } from './people.ts';
import { PLANTING } from './planting.ts';
import { PLAY } from './play.ts';
import type { LexiconEntry } from './types.ts';
import { WAYS } from './ways.ts';

/** Every thing that can be named in a wish, by theme. */
export const LEXICON: readonly LexiconEntry[] = [...FURNITURE, ...PLANTING, ...PLAY, ...WAYS, ...PEOPLE, ...BUILDINGS];

const BY_ID: ReadonlyMap<string, LexiconEntry> = new Map(LEXICON.map((entry) => [entry.id, entry]));

export function lexiconEntry(id: string): LexiconEntry | undefined {
  return BY_ID.get(id);
}
