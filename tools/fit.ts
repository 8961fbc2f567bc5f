// Fits the French case to its facts and writes scenarios/french-cloud/posterior.json and docs/fit.md: `npm run fit`, some
// minutes.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  backtest,
  type Calibration,
  calibrate,
  type Fact,
  parseFacts,
  parseScenario,
  rollingBacktest,
  type Scenario,
  withPosterior,
} from "@andromede/sim-core";
import { threadsExecutor } from "../packages/cli/src/executors/threads.ts";
import { fitReport } from "./fit-report.ts";
import { SHIPPED_FIT } from "./shipped-fit.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "scenarios/french-cloud");
const read = (path: string): string => readFileSync(path, "utf8");
const YEARS = [2012, 2013, 2014];

const { executor, close } = threadsExecutor({ workers: 2 });
const facts = parseFacts(read(join(folder, "facts.yaml")), "facts.yaml");
const history = load("history.yaml");
const found = await fitted(history, facts);
writeFileSync(join(folder, "posterior.json"), `${JSON.stringify(found.posterior.file, null, 1)}\n`);
const learnt = withPosterior(history, found.posterior);
const [again, checked] = await Promise.all(
  (["fit", "check"] as const).map((kind) =>
    backtest(executor, learnt, { facts: facts.filter(({ use }) => use === kind), all: facts }),
  ),
);
const rolling = await rollingBacktest(executor, history, { all: facts, years: YEARS, particles: 300, moves: 10 });
const unfitted = await backtest(executor, withPosterior(history, null), {
  facts: facts.filter(({ use }) => use === "fit"),
  all: facts,
});
await close();
const report = fitReport({ scenario: history, found, again: again!, checked: checked!, unfitted, rolling });
writeFileSync(join(root, "docs/fit.md"), report);
console.log("wrote scenarios/french-cloud/posterior.json and docs/fit.md");

function load(name: string): Scenario {
  const path = join(folder, name);
  // A posterior that is being made anew need not be there, nor be whole.
  const withoutPosterior = (file: string): string => read(file).replace(/^posterior: .*$/m, "posterior: none");
  return parseScenario(withoutPosterior(path), {
    path,
    read: (file) => withoutPosterior(join(dirname(path), file.split("/").at(-1)!)),
  });
}

async function fitted(scenario: Scenario, all: readonly Fact[]): Promise<Calibration> {
  return await calibrate(executor, scenario, {
    ...SHIPPED_FIT,
    facts: all.filter(({ use }) => use === "fit"),
    onProgress: (passes, temperature) => {
      if (passes % 10 === 0) console.log(`pass ${passes}, ${Math.round(100 * temperature)} % of the facts let in`);
    },
  });
}
