/** Below this, of numbers about 1, is nothing: ratings have four decimals. */
const nothing = 2e-3;

/**
 * The fewest people, fewer than `k`, on whom alone some weighted sum of the rows rests; null where every sum rests on `k` or on
 * nobody. `whose`: for each column, whose answer it is. Tries every set of people, by brute force and by no code of the house.
 */
export function fewestBehind(k: number, rows: readonly (readonly number[])[], whose: readonly string[]): readonly string[] | null {
  const basis = independent(rows).map((at) => rows[at] ?? []);
  const people = [...new Set(whose)];
  for (let size = 1; size < k; size++) {
    const found = subsets(people, size).find((few) => {
      const rest = basis.map((row) => row.filter((_, column) => !few.includes(whose[column] ?? '')));
      return independent(rest).length < basis.length;
    });
    if (found) return found;
  }
  return null;
}

/** The places of as many rows as are independent of those before them. */
export function independent(rows: readonly (readonly number[])[]): number[] {
  const span: { row: number[]; at: number }[] = [];
  const places: number[] = [];
  for (const [place, row] of rows.entries()) {
    const largest = Math.max(...row.map(Math.abs), 0);
    if (largest < nothing) continue;
    const rest = row.map((value) => value / largest);
    for (const { row: lead, at } of span) {
      const factor = (rest[at] ?? 0) / (lead[at] ?? 1);
      if (factor !== 0) for (const [column, value] of lead.entries()) rest[column] = (rest[column] ?? 0) - factor * value;
    }
    const at = rest.reduce((best, value, column) => (Math.abs(value) > Math.abs(rest[best] ?? 0) ? column : best), 0);
    if (Math.abs(rest[at] ?? 0) < nothing) continue;
    span.push({ row: rest, at });
    places.push(place);
  }
  return places;
}

function subsets<T>(of: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return of.flatMap((first, at) => subsets(of.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}
