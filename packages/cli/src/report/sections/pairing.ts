import { formatNumber } from "@andromede/wording";
import type { ReportContext } from "../context.ts";
import { type Html, h } from "../html.ts";

/** How many worlds pairing saves on the outcome that the headlines are about. */
export function pairing({ data, words, language }: ReportContext): Html | null {
  const main = data.base.shared.outcomes[0]!;
  const needed = (data.comparison?.outcomes ?? [])
    .filter(({ measure, quarter }) => measure === main.measure && quarter === main.quarter)
    .map(({ runsUnpairedWouldNeed }) => runsUnpairedWouldNeed)
    .filter((count) => count !== null);
  if (needed.length === 0) return null;
  const most = formatNumber(Math.max(...needed), language);
  return h("p", {}, words.outcomes.pairing(most, formatNumber(data.runs, language)));
}
