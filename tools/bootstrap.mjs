// Installs the workspace when what it consists of has changed since the last time, and otherwise does nothing, in a few
// milliseconds and without a network. Needs only Node and npm, so it imports nothing from outside Node.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const manifest = JSON.parse(read("package.json"));
const stampFile = join(root, "node_modules", ".bootstrap");

refuseOldNode();
if (!isInstalled()) install();

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [neededMajor, neededMinor] = manifest.engines.node.match(/\d+/g).map(Number);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return;
  stop(
    `Andromède needs Node ${neededMajor}.${neededMinor} or newer, and this is Node ${process.versions.node}.`,
    "Install a current Node from https://nodejs.org, then type the same command again.",
  );
}

function isInstalled() {
  const folders = ["", ...packageFolders()];
  if (!folders.every((folder) => existsSync(join(root, folder, "node_modules")))) return false;
  return existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp();
}

function install() {
  const pnpm = manifest.packageManager;
  console.log(`Installing what Andromède needs, with ${pnpm} (only the first time, or when it has changed)`);
  const isWindows = process.platform === "win32";
  const result = spawnSync(
    isWindows ? "npx.cmd" : "npx",
    ["--yes", pnpm, "install", "--frozen-lockfile", "--prefer-offline"],
    { cwd: root, stdio: "inherit", env: environmentForPnpm(), shell: isWindows },
  );
  if (result.status !== 0) {
    stop(
      `The installation failed${result.error ? ` (${result.error.message})` : ""}: the reason stands above.`,
      "It needs the network this once, and about 300 MB of disk. Behind a proxy or with a registry of your own, tell npm " +
        "(`npm config set proxy ...`, `npm config set registry ...`).",
      `By hand it is: npx --yes ${pnpm} install --frozen-lockfile`,
    );
  }
  writeFileSync(stampFile, stamp());
}

/** What the installed folders depend on: another value means that they have to be made again. */
function stamp() {
  const hash = createHash("sha256");
  const manifests = packageFolders().map((folder) => `${folder}/package.json`);
  for (const file of ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests]) hash.update(read(file));
  return hash.update(`${process.versions.modules} ${process.platform} ${process.arch}`).digest("hex");
}

function packageFolders() {
  return readdirSync(join(root, "packages"))
    .map((name) => `packages/${name}`)
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .sort();
}

/** npm hands its own settings down to scripts, and pnpm would take them for its own: only the way to the network stays. */
function environmentForPnpm() {
  const settings = /^npm_config_/i;
  const network = /registry|cache|proxy|offline|userconfig|auth|token|ca$|cafile|cert|key|strict.ssl/i;
  const kept = Object.entries(process.env).filter(([name]) => !settings.test(name) || network.test(name));
  return { ...Object.fromEntries(kept), CI: "true" };
}

/** @param {string} file */
function read(file) {
  return readFileSync(join(root, file), "utf8");
}

/** @param {string[]} lines */
function stop(...lines) {
  console.error(`\n${lines.join("\n")}`);
  process.exit(1);
}
