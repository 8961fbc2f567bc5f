import type { ExplanationTold } from "./explanation-words.ts";

export const ENGLISH: ExplanationTold = {
  made: (worlds, seed, outcome) => `${worlds} paired worlds, seed ${seed}, the same luck in each: ${outcome}`,
  title: (outcome, base, other) => `Why ${other} differs from ${base}: ${outcome}`,
  above: (other, amount, base) => `On average ${other} is ${amount} above ${base}`,
  below: (other, amount, base) => `On average ${other} is ${amount} below ${base}`,
  equal: (other, base) => `${other} and ${base} are equal on average`,
  apart: (count) => `; world by world they cannot be told apart (above in ${count} of 100)`,
  head: {
    part: "part",
    mean: "mean",
    interval: "[95] of the mean",
    range: "[90] of worlds",
    worlds: "of 100",
    verdict: "verdict",
    orderError: "order error",
    name: "to open it",
  },
  sum: "sum of the parts",
  difference: "difference of the means",
  rounding: (size) => `The sum misses the difference by ${size}: the last bits of the machine's numbers.`,
  after: (part, needs, because) => `"${part}" always comes after ${listed(needs, "and")}: without, ${because}.`,
  joined: (parts, because) => `Joined, since none can be made alone: ${parts} (${because}).`,
  allOrders: (orders, coalitions) =>
    `Each part: what it adds, averaged over all ${orders} orders in which every step is a valid scenario (${coalitions} scenarios, each run).`,
  someOrders: (orders, coalitions) =>
    `Each part: what it adds, averaged over ${orders} drawn orders (${coalitions} scenarios, each run); "order error" is what drawing them leaves open.`,
  onlyOne: "There is one change only, and it is the whole difference.",
  dropped: (count) => `In ${count} worlds the outcome is not defined somewhere on the way: they are left out.`,
  howToRead:
    "Parts explain the difference of MEANS: means add up, medians do not. [95]: where the mean may lie, for so few runs. [90]: where 90 of 100 worlds lie. of 100: worlds on the side of the mean; a count of worlds is not a probability.",
  open: {
    because: "Because",
    switches: "Switches:",
    noChange: "Changes nothing that the model computes with.",
    firms: "By firm",
    firm: "firm",
    all: "all",
    noFirms: "This outcome is not a sum over firms.",
    quarters: "By quarter (the last of each year)",
    quarter: "quarter",
    step: (quarter, amount) => `Most of it moves in ${quarter}: ${amount} in one quarter.`,
    money: "What it does to public money, M EUR",
    equations: "Equations (docs/model.md):",
    sources: "Sources:",
    noSource: "none is given: an assumption of the scenario",
  },
  money: {
    title: "Where every public euro ended, means, M EUR",
    became: "became",
    promised: "promised by the State",
    sum: "sum of the uses",
    difference: "difference [90]",
  },
};

function listed(names: readonly string[], and: string): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} ${and} ${quoted.at(-1)}`;
}
