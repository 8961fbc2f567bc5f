// The posterior that ships is what the fit makes of the facts, the priors and the model as they stand: a model that changes
// without its fit is found here. `npm run fit` makes it again.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calibrate, parseFacts, parseScenario, withPosterior } from "@andromede/sim-core";
import { expect, test } from "vitest";
import { threadsExecutor } from "../../packages/cli/src/executors/threads.ts";
import { SHIPPED_FIT } from "../../tools/shipped-fit.ts";

test("scenarios/french-cloud/posterior.json is made again, to the last sign", async () => {
  const folder = join(import.meta.dirname, "../../scenarios/french-cloud");
  const read = (name: string): string => readFileSync(name, "utf8");
  const path = join(folder, "history.yaml");
  const history = parseScenario(read(path), { path, read });
  const facts = parseFacts(read(join(folder, "facts.yaml")), "facts.yaml").filter(({ use }) => use === "fit");
  const { executor, close } = threadsExecutor({ workers: 2 });
  const found = await calibrate(executor, withPosterior(history, null), { ...SHIPPED_FIT, facts });
  await close();
  expect(found.posterior.file).toEqual(JSON.parse(read(join(folder, "posterior.json"))));
}, 1_800_000);
