import { holm } from './holm.ts';
import { meanOf } from './moments.ts';
import { permutationTests } from './permutation.ts';
import { personMeans } from './scores.ts';
import type { Scores } from './scores.ts';
import { missing, statistic } from './types.ts';
import type { Rating, Statistic } from './types.ts';

/** How one group differs from the rest on one criterion; persons count, not ratings. */
export interface GroupDifference {
  readonly id: string;
  readonly criterion: string;
  readonly n: number;
  readonly mean: Statistic;
  readonly difference: Statistic;
  readonly p: Statistic;
  readonly pHolm: number | null;
}

/** Draws and seed of the permutation test (DESIGN §3.2). */
const PERMUTATIONS = { draws: 10_000, seed: 1 };

/**
 * Every group against everyone else, for every criterion: group by group, in order of first appearance. A person's groups
 * are the union over all their ratings; someone in no group is part of every rest. `pHolm` corrects over all of the list.
 */
export function groupDifferences(byCriterion: ReadonlyMap<string, Scores>, ratings: readonly Rating[]): GroupDifference[] {
  const members = membersByGroup(ratings);
  const criteria = [...byCriterion].map(([id, scores]) => ({ id, people: scores.people, means: personMeans(scores) }));
  const ps = samePeople(criteria).flatMap((block) => testsOf(block, members));
  const pOf = new Map(ps.map(({ group, criterion, p }) => [pairKey(group, criterion), p]));
  const found = [...members].flatMap(([group, inside]) => criteria.map(({ id, people, means }) => {
    const own = means.filter((_, person) => inside.has(people[person] ?? ''));
    const rest = means.filter((_, person) => !inside.has(people[person] ?? ''));
    const why = own.length === 0 ? 'nobodyInGroup' : rest.length === 0 ? 'nobodyOutside' : null;
    return {
      id: group,
      criterion: id,
      n: own.length,
      mean: own.length === 0 ? missing('nobodyInGroup') : statistic(meanOf(own)),
      difference: why === null ? statistic(meanOf(own) - meanOf(rest)) : missing(why),
      p: why === null ? statistic(pOf.get(pairKey(group, id)) ?? Number.NaN) : missing(why),
    };
  }));
  const corrected = holm(found.map(({ p }) => (p.ok ? p.value : null)));
  return found.map((line, index) => ({ ...line, pHolm: corrected[index] ?? null }));
}

/** Who is in each group, groups in order of first appearance. */
/** Who says of themself to be of each group, in order of first appearance. */
export function membersByGroup(ratings: readonly Rating[]): Map<string, Set<string>> {
  const members = new Map<string, Set<string>>();
  for (const { participant, groups } of ratings) {
    for (const group of groups) {
      const known = members.get(group);
      if (known === undefined) members.set(group, new Set([participant]));
      else known.add(participant);
    }
  }
  return members;
}

interface PersonMeans { readonly id: string; readonly people: readonly string[]; readonly means: Float64Array }

/** Criteria scored by the same persons, together: they share their permutations. */
function samePeople(criteria: readonly PersonMeans[]): PersonMeans[][] {
  const blocks = new Map<string, PersonMeans[]>();
  for (const criterion of criteria) {
    const key = JSON.stringify(criterion.people);
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, [criterion]);
    else block.push(criterion);
  }
  return [...blocks.values()];
}

function testsOf(
  block: readonly PersonMeans[], members: ReadonlyMap<string, ReadonlySet<string>>,
): { group: string; criterion: string; p: number | null }[] {
  const people = block[0]?.people ?? [];
  const limit = Number.MAX_VALUE / (4 * people.length);
  const finite = block.filter(({ means }) => means.every((mean) => Math.abs(mean) < limit));
  const everyone = Int32Array.from(people, (_, index) => index);
  const indices = [...members.values()].map((inside) => everyone.filter((index) => inside.has(people[index] ?? '')));
  const tests = permutationTests(finite.map(({ means }) => means), indices, PERMUTATIONS);
  return [...members.keys()].flatMap((group, row) =>
    finite.map(({ id }, column) => ({ group, criterion: id, p: tests[row]?.[column] ?? null })));
}

function pairKey(group: string, criterion: string): string {
  return JSON.stringify([group, criterion]);
}
