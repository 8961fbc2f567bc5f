import { formatQuarter, type Observation, type Scenario, type Summary } from "@andromede/sim-core";
import {
  actorName,
  type Display,
  formatPeriod,
  formatRange,
  formatValue,
  type Language,
  measureName,
} from "@andromede/wording";

/** Whether an observation is of the market, the State or a group, and not of one firm. */
export function isOfMarket({ actor }: Observation): boolean {
  return ["market", "state", "home", "foreign"].includes(actor);
}

/** What is measured of whom and when, in words. */
export function outcomeName(row: Observation, scenario: Scenario, language: Language): string {
  const { start, end } = scenario.data.horizon;
  const horizon = { first: formatQuarter(start), last: formatQuarter(end) };
  const who = isOfMarket(row) ? "" : `${actorName(row.actor, language, scenario)}${language === "fr" ? " : " : ": "}`;
  const what = measureName(row.measure, language, scenario.data.market.home);
  return `${who}${what}, ${formatPeriod(row.quarter, horizon, language)}`;
}

/** The middle of the worlds and the ends between which 90 of 100 lie. */
type Middle = Pick<Summary, "p05" | "p50" | "p95">;

export function middleAndRange(
  { p05, p50, p95 }: Middle,
  display: Display,
  language: Language,
  digits: number,
  sign = false,
): string {
  if (p50 === null) return "-";
  const style = { digits, sign };
  return `${formatValue(p50, display, language, style)} ${formatRange(p05, p95, display, language, style)}`;
}
