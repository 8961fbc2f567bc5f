/** Times `history` with the core of a tree: `whole-run-child.ts ROOT RUNS` prints milliseconds of processor time a run. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { median, processorMs } from "./measure.ts";

type Core = typeof import("@andromede/sim-core");

const [root, runsText] = process.argv.slice(2) as [string, string];
const runs = Number(runsText);
const core = (await import(pathToFileURL(`${root}/packages/sim-core/src/index.ts`).href)) as Core;
const read = (name: string): string => readFileSync(`${root}/scenarios/${name}`, "utf8");
const path = "french-cloud/history.yaml";
const scenario = core.parseScenario(read(path), { path, read });
const perRun = (): number => processorMs(() => void core.ensemble(scenario, { runs })) / runs;
const first = perRun();
const later = median([perRun(), perRun(), perRun()]);
console.log(JSON.stringify({ first, later }));
