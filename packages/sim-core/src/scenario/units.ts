import { say } from "../sentence/sentence.ts";
import { Refusal } from "./faults.ts";
import { nearest } from "./suggest.ts";

/** Powers of money, quantity, capacity, people and time. */
export type Dimension = readonly [number, number, number, number, number];

/** A unit as written: its dimension, and how many canonical units it is. */
export interface Unit {
  readonly dimension: Dimension;
  readonly factor: number;
  /** As `factor`, but a percentage counts as its share of 1: what a formula divides by to see the number as declared. */
  readonly declaredFactor: number;
}

/** The words that a scenario may use in units. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, Unit>;
  /** What the scenario calls a unit of quantity and of capacity; used in examples. */
  readonly quantity: string;
  readonly capacity: string;
  readonly rented: boolean;
}

export interface MarketUnits {
  readonly quantity: string;
  readonly rented: boolean;
  readonly capacity: string;
  /** EUR that one unit of another currency is worth. */
  readonly currencies: Readonly<Record<string, number>>;
}

const BASE = ["EUR", "unit", "machine", "person", "quarter"] as const;
const PREFIXES = { "": 1, k: 1e3, M: 1e6, bn: 1e9 } as const;
const PERCENT: Unit = { dimension: [0, 0, 0, 0, 0], factor: 0.01, declaredFactor: 1 };
const QUARTERS: Readonly<Record<string, number>> = {
  quarter: 1,
  year: 4,
  month: 1 / 3,
  week: 28 / 365.25,
  day: 4 / 365.25,
  hour: 4 / 365.25 / 24,
};

/** Words with a meaning of their own: no currency, unit of quantity or of capacity may be called so. */
export function reservedWords(): string[] {
  return ["EUR", "kEUR", "MEUR", "bnEUR", "person", "people", "percent", "unit", "machine", ...Object.keys(QUARTERS)];
}

/** The vocabulary of a market. The canonical words stay valid, whatever the market calls its units. */
export function vocabularyOf(units: MarketUnits): Vocabulary {
  const words = new Map<string, Unit>([
    ["1", simple([0, 0, 0, 0, 0], 1)],
    ["%", PERCENT],
    ["percent", PERCENT],
    ["unit", simple([0, 1, 0, 0, 0], 1)],
    ["machine", simple([0, 0, 1, 0, 0], 1)],
    ["person", simple([0, 0, 0, 1, 0], 1)],
    ["people", simple([0, 0, 0, 1, 0], 1)],
  ]);
  for (const [word, quarters] of Object.entries(QUARTERS)) words.set(word, simple([0, 0, 0, 0, 1], quarters));
  for (const [currency, euros] of [["EUR", 1], ["€", 1], ...Object.entries(units.currencies)] as [string, number][]) {
    for (const [prefix, size] of Object.entries(PREFIXES))
      words.set(prefix + currency, simple([1, 0, 0, 0, 0], size * euros));
  }
  // Rented by the quarter: what one VM delivers in a quarter is one unit.
  if (!words.has(units.quantity)) words.set(units.quantity, simple([0, 1, 0, 0, units.rented ? -1 : 0], 1));
  if (!words.has(units.capacity)) words.set(units.capacity, simple([0, 0, 1, 0, 0], 1));
  return { words, quantity: units.quantity, capacity: units.capacity, rented: units.rented };
}

function simple(dimension: Dimension, factor: number): Unit {
  return { dimension, factor, declaredFactor: factor };
}

/** Reads a unit such as `EUR/VM/month`, `%/year`, `VM*quarter`. */
export function parseUnit(text: string, vocabulary: Vocabulary): Unit {
  const pieces = text.replaceAll(/\s+/g, "").match(/(^|[*/])[^*/]*/g) ?? [];
  return pieces.reduce<Unit>(
    (product, piece) => {
      const word = lookUp(piece.replace(/^[*/]/, ""), text, vocabulary);
      return piece.startsWith("/") ? times(product, word, -1) : times(product, word, 1);
    },
    simple([0, 0, 0, 0, 0], 1),
  );
}

function times(product: Unit, word: Unit, power: 1 | -1): Unit {
  const [money, quantity, capacity, people, time] = word.dimension.map(
    (own, index) => product.dimension[index]! + power * own,
  );
  const scaled = (factor: number, by: number): number => (power === 1 ? factor * by : factor / by);
  return {
    dimension: [money!, quantity!, capacity!, people!, time!],
    factor: scaled(product.factor, word.factor),
    declaredFactor: scaled(product.declaredFactor, word.declaredFactor),
  };
}

function lookUp(word: string, text: string, vocabulary: Vocabulary): Unit {
  const { words } = vocabulary;
  const found = words.get(word) ?? (word.endsWith("s") ? words.get(word.slice(0, -1)) : undefined);
  if (found) return found;
  const near = word === "" ? null : nearest(word, words.keys());
  const known = `Units here: EUR, kEUR, MEUR, bnEUR, ${vocabulary.quantity}, ${vocabulary.capacity}, person, month, quarter, year, %`;
  const foreign = /^(k|M|bn)?[A-Z]{3}$/.test(word)
    ? "; a currency other than EUR is declared in market.currencies"
    : "";
  throw new Refusal(
    word === "" ? say`the unit "${text}" is not complete` : say`unknown unit "${word}" in "${text}"`,
    near === null ? say`${known}${foreign}.` : say`Did you mean \`${near}\`?`,
  );
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.every((power, index) => power === b[index]);
}

/** Canonical words for a dimension: `EUR/unit`, `1/quarter`, `1`. */
export function canonicalUnit(dimension: Dimension): string {
  return spell(dimension, BASE, "*", "/", "1");
}

/** In plain words: "money per time". */
export function describeDimension(dimension: Dimension): string {
  return spell(dimension, ["money", "quantity", "capacity", "people", "time"], " times ", " per ", "a plain number");
}

function spell(dimension: Dimension, words: readonly string[], times: string, per: string, none: string): string {
  const over: string[] = [];
  const under: string[] = [];
  dimension.forEach((power, index) => {
    const list = power > 0 ? over : under;
    for (let count = power < 0 ? -power : power; count > 0; count--) list.push(words[index] ?? "");
  });
  const top = over.length > 0 ? over.join(times) : none;
  return [top, ...under].join(per);
}
