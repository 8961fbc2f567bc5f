import type { ComparedOutcome, Observation } from "@andromede/sim-core";
import { displayOf, verdictLegend, verdictText } from "@andromede/wording";
import type { ReportContext } from "../context.ts";
import { type Html, type HtmlChild, h, pieces } from "../html.ts";
import { figure } from "../picture.ts";
import type { Pictures } from "../pictures.ts";
import type { Reported } from "../report-data.ts";
import { table } from "../table.ts";
import { oneScenario } from "./one-scenario.ts";
import { errorOf, isOfMarket, type Middle, middleAndRange, outcomeName } from "./outcome-cells.ts";
import { pairing } from "./pairing.ts";

/** The outcomes of every alternative beside the base's, with verdicts and counts; of one scenario, its outcomes. */
export function outcomesSection(context: ReportContext, { ranking }: Pictures): Html {
  const { data, words, language } = context;
  const { comparison, base, alternatives } = data;
  if (comparison === null) return oneScenario(base, context);
  return pieces(
    h("p", {}, words.outcomes.intro),
    h("p", {}, h("small", {}, verdictLegend(language))),
    alternatives.map((alternative) => {
      const { scenario } = alternative;
      const rows = comparison.outcomes.filter((row) => row.scenario === scenario.id);
      const [market, firms] = [rows.filter(isOfMarket), rows.filter((row) => !isOfMarket(row))];
      const caption = words.outcomes.caption(scenario.title[language], base.scenario.title[language]);
      return pieces(
        comparedTable(caption, market, alternative, context),
        h(
          "details",
          {},
          h("summary", {}, words.outcomes.firms(scenario.title[language])),
          comparedTable(words.outcomes.firms(scenario.title[language]), firms, alternative, context),
        ),
      );
    }),
    ranking.map((each) => figure(each, language, words)),
    pairing(context),
  );
}

function comparedTable(
  caption: string,
  rows: readonly ComparedOutcome[],
  alternative: Reported,
  context: ReportContext,
): Html {
  const { words, language, data } = context;
  const { outcome, middle, difference, verdict } = words.outcomes;
  const title = ({ scenario }: Reported): string => `${scenario.title[language]}, ${middle}`;
  return table({
    caption,
    kind: "verdict",
    columns: [
      { label: outcome },
      { label: title(data.base), isNumber: true },
      { label: title(alternative), isNumber: true },
      { label: difference, isNumber: true },
      { label: verdict },
    ],
    rows: rows.map((row) => comparedRow(row, alternative, context)),
  });
}

function comparedRow(row: ComparedOutcome, alternative: Reported, { language, data }: ReportContext): HtmlChild[] {
  const values = displayOf(row.measure, row.unit);
  const gap = displayOf(row.measure, row.unit, "difference");
  const [left, right] = [columnOf(data.base, row), columnOf(alternative, row)];
  const cells = (each: Middle, error: number | null): Html => middleAndRange(each, values, language, { error });
  const error = left && right ? errorOf(right.map((value, world) => value - left[world]!)) : null;
  const reason = row.difference.p50 === null ? (row.value.reason ?? row.base.reason) : null;
  return [
    outcomeName(row, alternative.scenario, language),
    cells(row.base, left ? errorOf(left) : null),
    cells(row.value, right ? errorOf(right) : null),
    reason === null
      ? middleAndRange(row.difference, gap, language, { error, sign: true, unit: true })
      : reason[language],
    row.verdict === null ? "-" : verdictText(row.verdict, language),
  ];
}

/** The worlds of an observation; null for measures that no scenario has alone. */
function columnOf({ shared }: Reported, row: Observation): Float64Array | null {
  const isIt = (each: Observation): boolean =>
    each.measure === row.measure &&
    each.actor === row.actor &&
    each.segment === row.segment &&
    each.counterparty === row.counterparty &&
    each.quarter === row.quarter;
  return shared.outcomes.find(isIt)?.values ?? null;
}
