import type { Defaults, RunFlags } from "../input/options.ts";

/** Options as they were typed. */
export interface ExplainFlags extends RunFlags {
  readonly by?: string;
  readonly group?: readonly string[];
  readonly orders?: string;
  readonly open?: string;
  readonly money?: boolean;
  readonly out?: string;
}

export const USUAL: Defaults = { runs: 100, seed: "1" };
/** Every order of up to a dozen parts counts; of more, so many are drawn. */
export const USUAL_ORDERS = 20;
export const WAYS = ["changes", "mechanisms"] as const;
