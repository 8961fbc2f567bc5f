import { type Localised, measureOf } from "@andromede/sim-core";
import { dateOfText } from "./dates.ts";
import type { FactPoint } from "./facts.ts";

/** A fact as the files of facts say it, and no more of it than a chart needs. */
export interface WrittenFact {
  readonly says: Localised;
  readonly measure: string;
  readonly actor: string;
  readonly date?: unknown;
  readonly period?: { readonly from: unknown; readonly to: unknown };
  readonly nature: string;
  readonly value?: unknown;
  readonly interval?: readonly unknown[];
  readonly versions?: readonly { readonly value: unknown }[];
  readonly superseded?: string;
}

/** Natures of what was seen, and of what was computed from it; plans and claims are no facts. */
const SHOWN = ["observation", "derived"];
const MONTH = 1 / 12;

/**
 * The published figures on a measure of a firm, as points: of the `facts` of a file, parsed. What flows must have been
 * published for a year, give or take a month, since a series of years is what it is held against.
 */
export function factPoints(
  facts: Readonly<Record<string, WrittenFact>>,
  asked: { readonly measure: string; readonly actor: string },
): FactPoint[] {
  return Object.entries(facts)
    .filter(([, fact]) => fact.measure === asked.measure && fact.actor === asked.actor)
    .filter(([, { nature, superseded }]) => SHOWN.includes(nature) && superseded === undefined)
    .map(([id, fact]) => pointOf(id, fact))
    .filter((point) => point !== null);
}

function pointOf(id: string, fact: WrittenFact): FactPoint | null {
  const isFlow = measureOf(fact.measure)?.kind === "flow";
  const amounts = amountsOf(fact);
  const from = dateOfText(textOf(fact.period?.from ?? fact.date), "start");
  const to = dateOfText(textOf(fact.period?.to ?? fact.date), "end");
  if (amounts.length === 0 || !Number.isFinite(from + to)) return null;
  if (isFlow && Math.abs(to - from - 1) > 1.1 * MONTH) return null;
  return {
    id,
    date: isFlow ? (from + to) / 2 : to,
    low: Math.min(...amounts),
    high: Math.max(...amounts),
    isRecord: fact.nature === "observation",
    says: fact.says,
  };
}

/** YAML makes dates of what looks like one. */
function textOf(date: unknown): string {
  return date instanceof Date ? date.toISOString().slice(0, 10) : String(date ?? "");
}

function amountsOf({ value, interval, versions }: WrittenFact): number[] {
  const written = [value, ...(interval ?? []), ...(versions ?? []).map((each) => each.value)];
  return written.map(amountIn).filter((amount) => amount !== null);
}

const FACTORS: Readonly<Record<string, number>> = { "": 1, "%": 0.01, EUR: 1, kEUR: 1e3, MEUR: 1e6 };

/** "2 MEUR", "33.3 %" or a plain number, in the unit of the files; null for what is no such amount. */
function amountIn(written: unknown): number | null {
  const [, digits, unit = ""] = /^(-?\d+(?:\.\d+)?)(?: (\S+))?$/.exec(String(written ?? "")) ?? [];
  const factor = FACTORS[unit];
  return digits === undefined || factor === undefined ? null : Number(digits) * factor;
}
