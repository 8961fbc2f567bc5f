import type { ExplainedPart, Explanation } from "@andromede/sim-core";
import { changeName } from "./change-names.ts";
import { type Display, displayOf, formatAmount } from "./display.ts";
import { EXPLANATION_WORDS } from "./explanation-words.ts";
import type { Language } from "./language.ts";
import { meanDecimals } from "./mean-decimals.ts";
import { formatNumber, formatWorlds } from "./numbers.ts";
import { sentenceText } from "./sentences.ts";

/** A part without its columns of worlds. */
export type PartTold = Omit<ExplainedPart, "values">;

/** An explanation as far as it is told: without the columns of its parts. */
export type ExplanationInWords = Omit<Explanation, "parts"> & { readonly parts: readonly PartTold[] };

/** What a part is called. */
export function partName(
  { label, changes }: Pick<PartTold, "label" | "changes">,
  { base, other }: Pick<ExplanationInWords, "base" | "other">,
  language: Language,
): string {
  if (label) return label[language];
  return changes.map((change) => changeName(change, language, [other, base])).join(" + ");
}

/** Parts by the size of their mean, those that change nothing last. */
export function bySize<Part extends PartTold>({ parts }: { readonly parts: readonly Part[] }): Part[] {
  return [...parts].sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
}

export function differenceDisplay({ outcome, unit }: Pick<ExplanationInWords, "outcome" | "unit">): Display {
  return displayOf(outcome.measure, unit, "difference");
}

/** Decimals of all parts and of their sum. */
export function decimalsOfParts(explanation: ExplanationInWords): number {
  const means = [explanation.difference, ...explanation.parts].map(({ mean }) => mean);
  return meanDecimals(means, differenceDisplay(explanation));
}

/** Which of the two is above on average, and whether worlds agree: "On average ... is ... above ...". */
export function differenceSentence(explanation: ExplanationInWords, language: Language): string {
  const { base, other, difference } = explanation;
  const words = EXPLANATION_WORDS[language];
  const { mean, verdict } = difference;
  const digits = decimalsOfParts(explanation);
  const amount = formatAmount(Math.abs(mean), differenceDisplay(explanation), language, { digits });
  const [name, baseName] = [other.title[language], base.title[language]];
  const first = mean === 0 ? words.equal(name, baseName) : words[mean > 0 ? "above" : "below"](name, amount, baseName);
  const above = verdict.direction === "below" ? 100 - verdict.worldsOf100 : verdict.worldsOf100;
  const doubt = verdict.word === "indistinguishable" ? words.apart(formatWorlds(above)) : "";
  return `${first}${doubt}.`;
}

/** From which orders, which parts wait for which, which were joined, which worlds were left out. */
export function explanationNotes(
  explanation: ExplanationInWords,
  language: Language,
  nameOf: (part: PartTold) => string = (part) => partName(part, explanation, language),
): string[] {
  const words = EXPLANATION_WORDS[language];
  const { parts, isExact, orders, coalitions, worlds, runs } = explanation;
  const named = (id: string): string => nameOf(parts.find((part) => part.id === id)!);
  const counted = [formatNumber(orders, language), formatNumber(coalitions, language)] as const;
  return [
    parts.length === 1 ? words.onlyOne : isExact ? words.allOrders(...counted) : words.someOrders(...counted),
    ...parts
      .filter(({ joinedBecause }) => joinedBecause !== null)
      .map((part) => words.joined(nameOf(part), sentenceText(part.joinedBecause!, language))),
    ...parts
      .filter(({ needs }) => needs.length > 0)
      .map((part) => words.after(nameOf(part), part.needs.map(named), sentenceText(part.needsBecause!, language))),
    ...(worlds < runs ? [words.dropped(formatNumber(runs - worlds, language))] : []),
  ];
}
