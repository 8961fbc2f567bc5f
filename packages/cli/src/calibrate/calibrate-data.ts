import type { Calibration, Learnt, Scenario } from "@andromede/sim-core";
import type { Cell } from "../analysis/hand-over.ts";
import type { RunSettings } from "../input/options.ts";
import { VERSION } from "../version.ts";

/** What was learnt, as plain data. */
export function calibrationJson(
  scenario: Scenario,
  { health, learnt, scores, unknown, posterior }: Calibration,
  { seed }: RunSettings,
): object {
  return {
    ...{ scenario: scenario.id, seed, version: VERSION, about: posterior.file.about, health },
    facts: scores.map(({ fact, ...score }) => ({ fact: fact.id, ...score })),
    unknown: unknown.map(({ id }) => id),
    assumptions: learnt.map(({ assumption, ...rest }) => ({
      ...{ assumption: assumption.path, unit: assumption.unit, written: assumption.written },
      ...rest,
    })),
  };
}

/** A row a fact, then a row an assumption. */
export function calibrationTable({ learnt, scores }: Calibration): Cell[][] {
  const facts = scores.map(({ fact, simulated, published, in90 }): Cell[] => [
    ...["fact", fact.id, fact.unit, ...published],
    ...[simulated?.p05 ?? null, simulated?.p50 ?? null, simulated?.p95 ?? null, String(in90), null],
  ]);
  return [
    ["kind", "id", "unit", "low", "high", "p05", "p50", "p95", "inside", "spread"],
    ...facts,
    ...learnt.map(({ assumption, prior, posterior, spread, isMoved }: Learnt): Cell[] => [
      ...["assumption", assumption.path, assumption.unit, prior.p05, prior.p95],
      ...[posterior.p05, posterior.p50, posterior.p95, String(isMoved), spread],
    ]),
  ];
}
