import { rankCorrelation } from "../../outcomes/rank-correlation.ts";
import type { Observable, Scenario } from "../../scenario/parameters.ts";
import { assumptionsOf, type WorkOptions } from "../outcome-values.ts";
import { type DrawnWorlds, drawnWorlds, leadOf, payoffsOf } from "../policy-worlds.ts";
import { type BestWorld, bestWorld } from "./best-world.ts";
import { findBoxes, type PrimResult } from "./prim.ts";
import { type AssumptionFlips, rankingFlips } from "./ranking-flips.ts";
import { growTree, type TreeNode } from "./tree.ts";

export interface DiscoveryOptions extends WorkOptions {
  /** Worlds that are drawn; half find the boxes, half judge them. */
  readonly runs: number;
}

/** What would have to be true for one policy to beat another. */
export interface Discovery {
  /** Worlds in which the outcome of every policy is defined. */
  readonly worlds: number;
  /** The assumptions and their values in these worlds. */
  readonly drawn: DrawnWorlds;
  /** Lead of the first policy over the second in each of them; more is better. */
  readonly leads: Float64Array;
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
  readonly flips: readonly AssumptionFlips[];
  /** Of each policy. */
  readonly best: readonly BestWorld[];
}

/** Searches and checks of the best worlds. */
const [EVALUATIONS, CHECKS] = [96, 60];

/**
 * Where does the first policy beat the second? Boxes and a tree over drawn worlds, judged on worlds held out; flip points of
 * each assumption alone; and for every policy the plausible world in which it does best against the others.
 *
 * Errors: InputError where fewer than 20 worlds have the outcome in every policy.
 */
export async function discover(
  policies: readonly [Scenario, Scenario, ...Scenario[]],
  outcome: Observable,
  options: DiscoveryOptions,
): Promise<Discovery> {
  const { runs, seed } = options;
  const several = policies.length > 2;
  const count = policies.length;
  const scans = 2 * 7 * assumptionsOf(policies).length;
  const total = count * runs + scans + count * count * (EVALUATIONS + CHECKS);
  const after = (before: number): WorkOptions => ({
    ...options,
    onProgress: (done) => options.onProgress?.(before + done, total),
  });
  const payoffs = await payoffsOf(policies, outcome, { runs }, after(0));
  const kept = Array.from({ length: runs }, (_, run) => run).filter((run) =>
    payoffs.columns.every((column) => Number.isFinite(column[run]!)),
  );
  const columns = payoffs.columns.map((column) => Float64Array.from(kept, (run) => column[run]!));
  const all = drawnWorlds(policies, seed, runs);
  const drawn = { ...all, columns: all.columns.map((column) => Float64Array.from(kept, (run) => column[run]!)) };
  const leads = leadOf({ columns: columns.slice(0, 2) }, 0);
  const flips = await rankingFlips([policies[0], policies[1]], outcome, { ...drawn, leads }, after(count * runs));
  const best: BestWorld[] = [];
  for (const policy of policies.keys()) {
    const before = count * runs + scans + best.length * count * (EVALUATIONS + CHECKS);
    const own = { ...drawn, leads: several ? leadOf({ columns }, policy) : signed(leads, policy) };
    best.push(
      await bestWorld(policies, policy, outcome, own, { ...after(before), evaluations: EVALUATIONS, checks: CHECKS }),
    );
  }
  return { worlds: kept.length, drawn, leads, ...told(drawn, leads), flips, best };
}

function signed(leads: Float64Array, policy: number): Float64Array {
  return policy === 0 ? leads : leads.map((lead) => -lead);
}

/** Inputs that are looked at: among many more, chance alone would offer boxes. */
const LOOKED_AT = 12;

function told(
  { columns }: DrawnWorlds,
  leads: Float64Array,
): Pick<Discovery, "aheadOf100" | "levelOf100" | "first" | "second" | "firstDense" | "secondDense" | "tree"> {
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
