/**
 * The x of A·x = b, A being symmetric and positive definite (n × n, row after row), by Cholesky's factors; null where it is not.
 * Source: G. Golub and C. Van Loan, Matrix Computations, 4th ed. 2013, § 4.2.
 */
export function solvePositive(a: Float64Array, b: Float64Array): Float64Array | null {
  const n = b.length;
  const lower = Float64Array.from(a);
  const at = (row: number, column: number): number => lower[row * n + column] ?? 0;
  for (let column = 0; column < n; column++) for (let row = column; row < n; row++) {
    let sum = at(row, column);
    for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k);
    if (row === column && !(sum > 0)) return null;
    lower[row * n + column] = row === column ? Math.sqrt(sum) : sum / at(column, column);
  }
  const x = Float64Array.from(b);
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < row; k++) x[row] = (x[row] ?? 0) - at(row, k) * (x[k] ?? 0);
    x[row] = (x[row] ?? 0) / at(row, row);
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) x[row] = (x[row] ?? 0) - at(k, row) * (x[k] ?? 0);
    x[row] = (x[row] ?? 0) / at(row, row);
  }
  return x;
}
