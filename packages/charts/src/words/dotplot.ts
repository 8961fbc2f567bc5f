import { measureOf } from "@andromede/sim-core";
import {
  type Display,
  decimalsToTell,
  formatAmount,
  formatNumber,
  formatRange,
  formatWorlds,
  headline,
  type Language,
  measureName,
} from "@andromede/wording";
import type { PairedOutcome } from "../data/paired.ts";
import { nowLabel } from "./now.ts";
import { mondes } from "./phrases.ts";

interface DotplotText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  /** Worlds on the left and on the right of 0. */
  readonly counts: readonly [string, string];
  readonly full: string;
  readonly hollow: string;
  readonly bar: string;
  /** Of the present setting, beside worlds of an earlier one. */
  readonly now: string;
  readonly howToRead: (worlds: number) => string;
}

export function dotplotText(data: PairedOutcome, display: Display, language: Language): DotplotText {
  const { outcome } = data;
  const words = WORDS[language];
  const [alternative, base] = [data.alternative[language], data.base[language]];
  const measure = measureName(outcome.measure, language);
  const unit = display.unit[language];
  const axis = words.axis(unit === "" ? measure : `${measure}, ${unit}`, alternative, base);
  const said = pairedHeadline(data, language);
  const { p05, p50, p95 } = outcome.difference;
  const digits = decimalsToTell(display, [p05, p50, p95]);
  const range = formatRange(p05, p95, display, language, { sign: true, ...(digits !== undefined && { digits }) });
  const better = measureOf(outcome.measure)?.better ?? 0;
  const above = formatWorlds(100 * (outcome.probabilityGreater ?? 0.5));
  const sides = better === 0 ? words.sides : better > 0 ? words.higherBetter : words.lowerBetter;
  return {
    headline: said,
    description: words.description({ axis, headline: said, range, worlds: formatNumber(outcome.worlds, language) }),
    axis,
    counts: [words.count(String(100 - Number(above)), sides[0]), words.count(above, sides[1])],
    full: better < 0 ? sides[0] : sides[1],
    hollow: better < 0 ? sides[1] : sides[0],
    bar: words.bar(range),
    now: nowLabel(language, data.now === undefined ? null : formatAmount(data.now, display, language, { sign: true })),
    howToRead: (worlds) => words.howToRead(formatNumber(worlds, language), formatNumber(outcome.worlds, language)),
  };
}

/** What paired worlds say of one outcome; the reason where it is not defined. */
function pairedHeadline({ outcome, alternative, base }: PairedOutcome, language: Language): string {
  if (outcome.verdict === null) return WORDS[language].undefined(outcome.reason ?? "");
  const { measure, unit, quarter, verdict, difference } = outcome;
  return headline(
    { alternative: alternative[language], base: base[language], measure, unit, quarter, verdict, difference },
    language,
  );
}

/** Over a column of dots that stand further out. */
export function dotplotBeyond(value: string, language: Language): string {
  return language === "fr" ? `jusqu’à ${value}` : `as far as ${value}`;
}

interface Described {
  readonly axis: string;
  readonly headline: string;
  readonly range: string;
  readonly worlds: string;
}

const WORDS = {
  en: {
    axis: (measure: string, alternative: string, base: string) => `${measure}: ${alternative} less ${base}`,
    sides: ["lower", "higher"],
    higherBetter: ["lower: worse", "higher: better"],
    lowerBetter: ["lower: better", "higher: worse"],
    count: (worlds: string, side: string) => `${worlds} of 100 worlds ${side}`,
    bar: (range: string) => `90 of 100 worlds: ${range}; dot: the middle`,
    howToRead: (each: string, worlds: string) =>
      `A dot is ${each} of 100 worlds; ${worlds} worlds, the same luck in both scenarios.`,
    undefined: (reason: string) => `Not defined: ${reason}.`,
    description: ({ axis, headline: said, range, worlds }: Described) =>
      `Quantile dot plot of ${axis}. ${said} ${worlds} worlds; 90 of 100 are within ${range}. Table follows.`,
  },
  fr: {
    axis: (measure: string, alternative: string, base: string) => `${measure} : ${alternative} moins ${base}`,
    sides: ["plus bas", "plus haut"],
    higherBetter: ["plus bas : moins bien", "plus haut : mieux"],
    lowerBetter: ["plus bas : mieux", "plus haut : moins bien"],
    count: (worlds: string, side: string) => `${mondes(worlds)} sur 100 ${side}`,
    bar: (range: string) => `90 mondes sur 100 : ${range} ; point : le milieu`,
    howToRead: (each: string, worlds: string) =>
      `Un point vaut ${each} mondes sur 100 ; ${worlds} mondes, la même chance dans les deux scénarios.`,
    undefined: (reason: string) => `Non défini : ${reason}.`,
    description: ({ axis, headline: said, range, worlds }: Described) =>
      `Diagramme à points de quantiles : ${axis}. ${said} ${worlds} mondes, dont 90 sur 100 dans ${range}. Un tableau suit.`,
  },
} as const;
