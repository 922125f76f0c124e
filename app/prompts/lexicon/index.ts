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
import { type Bilingual, furtherNames, type LexiconEntry } from './types.ts';
import { WAYS } from './ways.ts';

const THEMES = {
  furniture: furtherNames(FURNITURE, FURNITURE_NAMES),
  planting: furtherNames(PLANTING, PLANTING_NAMES),
  play: furtherNames(PLAY, PLAY_NAMES),
  ways: furtherNames(WAYS, WAY_NAMES),
  people: furtherNames(PEOPLE, PEOPLE_NAMES),
  buildings: furtherNames(BUILDINGS, BUILDING_NAMES),
} as const;
export type Theme = keyof typeof THEMES;
const THEME_ORDER: readonly Theme[] = ['furniture', 'planting', 'play', 'ways', 'people', 'buildings'];

/** Every thing that can be named in a wish, by theme. */
export const LEXICON: readonly LexiconEntry[] = furtherNames(Object.values(THEMES).flat(), PURPOSE_NAMES);

const BY_ID: ReadonlyMap<string, LexiconEntry> = new Map(LEXICON.map((entry) => [entry.id, entry]));

export function lexiconEntry(id: string): LexiconEntry | undefined {
  return BY_ID.get(id);
}

/** A thing to choose from a list: its name in both languages, and the words by which it is found there. */
export type ListedElement = { id: string; theme: Theme; label: Bilingual; words: string[] };

/** The things of the lexicon to choose from, by theme. */
export function listedElements(): ListedElement[] {
  return THEME_ORDER.flatMap((theme) => THEMES[theme].map(({ id, en, fr, words }) => ({
    id, theme, label: { en: en.one, fr: fr.one },
    words: [...new Set([...words.en, ...words.fr].map((word) => word.replace(/^=/, '')))],
  })));
}
