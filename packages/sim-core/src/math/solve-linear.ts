import { abs } from "./arithmetic.ts";

/**
 * Solves matrix x X = rightSide for X, by elimination with row pivoting. For small dense systems.
 *
 * `matrix` is n x n by rows, `rightSide` n x m by rows; neither is changed. The result is n x m.
 * An Error says when the matrix is singular.
 */
export function solveLinear(
  matrix: readonly ArrayLike<number>[],
  rightSide: readonly ArrayLike<number>[],
): Float64Array[] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => Float64Array.from([...Array.from(row), ...Array.from(rightSide[i]!)]));
  for (let column = 0; column < size; column++) {
    bringPivotUp(rows, column);
    for (let i = column + 1; i < size; i++) subtractMultiple(rows[i]!, rows[column]!, column);
  }
  for (let column = size - 1; column >= 0; column--) {
    const pivotRow = rows[column]!;
    const pivot = pivotRow[column]!;
    for (let k = size; k < pivotRow.length; k++) pivotRow[k]! /= pivot;
    pivotRow[column] = 1;
    for (let i = 0; i < column; i++) subtractMultiple(rows[i]!, pivotRow, column);
  }
  return rows.map((row) => row.slice(size));
}

function bringPivotUp(rows: Float64Array[], column: number): void {
  let largest = column;
  for (let i = column + 1; i < rows.length; i++) {
    if (abs(rows[i]![column]!) > abs(rows[largest]![column]!)) largest = i;
  }
  if (!(abs(rows[largest]![column]!) > 0)) {
    throw new Error(`solveLinear: the matrix is singular (column ${column + 1} depends on those before it)`);
  }
  [rows[column], rows[largest]] = [rows[largest]!, rows[column]!];
}

/** Clears `column` of a row by subtracting a multiple of the pivot row. */
function subtractMultiple(row: Float64Array, pivotRow: Float64Array, column: number): void {
  const factor = row[column]! / pivotRow[column]!;
  if (factor === 0) return;
  for (let k = column; k < row.length; k++) row[k] = row[k]! - factor * pivotRow[k]!;
}
