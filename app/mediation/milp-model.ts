import type { Highs, ModelData } from 'highs';
import { greatestCommonDivisor } from './exact.ts';
import { allows, closure, costOf, demanded } from './package.ts';
import type { Task } from './search.ts';
import type { CellEffect } from './utility.ts';

/** Utilities in the model are thousandths of a rating point: one millionth is then far above the solver's tolerances. */
export const MODEL_SCALE = 1000;

/** A linear model under construction; columns and rows are only ever added. */
export type Draft = { cost: number[]; lower: number[]; upper: number[]; integer: boolean[]; rows: Row[] };
export type Row = { lower: number; upper: number; terms: Term[] };
export type Term = readonly [column: number, factor: number];

/** The packages of one design as a linear model: x[m] = 1 when the measure is chosen, u[g] the utility of the group. */
export type DesignModel = { design: number; draft: Draft; x: number[]; u: number[] };

/**
 * Every package of a design that has one, with u[g] at most its (unrounded) utility: since every use asks for more utility, a cap
 * is two rows, value ≤ cap and value ≤ rating + effects.
 */
export function designModel(task: Task, design: number): DesignModel {
  const { problem, reckoner, demands } = task;
  const draft: Draft = { cost: [], lower: [], upper: [], integer: [], rows: [] };
  const forced = closure(problem, [...problem.required, ...demanded(problem, demands, 'include')]);
  const out = new Set([...problem.forbidden, ...demanded(problem, demands, 'exclude')]);
  const room = problem.budget - costOf(problem, design, forced);
  const barred = (m: number): boolean => {
    const set = closure(problem, [m]);
    const clash = [...set].some(
      (one) =>
        out.has(one) ||
        !allows(problem, design, one) ||
        problem.measures[one]?.excludes.some((other) => set.has(other) || forced.has(other)),
    );
    return (
      clash || [...set].reduce<number>((sum, one) => sum + (forced.has(one) ? 0 : (problem.measures[one]?.cost ?? 0)), 0) > room
    );
  };
  const x = problem.measures.map((_, m) => addColumn(draft, forced.has(m) ? 1 : 0, forced.has(m) || !barred(m) ? 1 : 0, true));
  addStructure(task, design, draft, x);
  const synergies = reckoner.synergies.map(({ measures, effects }) => ({
    effects,
    column: addSynergy(
      draft,
      measures.map((m) => x[m] ?? 0),
    ),
  }));
  const gains = new Map<number, Map<number, number>>();
  const gather = (effects: readonly CellEffect[], column: number) => {
    if ((draft.upper[column] ?? 0) === 0) return;
    for (const { cell, amount } of effects) {
      const own = gains.get(cell) ?? new Map<number, number>();
      gains.set(cell, own.set(column, (own.get(column) ?? 0) + amount / 10));
    }
  };
  reckoner.measures.forEach((effects, m) => gather(effects, x[m] ?? 0));
  for (const { effects, column } of synergies) gather(effects, column);
  const u = problem.groups.map((_, g) => addUtility(task, design, draft, g, gains));
  if (task.floor) for (const [g, column] of u.entries()) reachAtLeast(draft, column, task.floor[g] ?? 0);
  return { design, draft, x, u };
}

export function addColumn(draft: Draft, lower: number, upper: number, integer = false, cost = 0): number {
  draft.lower.push(lower);
  draft.upper.push(upper);
  draft.integer.push(integer);
  return draft.cost.push(cost) - 1;
}

export function addRow(draft: Draft, lower: number, terms: Term[], upper: number): void {
  draft.rows.push({ lower, upper, terms });
}

/** Leaves only what gives the utility in this column so many millionths or more. */
export function reachAtLeast(draft: Draft, column: number, millionths: number): void {
  if (threshold(millionths) > (draft.upper[column] ?? 0)) addRow(draft, 1, [], Infinity);
  else draft.lower[column] = Math.max(draft.lower[column] ?? 0, threshold(millionths));
}

/** What an unrounded utility must reach to round to this many millionths; a hair generous, the rest is reckoned later. */
export function threshold(millionths: number): number {
  return (millionths - 0.5) / MODEL_SCALE;
}

export function copyOf(draft: Draft): Draft {
  return {
    cost: [...draft.cost],
    lower: [...draft.lower],
    upper: [...draft.upper],
    integer: [...draft.integer],
    rows: [...draft.rows],
  };
}

/** The draft as the arrays that the solver takes, to be maximised. */
export function modelData(highs: Highs, draft: Draft, relaxed = false): ModelData {
  const starts = new Int32Array(draft.rows.length + 1);
  draft.rows.forEach((row, r) => {
    starts[r + 1] = (starts[r] ?? 0) + row.terms.length;
  });
  const terms = draft.rows.flatMap((row) => row.terms);
  const { integer, continuous } = highs.constants.variableType;
  return {
    numCols: draft.cost.length,
    numRows: draft.rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(draft.cost),
    colLower: Float64Array.from(draft.lower),
    colUpper: Float64Array.from(draft.upper),
    rowLower: Float64Array.from(draft.rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(draft.rows, ({ upper }) => upper),
    matrix: {
      format: 'csr',
      numRows: draft.rows.length,
      numCols: draft.cost.length,
      starts,
      indices: Int32Array.from(terms, ([column]) => column),
      values: Float64Array.from(terms, ([, factor]) => factor),
    },
    ...(relaxed ? {} : { integrality: draft.integer.map((is) => (is ? integer : continuous)) }),
  };
}

function addStructure({ problem }: Task, design: number, draft: Draft, x: number[]): void {
  const costs = problem.measures.map(({ cost }) => cost);
  const common = costs.reduce<number>(greatestCommonDivisor, 0) || 1;
  const room = Math.floor((problem.budget - costOf(problem, design, [])) / common);
  addRow(
    draft,
    -Infinity,
    costs.flatMap((cost, m): Term[] => (cost > 0 ? [[x[m] ?? 0, cost / common]] : [])),
    room,
  );
  problem.measures.forEach((measure, m) => {
    for (const before of measure.requires)
      addRow(
        draft,
        -Infinity,
        [
          [x[m] ?? 0, 1],
          [x[before] ?? 0, -1],
        ],
        0,
      );
    for (const other of measure.excludes)
      if (m < other)
        addRow(
          draft,
          -Infinity,
          [
            [x[m] ?? 0, 1],
            [x[other] ?? 0, 1],
          ],
          1,
        );
  });
}

/** q = 1 exactly when all are chosen: both ways, since a synergy may help one group and harm another. */
function addSynergy(draft: Draft, columns: number[]): number {
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) return only;
  const q = addColumn(draft, 0, columns.every((column) => (draft.upper[column] ?? 0) === 1) ? 1 : 0);
  for (const column of columns)
    addRow(
      draft,
      -Infinity,
      [
        [q, 1],
        [column, -1],
      ],
      0,
    );
  addRow(draft, -Infinity, [...columns.map((column): Term => [column, 1]), [q, -1]], columns.length - 1);
  return q;
}

function addUtility(task: Task, design: number, draft: Draft, g: number, gains: Map<number, Map<number, number>>): number {
  const { criteria, weights, divisors, cap, ratings } = task.reckoner;
  const terms = new Map<number, number>();
  let constant = 0;
  for (let cell = g * criteria; cell < (g + 1) * criteria; cell += 1) {
    const share = (weights[cell] ?? 0) / (divisors[g] ?? 1);
    if (share === 0) continue;
    const base = (ratings[design]?.[cell] ?? 0) / 10;
    const value = cappedValue(draft, base, [...(gains.get(cell) ?? [])], cap / 10);
    constant += share * value.constant;
    for (const [column, factor] of value.terms) terms.set(column, (terms.get(column) ?? 0) + share * factor);
  }
  const end = (most: boolean) =>
    [...terms].reduce(
      (sum, [column, factor]) => sum + factor * (factor > 0 === most ? (draft.upper[column] ?? 0) : (draft.lower[column] ?? 0)),
      constant,
    );
  const u = addColumn(draft, end(false) - 1, end(true) + 1);
  addRow(draft, constant, [[u, 1], ...[...terms].map(([column, factor]): Term => [column, -factor])], constant);
  return u;
}

/** min(cap, base + Σ terms) as a sum of columns; a column of its own only where the cap can bind but need not. */
function cappedValue(draft: Draft, base: number, terms: Term[], cap: number): { constant: number; terms: Term[] } {
  const reach = (most: boolean) =>
    terms.reduce(
      (sum, [column, factor]) => sum + factor * (factor > 0 === most ? (draft.upper[column] ?? 1) : (draft.lower[column] ?? 0)),
      base,
    );
  if (reach(true) <= cap) return { constant: base, terms };
  if (reach(false) >= cap) return { constant: cap, terms: [] };
  const value = addColumn(draft, Math.min(reach(false), cap), cap);
  addRow(draft, -Infinity, [[value, 1], ...terms.map(([column, factor]): Term => [column, -factor])], base);
  return { constant: 0, terms: [[value, 1]] };
}
