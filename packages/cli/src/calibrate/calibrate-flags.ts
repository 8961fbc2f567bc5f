import type { Defaults, RunFlags } from "../input/options.ts";

/** Options as they were typed. */
export interface CalibrateFlags extends RunFlags {
  readonly facts?: string;
  readonly particles?: string;
  readonly moves?: string;
  readonly posterior?: string;
  readonly force?: boolean;
  readonly out?: string;
}

export const USUAL: Defaults = { runs: 400, seed: "1" };
export const USUAL_PARTICLES = 400;
export const USUAL_MOVES = 12;
