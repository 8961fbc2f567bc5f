import type { IndexedLabels } from "./labels.ts";

/** Sum of a column within each label. */
export function sumByLabel(column: ArrayLike<number>, labels: IndexedLabels): Float64Array {
  const sum = new Float64Array(labels.count);
  for (let i = 0; i < column.length; i++) sum[labels.index[i]!]! += column[i]!;
  return sum;
}
