import { type SensitivityData, sensitivity } from "@andromede/charts";
import {
  measureOf,
  type OutcomeSensitivity,
  type Question,
  type ScreenedAssumption,
  type VariancePart,
} from "@andromede/sim-core";
import {
  assumptionName,
  displayOf,
  formatAmount,
  formatAssumptionRange,
  formatInterval,
  formatNumber,
  formatValue,
  type InBoth,
  type Language,
} from "@andromede/wording";
import { outcomeName } from "../analysis/asked-outcome.ts";
import type { RunSettings } from "../input/options.ts";
import { emptyDocument, type Picture } from "../report/picture.ts";
import type { Session } from "../session.ts";
import { cut } from "../tables/grouped.ts";
import { restsOnLine } from "../tables/rests-on.ts";
import { tableLines, wrap } from "../terminal/text.ts";
import { sensitivityWords } from "./words.ts";

/** The picture of the parts, and what stands below it. */
export function sensitivityPicture(
  question: Question,
  found: OutcomeSensitivity,
  session: Session,
): { readonly picture: Picture; readonly data: SensitivityData; readonly note: string } {
  const data: SensitivityData = {
    subject: inBoth((language) => subjectOf(question, language)),
    parts: found.parts.map((part) => ({
      kind: part.kind,
      name: inBoth((language) => partName(part, language, question)),
      first: part.first,
      firstInterval: part.firstInterval,
      total: part.total,
      totalInterval: part.totalInterval,
    })),
    runs: found.runs,
  };
  const note = `${question.scenario.id}${question.base ? ` / ${question.base.id}` : ""}, ${subjectOf(question, session.language)}`;
  return { picture: { name: "sensitivity", draw: (options) => sensitivity(data, options) }, data, note };
}

function inBoth(of: (language: Language) => string): InBoth {
  return { en: of("en"), fr: of("fr") };
}

function subjectOf({ scenario, base, outcome }: Question, language: Language): string {
  const name = outcomeName(outcome, scenario, language);
  return base ? sensitivityWords(language).difference(name, scenario.title[language], base.title[language]) : name;
}

function partName({ kind, assumptions }: VariancePart, language: Language, { scenario }: Question): string {
  if (kind === "assumption") return assumptionName(assumptions[0]!, language, scenario);
  const { luck, others } = PARTS[language];
  return kind === "luck" ? luck : others(formatNumber(assumptions.length, language));
}

const PARTS = {
  en: { luck: "luck", others: (count: string) => `the ${count} others together` },
  fr: { luck: "la chance", others: (count: string) => `les ${count} autres ensemble` },
} as const;

/** All that the command prints: the sentence, the table of parts, what else was screened, how to read it. */
export function sensitivityText(
  question: Question,
  found: OutcomeSensitivity,
  { seed }: RunSettings,
  session: Session,
): string {
  const { language, terminal, colour } = session;
  const { scenario, base, outcome } = question;
  const words = sensitivityWords(language);
  const { picture } = sensitivityPicture(question, found, session);
  const { headline } = picture.draw({ document: emptyDocument(), language, width: 700 });
  const subject = subjectOf(question, language);
  const apart = displayOf(outcome.measure, measureOf(outcome.measure)?.unit ?? "1", base ? "difference" : "value");
  const spread = words.spread(
    formatAmount(found.mean, apart, language),
    formatAmount(
      Math.sqrt(found.variance),
      displayOf(outcome.measure, measureOf(outcome.measure)?.unit ?? "1", "difference"),
      language,
    ),
  );
  const rest = found.screened.filter(
    (each) => !found.parts.some((part) => part.kind === "assumption" && part.assumptions[0] === each.assumption),
  );
  return `${[
    wrap(colour.bold(base ? subject : words.title(subject)), terminal.columns),
    words.made(formatNumber(found.runs, language), seed),
    "",
    wrap(headline, terminal.columns),
    "",
    ...partsTable(question, found, session),
    "",
    wrap(spread, terminal.columns),
    ...(rest.length === 0
      ? []
      : [
          wrap(words.screened(formatNumber(found.screened.length, language)), terminal.columns),
          ...restLines(rest.slice(0, 5), question, session),
        ]),
    wrap(words.howToRead, terminal.columns),
    restsOnLine(base ? [scenario, base] : [scenario], session),
  ].join("\n")}\n`;
}

function partsTable(question: Question, found: OutcomeSensitivity, session: Session): string[] {
  const { language } = session;
  const { head } = sensitivityWords(language);
  const { parts, screened } = found;
  const share = (value: number, [low, high]: readonly [number, number]): string =>
    `${formatNumber(100 * Math.max(0, value), language)} ${formatInterval(100 * Math.max(0, low), 100 * Math.max(0, high), language)}`;
  const of = ({ kind, assumptions }: VariancePart): ScreenedAssumption | undefined =>
    kind === "assumption" ? screened.find(({ assumption }) => assumption === assumptions[0]) : undefined;
  const effect = effectOf(question, language);
  return tableLines([
    {
      heading: ["", head.what],
      cells: parts.map((part) => cut(partName(part, language, question), 34)),
      align: "left",
    },
    {
      heading: ["", head.alone],
      cells: parts.map(({ first, firstInterval }) => share(first, firstInterval)),
      align: "left",
    },
    {
      heading: ["", head.inAll],
      cells: parts.map(({ total, totalInterval }) => share(total, totalInterval)),
      align: "left",
    },
    {
      heading: [head.effect[0], `${head.effect[1]}${effect.unit}`],
      cells: parts.map((part) => {
        const screening = of(part);
        return screening ? effect.said(screening.mu) : "";
      }),
      align: "right",
    },
    {
      heading: head.range,
      cells: parts.map((part) => {
        const screening = of(part);
        return screening ? rangeOf(screening, session) : "";
      }),
      align: "left",
    },
  ]);
}

/** Effects in the unit of differences. */
function effectOf(
  { outcome }: Question,
  language: Language,
): { readonly unit: string; readonly said: (mu: number) => string } {
  const display = displayOf(outcome.measure, measureOf(outcome.measure)?.unit ?? "1", "difference");
  return { unit: display.unit[language], said: (mu) => formatValue(mu, display, language, { sign: true }) };
}

function rangeOf({ assumption, range }: ScreenedAssumption, { language }: Session): string {
  return formatAssumptionRange(range[0], range[1], assumption.unit, language);
}

function restLines(rest: readonly ScreenedAssumption[], question: Question, session: Session): string[] {
  const { language } = session;
  const effect = effectOf(question, language);
  const unit = effect.unit === "" ? "" : ` ${effect.unit}`;
  return rest.map(
    ({ assumption, mu }) => `  ${assumptionName(assumption, language, question.scenario)}: ${effect.said(mu)}${unit}`,
  );
}
