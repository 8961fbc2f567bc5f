import type { ExplainCommandWords } from "./words.ts";

export const ENGLISH: ExplainCommandWords = {
  help: {
    command: "why an outcome differs between two scenarios, in parts that add up exactly",
    file: "the scenario that is to be explained",
    by: "what the parts are: changes (of the scenario) or mechanisms (of the model) (default: changes)",
    group: "put all changes at this path and below into one part: firms, policy.instruments (repeatable)",
    open: "open one part: which firm, which quarter, which equation, which source; a path as the table names it",
    money: "also say where every public euro ended in the two scenarios, and the difference",
    orders: "with more than a dozen parts: how many orders are drawn (default: 20)",
    out: "also write the parts to this folder: JSON, CSV, and the waterfall as SVG and PNG",
  },
  progress: "scenarios on the way",
  noPart: (part, near, known) =>
    `--open ${part}: there is no such part.${near === null ? "" : ` Did you mean \`${near}\`?`} There are: ${known.join(", ")}.`,
  next: "Open one",
};
