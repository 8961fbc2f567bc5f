import { InputError } from "../../model/input-faults.ts";
import type { Observable } from "../../scenario/parameters.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { drawnWorlds, type LeadWorlds, leadOf, signOf } from "../policy-worlds.ts";

/**
 * The lead of the first of two policies over the second in worlds that have been run already, on the same luck; worlds in
 * which one of the two has no such outcome are left out.
 *
 * Errors: InputError where one of the two did not observe the outcome.
 */
export function leadWorlds(
  ensembles: readonly [Ensemble, Ensemble],
  { measure, quarter }: Pick<Observable, "measure" | "quarter">,
): LeadWorlds {
  const columns = ensembles.map(({ outcomes }) => {
    const found = outcomes.find((each) => each.measure === measure && each.quarter === quarter);
    if (!found) throw new InputError("leadWorlds", [`${measure} in ${quarter} was not observed`]);
    return found.values.map((value) => signOf(measure) * value);
  });
  const leads = leadOf({ columns }, 0);
  const { scenario, seed, runs } = ensembles[0];
  const drawn = drawnWorlds([scenario, ensembles[1].scenario], seed, runs);
  const known = Array.from(leads.keys()).filter((world) => Number.isFinite(leads[world]!));
  const kept = (column: Float64Array): Float64Array => Float64Array.from(known, (world) => column[world]!);
  return { ...drawn, columns: drawn.columns.map(kept), leads: kept(leads) };
}
