import {
  type Ensemble,
  formatQuarter,
  type Localised,
  type Observable,
  type OutcomeColumn,
  type Scenario,
  type Summary,
  summarise,
} from "@andromede/sim-core";
import { dateOfPeriod, isPeriod } from "./dates.ts";

/** What many runs say of one quantity at one date, in the unit of the files. */
export interface SeriesPoint extends Pick<Summary, "p05" | "p25" | "p50" | "p75" | "p95" | "mean" | "definedShare"> {
  readonly period: string;
  /** Place on an axis of years. */
  readonly date: number;
}

/** One quantity of one actor, date by date. */
export interface Series {
  readonly measure: string;
  readonly actor: string;
  readonly unit: string;
  readonly runs: number;
  readonly points: readonly SeriesPoint[];
  /** Why there is no value in some worlds, where that is so. */
  readonly reason: Localised | null;
  /** Nine worlds at equal steps of the last value, each a value per point; fewer where there are fewer runs. */
  readonly worlds: readonly (readonly number[])[];
}

const WORLDS_SHOWN = 9;

/** What has to be observed for a series: the measure of an actor in every quarter, or every year, of the horizon. */
export function seriesObservables(
  scenario: Scenario,
  measure: string,
  actor?: string,
  every: "quarter" | "year" = "quarter",
): Observable[] {
  const { start, end } = scenario.data.horizon;
  const quarters = Array.from({ length: end - start + 1 }, (_, at) => start + at);
  const periods =
    every === "quarter"
      ? quarters.map(formatQuarter)
      : quarters
          .filter((quarter) => quarter % 4 === 3 && quarter - 3 >= start)
          .map((quarter) => String(Math.floor(quarter / 4)));
  return periods.map((quarter) => ({ measure, quarter, ...(actor === undefined ? {} : { actor }) }));
}

/** The series of a measure and an actor in an ensemble that has observed it; null where it has not. */
export function seriesOf(ensemble: Pick<Ensemble, "outcomes">, measure: string, actor: string): Series | null {
  const columns = ensemble.outcomes.filter(
    (column) => isWhole(column) && column.measure === measure && column.actor === actor && isPeriod(column.quarter),
  );
  return columns.length === 0 ? null : seriesFrom(columns);
}

/** Whether a column is of all segments and of no counterparty in particular. */
function isWhole({ segment, counterparty }: OutcomeColumn): boolean {
  return segment === "all" && counterparty === undefined;
}

/** The series of columns of one measure and actor at one period each. */
export function seriesFrom(columns: readonly OutcomeColumn[]): Series {
  const { measure, actor, unit } = columns[0]!;
  const dated = columns
    .map((column) => ({ column, date: dateOfPeriod(column.quarter, measure) }))
    .sort((a, b) => a.date - b.date);
  const points = dated.map(({ column, date }) => {
    const { p05, p25, p50, p75, p95, mean, definedShare, quarter } = summarise(column);
    return { period: quarter, date, p05, p25, p50, p75, p95, mean, definedShare };
  });
  const rows = evenRows(dated.at(-1)!.column.values);
  const worlds = rows.map((row) => dated.map(({ column }) => column.values[row]!));
  const isPartial = points.some(({ definedShare }) => definedShare < 1);
  const reason = isPartial ? columns[0]!.reason : null;
  return { measure, actor, unit, runs: columns[0]!.values.length, reason, points, worlds };
}

/** A series up to a date. */
export function seriesUntil(series: Series, last: number): Series {
  const points = series.points.filter(({ date }) => date <= last + 1e-9);
  return { ...series, points, worlds: series.worlds.map((values) => values.slice(0, points.length)) };
}

/** Rows of so many runs that stand at equal steps of a column, from its lowest to its highest values. */
export function evenRows(values: ArrayLike<number>, count: number = WORLDS_SHOWN): number[] {
  const rows = Array.from({ length: values.length }, (_, row) => row)
    .filter((row) => Number.isFinite(values[row]!))
    .sort((a, b) => values[a]! - values[b]! || a - b);
  const shown = Math.min(count, rows.length);
  return Array.from({ length: shown }, (_, at) => rows[Math.floor(((at + 0.5) * rows.length) / shown)]!);
}
