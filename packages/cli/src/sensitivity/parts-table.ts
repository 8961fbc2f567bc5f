import { variancePartName } from "@andromede/charts";
import type { OutcomeSensitivity, Question, ScreenedAssumption } from "@andromede/sim-core";
import { measureOf } from "@andromede/sim-core";
import {
  assumptionName,
  displayOf,
  formatAmount,
  formatAssumptionRange,
  formatInterval,
  formatNumber,
  formatValue,
} from "@andromede/wording";
import type { Session } from "../session.ts";
import { cut } from "../tables/grouped.ts";
import { type Column, tableLines, tableWidth, widthOf } from "../terminal/text.ts";
import { sensitivityWords } from "./words.ts";

const SHORTEST = 22;

/** Shares of the variance, with what the screening says of the same assumptions; names are cut to the width that is left. */
export function partsTable(question: Question, found: OutcomeSensitivity, session: Session): string[] {
  const longest = Math.max(...found.parts.map((part) => widthOf(variancePartName(part, session.language, question))));
  const missing = tableWidth(columnsOf(question, found, session, longest)) - session.terminal.columns;
  const width = Math.max(SHORTEST, longest - Math.max(0, missing));
  return tableLines(columnsOf(question, found, session, width));
}

function columnsOf(question: Question, found: OutcomeSensitivity, { language }: Session, width: number): Column[] {
  const { head } = sensitivityWords(language);
  const { parts, screened } = found;
  const share = (value: number, [low, high]: readonly [number, number]): string =>
    `${formatNumber(100 * Math.max(0, value), language)} ${formatInterval(100 * Math.max(0, low), 100 * Math.max(0, high), language)}`;
  const screening = (say: (of: ScreenedAssumption) => string): string[] =>
    parts.map(({ kind, assumptions }) => {
      const own = screened.find(({ assumption }) => kind === "assumption" && assumption === assumptions[0]);
      return own ? say(own) : "";
    });
  const display = displayFor(question);
  const column = (heading: readonly string[], cells: readonly string[], align: Column["align"] = "left"): Column => ({
    ...{ heading, cells, align },
  });
  return [
    column(
      ["", head.what],
      parts.map((part) => cut(variancePartName(part, language, question), width)),
    ),
    column(
      ["", head.alone],
      parts.map(({ first, firstInterval }) => share(first, firstInterval)),
    ),
    column(
      ["", head.inAll],
      parts.map(({ total, totalInterval }) => share(total, totalInterval)),
    ),
    column(
      [head.effect[0], `${head.effect[1]}${display.unit[language]}`],
      screening(({ mu }) => formatValue(mu, display, language, { sign: true })),
      "right",
    ),
    column(
      head.range,
      screening(({ range, assumption }) => formatAssumptionRange(range[0], range[1], assumption.unit, language)),
    ),
  ];
}

/** Effects stand in the unit of differences. */
function displayFor({ outcome }: Question) {
  return displayOf(outcome.measure, measureOf(outcome.measure)?.unit ?? "1", "difference");
}

/** Assumptions that got no share of their own, by what the screening says of them. */
export function restLines(rest: readonly ScreenedAssumption[], question: Question, { language }: Session): string[] {
  const words = sensitivityWords(language);
  return rest.map(({ assumption, mu }) =>
    words.rest(
      assumptionName(assumption, language, question.scenario),
      formatAmount(mu, displayFor(question), language, { sign: true }),
    ),
  );
}
