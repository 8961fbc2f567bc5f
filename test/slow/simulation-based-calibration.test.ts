// Simulation-based calibration of the whole fit (Talts and others, 2018, arXiv:1804.06788): worlds are drawn from the priors,
// facts are published of them with the error that the fit allows, the fit is made, and the truth must be anywhere among
// its draws with equal chance. Small here; in full: SBC_REPLICATES=500 with this file alone, some minutes.
import { calibrate, type Fact, inlineExecutor, quantileOf, simulate } from "@andromede/sim-core";
import { expect, test } from "vitest";
import { targetOf } from "../../packages/sim-core/src/analysis/fit/discrepancy.ts";
import { normalQuantile } from "../../packages/sim-core/src/math/normal-quantile.ts";
import { stream } from "../../packages/sim-core/src/random/stream.ts";
import { drawnAssumptions } from "../../packages/sim-core/src/simulation/drawn-assumptions.ts";
import { entrant, foreignFirm, marketOf } from "../support/market.ts";

const REPLICATES = Number(process.env["SBC_REPLICATES"] ?? 60);
const PARTICLES = 76;
const DRAWS = 19;
const BINS = 5;

const scenario = marketOf({
  quarters: 8,
  firms: {
    ours: entrant(0, { entry: { buildProgressAtStart: 1, awarenessAtLaunch: "uniform(0.1, 0.9)" } }),
    theirs: foreignFirm(1, 100),
  },
  demand: { priceSensitivity: "uniform(1, 4)", reconsideredShare: "uniform(1, 20) %/quarter" },
});
const modelError = { relative: 0.1, steps: 0.5 };
const noise = stream("sbc", "noise");

/** Student's t with 4 degrees of freedom: the error that the fit allows. */
function studentT(): number {
  const square = -2 * Math.log(noise.next()) - 2 * Math.log(noise.next());
  return normalQuantile(noise.next()) / Math.sqrt(square / 4);
}

function factOf(year: number): Fact {
  const moment = (quarter: number) => ({
    written: `${year}-Q${quarter}`,
    start: 4 * year + quarter - 1,
    end: 4 * year + quarter,
  });
  return {
    id: `y${year}`,
    says: { en: "", fr: "" },
    measure: "revenue",
    actor: "ours",
    from: moment(1),
    to: moment(4),
    known: moment(4),
    unit: "EUR",
    low: 1,
    high: 1,
    wording: "exact",
    tolerance: { kind: "relative", size: 0.1 },
    nature: "observation",
    use: "fit",
    superseded: false,
    source: [],
    among: [],
  };
}

/** What is published of a world: the sales of two years, each a little wrong. */
function publishedOf(run: number): Fact[] {
  const { record } = simulate(scenario, { seed: "sbc", run });
  return [2012, 2013].map((year, at) => {
    const sales = [0, 1, 2, 3].reduce(
      (sum, quarter) => sum + record.firm.revenueEur[(4 * at + quarter) * record.firmCount]!,
      0,
    );
    const fact = factOf(year);
    const { scale } = targetOf(fact, scenario.data.horizon, modelError);
    const value = sales * Math.exp(scale * studentT());
    return { ...fact, low: value, high: value };
  });
}

test(`the truth has uniform ranks among the draws, over ${REPLICATES} worlds`, async () => {
  const bins = scenario.assumptions.map(() => new Array<number>(BINS).fill(0));
  for (let run = 0; run < REPLICATES; run++) {
    const truth = drawnAssumptions(scenario, { seed: "sbc", run });
    const { draws } = await calibrate(inlineExecutor, scenario, {
      ...{ facts: publishedOf(run), seed: `sbc-${run}`, particles: PARTICLES, moves: 6, modelError },
    });
    for (const [path, { spec }] of scenario.assumptions.entries()) {
      if (spec.kind !== "distribution") continue;
      const thinned = Array.from({ length: DRAWS }, (_, at) => {
        const row = (at * PARTICLES) / DRAWS;
        return quantileOf(spec.distribution, draws.quantiles[row * scenario.assumptions.length + path]!);
      });
      const rank = thinned.filter((value) => value < truth[path]!).length;
      bins[path]![Math.floor((rank * BINS) / (DRAWS + 1))]! += 1;
    }
  }
  const due = REPLICATES / BINS;
  for (const [path, counts] of bins.entries()) {
    const chiSquare = counts.reduce((sum, count) => sum + (count - due) ** 2 / due, 0);
    console.log(`${scenario.assumptions[path]!.path}: ${counts.join(" ")}, chi-square ${chiSquare.toFixed(1)}`);
    // 1 in 1000 of chi-square with 4 degrees of freedom is above 18.47.
    expect(chiSquare, `${scenario.assumptions[path]!.path}: ${counts.join(" ")}`).toBeLessThan(18.47);
  }
}, 600_000);
