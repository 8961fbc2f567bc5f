import { say } from "../../sentence/sentence.ts";
import type { UncertainPath } from "../parameters.ts";
import { formatQuarter } from "../quarters.ts";
import { seriesOf, type Values } from "../series.ts";
import { LONGEST_HORIZON } from "./market.ts";
import { type Examined, report } from "./report.ts";

/** A formula over time gives a number inside its range in every quarter, at the centre of its parameters. */
export function checkPaths(examined: Examined, paths: readonly UncertainPath[]): void {
  const { horizon, parameters } = examined.data;
  const count = horizon.end - horizon.start + 1;
  if (!(count > 0 && count <= LONGEST_HORIZON)) return;
  const values: Values = {
    of: ({ centre }) => centre ?? 0,
    ofParameter: (name) => parameters[name]?.centre ?? 0,
  };
  const moments = { start: horizon.start, count, stepsPerQuarter: 1 };
  for (const path of paths) {
    if (path.spec.kind === "formula") checkFormula(examined, path, seriesOf(path, values, moments));
  }
}

function checkFormula(examined: Examined, path: UncertainPath, series: Float64Array): void {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, unit } = path;
  const index = series.findIndex((value) => !(Number.isFinite(value) && value >= min && value <= max));
  const value = series[index];
  if (value === undefined) return;
  const when = formatQuarter(examined.data.horizon.start + index);
  report(
    examined,
    path.path.split("."),
    say`the formula gives ${value}${unit === "1" ? "" : ` ${unit}`} in ${when}`,
    Number.isFinite(value)
      ? value < min
        ? say`It has to stay at or above ${min}.`
        : say`It has to stay at or below ${max}.`
      : say`Look for a division by zero, or a logarithm or root of a negative number.`,
  );
}
