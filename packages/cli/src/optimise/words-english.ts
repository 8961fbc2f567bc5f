import type { OptimiseWords } from "./words.ts";

export const ENGLISH: OptimiseWords = {
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
  best: "Best split found",
  careful: "Least regret found",
  carefulIs: (split) => `Least regret found: ${split}.`,
  title: (envelope, outcome) => `The split of ${envelope} that does best: ${outcome}`,
  made: (splits, runs, checks, seed) =>
    `${splits} splits tried in ${runs} worlds each, then judged in ${checks} others, seed ${seed}`,
  headline: (split, value, difference, rival) =>
    `Best on average: ${split}. In worlds that the search has not seen it comes to ${value}: ${difference} against ${rival}, the best of the named policies there.`,
  part: (instrument, share, quarters) =>
    `${instrument} ${share}${quarters === null ? "" : ` over ${quarters} quarters`}`,
  head: {
    policy: "policy",
    mean: (unit) => ["mean", unit],
    meanRegret: ["mean", "regret"],
    worstRegret: ["worst", "regret"],
    first: ["first", "of 100"],
    net: ["net cost", "M EUR"],
  },
  search: (starts, isClosed) =>
    `Search: ${starts}. ${isClosed ? "Each search closed on its split." : "The searches had not closed when the splits ran out: --splits for more."}`,
  reached: (value, splits) => `${value} after ${splits} splits`,
  perfect: (value, welfare) =>
    `To know the whole world before choosing between these policies would be worth ${value} on average${welfare === null ? "" : `; were welfare the aim, ${welfare}`}.`,
  unknowns: (what) => `What one would most like to have known at the start, ${what}:`,
  inOutcome: "by this outcome",
  inWelfare: "by welfare, in euros",
  unknown: (name, value) => `- ${name}: ${value}`,
  none: "- no single unknown that can be told from noise",
  howToRead:
    "regret: what the best of these policies has beyond this one, world by world. Least regret: the split whose worst regret is least among those tried. The best of many splits was partly lucky in the worlds of the search: read what other worlds say. Where nothing in the model stops it, an optimum lies in a corner: ask what is not modelled.",
};
