import type { Defaults, RunFlags } from "../input/options.ts";

/** Options as they were typed. */
export interface SensitivityFlags extends RunFlags {
  readonly base?: string;
  readonly group?: readonly string[];
  readonly estimator?: string;
  readonly points?: string;
  readonly out?: string;
}

export const USUAL: Defaults = { runs: 512, seed: "1" };

/** The difference of two scenarios takes two histories a point. */
export const USUAL_OF_TWO: Defaults = { runs: 256, seed: "1" };

export const ESTIMATORS = ["saltelli", "jansen"] as const;

export const POINTS = ["scrambled", "plain"] as const;
