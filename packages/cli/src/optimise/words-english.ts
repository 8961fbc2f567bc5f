import type { OptimiseCommandWords } from "./words.ts";

export const ENGLISH: OptimiseCommandWords = {
  help: {
    command:
      "the split of one envelope that does best under uncertainty, its regret, its frontier, what it would be worth to know",
    file: "scenario whose money is split: over its instruments or, where it has one, over that one's recipients and other home firms",
    named: "policies to compare with (default: those of the French case, or what the scenario extends)",
    runs: (usual) =>
      `worlds in which each split is tried; five times as many others judge what was found (default: ${usual})`,
    splits: (usual) => `splits to try (default: ${usual})`,
    out: "also write JSON, CSV and the pictures to this folder",
  },
  progress: "trying splits",
};
