import { round } from "../../math/arithmetic.ts";
import { pow } from "../../math/pow.ts";
import type { Scenario } from "../../scenario/parameters.ts";
import { type Columns, runEach } from "./coalition-runs.ts";
import { type Coalition, planCoalitions } from "./coalitions.ts";
import { explanationOf, type PartAbout } from "./explain.ts";
import type { ExplainOptions } from "./explain-changes.ts";
import type { Explanation } from "./explanation.ts";
import { MECHANISMS, REST, withMechanisms } from "./mechanisms.ts";

/**
 * Through which mechanisms of the model `other` differs from `base`: a coalition of mechanisms is worth the mean difference
 * between the two with no others on, and each mechanism gets what it adds over all the orders in which they can be turned
 * on. What the difference is with all of them off is a part of its own.
 *
 * A part is of the model, not of the world: with a mechanism off, base stocks are inverted anew, so that the first quarter
 * stays where it is.
 *
 * Source: `shapley`.
 */
export async function explainMechanisms(
  base: Scenario,
  other: Scenario,
  options: ExplainOptions,
): Promise<Explanation> {
  const { exactUpTo = 12, orders = 20, seed } = options;
  const plan = planCoalitions({
    playerCount: MECHANISMS.length,
    allows: () => true,
    mostCoalitions: round(pow(2, exactUpTo)),
    orders,
    seed,
  })!;
  const pairs = plan.coalitions.flatMap((coalition) => [
    withMechanisms(base, coalition),
    withMechanisms(other, coalition),
  ]);
  const runs = await runEach(pairs, options.outcome, options);
  const columns = plan.coalitions.map((_, index) => differenceOf(runs[2 * index]!, runs[2 * index + 1]!));
  const all = plan.coalitions.findIndex((coalition: Coalition) => coalition.every((isOn) => isOn));
  const about = MECHANISMS.map(
    ({ id, label, switches, equations }): PartAbout => ({ ...EMPTY, id, label, switches, equations }),
  );
  const rest: PartAbout = { ...EMPTY, id: "rest", label: REST };
  const [first, last] = [runs[2 * all]!, runs[2 * all + 1]!];
  return explanationOf({ by: "mechanisms", base, other, plan, columns, about, rest, first, last }, options);
}

const EMPTY: Omit<PartAbout, "id" | "label"> = {
  changes: [],
  switches: [],
  joinedBecause: null,
  needs: [],
  needsBecause: null,
  equations: [],
  sources: [],
};

/** Column by column; a firm that one of the two does not have has nothing there. */
function differenceOf(base: Columns, other: Columns): Columns {
  const names = new Set([...base.keys(), ...other.keys()]);
  return new Map(
    [...names].map((name) => {
      const [left, right] = [base.get(name), other.get(name)];
      const longest = (right ?? left)!;
      return [name, Float64Array.from(longest, (_, world) => (right?.[world] ?? 0) - (left?.[world] ?? 0))];
    }),
  );
}
