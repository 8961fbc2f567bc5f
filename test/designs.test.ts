import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Design,
  drawnAssumptions,
  ensemble,
  ensembleWith,
  pausingExecutor,
  quantileOf,
  type Scenario,
  simulate,
} from "@andromede/sim-core";
import { describe, expect, test } from "vitest";
import { readBatch, writeBatch } from "../packages/cli/src/executors/batch-file.ts";
import { threadsExecutor } from "../packages/cli/src/executors/threads.ts";
import { partOf } from "../packages/sim-core/src/simulation/design.ts";
import { foreignFirm, homeFirm, marketOf } from "./support/market.ts";

const prior = { kind: "triangular", min: 1.5, mode: 2, max: 3 } as const;
const scenario: Scenario = marketOf({
  quarters: 8,
  firms: { ours: homeFirm(0.4, 100, { exitHazard: "uniform(2, 20) %/year" }), theirs: foreignFirm(0.6, 90) },
  demand: { priceSensitivity: "triangular(1.5, 2, 3)" },
});
const sensitivity = scenario.assumptions.find(({ path }) => path.endsWith("priceSensitivity"))!.path;
const at = scenario.assumptions.findIndex(({ path }) => path === sensitivity);

/** The price sensitivity at these quantiles, run after run. */
function placed(quantiles: readonly number[], luck?: readonly number[]): Design {
  return {
    paths: [sensitivity],
    quantiles: Float64Array.from(quantiles),
    ...(luck && { luck: Int32Array.from(luck) }),
  };
}

describe("an experiment that places assumptions", () => {
  test("gives an assumption the quantile of its prior that was asked for, and leaves the others to luck", () => {
    const design = placed([0.1, 0.9]);
    for (const [run, u] of [0.1, 0.9].entries()) {
      const drawn = drawnAssumptions(scenario, { seed: "s", run, design });
      const lucky = drawnAssumptions(scenario, { seed: "s", run });
      expect(drawn[at]).toBe(quantileOf(prior, u));
      expect(drawn.filter((_, index) => index !== at)).toEqual(lucky.filter((_, index) => index !== at));
    }
  });

  test("of firms seen at one price, steeper demand means a thinner margin, so a higher cost, in every world", () => {
    const outcomes = [{ measure: "unit-cost", actor: "ours", quarter: "end" }];
    const run = (u: number) => ensemble(scenario, { runs: 6, design: placed(Array(6).fill(u)), outcomes });
    const [low, high] = [run(0.05), run(0.95)].map((each) => each.outcomes[0]!.values);
    expect(high!.every((cost, world) => cost > low![world]!)).toBe(true);
  });

  test("may take the luck of another run: with nothing placed, that is the other run", () => {
    const borrowed = { paths: [], quantiles: new Float64Array(0), luck: Int32Array.of(7) };
    expect(simulate(scenario, { seed: "s", run: 0, design: borrowed }).record.firm.priceEurPerUnit).toEqual(
      simulate(scenario, { seed: "s", run: 7 }).record.firm.priceEurPerUnit,
    );
  });

  test("moves one assumption away from the centre, and leaves all others there", () => {
    const drawn = drawnAssumptions(scenario, { seed: "s", run: 0, centre: true, design: placed([0.25]) });
    const centres = scenario.assumptions.map(({ centre }) => centre);
    expect(Array.from(drawn)).toEqual(centres.with(at, quantileOf(prior, 0.25)));
  });

  test("passes over a path that the scenario lacks, since two scenarios share a design", () => {
    const design = { paths: ["firms.nobody.exitHazard"], quantiles: Float64Array.of(0.5) };
    expect(drawnAssumptions(scenario, { seed: "s", run: 0, design })).toEqual(
      drawnAssumptions(scenario, { seed: "s", run: 0 }),
    );
  });

  test.each([
    ["a run without a row", placed([]), /no row for run 0/],
    ["a quantile of 0", placed([0]), new RegExp(`places ${sensitivity} at 0 in run 0`)],
    ["a quantile that is no number", placed([Number.NaN]), /at NaN in run 0/],
  ])("refuses %s", (_, design, message) => {
    expect(() => simulate(scenario, { design })).toThrow(message);
  });
});

describe("a design on the executors", () => {
  const runs = 25;
  const design = placed(
    Array.from({ length: runs }, (_, row) => (row + 0.5) / runs),
    Array.from({ length: runs }, (_, row) => row % 5),
  );
  const expected = ensemble(scenario, { seed: "s", runs, design });

  test("gives the same bits here, in parts and on threads", async () => {
    const { executor, close } = threadsExecutor({ workers: 2, chunkRuns: 7 });
    const inParts = await ensembleWith(
      pausingExecutor(() => Promise.resolve()),
      scenario,
      { seed: "s", runs, design },
    );
    const onThreads = await ensembleWith(executor, scenario, { seed: "s", runs, design });
    await close();
    expect([inParts.digest, onThreads.digest]).toEqual([expected.digest, expected.digest]);
    expect(ensemble(scenario, { seed: "s", runs }).digest).not.toBe(expected.digest);
  });

  test("travels with its own rows only, and through a file without loss", () => {
    const request = {
      scenario: { path: "", text: "" },
      seed: "s",
      firstRun: 0,
      runs,
      centre: false,
      outcomes: [],
      design,
    };
    const part = partOf(request, 10, 3);
    expect(part.design).toEqual({
      paths: [sensitivity],
      quantiles: design.quantiles.slice(10, 13),
      luck: Int32Array.of(0, 1, 2),
      firstRun: 10,
    });
    const folder = mkdtempSync(join(tmpdir(), "design-"));
    writeBatch(join(folder, "batch.json"), { request: part, tasks: [] });
    expect(readBatch(join(folder, "batch.json"))?.request.design).toEqual(part.design);
    rmSync(folder, { recursive: true });
  });
});
