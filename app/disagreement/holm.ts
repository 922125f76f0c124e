/**
 * Holm's step-down correction of a family of p-values; nulls stay null and do not count.
 * Source: S. Holm, A simple sequentially rejective multiple test procedure, 1979.
 */
export function holm(ps: readonly (number | null)[]): (number | null)[] {
  const family = ps.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p || a.index - b.index);
  const corrected: (number | null)[] = ps.map(() => null);
  let least = 0;
  family.forEach(({ p, index }, rank) => {
    least = Math.max(least, Math.min(1, (family.length - rank) * p));
    corrected[index] = least;
  });
  return corrected;
}
