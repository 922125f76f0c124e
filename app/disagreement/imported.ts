import type { Imported, ImportedPerson } from '../workshop/index.ts';
import { mergedLines, type Line, type Person } from './merge-groups.ts';
import { lineSummaries, type GroupAnswer, type GroupSummaries } from './protect.ts';

/** Stands for groups of a file that the plan does not know and that fewer than k people named: their names could say who. */
export const otherGroups = '*other';
/** The criterion of a file that asks one question an item. */
export const oneAnswer = 'answer';

/**
 * The lines of an imported file, by the places of its groups: as for a room, groups of fewer than `k` people are merged. Those that
 * are not in the plan and too small to be named are one group first.
 */
export function importedLines({ people, groups }: Imported, k: number): Line[] {
  const sizes = groups.map((_, place) => people.filter((person) => person.groups.includes(place)).length);
  const told = (place: number): string => (groups[place]?.plan === null && (sizes[place] ?? 0) < k ? otherGroups : String(place));
  const named = people.map((person): Person => ({ participant: person.name, groups: person.groups.map(told) }));
  return mergedLines(named, [...new Set(groups.map((_, place) => told(place)))], k).lines;
}

/**
 * The summaries of one round, items and criteria by their places; those of the second are told as a room's are: who did not answer
 * again keeps the first answer, and both rounds together tell of nobody.
 */
export function importedSummaries({ people }: Imported, lines: readonly Line[], round: 'before' | 'after', k: number): GroupSummaries {
  const answers = (of: 'before' | 'after'): GroupAnswer[] => people.flatMap((person) => answersOf(person, of));
  return lineSummaries(answers('before'), lines, { k, ...(round === 'after' && { again: answers('after') }) });
}

const answersOf = (person: ImportedPerson, round: 'before' | 'after'): GroupAnswer[] =>
  person[round].map(([item, criterion, score]) => ({ participant: person.name, groups: [], item: String(item), criterion: String(criterion), score }));
