import { rankCorrelation } from "../../outcomes/rank-correlation.ts";
import type { LeadWorlds } from "../policy-worlds.ts";
import { findBoxes, type PrimResult } from "./prim.ts";
import { growTree, type TreeNode } from "./tree.ts";

/** What tells the worlds in which the first of two policies leads. */
export interface LeadPattern {
  /** Worlds of 100 in which the first leads, and in which the two are level. */
  readonly aheadOf100: number;
  readonly levelOf100: number;
  /** Where the first beats the second, and where the second beats the first: boxes that tell one from the other best. */
  readonly first: PrimResult;
  readonly second: PrimResult;
  /** The same in boxes as dense as can be that hold a quarter of the worlds in which it leads. */
  readonly firstDense: PrimResult;
  readonly secondDense: PrimResult;
  /** Questions that tell worlds in which the first beats the second. */
  readonly tree: TreeNode;
}

/** Inputs that are looked at: among many more, chance alone would offer boxes. */
const LOOKED_AT = 12;

/**
 * Where, among worlds that have been drawn, does the first of two policies lead? Boxes and a tree, found with half of the
 * worlds and judged by the others.
 *
 * Errors: InputError for fewer than 20 worlds.
 */
export function leadPattern({ columns, leads }: LeadWorlds): LeadPattern {
  const isFirst = leads.map((lead) => (lead > 0 ? 1 : 0));
  const isSecond = leads.map((lead) => (lead < 0 ? 1 : 0));
  const of100 = (cases: Float64Array): number => (100 * cases.reduce((sum, each) => sum + each, 0)) / cases.length;
  const inputs = mostRelated(columns, isFirst);
  const own = inputs.map((input) => columns[input]!);
  const boxesOf = (isCase: Float64Array): PrimResult => renumbered(findBoxes({ columns: own, isCase }), inputs);
  const denseOf = (isCase: Float64Array): PrimResult =>
    renumbered(findBoxes({ columns: own, isCase, seek: "density", mostBoxes: 1 }), inputs);
  return {
    aheadOf100: of100(isFirst),
    levelOf100: 100 - of100(isFirst) - of100(isSecond),
    first: boxesOf(isFirst),
    second: boxesOf(isSecond),
    firstDense: denseOf(isFirst),
    secondDense: denseOf(isSecond),
    tree: renamed(growTree({ columns: own, isCase: isFirst }), inputs),
  };
}

/** The inputs with which the sign of the lead moves most, in the worlds of even number alone: the others are to judge. */
function mostRelated(columns: readonly Float64Array[], isFirst: Float64Array): number[] {
  const even = <T extends Float64Array>(column: T): Float64Array => column.filter((_, world) => world % 2 === 0);
  const strength = columns.map((column) => {
    const correlation = rankCorrelation(even(column), even(isFirst));
    return Number.isNaN(correlation) ? 0 : correlation * correlation;
  });
  const order = columns.map((_, input) => input).sort((a, b) => strength[b]! - strength[a]! || a - b);
  return order.slice(0, LOOKED_AT);
}

function renumbered(result: PrimResult, inputs: readonly number[]): PrimResult {
  const boxes = result.boxes.map((box) => ({
    ...box,
    limits: box.limits.map((limit) => ({ ...limit, input: inputs[limit.input]! })),
  }));
  return { ...result, boxes };
}

function renamed({ split, ...node }: TreeNode, inputs: readonly number[]): TreeNode {
  if (split === null) return { ...node, split };
  const { input, value, below, above } = split;
  return {
    ...node,
    split: { input: inputs[input]!, value, below: renamed(below, inputs), above: renamed(above, inputs) },
  };
}
