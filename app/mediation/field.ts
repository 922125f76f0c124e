import { allows, closure, costOf, demanded, leastSets } from './package.ts';
import type { Task } from './search.ts';
import type { CellEffect } from './utility.ts';

/**
 * The packages of one design, laid out for the search: a column for each measure that may be in or out, then one for each
 * synergy of several of them (what is chosen anyway stands in `base`). Effects by column and, the other way round, by cell.
 */
export type Field = {
  design: number;
  /** Chosen in every package. */
  fixed: ReadonlySet<number>;
  /** The measure of each of the first columns. */
  measures: number[];
  synergies: { column: number; members: number[] }[];
  columns: number;
  costs: Float64Array;
  /** What the measures of the columns may cost together. */
  room: number;
  requires: (readonly [column: number, before: number])[];
  excludes: (readonly [column: number, other: number])[];
  /** Values of the cells, uncapped, in ten-thousandths, of the design with what is chosen anyway. */
  base: Float64Array;
  byColumn: Sparse;
  byCell: Sparse;
};
/** `places[i]`, `amounts[i]` for i from starts[k] to starts[k + 1]; a place may come more than once, and then all count. */
export type Sparse = { starts: Int32Array; places: Int32Array; amounts: Float64Array };

/** Null where the design has no package. */
export function fieldOf(task: Task, design: number): Field | null {
  const { problem, reckoner, demands } = task;
  const fixed = leastSets(problem, problem.required, demands)[design];
  if (!fixed) return null;
  const measures = choosable(task, design, fixed);
  const at = new Map(measures.map((m, j) => [m, j]));
  const base = Float64Array.from(reckoner.ratings[design] ?? []);
  const effects: CellEffect[][] = measures.map((m) => [...(reckoner.measures[m] ?? [])]);
  for (const m of fixed) for (const { cell, amount } of reckoner.measures[m] ?? []) base[cell] = (base[cell] ?? 0) + amount;
  const synergies: Field['synergies'] = [];
  for (const synergy of reckoner.synergies) {
    if (!synergy.measures.every((m) => fixed.has(m) || at.has(m))) continue;
    const members = [...new Set(synergy.measures)].flatMap((m) => at.get(m) ?? []);
    const [only] = members;
    if (only === undefined) for (const { cell, amount } of synergy.effects) base[cell] = (base[cell] ?? 0) + amount;
    else if (members.length === 1) effects[only]?.push(...synergy.effects);
    else synergies.push({ column: effects.push([...synergy.effects]) - 1, members });
  }
  const pairs = (of: 'requires' | 'excludes') => measures.flatMap((m, j) =>
    (problem.measures[m]?.[of] ?? []).flatMap((other) => { const k = at.get(other); return k === undefined ? [] : [[j, k] as const]; }));
  const byColumn = sparse(effects);
  return {
    design, fixed, measures, synergies, columns: effects.length, costs: Float64Array.from(measures, (m) => problem.measures[m]?.cost ?? 0),
    room: problem.budget - costOf(problem, design, fixed), requires: pairs('requires'), excludes: pairs('excludes').filter(([j, k]) => j < k),
    base, byColumn, byCell: turned(byColumn, reckoner.groups * reckoner.criteria),
  };
}

/** Between what each column may be; those of measures are 0 or 1 where both are the same. */
export type Bounds = { lower: Float64Array; upper: Float64Array };

/** The packages of the field within these bounds, from which all that follows must have been drawn already. */
export function narrowed(field: Field, { lower, upper }: Bounds): Field {
  const { measures, costs, byColumn } = field;
  const kept = [...measures.keys()].filter((j) => lower[j] !== upper[j]);
  const at = new Map(kept.map((j, place) => [j, place]));
  const taken = [...measures.keys()].filter((j) => lower[j] === 1);
  const base = field.base.slice();
  const effects = kept.map((j) => effectsOf(byColumn, j));
  const add = (own: readonly CellEffect[]): void => { for (const { cell, amount } of own) base[cell] = (base[cell] ?? 0) + amount; };
  for (const j of taken) add(effectsOf(byColumn, j));
  const synergies: Field['synergies'] = [];
  for (const { column, members } of field.synergies) {
    if (members.some((j) => upper[j] === 0)) continue;
    const left = members.flatMap((j) => at.get(j) ?? []);
    const [only] = left;
    if (only === undefined) add(effectsOf(byColumn, column));
    else if (left.length === 1) effects[only]?.push(...effectsOf(byColumn, column));
    else synergies.push({ column: effects.push(effectsOf(byColumn, column)) - 1, members: left });
  }
  const pairs = (of: Field['requires']) => of.flatMap(([j, k]) => { const [a, b] = [at.get(j), at.get(k)]; return a === undefined || b === undefined ? [] : [[a, b] as const]; });
  const columns = sparse(effects);
  return {
    ...field, fixed: new Set([...field.fixed, ...taken.map((j) => measures[j] ?? 0)]), measures: kept.map((j) => measures[j] ?? 0), synergies,
    columns: effects.length, costs: Float64Array.from(kept, (j) => costs[j] ?? 0), room: field.room - taken.reduce((sum, j) => sum + (costs[j] ?? 0), 0),
    requires: pairs(field.requires), excludes: pairs(field.excludes), base, byColumn: columns, byCell: turned(columns, base.length),
  };
}

function effectsOf({ starts, places, amounts }: Sparse, column: number): CellEffect[] {
  const own: CellEffect[] = [];
  for (let i = starts[column] ?? 0; i < (starts[column + 1] ?? 0); i += 1) own.push({ cell: places[i] ?? 0, amount: amounts[i] ?? 0 });
  return own;
}

/** Measures, beside those chosen anyway, that some package of the design can hold. */
function choosable({ problem, demands }: Task, design: number, fixed: ReadonlySet<number>): number[] {
  const out = new Set([...problem.forbidden, ...demanded(problem, demands, 'exclude')]);
  return problem.measures.flatMap((_, m) => {
    if (fixed.has(m)) return [];
    const set = closure(problem, [...fixed, m]);
    const clash = [...set].some((one) => out.has(one) || !allows(problem, design, one) || problem.measures[one]?.excludes.some((other) => set.has(other)));
    return clash || costOf(problem, design, set) > problem.budget ? [] : [m];
  });
}

function sparse(lists: readonly (readonly CellEffect[])[]): Sparse {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, k) => { starts[k + 1] = (starts[k] ?? 0) + list.length; });
  const [places, amounts] = [new Int32Array(starts[lists.length] ?? 0), new Float64Array(starts[lists.length] ?? 0)];
  lists.forEach((list, k) => list.forEach(({ cell, amount }, i) => {
    places[(starts[k] ?? 0) + i] = cell;
    amounts[(starts[k] ?? 0) + i] = amount;
  }));
  return { starts, places, amounts };
}

/** The same by cell. */
function turned({ starts, places, amounts }: Sparse, cells: number): Sparse {
  const turn = { starts: new Int32Array(cells + 1), places: new Int32Array(places.length), amounts: new Float64Array(places.length) };
  for (const cell of places) turn.starts[cell + 1] = (turn.starts[cell + 1] ?? 0) + 1;
  for (let cell = 0; cell < cells; cell += 1) turn.starts[cell + 1] = (turn.starts[cell + 1] ?? 0) + (turn.starts[cell] ?? 0);
  const next = turn.starts.slice();
  for (let j = 0; j + 1 < starts.length; j += 1) {
    for (let i = starts[j] ?? 0; i < (starts[j + 1] ?? 0); i += 1) {
      const at = next[places[i] ?? 0] ?? 0;
      next[places[i] ?? 0] = at + 1;
      turn.places[at] = j;
      turn.amounts[at] = amounts[i] ?? 0;
    }
  }
  return turn;
}
