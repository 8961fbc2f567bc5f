import type { ChartActor } from "../colours/actors.ts";
import type { CostLaw } from "../data/cost-curve.ts";

/** A firm on the curve. */
export interface PlacedFirm {
  readonly actor: ChartActor;
  /** Machines, or another measure of size, above 0. */
  readonly scale: number;
}

export interface CostAndScaleData extends CostLaw {
  /** Where the elasticities come from, for the sentence under the chart. */
  readonly sources: readonly string[];
  readonly firms: readonly PlacedFirm[];
  /** Two firms, and the one that they would be together: both are in `firms`. */
  readonly merger?: { readonly apart: string; readonly together: string };
}
