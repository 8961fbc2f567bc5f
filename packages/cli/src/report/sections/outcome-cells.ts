import { formatQuarter, type Observation, quantileError, type Scenario, type Summary } from "@andromede/sim-core";
import {
  actorName,
  columnDecimals,
  type Display,
  displayOf,
  formatPeriod,
  formatRange,
  formatValue,
  type Language,
  measureName,
} from "@andromede/wording";
import { type Html, h, pieces } from "../html.ts";

/** Whether an observation is of the market, the State or a group, and not of one firm. */
export function isOfMarket({ actor }: Observation): boolean {
  return ["market", "state", "home", "foreign"].includes(actor);
}

/** What is measured of whom and when, in words. */
export function outcomeName(row: Observation, scenario: Scenario, language: Language): Html {
  const { start, end } = scenario.data.horizon;
  const horizon = { first: formatQuarter(start), last: formatQuarter(end) };
  const who = isOfMarket(row) ? "" : `${actorName(row.actor, language, scenario)}${language === "fr" ? " : " : ": "}`;
  const what = measureName(row.measure, language, scenario.data.market.home);
  const { unit } = displayOf(row.measure, row.unit);
  const details = [formatPeriod(row.quarter, horizon, language), unit[language]].filter((text) => text !== "");
  return pieces(`${who}${what} `, h("small", {}, details.join(", ")));
}

/** The middle of the worlds and the ends between which 90 of 100 lie. */
export type Middle = Pick<Summary, "p05" | "p50" | "p95">;

interface CellStyle {
  /** Simulation error of the middle: no digit is finer than twice it. */
  readonly error: number | null;
  readonly sign?: boolean;
  /** Whether the unit stands beside; defaults to false, where it is told already. */
  readonly unit?: boolean;
}

/** The middle, and under it the range of 90 of 100 worlds. */
export function middleAndRange(
  { p05, p50, p95 }: Middle,
  display: Display,
  language: Language,
  { error, sign = false, unit = false }: CellStyle,
): Html {
  if (p50 === null) return h("span", {}, "-");
  const digits = columnDecimals([p05, p50, p95], display, error);
  const said = unit && display.unit[language] !== "" ? ` ${display.unit[language]}` : "";
  return pieces(
    formatValue(p50, display, language, { digits, sign }),
    said,
    h("br"),
    h("small", {}, formatRange(p05, p95, display, language, { digits, sign })),
  );
}

/** Simulation error of the middle of some worlds; null where too few say nothing of it. */
export function errorOf(values: Float64Array): number | null {
  const error = quantileError(values.filter(Number.isFinite), 0.5);
  return Number.isFinite(error) ? error : null;
}
