import type { Defaults, RunFlags } from "../input/options.ts";

/** Options as they were typed. */
export interface BacktestFlags extends RunFlags {
  readonly facts?: string;
  readonly rolling?: string | boolean;
  readonly out?: string;
}

export const USUAL: Defaults = { runs: 400, seed: "1" };
export const USUAL_YEARS: readonly number[] = [2012, 2013, 2014];
