import { type DecisionInformation, formatQuarter, instrumentOf, measureOf, type Tried } from "@andromede/sim-core";
import type { Cell } from "../analysis/hand-over.ts";
import type { Session } from "../session.ts";
import { VERSION } from "../version.ts";
import { policyLines } from "./policy-lines.ts";
import type { Optimised } from "./run-optimise.ts";

/** The result as plain data: shares of 1, EUR, quarters, and the outcome in its own unit. */
export function optimumJson(optimised: Optimised): object {
  const { outcome, found, settings, checks } = optimised;
  const { levers, traces } = found;
  const split = (tried: Tried): object => ({
    split: tried.split && {
      shares: Object.fromEntries(levers.parts.map((part, at) => [instrumentOf(part), tried.split!.shares[at]])),
      quarters: Object.fromEntries(levers.times.map((time, at) => [instrumentOf(time), tried.split!.quarters[at]])),
      starts: Object.fromEntries(
        levers.starts.map((start, at) => [instrumentOf(start), formatQuarter(tried.split!.starts[at]!)]),
      ),
    },
    ...{ outcome: tried.outcome, homeShare: tried.homeShare, netCostEur: tried.netCostEur },
  });
  return {
    ...{ scenario: found.scenario.id, outcome, unit: measureOf(outcome.measure)?.unit ?? "1", version: VERSION },
    ...{ seed: settings.seed, worldsOfSearch: settings.runs, worldsThatJudge: checks, runs: found.runs },
    envelopeEur: levers.envelopeEur,
    judged: policyLines(optimised).map(({ tried, kind, mean, meanRegret, worstRegret, firstOf100 }) => ({
      policy: kind === "named" ? tried.scenario.id : kind,
      ...{ mean, meanRegret, worstRegret, firstOf100 },
      inSearch: split(tried),
    })),
    tried: found.tried.map(split),
    traces,
    information: informationOf(found.information),
    informationEur: informationOf(found.informationEur),
  };
}

function informationOf({ perfect, unit, partial, assumptions }: DecisionInformation): object {
  return {
    ...{ unit, perfect },
    partial: partial.map((each, at) => ({ assumption: assumptions[at]!.path, ...each })),
  };
}

/** A row a policy: those that were judged, then every split that was tried, by its means in the worlds of the search. */
export function optimumTable(optimised: Optimised, { language }: Session): Cell[][] {
  const { found } = optimised;
  const { parts, times, starts } = found.levers;
  const place = ({ split }: Tried): Cell[] => [
    ...parts.map((_, at) => split?.shares[at] ?? null),
    ...times.map((_, at) => split?.quarters[at] ?? null),
    ...starts.map((_, at) => (split ? formatQuarter(split.starts[at]!) : null)),
  ];
  const means = ({ outcome, homeShare, netCostEur }: Tried): Cell[] => [outcome, homeShare, netCostEur];
  return [
    [
      ...["kind", "policy", "outcome", "homeShare", "netCostEur", "mean", "meanRegret", "worstRegret", "firstOf100"],
      ...parts.map((part) => `share ${instrumentOf(part)}`),
      ...times.map((time) => `quarters ${instrumentOf(time)}`),
      ...starts.map((start) => `from ${instrumentOf(start)}`),
    ],
    ...policyLines(optimised).map(({ tried, kind, name, mean, meanRegret, worstRegret, firstOf100 }): Cell[] => [
      ...[kind, name[language], ...means(tried), mean, meanRegret, worstRegret, firstOf100],
      ...place(tried),
    ]),
    ...found.tried.map((tried, at): Cell[] => [
      "tried",
      String(at + 1),
      ...means(tried),
      null,
      null,
      null,
      null,
      ...place(tried),
    ]),
  ];
}
