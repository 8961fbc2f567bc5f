import { z } from "zod";
import { saidAs, say } from "../sentence/sentence.ts";
import { currentContext } from "./context.ts";
import { Refusal, shorten } from "./faults.ts";
import { readNumber } from "./number.ts";
import type { FieldRule, Localised, Uncertain, UncertainPath } from "./parameters.ts";
import { readPath } from "./path.ts";
import { parseQuarter } from "./quarters.ts";

/** What stands in a field: its rule, for the JSON schema, the notation and the messages. */
export interface FieldMeaning {
  readonly kind: "number" | "lever" | "path" | "quarter" | "localised" | "identifier";
  readonly rule: FieldRule;
}

/** The meaning of every field that the builders below have made. */
export const meanings: z.core.$ZodRegistry<FieldMeaning> = z.registry<FieldMeaning>();

/** A number with a unit, which may have a prior. */
export function quantity(rule: FieldRule): z.ZodType<Uncertain, unknown> {
  return field({ kind: "number", rule }, (raw) => readNumber(raw, rule, "number", currentContext()));
}

/** A number with a unit that someone decides: it has no prior. */
export function lever(rule: FieldRule): z.ZodType<Uncertain, unknown> {
  return field({ kind: "lever", rule }, (raw) => readNumber(raw, rule, "lever", currentContext()));
}

/** A quantity over time. */
export function timePath(rule: FieldRule): z.ZodType<UncertainPath, unknown> {
  return field({ kind: "path", rule }, (raw) => readPath(raw, rule, currentContext()));
}

/** A quarter such as `2014-Q2`, read to its number since the year 0. */
export function quarterDate(means: string): z.ZodType<number, unknown> {
  return field({ kind: "quarter", rule: { unit: "1", means } }, (raw) => {
    if (raw === undefined) throw new Refusal(say`is missing`, say`${saidAs(means)} Write for example 2014-Q2.`);
    const quarter = typeof raw === "string" ? parseQuarter(raw) : null;
    if (quarter === null)
      throw new Refusal(say`${shorten(raw)} is no quarter`, say`${saidAs(means)} Write for example 2014-Q2.`);
    return quarter;
  });
}

/** A text, or the same text in both languages: `{ en: ..., fr: ... }`. */
export function localised(means: string): z.ZodType<Localised, unknown> {
  return field({ kind: "localised", rule: { unit: "1", means } }, (raw) => readLocalised(raw, means));
}

/** Reads a text in one language or two. */
export function readLocalised(raw: unknown, means: string): Localised {
  if (raw === undefined)
    throw new Refusal(say`is missing`, say`${saidAs(means)} Write a text, or { en: ..., fr: ... }.`);
  if (typeof raw === "string" && raw.trim() !== "") return { en: raw.trim(), fr: raw.trim() };
  if (typeof raw === "object" && raw !== null) {
    const { en, fr, ...rest } = raw as Record<string, unknown>;
    const stranger = Object.keys(rest)[0];
    if (stranger !== undefined)
      throw new Refusal(say`unknown language \`${shorten(stranger)}\``, say`There are en and fr.`, [stranger]);
    if (typeof en === "string" && typeof fr === "string") return { en: en.trim(), fr: fr.trim() };
  }
  throw new Refusal(
    say`${shorten(raw)} is no text in two languages`,
    say`${saidAs(means)} Write a text, or { en: ..., fr: ... }.`,
  );
}

const NO_NAME = say`is no name; write letters, digits and _ only, a letter first`;

/** A name that formulas and units can use. */
export function identifier(means: string): z.ZodString {
  const made = z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, NO_NAME.words)
    .describe(means);
  meanings.add(made, { kind: "identifier", rule: { unit: "1", means } });
  return made;
}

function field<T>(meaning: FieldMeaning, read: (raw: unknown) => T): z.ZodType<T, unknown> {
  const inner = z.unknown().describe(meaning.rule.means);
  meanings.add(inner, meaning);
  const made = inner.transform((raw, issues): T => {
    try {
      return read(raw);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (currentContext().isLenient) return unknownOf(meaning) as T;
      for (const refusal of [error, ...error.others]) {
        issues.addIssue({
          code: "custom",
          message: refusal.message,
          path: [...refusal.at],
          params: { ...refusal.says },
        });
      }
      return z.NEVER;
    }
  });
  meanings.add(made, meaning);
  return made;
}

/** Stands for a value at fault while other faults are being looked for. */
function unknownOf({ kind, rule }: FieldMeaning): unknown {
  const common = { path: "", unit: "1", means: rule.means, source: [], written: "", byDefault: false };
  if (kind === "quarter") return Number.NaN;
  if (kind === "localised") return { en: "", fr: "" };
  const unknown = { ...common, role: kind, spec: { kind: "constant", value: Number.NaN }, centre: null };
  if (kind !== "path") return unknown;
  return { ...common, role: "path", spec: { kind: "constant", value: { ...unknown, role: "number" } }, times: null };
}
