import type { Distribution, Uncertain } from "@andromede/sim-core";
import { formatNumber, type InBoth, type Language, NARROW_SPACE, NO_BREAK_SPACE } from "@andromede/wording";

/** The unit in which a file writes a number. */
export interface WrittenUnit {
  /** As written: `MEUR/year`; empty for a plain number. */
  readonly text: string;
  /** Canonical units in one of these. */
  readonly factor: number;
}

/** The unit of a number as its file writes it: what a reader of the file knows it by. */
export function writtenUnit(number: Uncertain): WrittenUnit {
  const { written, spec } = number;
  const canonical =
    spec.kind === "constant" ? [spec.value] : spec.kind === "distribution" ? argumentsOf(spec.distribution) : [];
  const plain = written.replace(/^\s*[A-Za-z]+\s*\(/, "").replace(/\)/, " ");
  const parts = plain.split(",").map((part) => /^\s*([+-]?[\d.]+(?:e[+-]?\d+)?)\s*(.*?)\s*$/i.exec(part));
  const text = parts.map((part) => part?.[2] ?? "").find((unit) => unit !== "") ?? "";
  const at = parts.findIndex((part, index) => Number(part?.[1]) !== 0 && (canonical[index] ?? 0) !== 0);
  if (at < 0) return { text, factor: 1 };
  return { text, factor: canonical[at]! / Number(parts[at]?.[1]) };
}

/** A distribution's parameters in the order in which they are written. */
function argumentsOf(distribution: Distribution): readonly number[] {
  switch (distribution.kind) {
    case "uniform":
      return [distribution.min, distribution.max];
    case "triangular":
      return [distribution.min, distribution.mode, distribution.max];
    case "lognormal":
      return [distribution.p05, distribution.p95];
    case "normal":
    case "beta":
      return [distribution.mean, distribution.sd];
    case "choice":
      return distribution.values;
  }
}

const FRENCH: Readonly<Record<string, string>> = {
  year: "an",
  quarter: "trimestre",
  quarters: "trimestres",
  month: "mois",
  machine: "machine",
  MEUR: "M€",
  kEUR: "k€",
  bnEUR: "Md€",
  EUR: "€",
  person: "personne",
};
/** What is counted stands in the plural: no control has just one of it. */
const COUNTED: Readonly<Record<string, InBoth>> = {
  machine: { en: "machines", fr: "machines" },
  person: { en: "persons", fr: "personnes" },
};
const ENGLISH: Readonly<Record<string, string>> = { MEUR: "M EUR", kEUR: "k EUR", bnEUR: "bn EUR" };

/** A value in its written unit, as it is read: 150 M€, 2.5%/quarter. */
export function formatWritten(value: number, step: number, { text }: WrittenUnit, language: Language): string {
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const number = formatNumber(value, language, { digits });
  if (text === "" || text === "1") return number;
  const words = language === "fr" ? FRENCH : ENGLISH;
  if (COUNTED[text]) return `${number}${NO_BREAK_SPACE}${COUNTED[text][language]}`;
  const unit = text.replaceAll(/[A-Za-z]+/g, (word) => words[word] ?? word);
  if (!unit.startsWith("%")) return `${number}${NO_BREAK_SPACE}${unit}`;
  return `${number}${language === "fr" ? NARROW_SPACE : ""}${unit}`;
}
