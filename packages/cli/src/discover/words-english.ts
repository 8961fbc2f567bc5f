import type { DiscoverWords } from "./words.ts";

export const ENGLISH: DiscoverWords = {
  help: {
    command:
      "what would have to be true for one policy to beat another: boxes, a tree, flip points, both at their best",
    first: "the policy that is to beat the other",
    others: "the policy to beat; more of them join in the search for the world in which each does best",
    runs: (usual) => `worlds to draw; half find the boxes, half judge them (default: ${usual})`,
    out: "also write JSON, CSV and the picture to this folder",
  },
  progress: "looking for worlds",
  title: (first, second, outcome) => `Where does ${first} beat ${second}? ${outcome}`,
  ahead: (first, second, ahead, behind, worlds, seed) =>
    `${first} leads in ${ahead} of 100 worlds, ${second} in ${behind}. ${worlds} worlds, seed ${seed}.`,
  flips: (unit) =>
    `One assumption alone (mean lead${unit === "" ? "" : `, ${unit}`}, and in brackets worlds of 100 in which the first leads)`,
  flip: {
    what: "what",
    low: ["its lowest fifth", "of the worlds"],
    high: ["its highest fifth", "of the worlds"],
    centre: ["turns round at", "(rest at centre)"],
    worlds: ["turns round at", "(rest drawn)"],
    never: "-",
  },
  flipsFound: (count) =>
    count === "0"
      ? "No assumption alone turns the ranking round within its 90% range."
      : `Assumptions that alone turn the ranking round within their 90% range: ${count}.`,
  best: "At its best: a plausible world in which it does best against the others",
  card: ({ policy, lead, meanLead, ahead }) =>
    `${policy}: lead ${lead} with all else at its centre; with all else drawn ${meanLead} on average, ahead in ${ahead} of 100 worlds. It takes:`,
  asFar: (worlds) => `${worlds} of 100 worlds lie as far out, or further, in these assumptions together.`,
  howToRead: (looked) =>
    `A world is one draw from the assumptions: a count of worlds is not a probability. Boxes are sought among the ${looked} assumptions with which the ranking moves most in half of the worlds, and told as the other half judges them: one is told only if luck would give it less than once in a hundred times. A flip point says where the model turns, not where the truth lies.`,
};
