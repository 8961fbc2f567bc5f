import type { Defaults, RunFlags } from "../input/options.ts";

/** Options as they were typed. */
export interface AuditFlags extends RunFlags {
  readonly base?: string;
  readonly reading?: readonly string[];
  readonly strict?: boolean;
  readonly out?: string;
}

export const USUAL: Defaults = { runs: 100, seed: "1" };
