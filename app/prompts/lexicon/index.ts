import { BUILDINGS } from './buildings.ts';
import { FURNITURE } from './furniture.ts';
import { PEOPLE } from './people.ts';
import { PLANTING } from './planting.ts';
import { PLAY } from './play.ts';
import { BUILDING_NAMES } from './names/buildings.ts';
import { FURNITURE_NAMES } from './names/furniture.ts';
import { PEOPLE_NAMES } from './names/people.ts';
import { PLANTING_NAMES } from './names/planting.ts';
import { PLAY_NAMES } from './names/play.ts';
import { WAY_NAMES } from './names/ways.ts';
import { PURPOSE_NAMES } from './purposes.ts';
import { furtherNames, type LexiconEntry } from './types.ts';
import { WAYS } from './ways.ts';

/** Every thing that can be named in a wish, by theme. */
export const LEXICON: readonly LexiconEntry[] = furtherNames([
  ...furtherNames(FURNITURE, FURNITURE_NAMES),
  ...furtherNames(PLANTING, PLANTING_NAMES),
  ...furtherNames(PLAY, PLAY_NAMES),
  ...furtherNames(WAYS, WAY_NAMES),
  ...furtherNames(PEOPLE, PEOPLE_NAMES),
  ...furtherNames(BUILDINGS, BUILDING_NAMES),
], PURPOSE_NAMES);

const BY_ID: ReadonlyMap<string, LexiconEntry> = new Map(LEXICON.map((entry) => [entry.id, entry]));

export function lexiconEntry(id: string): LexiconEntry | undefined {
  return BY_ID.get(id);
}
