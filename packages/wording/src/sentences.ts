import { english, type Fault, filled, MEASURES, ScenarioError, type Sentence, sentenceOf } from "@andromede/sim-core";
import { ANALYSES } from "./french/analyses.ts";
import { CHANGES } from "./french/changes.ts";
import { FORMULAS } from "./french/formulas.ts";
import { MARKETS } from "./french/markets.ts";
import { MEANINGS } from "./french/meanings.ts";
import { QUANTITIES } from "./french/quantities.ts";
import { SCENARIO_FILES } from "./french/scenario-files.ts";
import { YAML } from "./french/yaml.ts";
import type { InBoth, Language } from "./language.ts";
import { NARROW_SPACE, NO_BREAK_SPACE } from "./numbers.ts";

/** The sentences of the core in French, by their English words. A test holds that none is missing and none is left over. */
export const FRENCH_SENTENCES: Readonly<Record<string, string>> = {
  ...ANALYSES,
  ...CHANGES,
  ...FORMULAS,
  ...MARKETS,
  ...QUANTITIES,
  ...SCENARIO_FILES,
  ...YAML,
};

/** Why a measure has no value: the core says it in both languages. */
const REASONS: Readonly<Record<string, string>> = Object.fromEntries(
  MEASURES.flatMap(({ reason }) => (reason ? [[reason.en, reason.fr]] : [])),
);

/** What the core says, in the reader's language; the values in it stay as they were written. */
export function sentenceText(sentence: Sentence, language: Language): string {
  if (language === "en") return english(sentence);
  const { words, values, key = words } = sentence;
  const french = FRENCH_SENTENCES[key] ?? MEANINGS[key] ?? REASONS[key];
  return filled(french === undefined ? words : spaced(french), values, (value) => sentenceText(value, language));
}

/** What a number of a scenario means: the schema's words, in the reader's language. */
export function meaningText(means: string, language: Language): string {
  const french = language === "fr" ? MEANINGS[means] : undefined;
  return french === undefined ? means : spaced(french);
}

/** Signs that a French line may not begin with stay with the word before them. */
function spaced(text: string): string {
  return text
    .replaceAll(/ (?=[:»])|(?<=«) /g, NO_BREAK_SPACE)
    .replaceAll(/ (?=[;?!])/g, NARROW_SPACE)
    .replaceAll(" %", `${NARROW_SPACE}%`);
}

/** A fault in one line: what is broken, and what to write instead. */
export function faultSentence({ says }: Pick<Fault, "says">, language: Language): string {
  const [rule, wayOut] = [sentenceText(says.rule, language), sentenceText(says.wayOut, language)];
  return wayOut === "" ? `${rule}.` : `${rule}. ${wayOut}`;
}

/** A fault with its place before it and its line below. */
export function faultText(fault: Fault, language: Language): string {
  const { file, line, column, path, frame } = fault;
  const colon = language === "fr" ? `${NO_BREAK_SPACE}:` : ":";
  const place = `${file}:${line}:${column}${path === "" ? ":" : ` ${path}${colon}`}`;
  return `${place} ${faultSentence(fault, language)}${frame === "" ? "" : `\n${frame}`}`;
}

/** What an error says in both languages, for what is kept and read in either. */
export function errorInBoth(error: unknown): InBoth {
  return { en: errorText(error, "en"), fr: errorText(error, "fr") };
}

/**
 * What an error says, from whatever was thrown: all faults of a scenario, a sentence of the core, what it `says` in both
 * languages, or its own message.
 */
export function errorText(error: unknown, language: Language): string {
  if (error instanceof ScenarioError) return error.faults.map((fault) => faultText(fault, language)).join("\n\n");
  const says = sentenceOf(error);
  if (says) return sentenceText(says, language);
  const inBoth = (error as { says?: Partial<InBoth> } | null)?.says?.[language];
  if (typeof inBoth === "string") return inBoth;
  return error instanceof Error ? error.message : String(error);
}
