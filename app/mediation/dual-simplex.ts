import { TOLERANCE, breakpoints, candidates, forget, rangeOf } from './simplex-falls.ts';
import { exchange } from './simplex-table.ts';
import type { Simplex } from './simplex-table.ts';

/**
 * Goes on until w is greatest (`optimal`), w has fallen below `cutoff` (`below`: so has every bound from here on), or no column
 * can mend a broken row (`broken`, with that row). `stopped` is asked now and then. The dual simplex method with bounded variables
 * (C. Lemke, Naval Research Logistics Quarterly 1, 1954), whose ratio test walks past breakpoints (I. Maros, Computational Techniques of
 * the Simplex Method, 2003, ch. 10), made for many problems that differ in a few bounds or rows. What it claims is only a hint:
 * `safeBound` reckons a bound anew from the rows themselves.
 */
export function reoptimise(s: Simplex, cutoff: number, stopped: () => boolean): { kind: 'optimal' | 'below' | 'stopped' } | { kind: 'broken'; row: number } {
  chooseSides(s);
  reckonValues(s);
  for (let step = 1; ; step += 1) {
    if ((s.values[0] ?? 0) < cutoff) return { kind: 'below' };
    if (step % 64 === 0 && stopped()) return { kind: 'stopped' };
    const p = leavingRow(s);
    if (p < 0) return { kind: 'optimal' };
    const k = enteringPlace(s, p);
    if (k < 0) return { kind: 'broken', row: p };
    pivot(s, p, k);
    if (step % 32 === 0) reckonValues(s);
  }
}

/** The value of each column as things stand, written to `into`. */
export function columnValues(s: Simplex, into: Float64Array): void {
  const { columns, nonbasic, basic, values, atUpper, lower, upper } = s;
  for (let k = 0; k <= columns; k += 1) {
    const v = nonbasic[k] ?? 0;
    if (v < columns) into[v] = (atUpper[k] ? upper[v] : lower[v]) ?? 0;
  }
  for (let p = 2; p < basic.length; p += 1) {
    const v = basic[p] ?? 0;
    if (v < columns) into[v] = values[p] ?? 0;
  }
}

/** Puts every column out of the basis to the bound where it does most for w; a slack always stands at 0. */
function chooseSides({ columns, nonbasic, atUpper, table }: Simplex): void {
  const top = table[0];
  for (let k = 0; k <= columns; k += 1) {
    const d = top?.[k] ?? 0;
    if ((nonbasic[k] ?? 0) >= columns) atUpper[k] = 0;
    else if (d > 1e-12) atUpper[k] = 1;
    else if (d < -1e-12) atUpper[k] = 0;
  }
}

function reckonValues({ columns, table, values, nonbasic, atUpper, lower, upper, shares }: Simplex): void {
  for (let k = 0; k <= columns; k += 1) {
    const v = nonbasic[k] ?? 0;
    shares[k] = v < columns ? ((atUpper[k] ? upper[v] : lower[v]) ?? 0) : 0;
  }
  for (let p = 0; p < table.length; p += 1) {
    const row = table[p];
    let sum = row?.[columns + 1] ?? 0;
    for (let k = 0; k <= columns; k += 1) sum += (row?.[k] ?? 0) * (shares[k] ?? 0);
    values[p] = sum;
  }
}

/** The basic variable that is furthest out of its bounds; −1 when none is. */
function leavingRow({ columns, basic, values, lower, upper }: Simplex): number {
  let [worst, place] = [TOLERANCE, -1];
  for (let p = 2; p < basic.length; p += 1) {
    const [v, x] = [basic[p] ?? 0, values[p] ?? 0];
    const off = v < columns ? Math.max((lower[v] ?? 0) - x, x - (upper[v] ?? 0)) : -x;
    if (off > worst) [worst, place] = [off, p];
  }
  return place;
}

/** The variable that takes the place of row p's: the last whose breakpoint still leaves the row broken. Those before it change sides. */
function enteringPlace(s: Simplex, p: number): number {
  const { columns, table, lower, upper, values, basic } = s;
  const row = table[p];
  const [v, x] = [basic[p] ?? 0, values[p] ?? 0];
  const low = v < columns ? (lower[v] ?? 0) : 0;
  const rise = x < low;
  let slope = rise ? low - x : x - (upper[v] ?? 0);
  let count = breakpoints(s, p, rise);
  const { places, ratios } = candidates;
  for (; count > 0; count -= 1) {
    let least = Infinity;
    for (let i = 0; i < count; i += 1) if ((ratios[i] ?? 0) < least) least = ratios[i] ?? 0;
    let [chosen, size] = [0, 0];
    for (let i = 0; i < count; i += 1) {
      const a = Math.abs(row?.[places[i] ?? 0] ?? 0);
      if ((ratios[i] ?? 0) <= least + 1e-13 && a > size) [chosen, size] = [i, a];
    }
    const k = places[chosen] ?? 0;
    const range = rangeOf(s, k);
    slope -= size * range;
    if (slope <= TOLERANCE || range === Infinity) return k;
    changeSide(s, k, range);
    forget(chosen, count);
  }
  return -1;
}

function changeSide({ table, values, atUpper }: Simplex, k: number, range: number): void {
  const move = atUpper[k] ? -range : range;
  atUpper[k] = atUpper[k] ? 0 : 1;
  for (let p = 0; p < table.length; p += 1) values[p] = (values[p] ?? 0) + (table[p]?.[k] ?? 0) * move;
}

/** The basic variable of row p goes out to the bound that it broke, the one at place k comes in. */
function pivot(s: Simplex, p: number, k: number): void {
  const { columns, table, nonbasic, basic, values, lower, upper, atUpper } = s;
  const [leaving, entering] = [basic[p] ?? 0, nonbasic[k] ?? 0];
  const x = values[p] ?? 0;
  const up = leaving < columns && x > (upper[leaving] ?? 0);
  const target = leaving < columns ? ((up ? upper[leaving] : lower[leaving]) ?? 0) : 0;
  const step = (target - x) / (table[p]?.[k] ?? 1);
  for (let i = 0; i < table.length; i += 1) values[i] = (values[i] ?? 0) + (table[i]?.[k] ?? 0) * step;
  const before = entering < columns ? ((atUpper[k] ? upper[entering] : lower[entering]) ?? 0) : 0;
  values[p] = before + step;
  exchange(s, p, k);
  atUpper[k] = up ? 1 : 0;
}
