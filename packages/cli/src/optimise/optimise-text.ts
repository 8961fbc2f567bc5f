import { type DecisionInformation, measureOf } from "@andromede/sim-core";
import {
  assumptionName,
  displayOf,
  formatAmount,
  formatNumber,
  formatValue,
  formatWorlds,
  outcomeName,
} from "@andromede/wording";
import type { Session } from "../session.ts";
import { cut } from "../tables/grouped.ts";
import { restsOnLine } from "../tables/rests-on.ts";
import { tableLines, wrap } from "../terminal/text.ts";
import { type PolicyLine, policyLines, splitText } from "./policy-lines.ts";
import type { Optimised } from "./run-optimise.ts";
import { optimiseWords } from "./words.ts";

/** All that the command prints: the best split, the regret table, how the search went, and what it is worth to know. */
export function optimumText(optimised: Optimised, session: Session): string {
  const { outcome, found, settings, checks } = optimised;
  const { language, terminal, colour } = session;
  const words = optimiseWords(language);
  const lines = policyLines(optimised);
  const number = (x: number): string => formatNumber(x, language);
  const envelope = formatAmount(found.levers.envelopeEur, displayOf("public-cost-net", "EUR"), language);
  const text = [
    colour.bold(words.title(envelope, outcomeName(outcome, found.scenario, language))),
    words.made(number(found.tried.length), number(settings.runs), number(checks), settings.seed),
    "",
    headline(lines, optimised, session),
    words.carefulIs(splitText(found.careful, optimised, language)),
    "",
  ].map((line) => wrap(line, terminal.columns));
  const more = [
    searchLine(optimised, session),
    perfectLine(optimised, session),
    ...unknownLines(found.information, words.inOutcome, optimised, session),
    ...(outcome.measure === "welfare" ? [] : unknownLines(found.informationEur, words.inWelfare, optimised, session)),
    words.howToRead,
  ].map((line) => wrap(line, terminal.columns));
  const scenarios = [found.scenario, ...found.named.map(({ scenario }) => scenario)];
  return `${[...text, ...policyTable(lines, optimised, session), "", ...more, restsOnLine(scenarios, session)].join("\n")}\n`;
}

function headline(lines: readonly PolicyLine[], optimised: Optimised, { language }: Session): string {
  const { outcome, found } = optimised;
  const unit = measureOf(outcome.measure)?.unit ?? "1";
  const [display, apart] = [displayOf(outcome.measure, unit), displayOf(outcome.measure, unit, "difference")];
  const [best] = lines;
  const sign = measureOf(outcome.measure)?.better === -1 ? -1 : 1;
  const rival = lines
    .filter(({ kind }) => kind === "named")
    .reduce((one, other) => (sign * other.mean > sign * one.mean ? other : one));
  return optimiseWords(language).headline(
    splitText(found.best, optimised, language),
    formatAmount(best!.mean, display, language),
    formatAmount(best!.mean - rival.mean, apart, language, { sign: true }),
    rival.name[language],
  );
}

function policyTable(lines: readonly PolicyLine[], { outcome }: Optimised, { language }: Session): string[] {
  const { head } = optimiseWords(language);
  const unit = measureOf(outcome.measure)?.unit ?? "1";
  const [display, apart] = [displayOf(outcome.measure, unit), displayOf(outcome.measure, unit, "difference")];
  const regret = (value: number): string => formatValue(value, apart, language);
  const right = "right" as const;
  return tableLines([
    { heading: ["", head.policy], cells: lines.map(({ name }) => cut(name[language], 28)), align: "left" },
    {
      heading: head.mean(display.unit[language]),
      cells: lines.map(({ mean }) => formatValue(mean, display, language)),
      align: right,
    },
    { heading: head.meanRegret, cells: lines.map(({ meanRegret }) => regret(meanRegret)), align: right },
    { heading: head.worstRegret, cells: lines.map(({ worstRegret }) => regret(worstRegret)), align: right },
    { heading: head.first, cells: lines.map(({ firstOf100 }) => formatWorlds(firstOf100)), align: right },
    {
      heading: head.net,
      cells: lines.map(({ tried }) => formatValue(tried.netCostEur, displayOf("public-cost-net", "EUR"), language)),
      align: right,
    },
  ]);
}

function searchLine({ found, outcome }: Optimised, { language }: Session): string {
  const words = optimiseWords(language);
  const display = displayOf(outcome.measure, measureOf(outcome.measure)?.unit ?? "1");
  const sign = measureOf(outcome.measure)?.better === -1 ? 1 : -1;
  const starts = found.traces.map(({ best, generations }) =>
    words.reached(
      formatAmount(sign * best, display, language, { digits: 2 }),
      formatNumber(generations.at(-1)?.evaluations ?? 0, language),
    ),
  );
  return words.search(
    starts.join("; "),
    found.traces.every(({ isClosed }) => isClosed),
  );
}

function perfectLine({ outcome, found }: Optimised, { language }: Session): string {
  const { information, informationEur } = found;
  const display = displayOf(outcome.measure, information.unit, "difference");
  const style = display.unit.en === "points" ? { digits: 2 } : {};
  const value = formatAmount(information.perfect, display, language, style);
  const welfare = formatAmount(informationEur.perfect, displayOf("welfare", "EUR", "difference"), language);
  return optimiseWords(language).perfect(value, outcome.measure === "welfare" ? null : welfare);
}

/** The three unknowns whose value can be told from noise and is largest. */
function unknownLines(
  { partial, assumptions, unit }: DecisionInformation,
  what: string,
  { found, outcome }: Optimised,
  { language }: Session,
): string[] {
  const display = displayOf(outcome.measure, unit, "difference");
  const words = optimiseWords(language);
  const told = partial
    .map((each, at) => ({ ...each, assumption: assumptions[at]! }))
    .filter(({ value, noise }) => value > noise && value > 0)
    .sort((a, b) => b.value - a.value)
    .slice(0, 3)
    .map(({ assumption, value }) =>
      words.unknown(
        assumptionName(assumption, language, found.scenario),
        formatAmount(value, display, language, display.unit.en === "points" ? { digits: 2 } : {}),
      ),
    );
  return [words.unknowns(what), ...(told.length > 0 ? told : [words.none])];
}
