import type { Backtest, Scenario } from "@andromede/sim-core";
import type { Cell } from "../analysis/hand-over.ts";
import type { RunSettings } from "../input/options.ts";
import { VERSION } from "../version.ts";
import type { Scored } from "./run-backtest.ts";

/** The scores as plain data. */
export function backtestJson(scenario: Scenario, { once, years }: Scored, { seed, runs }: RunSettings): object {
  return {
    ...{ scenario: scenario.id, seed, runs, version: VERSION },
    posterior: scenario.posterior?.file.about ?? null,
    ...(once && plain(once)),
    ...(years.length > 0 && {
      rolling: years.map(({ year, fitted, backtest }) => ({
        year,
        fitted: fitted.map(({ id }) => id),
        ...plain(backtest),
      })),
    }),
  };
}

function plain({ scores, unknown, coverage50, coverage90, against }: Backtest): object {
  return {
    ...{ coverage50, coverage90, against },
    facts: scores.map(({ fact, ...score }) => ({ fact: fact.id, unit: fact.unit, ...score })),
    unknown: unknown.map(({ id }) => id),
  };
}

/** A row a fact; with years, a row a fact and year. */
export function backtestTable({ once, years }: Scored): Cell[][] {
  const head = [
    "known",
    "fact",
    "unit",
    "low",
    "high",
    "p05",
    "p25",
    "p50",
    "p75",
    "p95",
    "in50",
    "in90",
    "crps",
    "bias",
  ];
  const all = once ? [{ known: null, backtest: once }] : years.map(({ year, backtest }) => ({ known: year, backtest }));
  return [
    head,
    ...all.flatMap(({ known, backtest }) =>
      backtest.scores.map(({ fact, published, simulated, in50, in90, crps, bias }): Cell[] => [
        ...[known, fact.id, fact.unit, ...published],
        ...(simulated
          ? [simulated.p05, simulated.p25, simulated.p50, simulated.p75, simulated.p95]
          : [null, null, null, null, null]),
        ...[String(in50), String(in90), crps, bias],
      ]),
    ),
  ];
}
