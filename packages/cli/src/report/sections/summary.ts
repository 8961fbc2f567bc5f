import type { ComparedOutcome } from "@andromede/sim-core";
import { formatNumber, headline, nearLimitText } from "@andromede/wording";
import { digestOfAll } from "../../results/json.ts";
import type { ReportContext } from "../context.ts";
import { type Html, h, pieces } from "../html.ts";

/** The question, what came out in a sentence for each alternative, and from how many worlds. */
export function summarySection(context: ReportContext): Html {
  const { data, words, language, version } = context;
  const { base, alternatives, comparison, runs } = data;
  const main = base.shared.outcomes[0]!;
  const sentences = (comparison?.outcomes ?? [])
    .filter(
      ({ measure, actor, quarter }) => measure === main.measure && actor === main.actor && quarter === main.quarter,
    )
    .map((row) => h("li", {}, sentence(row, context)));
  const asked = [base, ...alternatives].map(({ scenario }) => scenario).filter(({ question }) => question !== null);
  const digest = digestOfAll([base, ...alternatives].map(({ shared }) => shared));
  const facts: [string, string][] = [
    [words.facts.base, base.scenario.title[language]],
    [words.facts.runs, formatNumber(runs, language)],
    [words.facts.seed, data.seed],
    [words.facts.version, version],
    [words.facts.digest, digest],
  ];
  return pieces(
    sentences.length > 0 ? h("ul", { class: "headlines" }, sentences) : null,
    asked.length > 0
      ? h(
          "ul",
          {},
          asked.map(({ title, question }) =>
            h("li", {}, h("strong", {}, title[language]), language === "fr" ? " : " : ": ", question![language]),
          ),
        )
      : null,
    h("p", {}, words.world),
    runs < 200 ? h("p", { class: "warning" }, words.fewRuns) : null,
    h(
      "dl",
      { class: "facts" },
      facts.slice(comparison ? 0 : 1).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))),
    ),
  );
}

function sentence(row: ComparedOutcome, { data, language }: ReportContext): string {
  const { scenario } = data.alternatives.find((each) => each.scenario.id === row.scenario)!;
  if (row.verdict === null) return `${scenario.title[language]}: ${row.reason ?? "-"}`;
  const { measure, unit, quarter, verdict, difference } = row;
  const [alternative, base] = [scenario.title[language], data.base.scenario.title[language]];
  const text = headline({ alternative, base, measure, unit, quarter, verdict, difference }, language);
  return verdict.isNearLimit && data.runs >= 200 ? `${text} (${nearLimitText(language)})` : text;
}
