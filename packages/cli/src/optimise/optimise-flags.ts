import type { Defaults, RunFlags } from "../input/options.ts";

/** Options as they were typed. */
export interface OptimiseFlags extends RunFlags {
  readonly splits?: string;
  readonly out?: string;
}

export const USUAL: Defaults = { runs: 40, seed: "1" };
export const USUAL_SPLITS = 108;
