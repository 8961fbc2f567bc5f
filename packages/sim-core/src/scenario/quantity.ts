import { say } from "../sentence/sentence.ts";
import { Refusal, shorten } from "./faults.ts";
import { parseUnit, sameDimension, type Unit, type Vocabulary } from "./units.ts";

/** A number with its unit, in canonical units. */
export interface Amount {
  readonly value: number;
  /** Null where none was written. */
  readonly unit: Unit | null;
}

/** A distribution as written, its arguments in canonical units. */
export interface PriorText {
  readonly name: string;
  readonly values: readonly number[];
  /** The same in the unit as written after the bracket, for messages. */
  readonly written: readonly number[];
  readonly unit: Unit | null;
}

const NUMBER = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)\s*(.*)$/s;

/** Reads `225 MEUR`, `20 %/year`, `7 quarters` or `0.3`; `example` is what to write instead. */
export function parseAmount(text: string, vocabulary: Vocabulary, example: string): Amount {
  const match = NUMBER.exec(text.trim());
  if (!match) {
    throw new Refusal(
      say`"${shorten(text)}" is no quantity`,
      say`Write a number and its unit, for example ${example}.`,
    );
  }
  const [number = "", unitText = ""] = [match[1], match[2]];
  if (/^,\d/.test(unitText) || /^[\d_ ]/.test(unitText)) {
    throw new Refusal(
      say`"${text}" is no number`,
      say`Write a decimal point, and no sign between thousands: 170000, 0.5.`,
    );
  }
  const value = Number(number);
  if (unitText === "") return { value, unit: null };
  const unit = parseUnit(unitText, vocabulary);
  return { value: value * unit.factor, unit };
}

/** Whether a text looks like a distribution, `name(...)`. */
export function looksLikePrior(text: string): boolean {
  return /^\s*[A-Za-z]+\s*\(/.test(text);
}

/** Reads `lognormal(12, 40) MEUR/year` or `uniform(2 %, 10 %)`. */
export function parsePrior(text: string, vocabulary: Vocabulary, example: string): PriorText {
  const match = /^\s*([A-Za-z]+)\s*\(([^()]*)\)\s*(.*)$/s.exec(text);
  if (!match)
    throw new Refusal(
      say`"${shorten(text)}" has no closing bracket`,
      say`Inside { }, put text that holds commas between quotes: "uniform(2, 10) %".`,
    );
  const [name = "", inner = "", after = ""] = match.slice(1);
  const amounts = inner.trim() === "" ? [] : inner.split(",").map((piece) => parseAmount(piece, vocabulary, example));
  const trailing = after.trim() === "" ? null : parseUnit(after, vocabulary);
  const unit = commonUnit(amounts, trailing, text);
  const written = amounts.map(({ value }) => value);
  return { name, values: written.map((value) => value * (trailing?.factor ?? 1)), written, unit };
}

function commonUnit(amounts: readonly Amount[], trailing: Unit | null, text: string): Unit | null {
  const written = amounts.find((amount) => amount.unit !== null)?.unit ?? null;
  if (written === null) return trailing;
  if (trailing !== null) {
    throw new Refusal(
      say`"${shorten(text)}" names its unit twice`,
      say`Give each argument its unit, or one after the bracket.`,
    );
  }
  for (const { unit, value } of amounts) {
    if (unit === null && value !== 0) {
      throw new Refusal(
        say`"${shorten(text)}" gives a unit to some arguments only`,
        say`Give each argument its unit, or one after the bracket.`,
      );
    }
    if (unit !== null && !sameDimension(unit.dimension, written.dimension)) {
      throw new Refusal(say`"${shorten(text)}" mixes units of different kinds`, say`Use one kind of unit.`);
    }
  }
  return written;
}
