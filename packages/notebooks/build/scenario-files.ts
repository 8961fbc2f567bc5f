// The files of scenarios/ as the pages read them: text as it stands there, and facts as plain data.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { Facts, ShelfFiles } from "../src/scenarios/shelf.ts";

export const SCENARIO_FOLDER: string = fileURLToPath(new URL("../../../scenarios/", import.meta.url));

/** Reads every case: a folder of YAML files and of posteriors, its facts apart, since nobody but the charts reads those. */
export function readScenarioFiles(): ShelfFiles {
  const texts: Record<string, string> = {};
  const facts: Record<string, Facts> = {};
  for (const folder of readdirSync(SCENARIO_FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(join(SCENARIO_FOLDER, folder.name))
      .filter((name) => /\.(?:yaml|json)$/.test(name))
      .sort()) {
      const text = readFileSync(join(SCENARIO_FOLDER, folder.name, file), "utf8");
      if (file === "facts.yaml") facts[folder.name] = factsIn(text);
      // Nobody edits sources on a page: as plain data they are read many times faster.
      else if (file === "sources.yaml") texts[`${folder.name}/${file}`] = JSON.stringify(parse(text));
      else texts[`${folder.name}/${file}`] = text;
    }
  }
  return { texts, facts };
}

const SHOWN = [
  "says",
  "measure",
  "actor",
  "date",
  "period",
  "nature",
  "use",
  "perimeter",
  "source",
  "value",
  "interval",
  "versions",
  "superseded",
];

/** The facts with what a page shows of them. */
function factsIn(text: string): Facts {
  const { facts } = parse(text) as { facts: Record<string, Record<string, unknown>> };
  const shown = (fact: Record<string, unknown>) => Object.fromEntries(SHOWN.map((key) => [key, fact[key]]));
  return Object.fromEntries(Object.entries(facts).map(([id, fact]) => [id, shown(fact)])) as unknown as Facts;
}
