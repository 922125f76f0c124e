import type { Field } from './field.ts';
import type { LpRow } from './simplex-table.ts';
import type { Reckoner } from './utility.ts';

/** Columns between 0 and 1 as the relaxed model has them, and what they give: uncapped values of the cells, utilities in points. */
export type Point = { x: Float64Array; values: Float64Array; utilities: Float64Array };

export function pointOf({ groups, criteria }: Reckoner, { columns }: Field): Point {
  return { x: new Float64Array(columns), values: new Float64Array(groups * criteria), utilities: new Float64Array(groups) };
}

/** Values and utilities of the point's columns. */
export function reckonPoint({ groups, criteria, cap, weights, divisors }: Reckoner, { base, byColumn, columns }: Field, { x, values, utilities }: Point): void {
  const { starts, places, amounts } = byColumn;
  values.set(base);
  for (let j = 0; j < columns; j += 1) {
    const share = x[j] ?? 0;
    if (share === 0) continue;
    const end = starts[j + 1] ?? 0;
    for (let i = starts[j] ?? 0; i < end; i += 1) {
      const cell = places[i] ?? 0;
      values[cell] = (values[cell] ?? 0) + share * (amounts[i] ?? 0);
    }
  }
  for (let g = 0; g < groups; g += 1) {
    let sum = 0;
    for (let cell = g * criteria; cell < (g + 1) * criteria; cell += 1) {
      const value = values[cell] ?? 0;
      sum += (weights[cell] ?? 0) * (value < cap ? value : cap);
    }
    utilities[g] = sum / (divisors[g] ?? 1) / UNIT;
  }
}

/** The groups with the k smallest utilities at the point. */
export function lowestGroups({ utilities }: Point, k: number): number[] {
  return [...utilities.keys()].sort((a, b) => (utilities[a] ?? 0) - (utilities[b] ?? 0) || a - b).slice(0, k);
}

/** Ten-thousandths in a rating point. */
const UNIT = 10_000;

/**
 * What the utilities of these groups together cannot exceed, whatever is chosen: the utility is concave in the columns as long as
 * they are between 0 and 1, and this is its tangent at the point (J. Kelley, SIAM Journal 8(4), 1960): cells that stand above
 * the cap there count as the cap, the others as what adds up to them. `goal`: w is at most that; else `least` is (in points).
 */
export function utilityRow(reckoner: Reckoner, { base, byCell, columns }: Field, { values }: Point, groups: Iterable<number>, least: number | null): LpRow {
  const { criteria, cap, weights, divisors } = reckoner;
  const coefficients = new Float64Array(columns);
  let constant = -(least ?? 0);
  for (const g of groups) {
    for (let cell = g * criteria; cell < (g + 1) * criteria; cell += 1) {
      const share = (weights[cell] ?? 0) / (divisors[g] ?? 1) / UNIT;
      if (share === 0) continue;
      if ((values[cell] ?? 0) > cap) { constant += share * cap; continue; }
      constant += share * (base[cell] ?? 0);
      for (let i = byCell.starts[cell] ?? 0; i < (byCell.starts[cell + 1] ?? 0); i += 1) {
        const j = byCell.places[i] ?? 0;
        coefficients[j] = (coefficients[j] ?? 0) + share * (byCell.amounts[i] ?? 0);
      }
    }
  }
  return { constant, coefficients, goal: least === null ? 1 : 0 };
}
