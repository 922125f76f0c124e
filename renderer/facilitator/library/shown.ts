import type { TFunction } from 'i18next';
import type { LibraryEntry } from '../../../app/workshop/library-views.ts';
import type { Bilingual } from '../../../app/workshop/types.ts';

const settings = ['scene', 'season', 'weather', 'timeOfDay'] as const;

/** What was understood of a picture, by name: its things, then its place, season, weather and time. `t` of the library. */
export function shownIn({ elements, ...entry }: LibraryEntry, words: (text: Bilingual) => string, t: TFunction): string[] {
  const setting = settings.flatMap((kind) => (entry[kind] === null ? [] : [t(`library:${kind}.${entry[kind]}`, { defaultValue: entry[kind] })]));
  return [...elements.map(({ label }) => words(label)), ...setting];
}
