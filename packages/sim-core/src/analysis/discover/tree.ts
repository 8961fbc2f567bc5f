import { sqrt } from "../../math/arithmetic.ts";
import { type Cases, countCases } from "./box.ts";

/** Worlds that are alike, and how many of them are cases: counts are of the worlds held out. */
export interface TreeNode {
  readonly worlds: number;
  readonly cases: number;
  /** What divides them; null at a leaf. */
  readonly split: {
    readonly input: number;
    readonly value: number;
    /** Worlds with at most the value, and those with more. */
    readonly below: TreeNode;
    readonly above: TreeNode;
  } | null;
}

export interface TreeInput extends Cases {
  /** Questions from the root to a leaf, at most. Defaults to 3. */
  readonly depth?: number;
}

/** Least part of all worlds in a leaf. */
const LEAST_PART = 0.05;

/**
 * A small tree of questions that tells cases from others: each splits by the input and the value that leave both sides
 * purest (Gini). Grown with the worlds of even number; a split that those of odd number do not confirm (three standard
 * errors between its sides) is taken back.
 *
 * Source: Breiman, L., Friedman, J. H., Olshen, R. A. and Stone, C. J. (1984), Classification and Regression Trees,
 * Wadsworth.
 */
export function growTree({ depth = 3, ...cases }: TreeInput): TreeNode {
  const rows = Array.from({ length: cases.isCase.length }, (_, row) => row);
  const [grown, checked] = [rows.filter((row) => row % 2 === 0), rows.filter((row) => row % 2 === 1)];
  return grow(cases, grown, checked, depth, LEAST_PART * grown.length);
}

function grow(
  cases: Cases,
  grown: readonly number[],
  checked: readonly number[],
  depth: number,
  least: number,
): TreeNode {
  const leaf: TreeNode = { worlds: checked.length, cases: countCases(checked, cases.isCase), split: null };
  const best = depth === 0 ? null : bestSplit(cases, grown, least);
  if (best === null) return leaf;
  const { input, value } = best;
  const isBelow = (row: number): boolean => cases.columns[input]![row]! <= value;
  const isAbove = (row: number): boolean => !isBelow(row);
  const below = grow(cases, grown.filter(isBelow), checked.filter(isBelow), depth - 1, least);
  const above = grow(cases, grown.filter(isAbove), checked.filter(isAbove), depth - 1, least);
  const isOfUse = below.split !== null || above.split !== null || areApart(below, above);
  return isOfUse ? { ...leaf, split: { input, value, below, above } } : leaf;
}

/** Whether the parts of cases on both sides differ by more than three times the standard error of their difference. */
function areApart(below: TreeNode, above: TreeNode): boolean {
  if (below.worlds === 0 || above.worlds === 0) return false;
  const [one, other] = [below.cases / below.worlds, above.cases / above.worlds];
  const pooled = (below.cases + above.cases) / (below.worlds + above.worlds);
  const error = sqrt(pooled * (1 - pooled) * (1 / below.worlds + 1 / above.worlds));
  return (one - other) * (one - other) > 9 * error * error;
}

interface Split {
  readonly input: number;
  readonly value: number;
  readonly impurity: number;
}

function bestSplit({ columns, isCase }: Cases, rows: readonly number[], least: number): Split | null {
  const all = countCases(rows, isCase);
  let best: Split | null = null;
  let smallest = impurity(rows.length, all) - 1e-9;
  for (const input of columns.keys()) {
    const found = bestCut(columns[input]!, isCase, rows, all, least);
    if (found === null || found.impurity >= smallest) continue;
    [best, smallest] = [{ input, ...found }, found.impurity];
  }
  return best;
}

function bestCut(
  column: ArrayLike<number>,
  isCase: ArrayLike<number>,
  rows: readonly number[],
  all: number,
  least: number,
): Omit<Split, "input"> | null {
  const sorted = [...rows].sort((a, b) => column[a]! - column[b]! || a - b);
  let best: Omit<Split, "input"> | null = null;
  let hits = 0;
  for (let at = 0; at < sorted.length - 1; at++) {
    hits += isCase[sorted[at]!]!;
    const below = at + 1;
    const [value, next] = [column[sorted[at]!]!, column[sorted[at + 1]!]!];
    if (below < least || sorted.length - below < least || value === next) continue;
    const left = impurity(below, hits) + impurity(sorted.length - below, all - hits);
    if (best === null || left < best.impurity) best = { value: (value + next) / 2, impurity: left };
  }
  return best;
}

/** Gini impurity times the number of worlds. */
function impurity(worlds: number, cases: number): number {
  return worlds === 0 ? 0 : (2 * cases * (worlds - cases)) / worlds;
}
