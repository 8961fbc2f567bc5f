import { InputError } from "../../model/input-faults.ts";
import { chanceOfAtLeast } from "./binomial.ts";
import { type BoxFit, type Cases, countCases, fitOf, type Limit, quasiPValues, rowsIn } from "./box.ts";
import { grownBox } from "./grow-box.ts";
import { distinction, paste, peelingTrajectory } from "./peel.ts";

export interface PrimInput extends Cases {
  /** Most boxes; each looks at the cases that no earlier one holds. Defaults to 2. */
  readonly mostBoxes?: number;
  /**
   * What makes a box the best: `distinction`, how well it tells cases from others, or `density`, how frequent cases are in it
   * if it holds a quarter of them. Defaults to `distinction`.
   */
  readonly seek?: "distinction" | "density";
  /** Most limits of a box: more than a few cannot be said in a sentence. Defaults to 4. */
  readonly mostLimits?: number;
}

/** A box of inputs in which cases are frequent. */
export interface Box {
  readonly limits: readonly Limit[];
  /** Among the worlds that the box was found with. */
  readonly found: BoxFit;
  /** Among the worlds held out: what the box is to be judged by. */
  readonly heldOut: BoxFit;
  /** Of each limit, among the worlds held out: how easily luck alone would have made it look useful. */
  readonly quasiP: readonly number[];
  /** Chance to find as many cases among the held-out worlds of the box, were they as frequent there as everywhere. */
  readonly pValue: number;
}

export interface PrimResult {
  /** Boxes that the held-out worlds confirm (pValue under 0.01); none where there is nothing to be found. */
  readonly boxes: readonly Box[];
  /** Part of the held-out worlds that are cases, in any box or none. */
  readonly caseShare: number;
  /** Part of the held-out cases that some box holds. */
  readonly coverage: number;
  readonly worlds: number;
}

/** A box that luck would give more often than this is none. */
const CONFIRMED = 0.01;
const LEAST_MASS = 0.05;
/** What a limit has to add to the distinction to be kept. */
const WORTH = 0.02;

/**
 * Where are the cases? Patient rule induction: boxes are peeled, the one that best tells cases from others is taken, freed of
 * limits that add little, and pasted; it gives way to a box grown limit by limit where that one tells them better. Boxes are found with the worlds of even number and judged by those of odd number,
 * which also drop limits that they do not support.
 *
 * Errors: InputError for fewer than 20 worlds or columns of different lengths.
 *
 * Source: Friedman and Fisher (1999), doi:10.1023/A:1008894516817; as scenario discovery: Bryant and Lempert (2010),
 * doi:10.1016/j.techfore.2009.08.002.
 */
export function findBoxes({
  columns,
  isCase,
  mostBoxes = 2,
  mostLimits = 4,
  seek = "distinction",
}: PrimInput): PrimResult {
  const worlds = isCase.length;
  if (worlds < 20 || columns.some((column) => column.length !== worlds))
    throw new InputError("findBoxes", [
      `at least 20 worlds are due, and as many entries in every column, not ${worlds}`,
    ]);
  const cases = { columns, isCase };
  const every = Array.from({ length: worlds }, (_, row) => row);
  const checking = every.filter((row) => row % 2 === 1);
  let searching = every.filter((row) => row % 2 === 0);
  const boxes: Box[] = [];
  while (boxes.length < mostBoxes) {
    const left = without(checking, boxes, cases);
    const limits = supported(bestLimits(cases, searching, mostLimits, seek), cases, left);
    const heldOut = fitOf(limits, cases, left);
    const base = countCases(left, isCase) / left.length;
    const pValue = limits.length === 0 ? 1 : chanceOfAtLeast(heldOut.cases, heldOut.worlds, base);
    if (!(pValue < CONFIRMED)) break;
    const found = fitOf(limits, cases, searching);
    boxes.push({ limits, found, heldOut, pValue, quasiP: quasiPValues(limits, cases, left) });
    searching = without(searching, boxes.slice(-1), cases);
  }
  const uncovered = countCases(without(checking, boxes, cases), isCase);
  const all = countCases(checking, isCase);
  return { boxes, caseShare: all / checking.length, coverage: all === 0 ? 0 : 1 - uncovered / all, worlds };
}

function without(rows: readonly number[], boxes: readonly Box[], { columns }: Cases): number[] {
  const inside = new Set(boxes.flatMap(({ limits }) => rowsIn(limits, columns, rows)));
  return rows.filter((row) => !inside.has(row));
}

function bestLimits(
  cases: Cases,
  rows: readonly number[],
  mostLimits: number,
  seek: NonNullable<PrimInput["seek"]>,
): Limit[] {
  const known = countCases(rows, cases.isCase);
  if (known === 0 || known === rows.length) return [];
  const score = (limits: readonly Limit[]): number => {
    if (seek === "distinction") return distinction(limits, cases, rows);
    const { coverage, density } = fitOf(limits, cases, rows);
    return coverage < LEAST_COVERAGE ? 0 : density;
  };
  const trajectory = peelingTrajectory(cases, rows, LEAST_MASS * rows.length);
  const best = trajectory.reduce((most, each) => (score(each) > score(most) ? each : most));
  const peeled = paste(fewer(best, score, mostLimits), cases, rows, score);
  const grown = grownBox(cases, rows, score, mostLimits, WORTH);
  return score(grown) > score(peeled) ? grown : peeled;
}

/** Without the limits that the held-out worlds do not support: that which luck would give most easily goes first. */
function supported(limits: readonly Limit[], cases: Cases, rows: readonly number[]): Limit[] {
  let kept = [...limits];
  while (kept.length > 0) {
    const chances = quasiPValues(kept, cases, rows);
    const worst = chances.reduce((most, chance, at) => (chance > chances[most]! ? at : most), 0);
    if (chances[worst]! <= SUPPORTED) break;
    kept = kept.filter((_, at) => at !== worst);
  }
  return kept;
}

/** A limit that luck would make look as useful more often than this is none. */
const SUPPORTED = 0.1;

/** Least part of the cases in a box that is to be dense. */
const LEAST_COVERAGE = 0.25;

/** Leaves out limits one by one: those that add little, and as many as are too many. */
function fewer(limits: readonly Limit[], score: (limits: readonly Limit[]) => number, most: number): Limit[] {
  let kept = [...limits];
  while (kept.length > 0) {
    const choices = kept.map((limit) => kept.filter((each) => each !== limit));
    const best = choices.reduce((one, other) => (score(other) > score(one) ? other : one));
    if (kept.length <= most && score(best) < score(kept) - WORTH) break;
    kept = best;
  }
  return kept;
}
