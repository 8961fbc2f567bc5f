import type { Defaults, RunFlags } from "../input/options.ts";

/** Options as they were typed. */
export interface DiscoverFlags extends RunFlags {
  readonly out?: string;
}

export const USUAL: Defaults = { runs: 1000, seed: "1" };
