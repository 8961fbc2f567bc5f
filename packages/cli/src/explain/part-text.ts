import { MONEY_USES } from "@andromede/charts";
import type { ExplainedPart, Explanation, NamedMean, PublicMoneyUse, Source } from "@andromede/sim-core";
import {
  decimalsOfParts,
  differenceDisplay,
  displayOf,
  formatAmount,
  formatQuarterName,
  formatRange,
  formatValue,
  type Language,
  outcomeName,
  partName,
  shortActor,
  sourceParts,
  verdictText,
} from "@andromede/wording";
import type { Session } from "../session.ts";
import { tableLines, wrap } from "../terminal/text.ts";
import { sectionTitles } from "./model-sections.ts";
import { explainWords } from "./words.ts";

/** One part opened: why it was made, which firm and which quarter it comes from, which equations, which sources. */
export function partText(explanation: Explanation, part: ExplainedPart, session: Session): string {
  const { language, colour, terminal } = session;
  const words = explainWords(language);
  const { base, outcome, worlds, seed } = explanation;
  const lines = [
    wrap(colour.bold(partName(part, explanation, language)), terminal.columns),
    wrap(words.made(String(worlds), seed, outcomeName(outcome, base, language)), terminal.columns),
    wrap(numbersText(explanation, part, session), terminal.columns),
    "",
    ...part.changes.map(({ because }) => wrap(`${words.open.because} ${because[language]}`, terminal.columns)),
    ...(part.switches.length > 0 ? [`${words.open.switches} ${part.switches.join(", ")}`] : []),
    "",
    ...(part.firms === null ? [words.open.noFirms] : firmLines(explanation, part.firms, session)),
    "",
    ...quarterLines(explanation, part, session),
    ...moneyLines(part.money, session),
    words.open.equations,
    ...sectionTitles(part.equations).map((title) => `  ${title}`),
    `${words.open.sources}${part.sources.length === 0 ? ` ${words.open.noSource}` : ""}`,
    ...part.sources.map((source) => wrap(`  ${sourceText(source, language)}`, terminal.columns, "    ")),
  ];
  return `${lines.join("\n")}\n`;
}

function numbersText(explanation: Explanation, part: ExplainedPart, { language }: Session): string {
  const { head } = explainWords(language);
  const display = differenceDisplay(explanation);
  const style = { digits: decimalsOfParts(explanation), sign: true };
  const amount = formatAmount(part.mean, display, language, style);
  const range = formatRange(part.low95, part.high95, display, language, style);
  return `${head.mean} ${amount} ${range}; ${verdictText(part.verdict, language)}`;
}

function firmLines(explanation: Explanation, firms: readonly NamedMean[], session: Session): string[] {
  const { language } = session;
  const { open } = explainWords(language);
  const moved = firms.filter(({ mean }) => mean !== 0).sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  if (moved.length === 0) return [open.noChange];
  const named = moved.map(({ name, mean }) => ({ name: firmName(name, explanation, session), mean }));
  const sum = firms.reduce((all, { mean }) => all + mean, 0);
  return [open.firms, ...meansTable([...named, { name: open.all, mean: sum }], open.firm, explanation, session)];
}

function firmName(id: string, { base, other }: Explanation, { language }: Session): string {
  return shortActor(id, language, id in other.data.firms ? other : base);
}

/** The last quarter of each year, and the quarter in which it moves most. */
function quarterLines(explanation: Explanation, { quarters }: ExplainedPart, session: Session): string[] {
  const { language } = session;
  const { open } = explainWords(language);
  if (quarters.every(({ mean }) => mean === 0)) return [];
  const steps = quarters.map(({ name, mean }, at) => ({ name, mean: mean - (quarters[at - 1]?.mean ?? 0) }));
  const largest = steps.reduce((most, each) => (Math.abs(each.mean) > Math.abs(most.mean) ? each : most));
  const style = { digits: decimalsOfParts(explanation), sign: true };
  const amount = formatAmount(largest.mean, differenceDisplay(explanation), language, style);
  const ends = quarters.filter(({ name }) => name.endsWith("Q4"));
  const rows = ends.map(({ name, mean }) => ({ name: formatQuarterName(name, language), mean }));
  return [
    open.quarters,
    ...meansTable(rows, open.quarter, explanation, session),
    open.step(formatQuarterName(largest.name, language), amount),
    "",
  ];
}

function moneyLines(money: readonly NamedMean[], { language }: Session): string[] {
  const display = displayOf("public-money-use", "EUR");
  const moved = money.filter(({ mean }) => Math.abs(mean) >= 50_000);
  if (moved.length === 0) return [];
  const { open } = explainWords(language);
  const text = moved.map(({ name, mean }) => {
    const value = formatValue(mean, display, language, { digits: 1, sign: true });
    return `  ${MONEY_USES[name as PublicMoneyUse][language]} ${value}`;
  });
  return [open.money, ...text, ""];
}

function meansTable(
  rows: readonly NamedMean[],
  heading: string,
  explanation: Explanation,
  { language }: Session,
): string[] {
  const display = differenceDisplay(explanation);
  const style = { digits: decimalsOfParts(explanation), sign: true };
  return tableLines([
    { heading: [heading], cells: rows.map(({ name }) => name), align: "left" },
    {
      heading: [display.unit[language] || explainWords(language).head.mean],
      cells: rows.map(({ mean }) => formatValue(mean, display, language, style)),
      align: "right",
    },
  ]);
}

function sourceText(source: Source, language: Language): string {
  return [...sourceParts(source, language), source.address ?? ""].filter((piece) => piece !== "").join(", ");
}
