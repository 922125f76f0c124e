import type { LibraryEntry } from '../../../app/workshop/library-views.ts';

/** A wish and the wishes that were made from it. */
export type Family = { entry: LibraryEntry; made: readonly Family[] };

/** Every wish under the one it was made from, families first, by their numbers. Who made a wish from itself, in a circle, stands alone. */
export function familiesOf(entries: readonly LibraryEntry[]): Family[] {
  const here = new Set(entries.map(({ wish }) => wish));
  const placed = new Set<string>();
  const under = (entry: LibraryEntry): Family => {
    placed.add(entry.wish);
    return { entry, made: entries.filter(({ wish, parent }) => parent === entry.wish && !placed.has(wish)).map(under) };
  };
  const roots = entries.filter(({ parent }) => parent === null || !here.has(parent)).map(under);
  const circles = entries.filter(({ wish }) => !placed.has(wish)).flatMap((entry) => (placed.has(entry.wish) ? [] : [under(entry)]));
  const size = ({ entry, made }: Family): number => Number(made.length + entry.versions.length > 0);
  return [...roots, ...circles].sort((a, b) => size(b) - size(a) || a.entry.number - b.entry.number);
}
