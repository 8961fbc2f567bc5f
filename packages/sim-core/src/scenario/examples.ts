import { type Sentence, say } from "../sentence/sentence.ts";
import type { FieldRule } from "./parameters.ts";
import { canonicalUnit, type Dimension, type Vocabulary } from "./units.ts";

/** A quantity of this dimension as an author would write it, in the scenario's own words: `60 EUR/VM/quarter`. */
export function exampleOf(dimension: Dimension, rule: FieldRule, vocabulary: Vocabulary): string {
  const canonical = canonicalUnit(dimension);
  if (canonical === "1") return exampleNumber(rule);
  const { quantity, capacity, rented } = vocabulary;
  const perQuarter = rented ? "" : "/quarter";
  const examples: Readonly<Record<string, string>> = {
    EUR: "225 MEUR",
    "EUR/quarter": "90 kEUR/year",
    "EUR/unit": rented ? `60 EUR/${quantity}/quarter` : `60 EUR/${quantity}`,
    "EUR/machine": `3500 EUR/${capacity}`,
    "EUR/machine/quarter": `800 EUR/${capacity}/quarter`,
    "EUR/person/quarter": "0.1 MEUR/person/year",
    quarter: "7 quarters",
    "1/quarter": "20 %/year",
    unit: rented ? `5000 ${quantity}*quarter` : `5000 ${quantity}`,
    "unit/quarter": `5000 ${quantity}${perQuarter}`,
    machine: `5000 ${capacity}`,
    "machine/quarter": `50 ${capacity}/quarter`,
    "machine/person": `180 ${capacity}/person`,
    "unit/machine/quarter": `20 ${quantity}/${capacity}${perQuarter}`,
  };
  return examples[canonical] ?? `1 ${canonical}`;
}

function exampleNumber({ min, max }: FieldRule): string {
  if (max !== undefined && max <= 1 && (min ?? 0) <= 0.12 && max >= 0.12) return "12 %";
  const [low, high] = [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
  return String([2, 1, 0.5, 0.95].find((value) => value >= low && value <= high) ?? min ?? max ?? 1);
}

/** The range of a field as a sentence, with something to write. */
export function rangeSentence(rule: FieldRule, example: string): Sentence {
  const { min, max } = rule;
  const unit = rule.unit === "1" || rule.unit === "any" ? "" : ` ${rule.unit}`;
  if (min === 0 && max === 1 && unit === "") return say`A share lies between 0 and 1; write for example ${example}.`;
  if (min !== undefined && max !== undefined)
    return say`It lies between ${min} and ${max}${unit}; write for example ${example}.`;
  if (min === undefined) return say`It is at most ${String(max)}${unit}; write for example ${example}.`;
  return say`It is at least ${min}${unit}; write for example ${example}.`;
}
