import type { AnalysisWords } from "./analysis.ts";

export const ENGLISH: AnalysisWords = {
  made: {
    explain: (worlds) => `${worlds} worlds of every scenario on the way`,
    sensitivity: (pairs) => `${pairs} pairs of points`,
    choice: (worlds, policies) => `${worlds} worlds of each of ${policies} policies`,
    optimise: (splits, worlds) => `${splits} splits in ${worlds} worlds each, then other worlds to judge them`,
    audit: (worlds) => `${worlds} worlds of both scenarios for each change`,
  },
  baked: (made) => `Computed when the page was built: ${made}.`,
  here: (made, seconds) => `Computed here in ${seconds} s: ${made}.`,
  waiting: (made) => `Not computed yet: ${made}. It takes some seconds or some minutes, and the page stays usable.`,
  stale: (made) => `What stands here is of an earlier setting. For this one: ${made}.`,
  preparing: "Preparing the scenarios…",
  running: (done, total) => `${done} of ${total} runs`,
  cancelled: "Cancelled.",
  failed: (why) => `It could not be computed: ${why}`,
  run: "Compute",
  runAgain: "Compute again",
  runStale: "Compute for this setting",
  cancel: "Cancel",
  command: "Command",
  commandAlone: "What the controls change on one side only is not in the command: save the scenario for that.",
  notYet: "Comes when it is computed: press the button above.",
  ofEarlier: "of an earlier setting",
  openPart: "Open a part",
  moved: (part, amount) => `${part}: ${amount}`,
  ofPart: (amount, range) => `On average ${amount}; the mean lies in ${range} (95%);`,
  because: (text) => `Why the scenario makes it: ${text}`,
  details: "Orders, and what comes after what",
  spread: (mean, sd, screened) =>
    `Over the worlds it has mean ${mean} and standard deviation ${sd}. ${screened} assumptions were screened; those that move it most got a bar of their own.`,
  rough:
    "Some of these intervals are wide: a few extreme worlds make most of the variance. Read the order, not the shares.",
  search: (splits, checks) =>
    `${splits} splits were tried, then the best were judged in ${checks} worlds that the search had not seen.`,
  closed: "Each search closed on its split.",
  notClosed: "The searches had not closed when the splits ran out: more splits would find a little more.",
  perfect: (value, share) =>
    `To know the whole world before choosing would be worth ${value} of welfare on average${share === null ? "" : `; by the measure chosen above, ${share}`}.`,
  regret:
    "Regret: what the best of these policies has beyond this one, world by world. Worlds are draws from the assumptions, not probabilities.",
  policy: "policy",
  part: "part",
  use: "became",
};
