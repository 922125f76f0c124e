import type { MergedRoom } from '../merging/index.ts';
import type { Bilingual } from '../workshop/index.ts';
import { bilingual } from './bilingual.ts';

/** Each by its name, or its number; names that rooms share are told apart. */
export function roomNames(rooms: readonly MergedRoom[]): Map<string, Bilingual> {
  const seen = new Map<string, number>();
  return new Map(rooms.map(({ record, name }, at) => {
    if (name === null) return [record, bilingual('rooms:report.numbered', { number: at + 1 })];
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return [record, nth === 1 ? { en: name, fr: name } : bilingual('rooms:report.twice', { name, number: nth })];
  }));
}
