import { digestOf, type Executor, ensemble, ensembleWith, parseScenario } from "@andromede/sim-core";
import { betaQuantile } from "../../../packages/sim-core/src/math/beta-quantile.ts";
import { exp, expm1 } from "../../../packages/sim-core/src/math/exp.ts";
import { incompleteBeta } from "../../../packages/sim-core/src/math/incomplete-beta.ts";
import { log, log1p } from "../../../packages/sim-core/src/math/log.ts";
import { logSumExp } from "../../../packages/sim-core/src/math/log-sum-exp.ts";
import { logistic } from "../../../packages/sim-core/src/math/logistic.ts";
import { normalCdf } from "../../../packages/sim-core/src/math/normal-cdf.ts";
import { normalQuantile } from "../../../packages/sim-core/src/math/normal-quantile.ts";
import { pow } from "../../../packages/sim-core/src/math/pow.ts";
import { studentTQuantile } from "../../../packages/sim-core/src/math/student-t.ts";

/** What every engine is asked to do: scenarios as they stand in their files, and how many runs. */
export interface EngineWork {
  readonly scenarios: readonly string[];
  /** Texts of files by their paths. */
  readonly files: Readonly<Record<string, string>>;
  readonly runs: number;
}

/** Digests by name: the same on every engine. */
export type EngineDigests = Readonly<Record<string, string>>;

const FUNCTIONS: Readonly<Record<string, (x: number, y: number) => number>> = {
  exp: (x) => exp(1400 * x - 700),
  expm1: (x) => expm1(4 * x - 2),
  log: (x, y) => log(x * exp(600 * y - 300)),
  log1p: (x) => log1p(3 * x - 1),
  pow: (x, y) => pow(10 * x, 20 * y - 10),
  logistic: (x) => logistic(60 * x - 30),
  logSumExp: (x, y) => logSumExp([50 * x, 50 * y, 25]),
  normalCdf: (x) => normalCdf(16 * x - 8),
  normalQuantile: (x) => normalQuantile(x),
  studentTQuantile: (x, y) => studentTQuantile(x, 1 + 30 * y),
  incompleteBeta: (x, y) => incompleteBeta(x, 0.2 + 9 * y, 3),
  betaQuantile: (x, y) => betaQuantile(x, 0.2 + 9 * y, 3),
};

const POINTS = 4000;

/** The elementary functions over a grid, and an ensemble of each scenario, here or also by an executor. */
export async function work({ scenarios, files, runs }: EngineWork, executor?: Executor): Promise<EngineDigests> {
  const digests: Record<string, string> = {};
  for (const [name, value] of Object.entries(FUNCTIONS)) digests[name] = digestOf([grid(value)]);
  for (const path of scenarios) {
    const scenario = parseScenario(files[path]!, { path, read: (file) => files[file] });
    digests[path] = ensemble(scenario, { seed: "engines", runs }).digest;
    if (executor === undefined) continue;
    digests[`${path} by ${executor.name}`] = (await ensembleWith(executor, scenario, { seed: "engines", runs })).digest;
  }
  return digests;
}

/** Values at points that fill the unit square evenly (multiples of the golden ratio's and the plastic number's parts). */
function grid(value: (x: number, y: number) => number): Float64Array {
  const values = new Float64Array(POINTS);
  for (let at = 0; at < POINTS; at++)
    values[at] = value((0.5 + at * 0.618033988749895) % 1, (0.5 + at * 0.754877666246693) % 1);
  return values;
}
