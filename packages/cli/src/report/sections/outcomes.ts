import type { ComparedOutcome, Scenario } from "@andromede/sim-core";
import { columnDecimals, displayOf, verdictLegend, verdictText } from "@andromede/wording";
import type { ReportContext } from "../context.ts";
import { type Html, type HtmlChild, h, pieces } from "../html.ts";
import { table } from "../table.ts";
import { oneScenario } from "./one-scenario.ts";
import { isOfMarket, middleAndRange, outcomeName } from "./outcome-cells.ts";
import { pairing, ranks } from "./ranks.ts";

/** The outcomes of every alternative beside the base's, with verdicts and counts; of one scenario, its outcomes. */
export function outcomesSection(context: ReportContext): Html {
  const { data, words, language } = context;
  const { comparison, base, alternatives } = data;
  if (comparison === null) return oneScenario(base, context);
  return pieces(
    h("p", {}, words.outcomes.intro),
    h("p", {}, h("small", {}, verdictLegend(language))),
    alternatives.map(({ scenario }) => {
      const rows = comparison.outcomes.filter((row) => row.scenario === scenario.id);
      const [market, firms] = [rows.filter(isOfMarket), rows.filter((row) => !isOfMarket(row))];
      const caption = words.outcomes.caption(scenario.title[language], base.scenario.title[language]);
      return pieces(
        comparedTable(caption, market, scenario, context),
        h(
          "details",
          {},
          h("summary", {}, words.outcomes.firms(scenario.title[language])),
          comparedTable(words.outcomes.firms(scenario.title[language]), firms, scenario, context),
        ),
      );
    }),
    alternatives.length > 1 ? ranks(context) : null,
    pairing(context),
  );
}

function comparedTable(
  caption: string,
  rows: readonly ComparedOutcome[],
  scenario: Scenario,
  context: ReportContext,
): Html {
  const { words, language } = context;
  const { outcome, unit, middle, difference, verdict } = words.outcomes;
  const title = (text: string): string => `${text}, ${middle}`;
  return table({
    caption,
    columns: [
      { label: outcome },
      { label: unit },
      { label: title(context.data.base.scenario.title[language]), isNumber: true },
      { label: title(scenario.title[language]), isNumber: true },
      { label: difference, isNumber: true },
      { label: verdict },
    ],
    rows: rows.map((row) => comparedRow(row, scenario, context)),
  });
}

function comparedRow(row: ComparedOutcome, scenario: Scenario, context: ReportContext): HtmlChild[] {
  const { language } = context;
  const values = displayOf(row.measure, row.unit);
  const gap = displayOf(row.measure, row.unit, "difference");
  const error = row.difference.se;
  const digits = columnDecimals([row.base.p95, row.value.p95, row.base.p05, row.value.p05], values, error);
  const unit = values.unit[language] === gap.unit[language] ? [values] : [values, gap];
  return [
    outcomeName(row, scenario, language),
    unit
      .map((each) => each.unit[language])
      .join(" ; ")
      .replace(" ; ", language === "fr" ? " ; " : "; "),
    middleAndRange(row.base, values, language, digits),
    middleAndRange(row.value, values, language, digits),
    row.verdict === null
      ? (row.value.reason?.[language] ?? row.base.reason?.[language] ?? "-")
      : middleAndRange(
          row.difference,
          gap,
          language,
          columnDecimals([row.difference.p05, row.difference.p95], gap, error),
          true,
        ),
    row.verdict === null ? "-" : verdictText(row.verdict, language),
  ];
}
