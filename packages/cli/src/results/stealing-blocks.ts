import { businessStealing, type Comparison, type Ensemble } from "@andromede/sim-core";
import { type Block, blocksOf } from "./block.ts";

const STEALING = "business-stealing";

/** Everything that a comparison observed, and who gained from whom, world by world, where that was asked for. */
export function* blocksOfComparison(comparison: Comparison): Generator<Block> {
  const { base, alternatives, outcomes } = comparison;
  yield* blocksOf([base, ...alternatives]);
  for (const alternative of alternatives) {
    const { id } = alternative.scenario;
    if (outcomes.some(({ measure, scenario }) => measure === STEALING && scenario === id))
      yield* stealingBlocks(base, alternative);
  }
}

/** A cent is the noise of adding up: pairs between which less moves in every world have no rows. */
const CENT = 0.01;

function* stealingBlocks(base: Ensemble, alternative: Ensemble): Generator<Block> {
  const actors = [...new Set([base, alternative].flatMap(({ scenario }) => Object.keys(scenario.data.firms)))];
  const salesIn = (ensemble: Ensemble): Float64Array[] => actors.map((actor) => salesOf(ensemble, actor));
  const taken = businessStealing({ base: salesIn(base), value: salesIn(alternative) });
  const names = [...actors, "outside"];
  for (const [gainer, actor] of names.entries()) {
    for (const [loser, counterparty] of names.entries()) {
      const values = taken[gainer]![loser]!;
      if (values.every((each) => each < CENT)) continue;
      const what = { measure: STEALING, segment: "all", quarter: "sum", unit: "EUR" };
      yield { scenario: alternative.scenario.id, actor, counterparty, ...what, firstRun: 0, values };
    }
  }
}

/** A firm that the scenario lacks sells nothing. */
function salesOf({ outcomes, runs }: Ensemble, actor: string): Float64Array {
  const sales = outcomes.find(
    (column) => column.measure === "market-revenue" && column.actor === actor && column.quarter === "sum",
  );
  return sales?.values ?? new Float64Array(runs);
}
