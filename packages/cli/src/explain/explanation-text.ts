import type { ExplainedPart, Explanation, PartNumbers } from "@andromede/sim-core";
import {
  bySize,
  decimalsOfParts,
  differenceDisplay,
  differenceSentence,
  explanationNotes,
  formatNumber,
  formatRange,
  formatValue,
  formatWorlds,
  type Language,
  outcomeName,
  partName,
  verdictLegend,
  verdictSign,
} from "@andromede/wording";
import { emptyDocument } from "../report/picture.ts";
import type { Session } from "../session.ts";
import { restsOnLine } from "../tables/rests-on.ts";
import { type Column, labelled, tableLines, wrap } from "../terminal/text.ts";
import { waterfallPicture } from "./waterfall-picture.ts";
import { explainWords } from "./words.ts";

const LABEL_WIDTH = 12;
const LONGEST = 44;

/** All that the command prints: the sentence, the parts, their sum, what they were made from, how to read them. */
export function explanationText(
  explanation: Explanation,
  [baseFile, otherFile]: readonly [string, string],
  session: Session,
): string {
  const { language, terminal, colour } = session;
  const { base, other, outcome, worlds, seed, parts } = explanation;
  const words = explainWords(language);
  const width = terminal.columns;
  const outcomeText = outcomeName(outcome, base, language);
  const by = explanation.by === "changes" ? "" : ` --by ${explanation.by}`;
  const command = `npx whatif explain ${baseFile} ${otherFile}${by} --open ${bySize(explanation)[0]!.id}`;
  const lines = [
    wrap(colour.bold(words.title(outcomeText, base.title[language], other.title[language])), width),
    wrap(words.made(formatNumber(worlds, language), seed, outcomeText), width),
    "",
    wrap(sentence(explanation, session), width),
    "",
    ...tableLines(columnsOf(explanation, session)),
    "",
    ...explanationNotes(explanation, language).map((note) => wrap(note, width)),
    wrap(words.howToRead, width),
    verdictLegend(language),
    restsOnLine([base, other], session),
    labelled(words.next, command, LABEL_WIDTH, Number.POSITIVE_INFINITY),
  ];
  return `${lines.filter((line, at) => line !== "" || parts.length > 0 || at < 3).join("\n")}\n`;
}

/** One plain sentence: which is above on average, and which part adds or takes most. */
function sentence(explanation: Explanation, session: Session): string {
  const { language } = session;
  const { picture } = waterfallPicture(explanation, session);
  const { headline } = picture.draw({ document: emptyDocument(), language, width: 700 });
  return `${differenceSentence(explanation, language)} ${headline.slice(0, 1).toUpperCase()}${headline.slice(1)}`;
}

type Cells = Readonly<
  Record<"name" | "mean" | "interval" | "range" | "worlds" | "verdict" | "orderError" | "id", string>
>;

function columnsOf(explanation: Explanation, session: Session): Column[] {
  const { language } = session;
  const { head, sum, difference } = explainWords(language);
  const parts = bySize(explanation);
  const unit = differenceDisplay(explanation).unit[language];
  const total = explanation.difference;
  const rows: Cells[] = [
    ...parts.map((part) => cellsOf(part, partName(part, explanation, language), explanation, language)),
    { ...BLANK, name: sum, mean: valueText(total.mean - explanation.rounding, explanation, language) },
    { ...cellsOf({ ...total, orderError: null }, difference, explanation, language), id: "" },
  ];
  const column = (heading: string, key: keyof Cells, align: Column["align"]): Column => ({
    heading: key === "mean" ? [heading, unit] : [heading, ""],
    cells: rows.map((row) => row[key]),
    align,
  });
  return [
    { ...column(head.part, "name", "left"), cells: rows.map(({ name }) => shortened(name)) },
    column(head.mean, "mean", "right"),
    column(head.interval, "interval", "left"),
    column(head.range, "range", "left"),
    column(head.worlds, "worlds", "right"),
    column(head.verdict, "verdict", "left"),
    ...(explanation.isExact ? [] : [column(head.orderError, "orderError", "right")]),
  ];
}

const BLANK: Cells = { name: "", mean: "", interval: "", range: "", worlds: "", verdict: "", orderError: "", id: "" };

function shortened(name: string): string {
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1).trimEnd()}…`;
}

function cellsOf(
  part: PartNumbers & Pick<ExplainedPart, "orderError">,
  name: string,
  explanation: Explanation,
  language: Language,
): Cells {
  const display = differenceDisplay(explanation);
  const style = { digits: decimalsOfParts(explanation), sign: true };
  const { mean, low95, high95, p05, p95, worldsOf100, verdict, orderError } = part;
  const isNothing = verdict.word === "equal";
  return {
    name,
    mean: isNothing ? "0" : formatValue(mean, display, language, style),
    interval: isNothing ? "" : formatRange(low95, high95, display, language, style),
    range: isNothing ? "" : formatRange(p05, p95, display, language, style),
    worlds: isNothing ? "" : formatWorlds(worldsOf100),
    verdict: `${verdictSign(verdict, language)}${verdict.isNearLimit ? "*" : ""}`,
    orderError: orderError === null ? "" : formatValue(orderError, display, language, { digits: style.digits }),
    id: "",
  };
}

function valueText(value: number, explanation: Explanation, language: Language): string {
  return formatValue(value, differenceDisplay(explanation), language, {
    digits: decimalsOfParts(explanation),
    sign: true,
  });
}
