import type { ExplainedPart, Explanation, NamedMean, PartNumbers } from "@andromede/sim-core";
import { changeName, partName } from "@andromede/wording";
import type { Cell } from "../analysis/hand-over.ts";
import { VERSION } from "../version.ts";

/** What `explain` says in JSON: EUR, quarters, units and shares of 1; every part opened. */
export function explanationJson(explanation: Explanation): object {
  const { base, other, parts, difference, values: _values, ...rest } = { values: null, ...explanation };
  return {
    ...rest,
    base: base.id,
    scenario: other.id,
    version: VERSION,
    explains: "the difference of means; medians do not add up",
    difference,
    sumOfParts: difference.mean - explanation.rounding,
    parts: parts.map((part) => partJson(part, explanation)),
  };
}

function partJson(part: ExplainedPart, explanation: Explanation): object {
  const { values: _values, changes, label: _label, ...rest } = part;
  return {
    name: { en: partName(part, explanation, "en"), fr: partName(part, explanation, "fr") },
    ...rest,
    changes: changes.map((change) => ({
      ...change,
      name: {
        en: changeName(change, "en", [explanation.other, explanation.base]),
        fr: changeName(change, "fr", [explanation.other, explanation.base]),
      },
    })),
  };
}

const HEADER = [
  "part",
  "detail",
  "of",
  "unit",
  "mean",
  "se",
  "low90",
  "high90",
  "low95",
  "high95",
  "p05",
  "p50",
  "p95",
  "worldsOf100",
  "orderError",
];

/** One row for the difference and for each part, then the means by firm, by quarter and by use of public money. */
export function explanationRows(explanation: Explanation): Cell[][] {
  const { parts, difference, unit, money } = explanation;
  return [
    HEADER,
    numbersRow("difference", unit, difference, null),
    ...parts.map((part) => numbersRow(part.id, unit, part, part.orderError)),
    ...parts.flatMap((part) => [
      ...meanRows(part.id, "firm", unit, part.firms ?? []),
      ...meanRows(part.id, "quarter", unit, part.quarters),
      ...meanRows(part.id, "public-money", "EUR", part.money),
    ]),
    ...[money.promised, ...money.uses].map(({ use, difference: each }) => [
      "difference",
      "public-money",
      use,
      "EUR",
      ...numbersOf(each),
      null,
    ]),
  ];
}

function numbersRow(part: string, unit: string, numbers: PartNumbers, orderError: number | null): Cell[] {
  return [part, "all", null, unit, ...numbersOf(numbers), orderError];
}

function numbersOf({ mean, se, low90, high90, low95, high95, p05, p50, p95, worldsOf100 }: PartNumbers): Cell[] {
  return [mean, se, low90, high90, low95, high95, p05, p50, p95, worldsOf100];
}

function meanRows(part: string, detail: string, unit: string, means: readonly NamedMean[]): Cell[][] {
  return means.map(({ name, mean }) => [part, detail, name, unit, mean, ...new Array<null>(10).fill(null)]);
}
