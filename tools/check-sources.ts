// The check "import rules" of `npm test`: reads every source file of every package, and prints the imports that run
// against the arrows (tools/import-rules.ts) and the exports without a type of their own (tools/explicit-types.ts).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { explicitTypeFaults } from "./explicit-types.ts";
import { importFaults } from "./import-rules.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const files = readdirSync(`${root}packages`).flatMap((name) => sources(`packages/${name}/src`));
const faults = files.flatMap((file) => {
  const text = readFileSync(root + file, "utf8");
  // A declaration file has no expression whose type could be left out.
  return [...importFaults(file, text), ...(file.endsWith(".d.ts") ? [] : explicitTypeFaults(file, text))];
});

for (const { file, line, column, message } of faults) console.error(`${file}:${line}:${column} ${message}`);
console.log(`${files.length} files, ${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;

function sources(folder: string): string[] {
  if (!existsSync(root + folder)) return [];
  const names = readdirSync(root + folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.[cm]?tsx?$/.test(name)).map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}
