import { chosenFreely, MILLION, PRICE_UNIT, roomFor } from './certificate.ts';
import type { DesignCertificate } from './certificate.ts';
import { addColumn, addRow, MODEL_SCALE } from './milp-model.ts';
import type { Draft, Term } from './milp-model.ts';
import { runMilp } from './milp-run.ts';
import type { SearchControl } from './search-control.ts';
import type { Task } from './search.ts';

/**
 * Looks for the prices that bound the smallest utility of one design's packages most tightly: those of the relaxed model that
 * maximises it. Null when the time is over or the solver gave none; the prices are a claim, which certifiedBound reckons.
 */
export async function findCertificate(task: Task, design: number, control: SearchControl): Promise<DesignCertificate | null> {
  const model = relaxedModel(task, design);
  const run = await runMilp(model.draft, control, { relaxed: true });
  if (run.kind !== 'optimal' || !run.prices) return null;
  const { problem, reckoner } = task;
  // Which sign a solver gives to prices is its own custom; those of the groups sum to one.
  const sign = model.groups.reduce((sum, row) => sum + (run.prices?.[row] ?? 0), 0) < 0 ? -1 : 1;
  const price = (row: number): number => Math.max(0, sign * (run.prices?.[row] ?? 0));
  const weights = wholeShares(model.groups.map(price));
  if (!weights) return null;
  const inUnits = (row: number, factor = 1): number => Math.round(price(row) * MODEL_SCALE * PRICE_UNIT * factor);
  const capOf = (cell: number): number => {
    const g = Math.floor(cell / reckoner.criteria);
    const share = (price(model.groups[g] ?? 0) * (reckoner.weights[cell] ?? 0)) / (reckoner.divisors[g] ?? 1);
    const row = model.cells.get(cell);
    return share === 0 || row === undefined ? 0 : Math.round(MILLION * Math.min(1, Math.max(0, 1 - price(row) / share)));
  };
  const name = (m: number): string => problem.measures[m]?.id ?? '';
  return {
    design: problem.designs[design]?.id ?? '',
    weights: sparse(problem.groups.map(({ id }, g) => [id, weights[g] ?? 0])),
    caps: Object.fromEntries(problem.groups.flatMap(({ id }, g): [string, Record<string, number>][] => {
      const own = sparse(problem.criteria.map((criterion, k) => [criterion.id, capOf(g * reckoner.criteria + k)]));
      return Object.keys(own).length > 0 ? [[id, own]] : [];
    })),
    money: inUnits(model.money.row, 1 / model.money.unit),
    requires: model.requires.flatMap(({ row, measure, needs }) => priced({ measure: name(measure), needs: name(needs), price: inUnits(row) })),
    excludes: model.excludes.flatMap(({ row, measures: [one, other] }) => priced({ measures: [name(one), name(other)] as const, price: inUnits(row) })),
    synergies: model.synergies.flatMap(({ synergy, members, whole }) => {
      const prices = sparse(members.map(({ row, measure }) => [name(measure), inUnits(row)]));
      return Object.keys(prices).length > 0 || inUnits(whole) > 0 ? [{ synergy, prices, whole: inUnits(whole) }] : [];
    }),
  };
}

type Model = {
  draft: Draft; groups: number[]; cells: Map<number, number>; money: { row: number; unit: number };
  requires: { row: number; measure: number; needs: number }[];
  excludes: { row: number; measures: readonly [number, number] }[];
  synergies: { synergy: number; members: { row: number; measure: number }[]; whole: number }[];
};

/** The packages of a design, relaxed, with a row of its own for every rule that a certificate can price; each row is '≤'. */
function relaxedModel({ problem, reckoner }: Task, design: number): Model {
  const draft: Draft = { cost: [], lower: [], upper: [], integer: [], rows: [] };
  const { fixed, free } = chosenFreely(problem, design);
  const row = (terms: Term[], most: number): number => {
    addRow(draft, -Infinity, terms, most);
    return draft.rows.length - 1;
  };
  const x = problem.measures.map((_, m) => addColumn(draft, fixed.has(m) ? 1 : 0, fixed.has(m) || free.has(m) ? 1 : 0));
  const at = (m: number): number => x[m] ?? 0;
  const { unit, most } = roomFor(problem, design);
  const money = { unit, row: row(problem.measures.flatMap(({ cost }, m): Term[] => (cost > 0 ? [[at(m), cost / unit]] : [])), most / unit) };
  const requires = problem.measures.flatMap((measure, m) => measure.requires.map((needs) => ({ measure: m, needs, row: row([[at(m), 1], [at(needs), -1]], 0) })));
  const excludes = problem.measures.flatMap((measure, m) => measure.excludes.flatMap((other) =>
    (m < other ? [{ measures: [m, other] as const, row: row([[at(m), 1], [at(other), 1]], 1) }] : [])));
  const joint = problem.synergies.map(() => addColumn(draft, 0, 1));
  const synergies = problem.synergies.map(({ measures }, s) => ({
    synergy: s, members: measures.map((m) => ({ measure: m, row: row([[joint[s] ?? 0, 1], [at(m), -1]], 0) })),
    whole: row([...measures.map((m): Term => [at(m), 1]), [joint[s] ?? 0, -1]], measures.length - 1),
  }));
  const gains = gainsByCell(reckoner.measures.map((effects, m) => ({ effects, column: at(m) })), reckoner.synergies.map(({ effects }, s) => ({ effects, column: joint[s] ?? 0 })));
  const { cells, groups } = addGoal(draft, { problem, reckoner }, design, gains, row);
  return { draft, groups, cells, money, requires, excludes, synergies };
}

type Gains = ReadonlyMap<number, Term[]>;
type Source = { effects: readonly { cell: number; amount: number }[]; column: number };

function gainsByCell(...sources: Source[][]): Gains {
  const gains = new Map<number, Term[]>();
  for (const { effects, column } of sources.flat()) {
    for (const { cell, amount } of effects) {
      const own = gains.get(cell) ?? [];
      own.push([column, amount / 10]);
      gains.set(cell, own);
    }
  }
  return gains;
}

/** Values at most their cap and at most what adds up to them; the goal at most each group's mean of values. */
function addGoal(
  draft: Draft, { problem, reckoner }: Pick<Task, 'problem' | 'reckoner'>, design: number, gains: Gains, row: (terms: Term[], most: number) => number,
): { cells: Map<number, number>; groups: number[] } {
  const { criteria, weights, divisors, cap, ratings } = reckoner;
  const cells = new Map<number, number>();
  const lowest = -1e6;
  const goal = addColumn(draft, lowest, cap / 10, false, 1);
  const groups = problem.groups.map((_, g) => {
    const terms: Term[] = [[goal, 1]];
    for (let cell = g * criteria; cell < (g + 1) * criteria; cell += 1) {
      if ((weights[cell] ?? 0) === 0) continue;
      const value = addColumn(draft, lowest, cap / 10);
      cells.set(cell, row([[value, 1], ...(gains.get(cell) ?? []).map(([column, factor]): Term => [column, -factor])], (ratings[design]?.[cell] ?? 0) / 10));
      terms.push([value, -(weights[cell] ?? 0) / (divisors[g] ?? 1)]);
    }
    return row(terms, 0);
  });
  return { cells, groups };
}

/** Shares as whole millionths that sum to a million, what rounding leaves given to the largest; null when all are 0. */
function wholeShares(amounts: readonly number[]): number[] | null {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (!(sum > 0)) return null;
  const shares = amounts.map((amount) => Math.floor((amount / sum) * MILLION));
  const largest = shares.indexOf(Math.max(...shares));
  const rest = MILLION - shares.reduce((total, share) => total + share, 0);
  return shares.map((share, place) => (place === largest ? share + rest : share));
}

const sparse = (entries: readonly (readonly [string, number])[]): Record<string, number> => Object.fromEntries(entries.filter(([, amount]) => amount > 0));
const priced = <T extends { price: number }>(entry: T): T[] => (entry.price > 0 ? [entry] : []);
