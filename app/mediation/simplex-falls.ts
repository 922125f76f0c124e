import type { Simplex } from './simplex-table.ts';

/** Below this a value counts as within its bounds, in rating points or in parts of a whole. */
export const TOLERANCE = 1e-9;
const SMALLEST_PIVOT = 1e-7;

/**
 * By how much w falls at least for one unit that the basic variable of row p is pushed down, and up, as far as the first breakpoint
 * (N. Driebeek, Management Science 12(7), 1966). Infinity where nothing lets it move.
 */
export function firstFalls(s: Simplex, p: number): { down: number; up: number } {
  const { columns, table, nonbasic, lower, upper, atUpper } = s;
  const [row, top] = [table[p], table[0]];
  let [down, up] = [Infinity, Infinity];
  for (let k = 0; k <= columns; k += 1) {
    const a = row?.[k] ?? 0;
    if (a < SMALLEST_PIVOT && a > -SMALLEST_PIVOT) continue;
    const v = nonbasic[k] ?? 0;
    if (v < columns && lower[v] === upper[v]) continue;
    const rises = (atUpper[k] ? -a : a) > 0;
    const ratio = Math.abs((top?.[k] ?? 0) / a);
    if (rises) { if (ratio < up) up = ratio; } else if (ratio < down) down = ratio;
  }
  return { down, up };
}

/**
 * By how much w falls at least when the basic variable of row p is pushed this far down, or up: what the first step of the dual
 * simplex method takes, past every breakpoint that leaves the row broken. Infinity where nothing lets it move so far.
 */
export function leastFall(s: Simplex, p: number, rise: boolean, distance: number): number {
  let count = breakpoints(s, p, rise);
  const { places, ratios } = candidates;
  let [fall, at, slope] = [0, 0, distance];
  for (; count > 0; count -= 1) {
    let chosen = 0;
    for (let i = 1; i < count; i += 1) if ((ratios[i] ?? 0) < (ratios[chosen] ?? 0)) chosen = i;
    const [k, ratio] = [places[chosen] ?? 0, ratios[chosen] ?? 0];
    fall += slope * (ratio - at);
    at = ratio;
    slope -= Math.abs(s.table[p]?.[k] ?? 0) * rangeOf(s, k);
    if (slope <= TOLERANCE) return fall;
    forget(chosen, count);
  }
  return Infinity;
}

/** Those that `breakpoints` found last. */
export const candidates = { places: new Int32Array(0), ratios: new Float64Array(0) };

/** Writes down where the places are whose variables can make row p rise, or fall, and at which ratio each would turn; gives how many. */
export function breakpoints({ columns, table, nonbasic, lower, upper, atUpper }: Simplex, p: number, rise: boolean): number {
  if (candidates.places.length <= columns) Object.assign(candidates, { places: new Int32Array(columns + 1), ratios: new Float64Array(columns + 1) });
  const { places, ratios } = candidates;
  const [row, top] = [table[p], table[0]];
  let count = 0;
  for (let k = 0; k <= columns; k += 1) {
    const a = row?.[k] ?? 0;
    if (a < SMALLEST_PIVOT && a > -SMALLEST_PIVOT) continue;
    if (((atUpper[k] ? -a : a) > 0) !== rise) continue;
    const u = nonbasic[k] ?? 0;
    if (u < columns && lower[u] === upper[u]) continue;
    places[count] = k;
    ratios[count] = Math.abs((top?.[k] ?? 0) / a);
    count += 1;
  }
  return count;
}

/** Takes one of them out. */
export function forget(chosen: number, count: number): void {
  const { places, ratios } = candidates;
  places[chosen] = places[count - 1] ?? 0;
  ratios[chosen] = ratios[count - 1] ?? 0;
}

/** How far the variable at place k can go. */
export function rangeOf({ columns, nonbasic, lower, upper }: Simplex, k: number): number {
  const u = nonbasic[k] ?? 0;
  return u < columns ? (upper[u] ?? 0) - (lower[u] ?? 0) : Infinity;
}
