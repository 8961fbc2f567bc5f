import { formatMoneyEur, formatWorlds } from "@andromede/wording";
import { differenceOf, type Evidence, ranksOf } from "./evidence.ts";
import { above, plainPoints, points, titleOf, worldsText } from "./words.ts";

/** Every policy: French share less the history, worlds ahead, worlds first, mean regret, net public cost. */
export function rankingTable(evidence: Evidence): string[] {
  const all = [evidence.history, ...evidence.policies];
  const rows = ranksOf(evidence).map(({ scenario, firstOf100, meanRegret }) => {
    const name = titleOf(all.find(({ id }) => id === scenario)!);
    const end = [formatWorlds(firstOf100), plainPoints(meanRegret)];
    if (scenario === evidence.history.id) return [name, "base", "", ...end, costOf(evidence)];
    const share = differenceOf(evidence, scenario);
    const { value, range } = points(share);
    return [name, `${value} ${range}`, worldsText(above(share)), ...end, costOf(evidence, scenario)];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const head = [
    "policy",
    "French share at the end, less the history [90]",
    "ahead in",
    "first in, of 100",
    "mean regret",
    "net public cost, mean",
  ];
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}

function costOf(evidence: Evidence, scenario?: string): string {
  const row = differenceOf(evidence, scenario ?? evidence.policies[0]!.id, "public-cost-net");
  return formatMoneyEur((scenario === undefined ? row.base : row.value).mean ?? Number.NaN, "en");
}
