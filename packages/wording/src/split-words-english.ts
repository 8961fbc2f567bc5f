import type { SplitTold } from "./split-words.ts";

export const ENGLISH: SplitTold = {
  best: "Best split found",
  careful: "Least regret found",
  carefulIs: (split) => `Least regret found: ${split}.`,
  title: (envelope, outcome) => `The split of ${envelope} that does best: ${outcome}`,
  made: (splits, runs, checks, seed) =>
    `${splits} splits tried in ${runs} worlds each, then judged in ${checks} others, seed ${seed}`,
  headline: (split, value, difference, rival) =>
    `Best on average: ${split}. In worlds that the search has not seen it comes to ${value}: ${difference} against ${rival}, the best of the named policies there.`,
  part: (instrument, share, quarters, start) =>
    `${instrument} ${share}${quarters === null ? "" : ` over ${quarters} quarters`}${start === null ? "" : ` from ${start}`}`,
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
  starts: { own: "from the split of the file", extreme: "from the best extreme" },
  reached: (value, splits) => `${value} after ${splits} splits`,
  perfect: (value, welfare) =>
    `To know the whole world before choosing between these policies would be worth ${value} on average${welfare === null ? "" : `; were welfare the aim, ${welfare}`}.`,
  unknowns: (what) => `What one would most like to have known at the start, ${what}:`,
  inOutcome: "by this outcome",
  inWelfare: "by welfare, in euros",
  unknown: (name, value) => `- ${name}: ${value}`,
  none: "- no single unknown that can be told from noise",
  howToRead:
    "regret: what the best of these policies has beyond this one, world by world. Least regret: the split whose worst regret is least among those tried. The best of many splits was partly lucky in the worlds of the search: read what other worlds say. Where nothing in the model stops it, an optimum lies in a corner: ask what is not modelled. The outcome is read on one date: what begins late may do best only because its effect has not faded by then.",
};
