import type { Simplex } from './simplex-table.ts';

/** Every slack row out of the basis gets its multiplier; `ray` adds so much of a broken row. */
export function takePrices(s: Simplex, ray: { row: number; times: number } | null): void {
  if (s.prices.length < s.rows.length) s.prices = new Float64Array(2 * s.rows.length);
  const { columns, nonbasic, prices, table } = s;
  prices.fill(0);
  const [top, broken] = [table[0], ray ? table[ray.row] : undefined];
  for (let k = 0; k <= columns; k += 1) {
    const slot = (nonbasic[k] ?? 0) - columns;
    if (slot >= 0) prices[slot] = Math.max(0, -(top?.[k] ?? 0)) + (ray && broken ? ray.times * Math.abs(broken[k] ?? 0) : 0);
  }
  const slot = ray ? (s.basic[ray.row] ?? 0) - columns : -1;
  if (ray && slot >= 0) prices[slot] = ray.times;
}

/**
 * What w cannot exceed within the bounds, under the present prices, by weak duality (A. Neumaier and O. Shcherbina, Mathematical
 * Programming 99, 2004): whatever the prices, as long as none is negative. Infinity where they weigh no goal. Fills `reduced`.
 */
export function safeBound({ columns, rows, prices, reduced, lower, upper }: Simplex): number {
  let [goal, bound] = [0, 0];
  reduced.fill(0);
  for (let slot = 0; slot < rows.length; slot += 1) {
    const [price, row] = [prices[slot] ?? 0, rows[slot]];
    if (price === 0 || !row) continue;
    const { coefficients } = row;
    goal += price * row.goal;
    bound += price * row.constant;
    for (let j = 0; j < columns; j += 1) reduced[j] = (reduced[j] ?? 0) + price * (coefficients[j] ?? 0);
  }
  if (!(goal > 1e-6)) return Infinity;
  for (let j = 0; j < columns; j += 1) {
    const r = (reduced[j] ?? 0) / goal;
    reduced[j] = r;
    bound += goal * r * ((r > 0 ? upper[j] : lower[j]) ?? 0);
  }
  return bound / goal;
}
