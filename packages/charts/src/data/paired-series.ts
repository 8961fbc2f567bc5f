import type { Ensemble, OutcomeColumn } from "@andromede/sim-core";
import type { PairedPathData } from "../charts/paired-path.ts";
import { dateOfPeriod, isPeriod } from "./dates.ts";
import { seriesFrom } from "./series.ts";

/**
 * The path of a difference between two ensembles that were run on the same luck; null where one has not observed it.
 * @param now central histories of the present setting, base and alternative, where the two are of an earlier one
 */
export function pairedPathOf(
  base: Ensemble,
  alternative: Ensemble,
  measure: string,
  actor: string,
  now: readonly [Ensemble, Ensemble] | null = null,
): PairedPathData | null {
  const columns = alternative.outcomes.flatMap((column): OutcomeColumn[] => {
    if (column.measure !== measure || column.actor !== actor || !isPeriod(column.quarter)) return [];
    const other = base.outcomes.find(
      (each) => each.measure === measure && each.actor === actor && each.quarter === column.quarter,
    );
    return other ? [{ ...column, values: column.values.map((value, row) => value - other.values[row]!) }] : [];
  });
  if (columns.length === 0) return null;
  const ordered = columns.sort((a, b) => dateOfPeriod(a.quarter, measure) - dateOfPeriod(b.quarter, measure));
  const path = now && pairedPathOf(now[0], now[1], measure, actor);
  return {
    ...(path && { now: path.series }),
    series: seriesFrom(ordered),
    aboveOf100: ordered.map(({ values }) => aboveOf100(values)),
    alternative: alternative.scenario.title,
    base: base.scenario.title,
  };
}

function aboveOf100(differences: Float64Array): number | null {
  const defined = differences.filter(Number.isFinite);
  const above = defined.reduce((count, each) => count + (each > 0 ? 1 : each === 0 ? 0.5 : 0), 0);
  return defined.length === 0 ? null : (100 * above) / defined.length;
}
