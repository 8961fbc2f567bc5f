import { dateOfPeriod, dateOfText, type FactPoint } from "@andromede/charts";
import type { InBoth } from "@andromede/wording";

/** A published figure, in the unit of the files: EUR, share of 1, persons... */
export interface FactRecord {
  readonly id: string;
  readonly says: InBoth;
  readonly measure: string;
  readonly actor: string;
  /** Ends of the period, as written; the same text twice for a date. */
  readonly from: string;
  readonly to: string;
  readonly nature: string;
  readonly use: string;
  readonly perimeter: string | null;
  readonly source: readonly string[];
  /** Ends of what was published; null where it is no figure. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Reads the facts of a case. */
export function readFacts(facts: Readonly<Record<string, unknown>>): FactRecord[] {
  return Object.entries(facts).map(([id, fact]) => factOf(id, fact as Raw));
}

export interface FactQuery {
  readonly measure: string;
  readonly actor: string;
  /** Defaults to every perimeter. */
  readonly perimeter?: string;
}

/** The figures on a measure of an actor that a model can be held against, as points of a chart. */
export function factPoints(facts: readonly FactRecord[], { measure, actor, perimeter }: FactQuery): FactPoint[] {
  return facts.flatMap((fact) => {
    const isAsked = fact.measure === measure && fact.actor === actor && (!perimeter || fact.perimeter === perimeter);
    if (!isAsked || !COMPARABLE.includes(fact.use) || fact.low === null || fact.high === null) return [];
    const { id, low, high, says, nature } = fact;
    return [{ id, date: dateOf(fact), low, high, isRecord: nature !== "derived", says }];
  });
}

const COMPARABLE = ["fit", "check"];

/** A flow stands at the middle of its period, a level at its end. */
function dateOf({ from, to, measure }: FactRecord): number {
  const end = dateOfText(to, "end");
  const isFlow = dateOfPeriod("2000", measure) === 2000.5;
  return isFlow ? (dateOfText(from, "start") + end) / 2 : end;
}

interface Raw {
  readonly says: InBoth;
  readonly measure: string;
  readonly actor: string;
  readonly date?: string | number;
  readonly period?: { readonly from: string; readonly to: string };
  readonly nature: string;
  readonly use: string;
  readonly perimeter: string | null;
  readonly source: readonly string[];
  readonly value?: unknown;
  readonly interval?: readonly unknown[];
  readonly versions?: readonly { readonly value: unknown }[];
}

function factOf(id: string, fact: Raw): FactRecord {
  const { says, measure, actor, nature, use, perimeter, source } = fact;
  const figures = figuresIn(fact).filter((figure) => figure !== null);
  const isFigure = figures.length > 0;
  return {
    id,
    says,
    measure,
    actor,
    from: String(fact.period?.from ?? fact.date ?? ""),
    to: String(fact.period?.to ?? fact.date ?? ""),
    nature,
    use,
    perimeter,
    source,
    low: isFigure ? Math.min(...figures) : null,
    high: isFigure ? Math.max(...figures) : null,
  };
}

function figuresIn({ value, interval, versions }: Raw): (number | null)[] {
  return [
    ...(value === undefined ? [] : [value]),
    ...(interval ?? []),
    ...(versions ?? []).map((each) => each.value),
  ].map(figureIn);
}

const FACTORS: Readonly<Record<string, number>> = { "": 1, EUR: 1, kEUR: 1e3, MEUR: 1e6, bnEUR: 1e9, "%": 0.01 };

/** `2 MEUR`, `33.3 %` or a plain number; null for other units, which no measure of the model has. */
function figureIn(written: unknown): number | null {
  const [, number = "", unit = ""] = /^([+-]?[\d.]+)\s*(\S*)$/.exec(String(written).trim()) ?? [];
  const factor = FACTORS[unit];
  return number === "" || factor === undefined ? null : Number(number) * factor;
}
