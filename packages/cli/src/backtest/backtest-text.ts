import type { Backtest, FactScore, Scenario } from "@andromede/sim-core";
import { formatNumber, formatShare } from "@andromede/wording";
import { factName, factRange } from "../analysis/fact-words.ts";
import { worldsOf } from "../calibrate/calibrate-text.ts";
import type { RunSettings } from "../input/options.ts";
import type { Session } from "../session.ts";
import { cut } from "../tables/grouped.ts";
import { tableLines, wrap } from "../terminal/text.ts";
import type { Scored } from "./run-backtest.ts";
import { backtestWords } from "./words.ts";

/** Of how many facts and worlds, of which draws. */
export function madeLine(
  scenario: Scenario,
  facts: number,
  { runs, seed }: RunSettings,
  { language }: Session,
): string {
  const draws = scenario.posterior ? "posterior" : "prior";
  return backtestWords(language).made(formatNumber(facts, language), formatNumber(runs, language), seed, draws);
}

/** All that the command prints. */
export function backtestText(
  scenario: Scenario,
  { once, years }: Scored,
  settings: RunSettings,
  session: Session,
): string {
  const { language, terminal, colour } = session;
  const words = backtestWords(language);
  const blocks = once
    ? [madeLine(scenario, once.scores.length, settings, session), ...scoreLines(once, scenario, session)]
    : years.flatMap(({ year, fitted, backtest }, at) => [
        ...(at === 0 ? [] : [""]),
        colour.bold(words.year(String(year), String(fitted.length), String(backtest.scores.length))),
        ...scoreLines(backtest, scenario, session),
      ]);
  const title = colour.bold(words.title(scenario.title[language]));
  return `${[title, ...blocks, "", wrap(words.howToRead, terminal.columns)].join("\n")}\n`;
}

function scoreLines(found: Backtest, scenario: Scenario, session: Session): string[] {
  const { language, terminal } = session;
  const words = backtestWords(language);
  const { scores, unknown, coverage50, coverage90, against } = found;
  if (scores.length === 0) return [wrap(words.unknown(unknown.map(({ id }) => id).join(", ")), terminal.columns)];
  const count = (is: (score: FactScore) => boolean): string => formatNumber(scores.filter(is).length, language);
  const percent = (share: number): string => formatShare(share, language, { digits: 0 });
  const error = (value: number): string => formatNumber(value, language, { digits: 2 });
  const said = against.map(({ kind, facts, model, naive }) =>
    words.against(words.kinds[kind], formatNumber(facts, language), error(model), error(naive), model < naive),
  );
  const coverage = words.coverage(
    count(({ in90 }) => in90),
    count(({ in50 }) => in50),
    formatNumber(scores.length, language),
    percent(coverage90),
    percent(coverage50),
  );
  return [
    "",
    wrap(`${coverage}${widthSaid(found, words)}`, terminal.columns),
    ...(said.length === 0 ? [words.noNaive] : said).map((line) => wrap(line, terminal.columns)),
    "",
    ...scoreTable(scores, scenario, session),
    ...(unknown.length === 0
      ? []
      : ["", wrap(words.unknown(unknown.map(({ id }) => id).join(", ")), terminal.columns)]),
  ];
}

/** Said where the middle half holds far more, or far fewer, than half of the facts. */
function widthSaid({ coverage50, scores }: Backtest, words: ReturnType<typeof backtestWords>): string {
  const noise = 1 / Math.sqrt(scores.length);
  if (coverage50 > 0.5 + noise) return words.tooWide;
  return coverage50 < 0.5 - noise ? words.tooNarrow : "";
}

function scoreTable(scores: readonly FactScore[], scenario: Scenario, session: Session): string[] {
  const { language, colour } = session;
  const { head, half, nine, missed } = backtestWords(language);
  const error = (value: number | null): string => (value === null ? "" : formatNumber(value, language, { digits: 2 }));
  const least = ({ naive }: FactScore): number | null =>
    naive.length === 0 ? null : Math.min(...naive.map((each) => each.error));
  return tableLines([
    {
      heading: [head.fact],
      cells: scores.map(({ fact }) => cut(factName(fact, scenario, language), 44)),
      align: "left",
    },
    {
      heading: [head.published],
      cells: scores.map(({ fact, published }) => factRange(fact, published, scenario, language)),
      align: "left",
    },
    { heading: [head.worlds], cells: scores.map((score) => worldsOf(score, scenario, session)), align: "left" },
    {
      heading: [head.inside],
      cells: scores.map(({ in50, in90 }) => (in50 ? half : in90 ? nine : missed)),
      align: "left",
      paint: (cell, row) => (scores[row]!.in90 ? cell : colour.bold(cell)),
    },
    { heading: [head.error], cells: scores.map((score) => error(score.crps)), align: "right" },
    {
      heading: [head.bias],
      cells: scores.map(({ bias }) =>
        Number.isNaN(bias) ? "" : formatNumber(bias, language, { digits: 2, sign: true }),
      ),
      align: "right",
    },
    { heading: [head.naive], cells: scores.map((score) => error(least(score))), align: "right" },
  ]);
}
