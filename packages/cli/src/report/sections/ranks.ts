import { displayOf, formatNumber, formatValue, formatWorlds } from "@andromede/wording";
import type { ReportContext } from "../context.ts";
import { type Html, h } from "../html.ts";
import { table } from "../table.ts";
import { outcomeName } from "./outcome-cells.ts";

/** Who is first in how many worlds, on the outcome that the headlines are about. */
export function ranks({ data, words, language }: ReportContext): Html {
  const { comparison, base, alternatives } = data;
  const main = base.shared.outcomes[0]!;
  const display = displayOf(main.measure, main.unit, "difference");
  const rows = comparison!.ranks.filter(({ measure, quarter }) => measure === main.measure && quarter === main.quarter);
  const titles = new Map([base, ...alternatives].map(({ scenario }) => [scenario.id, scenario.title[language]]));
  const what = outcomeName(main, base.scenario, language);
  return table({
    caption: `${words.outcomes.ranks} (${what})`,
    columns: [
      { label: words.outcomes.scenario },
      { label: words.outcomes.first, isNumber: true },
      { label: `${words.outcomes.regret}, ${display.unit[language]}`, isNumber: true },
    ],
    rows: [...rows]
      .sort((a, b) => a.rank - b.rank)
      .map(({ scenario, firstOf100, meanRegret }) => [
        titles.get(scenario) ?? scenario,
        formatWorlds(firstOf100),
        formatValue(meanRegret, display, language),
      ]),
  });
}

/** How many worlds pairing saves. */
export function pairing({ data, words, language }: ReportContext): Html | null {
  const needed = data
    .comparison!.outcomes.filter(({ measure, quarter }) => measure === "home-share" && quarter === "end")
    .map(({ runsUnpairedWouldNeed }) => runsUnpairedWouldNeed)
    .filter((count) => count !== null);
  if (needed.length === 0) return null;
  const most = formatNumber(Math.max(...needed), language);
  return h("p", {}, words.outcomes.pairing(most, formatNumber(data.runs, language)));
}
