import type { LibraryEntry } from '../../../app/workshop/library-views.ts';

/** What pictures can be sorted out by, besides words. */
export const facets = ['tag', 'group', 'element', 'standing', 'phase', 'season', 'scene'] as const;
export type Facet = (typeof facets)[number];
/** What is searched for; an empty text asks nothing. */
export type Query = Readonly<Record<Facet | 'words', string>>;

export const anything: Query = { words: '', tag: '', group: '', element: '', standing: '', phase: '', season: '', scene: '' };

/**
 * The pictures that fit all that is asked for, by their numbers: first those where the words stand in the wish, its tags or what
 * was understood, then those where only the description has them.
 */
export function found(entries: readonly LibraryEntry[], query: Query): LibraryEntry[] {
  const fitting = entries.filter((entry) => fits(entry, query, null));
  const words = wordsOf(query);
  const close = (entry: LibraryEntry): boolean => words.every((word) => ownText(entry).includes(word));
  return [...fitting.filter(close), ...fitting.filter((entry) => !close(entry))];
}

/** What may be asked of one facet: its values among all pictures, and how many would be found with each. */
export function choicesOf(entries: readonly LibraryEntry[], query: Query, facet: Facet): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const here = fits(entry, query, facet) ? 1 : 0;
    for (const value of valuesOf(entry, facet)) counts.set(value, (counts.get(value) ?? 0) + here);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** A text as it is compared: without capitals, accents and ligatures, one kind of apostrophe. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('’', "'");

function fits(entry: LibraryEntry, query: Query, except: Facet | null): boolean {
  if (!facets.every((facet) => facet === except || query[facet] === '' || valuesOf(entry, facet).includes(query[facet]))) return false;
  const words = wordsOf(query);
  if (words.length === 0) return true;
  const text = `${ownText(entry)}\n${folded(`${entry.description.fr}\n${entry.description.en}`)}`;
  return words.every((word) => text.includes(word));
}

const wordsOf = ({ words }: Query): string[] => folded(words).split(/\s+/).filter((word) => word !== '');

const ownText = ({ text, tags, elements, number }: LibraryEntry): string =>
  folded([text, ...tags, ...elements.flatMap(({ label }) => [label.fr, label.en]), `#${number}`].join('\n'));

function valuesOf(entry: LibraryEntry, facet: Facet): readonly string[] {
  switch (facet) {
    case 'tag': return entry.tags;
    case 'group': return entry.groups;
    case 'element': return entry.elements.map(({ id }) => id);
    case 'standing': case 'phase': return [entry[facet]];
    case 'season': case 'scene': return entry[facet] === null ? [] : [entry[facet]];
  }
}
