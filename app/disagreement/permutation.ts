import { meanOf } from './moments.ts';
import { seededNumbers } from './random.ts';

/**
 * Two-sided permutation test that a group's mean differs from the rest's, for several criteria and overlapping groups at once.
 *
 * `columns` holds one array a criterion, one value a person (the same persons in all); `groups` holds the members' indices.
 * Each draw permutes whole persons and serves all criteria and groups. Returns p[group][column] = (b + 1)/(draws + 1), b the
 * draws whose difference is at least as far from 0 as the observed one; null where the group or the rest is empty.
 * Source: B. Phipson and G. K. Smyth, Permutation P-values should never be zero, 2010.
 */
export function permutationTests(
  columns: readonly Float64Array[], groups: readonly Int32Array[], { draws, seed }: { draws: number; seed: number },
): (number | null)[][] {
  const people = columns[0]?.length ?? 0;
  const { distinct, at } = distinctColumns(columns);
  const sides = groups.map((members) => smallerSide(members, people));
  const tested = sides.filter((side) => side.length > 0);
  const exceeded = countExceeding(distinct, tested, people, draws, seed);
  const rowOf = new Map(tested.map((side, row) => [side, row]));
  return sides.map((side) => columns.map((_, column) => {
    const row = rowOf.get(side);
    if (row === undefined) return null;
    const varied = at[column] ?? null;
    return varied === null ? 1 : ((exceeded[row * distinct.length + varied] ?? 0) + 1) / (draws + 1);
  }));
}

/** Columns that vary, each once, and for each given column its place among them, null where nothing varies. */
function distinctColumns(columns: readonly Float64Array[]): { distinct: Float64Array[]; at: (number | null)[] } {
  const places = new Map<string, number>();
  const distinct: Float64Array[] = [];
  const at = columns.map((column) => {
    if (!varies(column)) return null;
    const key = column.join(' ');
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, distinct.length);
    return distinct.push(column) - 1;
  });
  return { distinct, at };
}

/**
 * How often each group's sum is at least as far from 0 as observed, columns centred: with a fixed number of members the
 * difference of means is a multiple of that sum, and the rest's sum is its opposite.
 */
function countExceeding(
  columns: readonly Float64Array[], groups: readonly Int32Array[], people: number, draws: number, seed: number,
): Int32Array {
  const width = columns.length;
  const exceeded = new Int32Array(groups.length * width);
  if (width === 0 || groups.length === 0) return exceeded;
  const centred = interleaved(columns, people);
  const order = Int32Array.from({ length: people }, (_, index) => index);
  const sums = new Float64Array(width);
  // Rounding in sums taken in another order must not turn a tie into a miss.
  const limits = groups.map((members) => Float64Array.from(sumOver(members, order, centred, sums), (sum, column) =>
    Math.abs(sum) - 1e-10 * spread(columns[column] ?? new Float64Array())));
  const numbers = seededNumbers(seed);
  for (let draw = 0; draw < draws; draw++) {
    shuffle(order, numbers);
    groups.forEach((members, group) => {
      sumOver(members, order, centred, sums);
      const limit = limits[group] ?? sums;
      for (let column = 0; column < width; column++) {
        const far = Math.abs(sums[column] ?? 0) >= (limit[column] ?? 0);
        if (far) exceeded[group * width + column] = (exceeded[group * width + column] ?? 0) + 1;
      }
    });
  }
  return exceeded;
}

/** Sums of all columns over the persons who now stand where the members stood, into `sums`. */
function sumOver(members: Int32Array, order: Int32Array, centred: Float64Array, sums: Float64Array): Float64Array {
  const width = sums.length;
  sums.fill(0);
  for (let i = 0; i < members.length; i++) {
    const base = (order[members[i] ?? 0] ?? 0) * width;
    for (let column = 0; column < width; column++) sums[column] = (sums[column] ?? 0) + (centred[base + column] ?? 0);
  }
  return sums;
}

function interleaved(columns: readonly Float64Array[], people: number): Float64Array {
  const centred = new Float64Array(people * columns.length);
  columns.forEach((column, index) => {
    const centre = meanOf(column);
    column.forEach((value, person) => {
      centred[person * columns.length + index] = value - centre;
    });
  });
  return centred;
}

function smallerSide(members: Int32Array, people: number): Int32Array {
  if (2 * members.length <= people) return members;
  const inside = new Set(members);
  return Int32Array.from({ length: people }, (_, index) => index).filter((index) => !inside.has(index));
}

function shuffle(order: Int32Array, numbers: { below(n: number): number }): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = numbers.below(last + 1);
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}

/** Whether values differ by more than rounding; if not, no permutation changes anything and p is 1. */
function varies(values: Float64Array): boolean {
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return spread(values) > 1e-12 * size;
}

/** Largest minus smallest value. */
function spread(values: Float64Array): number {
  const most = values.reduce((found, value) => Math.max(found, value), -Infinity);
  return most - values.reduce((found, value) => Math.min(found, value), Infinity);
}
