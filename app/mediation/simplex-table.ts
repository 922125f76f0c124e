/**
 * A dense simplex table: w over columns between bounds, under rows `constant + Σ coefficient·x − goal·w ≥ 0` that may be added at
 * any time. Every column is bounded, so that any basis is dual feasible and each step starts from the last.
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

/** The row of the table that this variable stands on, by column; −1 for one out of the basis. */
export function basicRows(s: Simplex, into: Int32Array): void {
  into.fill(-1);
  for (let p = 2; p < s.basic.length; p += 1) {
    const v = s.basic[p] ?? 0;
    if (v < s.columns) into[v] = p;
  }
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

/** The basic variable of row p and the one out of the basis at place k change places. */
export function exchange(s: Simplex, p: number, k: number): void {
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
