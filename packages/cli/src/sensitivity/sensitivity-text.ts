import { apportionedSubject, sensitivity, sensitivityOf } from "@andromede/charts";
import { measureOf, type OutcomeSensitivity, type Question } from "@andromede/sim-core";
import { displayOf, formatAmount, formatNumber } from "@andromede/wording";
import type { RunSettings } from "../input/options.ts";
import { emptyDocument, type Picture } from "../report/picture.ts";
import type { Session } from "../session.ts";
import { restsOnLine } from "../tables/rests-on.ts";
import { wrap } from "../terminal/text.ts";
import { partsTable, restLines } from "./parts-table.ts";
import { sensitivityWords } from "./words.ts";

/** The picture of the parts, and what stands below it. */
export function sensitivityPicture(
  question: Question,
  found: OutcomeSensitivity,
  session: Session,
): { readonly picture: Picture; readonly note: string } {
  const data = sensitivityOf(question, found);
  const { scenario, base } = question;
  const note = `${scenario.id}${base ? ` / ${base.id}` : ""}, ${apportionedSubject(question, session.language)}`;
  return { picture: { name: "sensitivity", draw: (options) => sensitivity(data, options) }, note };
}

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
  const subject = apportionedSubject(question, language);
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
    ...(isRough(found) ? [wrap(words.rough, terminal.columns)] : []),
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

/** Where a share in all is known no better than within a third of the variance, a few worlds decide it. */
function isRough({ parts }: OutcomeSensitivity): boolean {
  return parts.some(({ totalInterval: [low, high] }) => high - low > 1 / 3);
}
