// Writes what is generated from the schema of scenarios: the JSON schema for editors, and docs/notation.md; and in
// docs/model.md the notation above each formula; and the results of every scenario that the tests hold us to. With --check it writes nothing and fails where the files differ.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { scenarioJsonSchema } from "./generate-json-schema.ts";
import { notation } from "./generate-notation.ts";
import { resultsOf } from "./generate-results.ts";
import { withNotation } from "./model-description.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const files: Readonly<Record<string, () => string>> = {
  "scenarios/scenario.schema.json": () => `${JSON.stringify(scenarioJsonSchema(), null, 1)}\n`,
  "docs/notation.md": notation,
  "docs/model.md": () => withNotation(readFileSync(join(root, "docs/model.md"), "utf8")),
  "test/results/french-cloud.csv": () => resultsOf(join(root, "scenarios/french-cloud")),
  "test/results/battery-cells.csv": () => resultsOf(join(root, "scenarios/battery-cells")),
};

const isCheck = process.argv.includes("--check");
for (const [name, make] of Object.entries(files)) {
  const file = join(root, name);
  const text = make();
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  if (isCheck) {
    console.error(`${name} is not what it is generated from says: run \`npm run generate\`.`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${name}`);
  }
}
