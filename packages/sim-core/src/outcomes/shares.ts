import { concentrationRatio, herfindahl } from "../model/concentration.ts";
import { type Actor, type Measure, type MeasuredRun, overHorizon, spendOf } from "./measured-run.ts";

/** Part of market spend that goes to an actor's firms, each counted at a weight, or in full. */
function weightedShare(
  run: MeasuredRun,
  weight: Float64Array | null,
  { firms }: Actor,
  segment: number,
  quarter: number,
): number {
  const { firmCount } = run.record;
  let part = 0;
  let all = 0;
  for (let firm = 0; firm < firmCount; firm++) all += spendOf(run, firm, segment, quarter);
  for (const firm of firms)
    part += spendOf(run, firm, segment, quarter) * (weight ? weight[quarter * firmCount + firm]! : 1);
  return all > 0 ? part / all : Number.NaN;
}

const noSales = { en: "nothing is sold", fr: "rien n'est vendu" };

/** Of the market; of a firm, what it brings to the country's share: a foreign one brings nothing. */
export const homeShare: Measure = {
  id: "home-share",
  unit: "1",
  label: { en: "home-owned share", fr: "part détenue par le pays" },
  kind: "level",
  of: "market",
  better: 0,
  smallestThatMatters: 0.001,
  at: (run, actor, segment, quarter) => weightedShare(run, run.record.firm.homeOwnedShare, actor, segment, quarter),
  reason: noSales,
};

/** Points of home-owned share, each held for a year: what a cost per point divides by. */
export const homePointYears: Measure = {
  id: "home-point-years",
  unit: "1",
  label: { en: "points of home-owned share times years", fr: "points de part détenue par le pays, fois années" },
  kind: "whole",
  of: "market",
  better: 0,
  smallestThatMatters: 0.1,
  at: (run, actor, segment) =>
    overHorizon(
      run,
      (t) => (25 / run.world.stepsPerQuarter) * weightedShare(run, run.record.firm.homeOwnedShare, actor, segment, t),
    ),
  reason: noSales,
};

export const homeLocatedShare: Measure = {
  id: "home-located-share",
  unit: "1",
  label: { en: "home-located share", fr: "part localisée dans le pays" },
  kind: "level",
  of: "market",
  better: 0,
  smallestThatMatters: 0.001,
  at: (run, actor, segment, quarter) => weightedShare(run, run.record.firm.homeLocatedShare, actor, segment, quarter),
  reason: noSales,
};

export const marketShare: Measure = {
  id: "market-share",
  unit: "1",
  label: { en: "market share", fr: "part de marché" },
  kind: "level",
  of: "firms",
  better: 0,
  smallestThatMatters: 0.001,
  at: (run, actor, segment, quarter) => weightedShare(run, null, actor, segment, quarter),
  reason: noSales,
};

function sizes(run: MeasuredRun, segment: number, quarter: number): number[] {
  return Array.from({ length: run.record.firmCount }, (_, firm) => spendOf(run, firm, segment, quarter)).filter(
    (size) => size > 0,
  );
}

export const hhi: Measure = {
  id: "hhi",
  unit: "HHI",
  label: { en: "concentration (HHI, 0 to 10,000)", fr: "concentration (HHI, 0 à 10 000)" },
  kind: "level",
  of: "market",
  better: 0,
  smallestThatMatters: 10,
  at: (run, _actor, segment, quarter) => {
    const size = sizes(run, segment, quarter);
    return size.length > 0 ? herfindahl(size) : Number.NaN;
  },
  reason: noSales,
};

export const c3: Measure = {
  id: "c3",
  unit: "1",
  label: { en: "share of the three largest", fr: "part des trois premiers" },
  kind: "level",
  of: "market",
  better: 0,
  smallestThatMatters: 0.001,
  at: (run, _actor, segment, quarter) => {
    const size = sizes(run, segment, quarter);
    return size.length > 0 ? concentrationRatio(size, 3) : Number.NaN;
  },
  reason: noSales,
};
