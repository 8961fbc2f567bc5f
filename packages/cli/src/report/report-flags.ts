import type { Defaults, RunFlags } from "../input/options.ts";

export const USUAL: Defaults = { runs: 200, seed: "1" };

/** Options as they were typed. */
export interface ReportFlags extends RunFlags {
  readonly out: string;
  readonly pictures?: string;
  readonly force?: boolean;
}
