/**
 * Whether every combination of published lines still rests on at least `k` persons.
 *
 * `lines` holds, for each line, the persons (0 … people − 1) whose answers it adds up. Whoever knows the sums of all lines
 * knows every weighted sum of them, and no more. A weighted sum that touches fewer than k persons would tell of them.
 *
 * The search for such a sum is that for the lightest word of a linear code (the Brouwer–Zimmermann algorithm; A. Betten et al.,
 * Error-Correcting Linear Codes, 2006, § 1.8), over the rationals. Take m disjoint sets of persons, each of which alone
 * tells all weighted sums apart: a sum touching fewer than k persons touches at most t = ⌊(k − 1)/m⌋ of one set, so it mixes
 * at most t rows of the lines reduced on that set. For t ≤ 2 all mixtures are tried; beyond, the answer is false to be safe.
 */
export function everySumRestsOn(k: number, lines: readonly ReadonlySet<number>[], people: number): boolean {
  const columns = distinctColumns(lines, people);
  const bases = disjointBases(columns, lines.length, k);
  if (bases === null) return true;
  const mixed = Math.floor((k - 1) / bases.length);
  if (bases.length === 0 || mixed > 2) return false;
  if (mixed === 0) return true;
  const sizes = columns.map((column) => column.people);
  return bases.every((basis) => {
    const rows = reducedOn(basis, columns);
    return rows.every((row) => touched(row, sizes) >= k)
      && (mixed < 2 || rows.every((row, i) => rows.slice(i + 1).every((other) => lightestMixture(row, other, sizes) >= k)));
  });
}

/** Persons who stand in exactly the same lines. */
interface Column { readonly marks: readonly number[]; readonly people: number }

function distinctColumns(lines: readonly ReadonlySet<number>[], people: number): Column[] {
  const counts = new Map<string, { marks: readonly number[]; people: number }>();
  for (let person = 0; person < people; person++) {
    const marks = lines.map((line) => (line.has(person) ? 1 : 0));
    const key = marks.join('');
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { marks, people: 1 });
    else known.people += 1;
  }
  return [...counts.values()].filter((column) => column.marks.includes(1));
}

/** Up to `most` disjoint sets of persons, as column numbers, of the rank of all; null when the lines say nothing at all. */
function disjointBases(columns: readonly Column[], height: number, most: number): number[][] | null {
  const left = columns.map((column) => column.people);
  const bases: number[][] = [];
  const rank = independent(columns.map((_, index) => index), columns, height).length;
  if (rank === 0) return null;
  while (bases.length < most) {
    const order = left.map((_, index) => index).filter((index) => (left[index] ?? 0) > 0)
      .sort((a, b) => (left[b] ?? 0) - (left[a] ?? 0) || a - b);
    const basis = independent(order, columns, height);
    if (basis.length < rank) break;
    for (const index of basis) left[index] = (left[index] ?? 0) - 1;
    bases.push(basis);
  }
  return bases;
}

/** The columns of `order`, first come first kept, that no earlier ones add up to. */
function independent(order: readonly number[], columns: readonly Column[], height: number): number[] {
  const pivots: { readonly at: number; readonly vector: readonly number[] }[] = [];
  const kept: number[] = [];
  for (const index of order) {
    let vector = [...(columns[index]?.marks ?? [])];
    for (const pivot of pivots) {
      const factor = (vector[pivot.at] ?? 0) / (pivot.vector[pivot.at] ?? 1);
      if (factor !== 0) vector = vector.map((value, row) => cleared(value - factor * (pivot.vector[row] ?? 0)));
    }
    const at = largestAt(vector);
    if (vector[at] === 0 || vector[at] === undefined) continue;
    pivots.push({ at, vector });
    kept.push(index);
    if (kept.length === height) break;
  }
  return kept;
}

/** The lines' span written so that each row is 1 on one column of the basis and 0 on the others. */
function reducedOn(basis: readonly number[], columns: readonly Column[]): number[][] {
  const height = columns[0]?.marks.length ?? 0;
  let rows = Array.from({ length: height }, (_, row) => columns.map((column) => column.marks[row] ?? 0));
  const reduced: number[][] = [];
  for (const column of basis) {
    const at = largestAt(rows.map((row) => row[column] ?? 0));
    const lead = rows[at] ?? [];
    const scaled = lead.map((value) => cleared(value / (lead[column] ?? 1)));
    const clear = (row: readonly number[]) => row.map((value, i) => cleared(value - (row[column] ?? 0) * (scaled[i] ?? 0)));
    rows = rows.filter((row) => row !== lead).map(clear);
    reduced.splice(0, reduced.length, ...reduced.map(clear), scaled);
  }
  return reduced;
}

function touched(row: readonly number[], sizes: readonly number[]): number {
  return row.reduce((sum, value, column) => (value === 0 ? sum : sum + (sizes[column] ?? 0)), 0);
}

/** The fewest persons that row + c·other touches, over all c ≠ 0: those who cancel out share one ratio of the two. */
function lightestMixture(row: readonly number[], other: readonly number[], sizes: readonly number[]): number {
  let either = 0;
  const cancelled = new Map<string, number>();
  row.forEach((a, column) => {
    const b = other[column] ?? 0;
    const size = sizes[column] ?? 0;
    if (a !== 0 || b !== 0) either += size;
    if (a === 0 || b === 0) return;
    const ratio = (a / b).toPrecision(9);
    cancelled.set(ratio, (cancelled.get(ratio) ?? 0) + size);
  });
  return either - Math.max(0, ...cancelled.values());
}

/** Sums of few small fractions: what is this near to 0 is 0. */
function cleared(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : value;
}

function largestAt(vector: readonly number[]): number {
  return vector.reduce((best, value, index) => (Math.abs(value) > Math.abs(vector[best] ?? 0) ? index : best), 0);
}
