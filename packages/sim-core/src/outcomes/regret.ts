import { max, min } from "../math/arithmetic.ts";
import { ANY_NUMBER, columnFaults, NOT_NEGATIVE, refuseFaults } from "../model/input-faults.ts";

export interface RegretInput {
  /** One row per choice, one entry per world: what the choice yields there. More is better. */
  readonly payoff: readonly ArrayLike<number>[];
  /** Weight of each world; need not sum to 1; defaults to equal weights. */
  readonly probability?: ArrayLike<number> | undefined;
}

/** Choices are counted from 0; of two that tie, the first. */
export interface RegretTable {
  /** Same shape as payoff: what the best choice in that world yields beyond this one. */
  readonly regret: number[][];
  /** Worst regret of each choice. */
  readonly maximumRegret: number[];
  /** Mean payoff of each choice, by the weights of the worlds. */
  readonly expectedPayoff: number[];
  /** The choice whose worst regret is smallest (Savage). */
  readonly minimaxRegretChoice: number;
  /** The choice whose worst payoff is largest (Wald). */
  readonly maximinChoice: number;
  /** The choice whose mean payoff is largest. */
  readonly bestExpectedChoice: number;
  /** What it would be worth, on average, to know the world before choosing; 0 or more, in the unit of payoff. */
  readonly expectedValueOfPerfectInformation: number;
}

/**
 * What one would wish to have chosen, world by world.
 *
 * Errors: InputError for rows of different lengths, no choice, no world, or weights that are negative or all 0.
 *
 * Source: Savage, L. (1951), The theory of statistical decision, Journal of the American Statistical Association
 * 46(253), 55-67, doi:10.1080/01621459.1951.10500768; value of information: Raiffa, H. and Schlaifer, R. (1961), Applied
 * Statistical Decision Theory, Harvard.
 */
export function regretTable({ payoff, probability }: RegretInput): RegretTable {
  refuseFaults("regretTable", regretFaults(payoff, probability));
  const best = bestByWorld(payoff);
  const weight = normalised(probability, best.length);
  const regret = payoff.map((row) => Array.from(best, (b, world) => b - row[world]!));
  const maximumRegret = regret.map(largest);
  const expectedPayoff = payoff.map((row) => weightedMean(row, weight));
  const bestExpectedChoice = indexOfLargest(expectedPayoff);
  return {
    regret,
    maximumRegret,
    expectedPayoff,
    minimaxRegretChoice: indexOfLargest(maximumRegret.map((r) => -r)),
    maximinChoice: indexOfLargest(payoff.map(smallest)),
    bestExpectedChoice,
    expectedValueOfPerfectInformation: weightedMean(regret[bestExpectedChoice]!, weight),
  };
}

function regretFaults(payoff: readonly ArrayLike<number>[], probability: ArrayLike<number> | undefined): string[] {
  const worlds = payoff[0]?.length ?? 0;
  const faults = payoff.flatMap((row, choice) => columnFaults(`payoff[${choice}]`, row, worlds, ANY_NUMBER));
  if (worlds === 0) faults.push("payoff needs at least one choice and one world");
  faults.push(...columnFaults("probability", probability, worlds, NOT_NEGATIVE));
  if (probability && Array.from(probability).every((p) => p === 0)) faults.push("probability is 0 in every world");
  return faults;
}

function bestByWorld(payoff: readonly ArrayLike<number>[]): Float64Array {
  const best = Float64Array.from(payoff[0]!);
  for (const row of payoff)
    for (let world = 0; world < best.length; world++) best[world] = max(best[world]!, row[world]!);
  return best;
}

function normalised(probability: ArrayLike<number> | undefined, worlds: number): Float64Array {
  const weight = probability ? Float64Array.from(probability) : new Float64Array(worlds).fill(1);
  const sum = weight.reduce((a, b) => a + b, 0);
  return weight.map((w) => w / sum);
}

function weightedMean(row: ArrayLike<number>, weight: Float64Array): number {
  return weight.reduce((sum, w, world) => sum + w * row[world]!, 0);
}

function largest(row: ArrayLike<number>): number {
  let result = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < row.length; i++) result = max(result, row[i]!);
  return result;
}

function smallest(row: ArrayLike<number>): number {
  let result = Number.POSITIVE_INFINITY;
  for (let i = 0; i < row.length; i++) result = min(result, row[i]!);
  return result;
}

function indexOfLargest(values: readonly number[]): number {
  return values.indexOf(largest(values));
}
