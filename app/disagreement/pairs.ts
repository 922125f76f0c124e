import { personMeans, type Scores } from './scores.ts';
import type { Pair } from './wilcoxon.ts';

/** Both means of each person who gave a score in both rounds. */
export function pairsByPerson(before: Scores, after: Scores): Map<string, Pair> {
  const afterMeans = personMeans(after);
  const afterOf = new Map(after.people.map((name, index) => [name, afterMeans[index] ?? Number.NaN]));
  const beforeMeans = personMeans(before);
  return new Map(before.people.flatMap((name, index) => {
    const later = afterOf.get(name);
    return later === undefined ? [] : [[name, { before: beforeMeans[index] ?? Number.NaN, after: later }] as const];
  }));
}
