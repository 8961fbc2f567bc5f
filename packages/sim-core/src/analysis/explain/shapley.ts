import { round, sqrt } from "../../math/arithmetic.ts";
import { mean, standardDeviation, sum } from "../../math/moments.ts";
import { pow } from "../../math/pow.ts";
import { refuseFaults } from "../../model/input-faults.ts";
import { type CoalitionPlan, planCoalitions } from "./coalitions.ts";

export interface ShapleyInput {
  /** Names, each once. */
  readonly players: readonly string[];
  /**
   * What a coalition is worth: a number, or a column with an entry for each world, all of one length. Asked once for each
   * coalition that counts; members come in the order of `players`.
   */
  readonly value: (members: readonly string[]) => number | ArrayLike<number>;
  /** Whether a coalition can stand at all; only orders in which every step can stand then count. Defaults to all. */
  readonly allows?: (members: readonly string[]) => boolean;
  /** Players up to which every order counts; beyond, orders are drawn. Defaults to 12. */
  readonly exactUpTo?: number;
  /** Orders drawn beyond, in pairs that mirror each other. Defaults to 200. */
  readonly orders?: number;
  /** Of the drawn orders. Defaults to "1". */
  readonly seed?: string | number;
}

/** What one player adds. */
export interface ShapleyPart {
  readonly player: string;
  /** Mean over the worlds. */
  readonly mean: number;
  /** Entry i is world i. */
  readonly values: Float64Array;
  /** Standard error of the mean that comes from drawing orders; null where every order counts. */
  readonly orderError: number | null;
}

export interface ShapleyResult {
  readonly parts: readonly ShapleyPart[];
  /** What all players together are worth beyond none of them. */
  readonly total: { readonly mean: number; readonly values: Float64Array };
  readonly isExact: boolean;
  /** Orders that count, and coalitions that were valued. */
  readonly orders: number;
  readonly coalitions: number;
  /** Total less the sum of the parts' means: the last bits, which no part is given. */
  readonly rounding: number;
}

/**
 * Divides what all players together are worth among them: each gets what it adds to those before it, on average over all
 * the orders in which they can come. The parts do not depend on any order, they add up to the whole, a player that never
 * changes anything gets exactly 0, and what two players do only together is halved.
 *
 * Each part is summed with its rounding errors carried along and is not touched afterwards: what the last bits leave is
 * told as `rounding`, some 1e-16 of the largest value.
 *
 * Errors: InputError for no players or a name twice, for columns of different lengths, and where no order can stand.
 *
 * Source: Shapley, L. S. (1953), A value for n-person games, Contributions to the Theory of Games II, 307-317,
 * doi:10.1515/9781400881970-018. Only some coalitions: Faigle, U. and Kern, W. (1992), The Shapley value for cooperative
 * games under precedence constraints, International Journal of Game Theory 21, 249-266, doi:10.1007/BF01258278. Drawn
 * orders: Castro, J., Gomez, D. and Tejada, J. (2009), Polynomial calculation of the Shapley value based on sampling,
 * Computers and Operations Research 36(5), 1726-1730, doi:10.1016/j.cor.2008.04.004.
 */
export function shapley(input: ShapleyInput): ShapleyResult {
  const { players, value, allows = () => true, exactUpTo = 12, orders = 200, seed = "1" } = input;
  refuseFaults("shapley", [
    ...(players.length === 0 ? ["there is no player"] : []),
    ...(new Set(players).size < players.length ? ["a player is named twice"] : []),
  ]);
  const membersOf = (coalition: readonly boolean[]): string[] => players.filter((_, index) => coalition[index]);
  const plan = planCoalitions({
    playerCount: players.length,
    allows: (coalition) => allows(membersOf(coalition)),
    mostCoalitions: round(pow(2, exactUpTo)),
    orders,
    seed,
  });
  if (plan === null) refuseFaults("shapley", ["no order of the players is allowed from the first to the last"]);
  const columns = plan!.coalitions.map((coalition) => {
    const worth = value(membersOf(coalition));
    return typeof worth === "number" ? [worth] : worth;
  });
  const worlds = columns[0]!.length;
  const isUneven = columns.some((column) => column.length !== worlds);
  refuseFaults("shapley", isUneven ? ["coalitions have columns of different lengths"] : []);
  return settleShapley(plan!, players, columns);
}

/** The parts, once every coalition of the plan has its column, in the plan's order. */
export function settleShapley(
  plan: CoalitionPlan,
  players: readonly string[],
  columns: readonly ArrayLike<number>[],
): ShapleyResult {
  const parts = players.map((player, index): ShapleyPart => {
    const values = valuesOf(plan, index, columns);
    return { player, mean: mean(values), values, orderError: null };
  });
  const [none, all] = endsOf(plan, columns);
  const values = Float64Array.from(all, (each, world) => each - none[world]!);
  const total = { mean: mean(values), values };
  const rounding = sum([total.mean, ...parts.map((part) => -part.mean)]);
  const errors = plan.isExact ? null : orderErrors(plan, columns);
  return {
    parts: errors ? parts.map((part, index) => ({ ...part, orderError: errors[index]! })) : parts,
    total,
    isExact: plan.isExact,
    orders: plan.orderCount,
    coalitions: plan.coalitions.length,
    rounding,
  };
}

/** What a player adds in each world: the mean over orders of what is there after it less what was there before. */
function valuesOf({ steps, orderCount }: CoalitionPlan, player: number, columns: readonly ArrayLike<number>[]) {
  const own = steps[player]!;
  const added = new Float64Array(own.length);
  return Float64Array.from({ length: columns[0]!.length }, (_, world) => {
    for (const [at, { before, after, orders }] of own.entries())
      added[at] = orders * (columns[after]![world]! - columns[before]![world]!);
    return sum(added) / orderCount;
  });
}

function endsOf(
  { coalitions }: CoalitionPlan,
  columns: readonly ArrayLike<number>[],
): readonly [ArrayLike<number>, ArrayLike<number>] {
  const all = coalitions.findIndex((coalition) => coalition.every((isIn) => isIn));
  return [columns[0]!, columns[all]!];
}

/** Spread of the means of mirrored pairs, which are independent of each other. */
function orderErrors({ drawn, playerCount }: CoalitionPlan, columns: readonly ArrayLike<number>[]): number[] {
  const means = columns.map(mean);
  const added = drawn.map(({ players, passed }) => {
    const of = new Float64Array(playerCount);
    for (const [at, player] of players.entries()) of[player] = means[passed[at + 1]!]! - means[passed[at]!]!;
    return of;
  });
  const pairs = added.length / 2;
  return Array.from({ length: playerCount }, (_, player) => {
    const ofPairs = Float64Array.from({ length: pairs }, (_pair, pair) => {
      return (added[2 * pair]![player]! + added[2 * pair + 1]![player]!) / 2;
    });
    return pairs > 1 ? standardDeviation(ofPairs) / sqrt(pairs) : Number.NaN;
  });
}
