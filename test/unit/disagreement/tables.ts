import type { Rating, RatingsTable } from '../../../app/disagreement/index.ts';

/** A table of one criterion, `rows` being items × persons p0, p1, …; null is a missing score. */
export function tableOf(
  rows: readonly (readonly (number | null)[])[], { round = 'before', groups = [] }: { round?: Rating['round']; groups?: readonly (readonly string[])[] } = {},
): RatingsTable {
  const ratings = rows.flatMap((row, item) => row.map((score, person): Rating => ({
    participant: `p${person}`, item: `i${item}`, criterion: 'acc', score, round, groups: groups[person] ?? [],
  })));
  return { ratings, problems: [] };
}

export function together(...tables: readonly RatingsTable[]): RatingsTable {
  return { ratings: tables.flatMap((table) => table.ratings), problems: tables.flatMap((table) => table.problems) };
}
