// `npm run release` writes release/: the notebooks ready made, for rooms without Node, as a folder and as one zip.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { releaseFiles, sha256 } from "./release-files.ts";
import { type ZipEntry, zipOf } from "./zip.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const TARGET = join(ROOT, "release");

release();

function release(): void {
  const built = spawnSync(process.execPath, ["--import", "tsx", "packages/notebooks/build/build.ts"], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (built.status !== 0) {
    process.exitCode = built.status ?? 1;
    return;
  }
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  const license = readFileSync(join(ROOT, "LICENSE"), "utf8");
  const files = releaseFiles({ version, license, single: filesOf("dist/notebooks"), site: filesOf("dist/site") });
  rmSync(TARGET, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(TARGET, path)), { recursive: true });
    writeFileSync(join(TARGET, path), bytes);
  }
  const name = `andromede-${version}.zip`;
  const zip = zipOf(files);
  writeFileSync(join(TARGET, name), zip);
  writeFileSync(join(TARGET, `${name}.sha256`), `${sha256(zip)}  ${name}\n`);
  console.log(`release/${name}: ${files.length} files, ${(zip.length / 1e6).toFixed(1)} MB, sha256 ${sha256(zip)}`);
}

function filesOf(folder: string): ZipEntry[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(".html"));
  return names.sort().map((path) => ({ path, bytes: readFileSync(join(ROOT, folder, path)) }));
}
