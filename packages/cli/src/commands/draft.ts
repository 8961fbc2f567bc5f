import type { Setting } from "@andromede/sim-core";

/** A scenario to be written. */
export interface Draft {
  readonly title: string;
  /** As typed: a path, or the id of a scenario that ships. */
  readonly base: string;
  readonly changes: readonly (Setting & { readonly because: string })[];
  readonly file: string;
}

/** What a new scenario changes where nothing is said. */
export const USUAL_BASE = "history";
