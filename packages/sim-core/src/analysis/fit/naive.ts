import { exp } from "../../math/exp.ts";
import { log } from "../../math/log.ts";
import type { Fact } from "../../scenario/facts/fact.ts";

/** What somebody without a model would have said. */
export interface NaiveForecast {
  readonly kind: "plan" | "last-value" | "trend";
  readonly value: number;
  /** The facts that it rests on. */
  readonly from: readonly string[];
}

/**
 * Naive forecasts of a fact from what was known when it began: the firm's own plan for that time, the last figure of the
 * same measure, and the trend through the last two (growth that goes on for amounts). Flows are compared as rates.
 */
export function naiveForecasts(fact: Fact, all: readonly Fact[], isRelative: boolean): NaiveForecast[] {
  const alike = all.filter(
    (other) =>
      other.id !== fact.id && other.measure === fact.measure && other.actor === fact.actor && isSaid(other, fact),
  );
  const plans = alike.filter((other) => other.nature === "plan" && isSameTime(other, fact));
  const seen = alike
    .filter((other) => other.nature === "observation" && !other.superseded && other.to.end <= fact.to.end - 0.3)
    .sort((a, b) => middleOf(b) - middleOf(a));
  const [last, before] = seen;
  return [
    ...plans.slice(0, 1).map((plan): NaiveForecast => ({ kind: "plan", value: figureOf(plan), from: [plan.id] })),
    ...(last ? [{ kind: "last-value" as const, value: rateOf(last) * lengthOf(fact), from: [last.id] }] : []),
    ...(last && before ? trendOf(fact, last, before, isRelative) : []),
  ];
}

/** Whether it was public before the fact itself was. */
function isSaid(other: Fact, fact: Fact): boolean {
  return other.known.end <= fact.known.start + 1e-9;
}

function isSameTime(other: Fact, fact: Fact): boolean {
  return (
    other.from.start <= fact.from.start + 1e-9 &&
    other.to.end >= fact.to.end - 1e-9 &&
    lengthOf(other) === lengthOf(fact)
  );
}

function trendOf(fact: Fact, last: Fact, before: Fact, isRelative: boolean): NaiveForecast[] {
  const apart = middleOf(last) - middleOf(before);
  const [late, early] = [rateOf(last), rateOf(before)];
  if (apart <= 0 || (isRelative && !(late > 0 && early > 0))) return [];
  const ahead = (middleOf(fact) - middleOf(last)) / apart;
  const rate = isRelative ? exp(log(late) + ahead * (log(late) - log(early))) : late + ahead * (late - early);
  return [{ kind: "trend", value: rate * lengthOf(fact), from: [before.id, last.id] }];
}

function figureOf({ low, high }: Fact): number {
  return (low + high) / 2;
}

/** Flows are told for a period, and a period's figure is its rate times its length; a figure at a date has no length. */
function lengthOf({ from, to }: Fact): number {
  return from.written === to.written ? 1 : to.end - from.start;
}

function rateOf(fact: Fact): number {
  return figureOf(fact) / lengthOf(fact);
}

function middleOf({ from, to }: Fact): number {
  return (from.start + to.end) / 2;
}
