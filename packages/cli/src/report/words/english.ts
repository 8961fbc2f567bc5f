import type { ReportWords } from "./words.ts";

export const ENGLISH: ReportWords = {
  title: (base, [only, ...more]) =>
    more.length === 0 ? `${only} against ${base}` : `${base} and ${more.length + 1} alternatives`,
  contents: "Contents",
  section: {
    summary: "In short",
    changes: "What differs",
    outcomes: "Outcomes",
    paths: "What happens, year by year",
    differences: "How often, and by how much",
    winners: "Who won and who lost",
    money: "The money",
    assumptions: "What it rests on",
    limits: "What was not modelled",
    again: "Run it again, cite it",
  },
  worlds: (runs, seed, version, isPaired) =>
    `${runs} ${isPaired ? "paired worlds" : "worlds"}, seed ${seed}, Andromède ${version}`,
  world:
    "A world is one draw from the assumptions listed below. “In 70 of 100 worlds” counts worlds; it is no probability. [90]: 90 of 100 worlds lie inside.",
  fewRuns: "Fewer than 200 worlds: the intervals are rough. Run more (--runs 1000).",
  facts: { base: "Compared with", runs: "Worlds", seed: "Seed", version: "Version", digest: "Digest" },
  outcomes: {
    intro:
      "Each line is one outcome in both scenarios on the same luck. The difference is taken world by world, so its middle need not be the difference of the two middles.",
    caption: (alternative, base) => `${alternative} against ${base}`,
    one: (scenario) => `Outcomes of ${scenario}`,
    firms: (scenario) => `Firm by firm: ${scenario}`,
    outcome: "outcome",
    middle: "middle [90]",
    half: "[50]",
    difference: "difference, middle [90]",
    verdict: "verdict",
    mean: "mean",
    pairing: (unpaired, runs) =>
      `With separate luck for each scenario, the same precision would need about ${unpaired} worlds instead of ${runs}.`,
  },
  paths: {
    shares: (what) => `The ${what}, quarter by quarter`,
    since: (what) => `${what}: the difference`,
    facts: (base) =>
      `Published revenue, beside ${base}: figures of what happened, which test a scenario that tells what happened`,
    ventures: "Revenue of the firms that live on called money, year by year",
    others: "Revenue of other firms, year by year",
    intro:
      "The line is the middle world at each date; the bands hold 50 and 90 of 100 worlds at each date. A single world wanders: it is not one of these lines.",
  },
  differences: {
    intro: "Each dot is some of the worlds. Zero is where both scenarios give the same.",
  },
  winners: {
    intro:
      "Revenue in this market, summed over all years, less what the same firm has in the scenario compared with, world by world. The means add up: what some gain, others lose or the market grows by.",
    caption: (alternative, base) => `Revenue in the market, ${alternative} less ${base}`,
    firm: "firm",
    before: "before",
    after: "after",
    difference: "difference, mean [90]",
    worlds: "gains in, of 100 worlds",
    gone: "not in this scenario",
    headline: (gain, lose) => `Gain most: ${gain}. Lose most: ${lose}.`,
    nobody: "nobody",
    stealing: (alternative) => `Who lost what others won: ${alternative}`,
    stealingIntro:
      "With several who gain and several who lose, no sale says where its buyer would have gone: each gain is then taken from the losers in proportion. How close rivals are is an assumption of the model.",
  },
  money: {
    intro: "Public money over all years, as booked in the accounts of each world.",
    caption: "Where the money went",
    scenario: "scenario",
  },
  changes: {
    intro: "A scenario states only what differs from what it starts from, and why.",
    none: "Nothing is changed: the scenario stands by itself.",
    kind: { set: "set", add: "added", remove: "removed" },
    path: "what",
    to: "to",
    because: "because",
    set: "set for this report",
  },
  assumptions: {
    intro: (counts) =>
      `Numbers that every world draws anew: ${counts}. Evidence was read in a source; what is derived was computed from it; an assumption is somebody's judgement, and yours may differ.`,
    caption: "Numbers drawn anew in every world",
    means: "number",
    written: "drawn from",
    status: "status",
    source: "source",
    only: (scenarios) => `only in: ${scenarios}`,
    learnt: (middle, range) => `after the facts: ${middle} [${range}]`,
    fixed: "Numbers that are the same in every world",
    sources: "Sources",
    none: "none given",
  },
  limits: {
    general: [
      "Foresight: firms price for today's choosers, and invest and call money by rules; nobody solves the game of the decade to come.",
      "Users who use several suppliers, contracts of some years, migration one way only; and who would come at lower prices, where the spend of the market is given.",
      "What world suppliers would do because of this market: their prices, revenue and openings are given, so that a strong policy would meet a reply that is not here.",
      "What the sector does to others: entry downstream, security of supply, strategic dependence, regions, a rare breakthrough. What sovereignty is worth has no price here; only the price at which it would break even can be worked out.",
      "Politics: how a policy is chosen, lobbied for or kept. Wages and rents that move with demand; bankruptcy law; most taxes.",
      "An estimate: two treated firms allow none. These are simulations, given the assumptions listed; what nobody thought of is in none of the worlds, and more worlds do not cure a model.",
    ],
    off: (scenario, mechanisms) => `Switched off in ${scenario}: ${mechanisms}.`,
    notes: "What the authors of the scenarios say",
  },
  again: {
    intro: "The same scenarios, version and seed give the same numbers, to the last bit, on any machine.",
    numbers: "The numbers, as files",
    page: "This page",
    cite: "To cite it",
    digests: "Digests",
  },
  table: "Table",
};
