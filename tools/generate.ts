// Writes what is generated from the schema of scenarios: the JSON schema for editors, and docs/notation.md. With --check
// it writes nothing and fails where the files in the repository differ.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { scenarioJsonSchema } from "./generate-json-schema.ts";
import { notation } from "./generate-notation.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const files: Readonly<Record<string, () => string>> = {
  "scenarios/scenario.schema.json": () => `${JSON.stringify(scenarioJsonSchema(), null, 1)}\n`,
  "docs/notation.md": notation,
};

const isCheck = process.argv.includes("--check");
for (const [name, make] of Object.entries(files)) {
  const file = join(root, name);
  const text = make();
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  if (isCheck) {
    console.error(`${name} is not what the schema says: run \`npm run generate\`.`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`wrote ${name}`);
  }
}
