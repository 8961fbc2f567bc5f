import { centreOf, type Distribution, faultsOf } from "../random/distributions.ts";
import { clauses, inTurn, type Sentence, say } from "../sentence/sentence.ts";
import { Refusal, shorten } from "./faults.ts";
import type { PriorText } from "./quantity.ts";
import { nearest, perhaps } from "./suggest.ts";

const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  triangular: ["min", "mode", "max"],
  uniform: ["min", "max"],
  lognormal: ["p05", "p95"],
  normal: ["mean", "sd"],
  beta: ["mean", "sd"],
};

/** How each distribution is written. */
function priorForms(): string[] {
  return [...Object.entries(ARGUMENTS).map(([name, names]) => `${name}(${names.join(", ")})`), "choice(a, b, ...)"];
}

/** The distribution that a text names, or a refusal that says what is wrong with it. */
export function priorOf({ name, values, written }: PriorText, text: string): Distribution {
  const distribution = distributionOf(name, values, text);
  const faults = faultsOf(distribution);
  if (faults.length === 0) return distribution;
  // The numbers as written are the ones that the author knows.
  const known = faultsOf(distributionOf(name, written, text));
  throw new Refusal(say`"${shorten(text)}": ${clauses(known.length > 0 ? known : faults)}`, wayOut(name));
}

function distributionOf(name: string, values: readonly number[], text: string): Distribution {
  if (name === "choice") return { kind: "choice", values };
  const names = Object.hasOwn(ARGUMENTS, name) ? ARGUMENTS[name] : undefined;
  if (names === undefined) {
    const near = nearest(name, [...Object.keys(ARGUMENTS), "choice"]);
    throw new Refusal(
      say`no distribution is called "${name}"`,
      inTurn(perhaps(near), say`There are ${priorForms().join(", ")}.`),
    );
  }
  if (values.length !== names.length) {
    throw new Refusal(say`"${shorten(text)}" has ${values.length} arguments, not ${names.length}`, wayOut(name));
  }
  const entries = names.map((argument, index) => [argument, values[index] ?? Number.NaN] as const);
  return { kind: name, ...Object.fromEntries(entries) } as Distribution;
}

function wayOut(name: string): Sentence {
  const names = ARGUMENTS[name] ?? ["a", "b", "..."];
  return say`Write ${name}(${names.join(", ")}), in ascending order where they are bounds.`;
}

/** Least and greatest value that a distribution can take. */
export function supportOf(distribution: Distribution): readonly [number, number] {
  switch (distribution.kind) {
    case "triangular":
    case "uniform":
      return [distribution.min, distribution.max];
    case "lognormal":
      return [0, Number.POSITIVE_INFINITY];
    case "normal":
      return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    case "beta":
      return [0, 1];
    case "choice":
      return [
        distribution.values.reduce((least, value) => (value < least ? value : least)),
        distribution.values.reduce((most, value) => (value > most ? value : most)),
      ];
  }
}

/** The value for `--centre` where the author gives none: the mode of a triangle, else the median. */
export function priorCentre(distribution: Distribution): number {
  return centreOf(distribution);
}
