import type { AuditCommandWords } from "./words.ts";

export const ENGLISH: AuditCommandWords = {
  help: {
    command: "look for results by arithmetic: what a difference comes to when something else is changed",
    file: "the scenario whose difference from the base is looked at",
    base: "what it is compared with (default: the history beside it, else what it extends)",
    reading:
      "a reading of what would have been without the policy, the usual one first (default: no-subsidy* beside it)",
    strict: "exit 1 if something changed the result that should change nothing",
    out: "also write the table to this folder: JSON, CSV, and the picture as SVG and PNG",
  },
  progress: "runs of the audit",
  noBase: (file) => `${file} extends nothing and has no history beside it: name a base with --base.`,
};
