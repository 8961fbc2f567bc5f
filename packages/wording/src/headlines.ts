import { measureOf, type Verdict } from "@andromede/sim-core";
import { type Display, decimalsToTell, displayOf, formatAmount, formatRange } from "./display.ts";
import type { Language } from "./language.ts";
import { formatWorlds } from "./numbers.ts";

export interface HeadlineInput {
  /** Names of the two scenarios, as read. */
  readonly alternative: string;
  readonly base: string;
  readonly measure: string;
  /** Unit of the measure in the files. */
  readonly unit: string;
  /** `end`, `mean`, `sum` or a quarter. */
  readonly quarter: string;
  readonly verdict: Verdict;
  /** Middle and ends of the differences, in the unit of the files. */
  readonly difference: { readonly p05: number | null; readonly p50: number | null; readonly p95: number | null };
  /** Decimals, where the simulation error allows fewer than usual. */
  readonly digits?: number;
}

/** What a comparison says, in one sentence, with the count of worlds; a fall is told as a fall, never as a negative rise. */
export function headline(input: HeadlineInput, language: Language): string {
  const { verdict } = input;
  if (verdict.word === "equal") return SENTENCES[language].equal(input.alternative, input.base);
  if (verdict.word === "clear" && verdict.direction !== "neither") return clear(input, verdict.direction, language);
  if (verdict.word === "leans" && verdict.direction !== "neither")
    return SENTENCES[language].leans(
      input.alternative,
      input.base,
      verdict.direction,
      formatWorlds(verdict.worldsOf100),
      verb(input),
    );
  return indistinguishable(input, language);
}

function clear(input: HeadlineInput, direction: Side, language: Language): string {
  const { alternative, base, verdict, difference } = input;
  const display = differenceDisplay(input);
  const style = digitsOf(input, display);
  const [low, high] =
    direction === "above" ? [difference.p05, difference.p95] : [negative(difference.p95), negative(difference.p05)];
  const middle = direction === "above" ? difference.p50 : negative(difference.p50);
  return SENTENCES[language].clear({
    alternative,
    base,
    direction,
    verb: verb(input),
    isRace: isRace(input),
    middle: formatAmount(middle, display, language, style),
    range: formatRange(low, high, display, language, style),
    worlds: formatWorlds(verdict.worldsOf100),
    isSmall: verdict.isSmall,
  });
}

function indistinguishable(input: HeadlineInput, language: Language): string {
  const { alternative, base, verdict, difference } = input;
  const display = differenceDisplay(input);
  const style = { sign: true, ...digitsOf(input, display) };
  const ahead = verdict.direction === "below" ? 100 - verdict.worldsOf100 : verdict.worldsOf100;
  const unit = display.unit[language];
  const range = formatRange(difference.p05, difference.p95, display, language, style);
  const withUnit = unit === "" ? range : `${range} ${unit}`;
  return SENTENCES[language].indistinguishable(alternative, base, formatWorlds(ahead), withUnit, isRace(input));
}

/** Those that are asked for; else so many that something is told, and no more than usual where they do. */
function digitsOf({ digits, difference }: HeadlineInput, display: Display): { readonly digits?: number } {
  const { p05, p50, p95 } = difference;
  const found = digits ?? decimalsToTell(display, [p05, p50, p95]);
  return found === undefined ? {} : { digits: found };
}

export interface DependsInput {
  /** The assumption that decides, and the value at which the lead changes, as read. */
  readonly assumption: string;
  readonly at: string;
  /** Who leads below it and who above, with worlds of 100. */
  readonly below: { readonly leader: string; readonly worldsOf100: number };
  readonly above: { readonly leader: string; readonly worldsOf100: number };
}

/** Where one assumption decides who leads. */
export function dependsHeadline({ assumption, at, below, above }: DependsInput, language: Language): string {
  const [n1, n2] = [formatWorlds(below.worldsOf100), formatWorlds(above.worldsOf100)];
  return language === "fr"
    ? `Tout dépend ${deName(assumption)} : sous ${at}, ${below.leader} mène (${n1} sur 100) ; au-delà, ${above.leader} (${n2}).`
    : `It depends on ${assumption}: below ${at} ${below.leader} leads (${n1} of 100), above it ${above.leader} (${n2}).`;
}

type Side = "above" | "below";
type Verb = "ends" | "is";

interface ClearWords {
  readonly alternative: string;
  readonly base: string;
  readonly direction: Side;
  readonly verb: Verb;
  /** Whether to be above is to be ahead. */
  readonly isRace: boolean;
  readonly middle: string;
  readonly range: string;
  readonly worlds: string;
  readonly isSmall: boolean;
}

const SENTENCES = {
  en: {
    equal: (alternative: string, base: string) =>
      `${alternative} and ${base} are equal in every world: difference exactly 0.`,
    clear: ({ alternative, base, direction, verb: does, isRace: race, middle, range, worlds, isSmall }: ClearWords) =>
      `${alternative} ${does} ${middle} ${direction} ${base} ${range}; ${race ? RACE_EN[direction] : direction} in ${worlds} of 100 worlds${isSmall ? ", but the difference is small" : ""}.`,
    leans: (alternative: string, base: string, direction: Side, worlds: string, does: Verb) =>
      `${alternative} tends to ${does === "ends" ? "end" : "be"} ${direction} ${base}: ${worlds} of 100 worlds.`,
    indistinguishable: (alternative: string, base: string, worlds: string, range: string, race: boolean) =>
      `${alternative} and ${base} cannot be told apart: ${race ? "ahead" : "above"} in ${worlds} of 100 worlds, ${range}.`,
  },
  fr: {
    equal: (alternative: string, base: string) =>
      `${alternative} et ${base} sont égaux dans chaque monde : écart exactement nul.`,
    clear: ({ alternative, base, direction, verb: does, isRace: race, middle, range, worlds, isSmall }: ClearWords) =>
      `${alternative} ${does === "ends" ? "finit" : "se situe"} ${middle} ${SIDE_FR[direction]} ${deName(base)} ${range} ; ${race ? RACE_FR[direction] : SIDE_FR[direction]} dans ${worlds} mondes sur 100${isSmall ? ", mais l’écart est petit" : ""}.`,
    leans: (alternative: string, base: string, direction: Side, worlds: string, does: Verb) =>
      direction === "above"
        ? `${alternative} tend à dépasser ${base} : ${worlds} mondes sur 100.`
        : `${alternative} tend à ${does === "ends" ? "finir" : "se situer"} au-dessous ${deName(base)} : ${worlds} mondes sur 100.`,
    indistinguishable: (alternative: string, base: string, worlds: string, range: string, race: boolean) =>
      `${alternative} et ${base} sont indiscernables : ${race ? "devant" : "au-dessus"} dans ${worlds} mondes sur 100, ${range}.`,
  },
} as const;

const RACE_EN = { above: "ahead", below: "behind" } as const;
const RACE_FR = { above: "devant", below: "derrière" } as const;
const SIDE_FR = { above: "au-dessus", below: "au-dessous" } as const;

function differenceDisplay({ measure, unit }: HeadlineInput): Display {
  return displayOf(measure, unit, "difference");
}

/** A value at one quarter is where a scenario ends; a mean or a sum simply is. */
function verb({ quarter }: HeadlineInput): Verb {
  return quarter === "mean" || quarter === "sum" ? "is" : "ends";
}

/** Of a cost one is above, not ahead. */
function isRace({ measure }: HeadlineInput): boolean {
  return measureOf(measure)?.better !== -1;
}

function negative(value: number | null): number | null {
  return value === null ? null : -value;
}

/** "de Soutenir OVH", "d’Alliance européenne". */
export function deName(name: string): string {
  return /^[aeiouyàâéèêëîïôöûüœAEIOUYÀÂÉÈÊËÎÏÔÖÛÜŒ]/.test(name) ? `d’${name}` : `de ${name}`;
}
