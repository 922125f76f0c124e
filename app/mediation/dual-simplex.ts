/**
 * Maximises w over columns between bounds, under rows `constant + Σ coefficient·x − goal·w ≥ 0` that may be added at any time:
 * a dense dual simplex method with bounded variables (C. Lemke, Naval Research Logistics Quarterly 1, 1954) whose ratio test
 * walks past breakpoints (I. Maros, Computational Techniques of the Simplex Method, 2003, ch. 10). Made for many problems
 * that differ in a few bounds or rows. Every column is bounded, so that any basis is dual feasible and each step starts from
 * the last. What it claims is only a hint: `safeBound` reckons a bound anew from the rows themselves.
 */
export type Simplex = {
  columns: number;
  lower: Float64Array;
  upper: Float64Array;
  /** By slot; null where a row was taken out. */
  rows: (LpRow | null)[];
  vacant: number[];
  /**
   * Row 0 is what is maximised: w, moved by a hair for every variable, so that no two breakpoints fall together and no basis comes
   * back (A. Charnes, Econometrica 20, 1952). Row 1 is w; then one row a basic variable. A row: the factor of each nonbasic
   * variable, then the constant.
   */
  table: Float64Array[];
  /** Variables: a column by its number, the slack of a row by `columns` + its slot. The first two are not used. */
  basic: number[];
  nonbasic: Int32Array;
  atUpper: Uint8Array;
  /** Values of the rows of the table. */
  values: number[];
  /** Multipliers of a safe bound under way, by slot, and what a unit of each column adds to the bound they give. */
  prices: Float64Array;
  reduced: Float64Array;
  pivots: number;
  /** Room to reckon in: the values of the nonbasic variables. */
  shares: Float64Array;
};
export type LpRow = { constant: number; coefficients: Float64Array; goal: 0 | 1 };

/** The hair of a variable; a thousand of them stay below one millionth of a point. */
const HAIR = 1e-10;
/** Below this a value counts as within its bounds, in rating points or in parts of a whole. */
const TOLERANCE = 1e-9;
const SMALLEST_PIVOT = 1e-7;

/** The first row must bear the goal: it is what w is measured by at the start. */
export function simplexOf(columns: number, first: LpRow): Simplex {
  const w = new Float64Array(columns + 2);
  w.set(first.coefficients);
  w[columns] = -1;
  w[columns + 1] = first.constant;
  const top = w.map((a, k) => (k <= columns ? a - hair(k) : a));
  return {
    columns, lower: new Float64Array(columns), upper: new Float64Array(columns).fill(1), rows: [first], vacant: [], table: [top, w], basic: [-1, -1],
    nonbasic: Int32Array.from({ length: columns + 1 }, (_, k) => k), atUpper: new Uint8Array(columns + 1), values: [0, 0],
    prices: new Float64Array(64), reduced: new Float64Array(columns), pivots: 0, shares: new Float64Array(columns + 1),
  };
}

/** Adds a row; it is heeded with the next call of `reoptimise`. */
export function addLpRow(s: Simplex, row: LpRow): void {
  const slot = s.vacant.pop() ?? s.rows.length;
  s.rows[slot] = row;
  append(s, row, slot);
}

/** Takes out the rows that do not bind, but for the first `kept` slots. */
export function dropSlackRows(s: Simplex, kept: number): void {
  for (let p = s.basic.length - 1; p > 1; p -= 1) {
    const slot = (s.basic[p] ?? 0) - s.columns;
    if (slot < kept) continue;
    s.rows[slot] = null;
    s.vacant.push(slot);
    removeAt(s.table, p);
    removeAt(s.basic, p);
    removeAt(s.values, p);
  }
}

/**
 * Goes on until w is greatest (`optimal`), w has fallen below `cutoff` (`below`: so has every bound from here on), or no column
 * can mend a broken row (`broken`, with that row). `stopped` is asked now and then.
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

/** The row of the table that this variable stands on, by column; −1 for one out of the basis. */
export function basicRows(s: Simplex, into: Int32Array): void {
  into.fill(-1);
  for (let p = 2; p < s.basic.length; p += 1) {
    const v = s.basic[p] ?? 0;
    if (v < s.columns) into[v] = p;
  }
}

/**
 * By how much w falls at least for one unit that the basic variable of row p is pushed down, and up: the first breakpoint
 * (N. Driebeek, Management Science 12(7), 1966). Infinity where nothing lets it move.
 */
export function penalties(s: Simplex, p: number): { down: number; up: number } {
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

/** Builds the table anew from the rows, with the same basis as far as it can be had: what rounding has done is gone. */
export function refactor(s: Simplex): void {
  const { columns, rows } = s;
  const wanted = s.basic.filter((v) => v >= 0 && v < columns);
  const out = new Set([...s.nonbasic].filter((v) => v >= columns).map((v) => v - columns));
  const first = [...out].find((slot) => rows[slot]?.goal === 1) ?? rows.findIndex((row) => row?.goal === 1);
  const start = rows[first];
  if (!start) return;
  const side = new Map([...s.nonbasic].map((v, k) => [v, s.atUpper[k] ?? 0]));
  const fresh = simplexOf(columns, start);
  s.table = fresh.table;
  s.basic = fresh.basic;
  s.values = fresh.values;
  s.nonbasic = fresh.nonbasic;
  s.nonbasic[columns] = columns + first;
  rows.forEach((row, slot) => {
    if (!row || slot === first) return;
    append(s, row, slot);
  });
  for (const v of wanted) bringIn(s, v, out);
  s.atUpper = Uint8Array.from(s.nonbasic, (v) => side.get(v) ?? 0);
}

function bringIn(s: Simplex, v: number, out: ReadonlySet<number>): void {
  const k = s.nonbasic.indexOf(v);
  let [best, size] = [-1, 1e-7];
  for (let p = 2; p < s.basic.length; p += 1) {
    const slot = (s.basic[p] ?? 0) - s.columns;
    const a = Math.abs(s.table[p]?.[k] ?? 0);
    if (slot >= 0 && out.has(slot) && a > size) [best, size] = [p, a];
  }
  if (best > 0) exchange(s, best, k);
}

function append(s: Simplex, row: LpRow, slot: number): void {
  const added = expressed(s, row);
  const [top] = s.table;
  const by = hair(s.columns + slot);
  if (top) for (let k = 0; k < added.length; k += 1) top[k] = (top[k] ?? 0) - by * (added[k] ?? 0);
  s.table.push(added);
  s.basic.push(s.columns + slot);
  s.values.push(0);
}

/** Between one and two hairs, the same for the same variable. */
function hair(v: number): number {
  return HAIR * (1 + ((v * 0.618_033_988_749_895) % 1));
}

function removeAt<T>(list: T[], place: number): void {
  const last = list.pop();
  if (last !== undefined && place < list.length) list[place] = last;
}

/** A row in terms of the variables that are out of the basis. */
function expressed(s: Simplex, { constant, coefficients, goal }: LpRow): Float64Array {
  const { columns, table, basic, nonbasic } = s;
  const row = new Float64Array(columns + 2);
  row[columns + 1] = constant;
  for (let k = 0; k <= columns; k += 1) {
    const v = nonbasic[k] ?? 0;
    if (v < columns) row[k] = coefficients[v] ?? 0;
  }
  const add = (from: Float64Array | undefined, times: number): void => {
    if (from) for (let k = 0; k < columns + 2; k += 1) row[k] = (row[k] ?? 0) + times * (from[k] ?? 0);
  };
  for (let p = 2; p < basic.length; p += 1) {
    const v = basic[p] ?? 0;
    const times = v < columns ? (coefficients[v] ?? 0) : 0;
    if (times !== 0) add(table[p], times);
  }
  if (goal) add(table[1], -1);
  return row;
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

const candidates = { places: new Int32Array(0), ratios: new Float64Array(0) };

/** The variable that takes the place of row p's: the last whose breakpoint still leaves the row broken. Those before it change sides. */
function enteringPlace(s: Simplex, p: number): number {
  const { columns, table, nonbasic, lower, upper, atUpper, values, basic } = s;
  if (candidates.places.length <= columns) Object.assign(candidates, { places: new Int32Array(columns + 1), ratios: new Float64Array(columns + 1) });
  const { places, ratios } = candidates;
  const [row, top] = [table[p], table[0]];
  const [v, x] = [basic[p] ?? 0, values[p] ?? 0];
  const low = v < columns ? (lower[v] ?? 0) : 0;
  const rise = x < low;
  let slope = rise ? low - x : x - (upper[v] ?? 0);
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
  while (count > 0) {
    let least = Infinity;
    for (let i = 0; i < count; i += 1) if ((ratios[i] ?? 0) < least) least = ratios[i] ?? 0;
    let [chosen, size] = [0, 0];
    for (let i = 0; i < count; i += 1) {
      const a = Math.abs(row?.[places[i] ?? 0] ?? 0);
      if ((ratios[i] ?? 0) <= least + 1e-13 && a > size) [chosen, size] = [i, a];
    }
    const k = places[chosen] ?? 0;
    const u = nonbasic[k] ?? 0;
    const range = u < columns ? (upper[u] ?? 0) - (lower[u] ?? 0) : Infinity;
    slope -= size * range;
    if (slope <= TOLERANCE) return k;
    if (range === Infinity) return k;
    changeSide(s, k, range);
    count -= 1;
    places[chosen] = places[count] ?? 0;
    ratios[chosen] = ratios[count] ?? 0;
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

function exchange(s: Simplex, p: number, k: number): void {
  const { columns, table, nonbasic, basic } = s;
  const row = table[p];
  if (!row) return;
  const width = columns + 2;
  const by = 1 / (row[k] ?? 1);
  for (let l = 0; l < width; l += 1) row[l] = -(row[l] ?? 0) * by;
  row[k] = by;
  for (let i = 0; i < table.length; i += 1) {
    const other = table[i];
    const times = other?.[k] ?? 0;
    if (i === p || times === 0 || !other) continue;
    for (let l = 0; l < width; l += 1) other[l] = (other[l] ?? 0) + times * (row[l] ?? 0);
    other[k] = times * by;
  }
  const leaving = basic[p] ?? 0;
  basic[p] = nonbasic[k] ?? 0;
  nonbasic[k] = leaving;
  s.pivots += 1;
}
