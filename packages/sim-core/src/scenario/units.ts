import { max } from "../math/arithmetic.ts";
import { inTurn, type Sentence, say } from "../sentence/sentence.ts";
import { Refusal } from "./faults.ts";
import { nearest, perhaps } from "./suggest.ts";

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
  const known = `EUR, kEUR, MEUR, bnEUR, ${vocabulary.quantity}, ${vocabulary.capacity}, person, month, quarter, year, %`;
  const isCurrency = /^(k|M|bn)?[A-Z]{3}$/.test(word);
  const units = isCurrency
    ? say`Units here: ${known}; a currency other than EUR is declared in market.currencies.`
    : say`Units here: ${known}.`;
  throw new Refusal(
    word === "" ? say`the unit "${text}" is not complete` : say`unknown unit "${word}" in "${text}"`,
    near === null ? units : perhaps(near),
  );
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.every((power, index) => power === b[index]);
}

const OVER: readonly Sentence[] = [say`money`, say`quantity`, say`capacity`, say`people`, say`time`];
const UNDER: readonly Sentence[] = [
  say`per money`,
  say`per quantity`,
  say`per capacity`,
  say`per people`,
  say`per time`,
];

/** In plain words: "money per time". */
export function describeDimension(dimension: Dimension): Sentence {
  const [first = say`a plain number`, ...more] = factors(dimension, OVER, 1);
  const top = more.reduce((product, factor) => say`${product} times ${factor}`, first);
  return inTurn(top, ...factors(dimension, UNDER, -1));
}

/** Canonical words for a dimension: `EUR/unit`, `1/quarter`, `1`. */
export function canonicalUnit(dimension: Dimension): string {
  return [factors(dimension, BASE, 1).join("*") || "1", ...factors(dimension, BASE, -1)].join("/");
}

/** The words of the dimensions on one side of the fraction, each as often as its power says. */
function factors<Word>(dimension: Dimension, words: readonly Word[], side: 1 | -1): Word[] {
  return dimension.flatMap((power, index) => new Array<Word>(max(0, side * power)).fill(words[index]!));
}
