import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ensemble, parseScenario } from "@andromede/sim-core";
import { afterAll, beforeAll, expect, test } from "vitest";

// Real processes, real signals, a real disk that is full.

const whatif = fileURLToPath(new URL("../../packages/cli/bin/whatif.mjs", import.meta.url));
const RUNS = 1200;
const MARKET = `
title: A market of two
horizon: { start: 2012-Q1, end: 2013-Q4 }
market: { home: FR, spend: 100 MEUR/quarter }
firms:
  ours: { country: FR, base: { share: 0.4, price: 100 EUR/unit, awareness: 0.5 } }
  theirs: { country: US, base: { share: 0.6, price: 90 EUR/unit, awareness: 0.5 } }
demand: { priceSensitivity: "triangular(1.5, 2, 3)" }
`;
const ASKED = ["--runs", String(RUNS), "--seed", "faults", "--outcome", "home-share", "--format", "json"];

let folder = "";
let expected = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "faults-"));
  writeFileSync(join(folder, "market.yaml"), MARKET);
  const scenario = parseScenario(MARKET, { path: "market.yaml" });
  expected = ensemble(scenario, {
    seed: "faults",
    runs: RUNS,
    outcomes: [{ measure: "home-share", quarter: "end" }],
  }).digest;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Starts `whatif run market.yaml`; what it keeps lies below `cache`. */
function start(cache: string, more: readonly string[] = []): { child: ChildProcess; answer: Promise<Answer> } {
  const child = spawn(process.execPath, [whatif, "run", "market.yaml", ...ASKED, ...more], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: cache },
  });
  const answer = new Promise<Answer>((resolve, reject) => {
    let [out, err] = ["", ""];
    child.stdout.on("data", (data: Buffer) => {
      out += data.toString();
    });
    child.stderr.on("data", (data: Buffer) => {
      err += data.toString();
    });
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, out, err }));
  });
  return { child, answer };
}

function chunksIn(cache: string): string[] {
  if (!existsSync(cache)) return [];
  return readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".chunk"));
}

/** Waits for a finished chunk, while there is a process that could finish one. */
async function firstChunk(child: ChildProcess, cache: string): Promise<void> {
  while (chunksIn(cache).length === 0 && child.exitCode === null) await setTimeout(20);
}

function digestIn({ code, out, err }: Answer): string {
  expect(code, err).toBe(0);
  return (JSON.parse(out) as { digest: string }).digest;
}

test.each(["SIGINT", "SIGKILL"] as const)(
  "%s in mid-batch: what was finished is kept, no worker is left, and --resume ends with the right digest",
  async (signal) => {
    const cache = join(folder, signal);
    const { child, answer } = start(cache, ["--workers", "2"]);
    await firstChunk(child, cache);
    child.kill(signal);
    const { code, err } = await answer;
    if (signal === "SIGINT") expect([code, err]).toEqual([130, expect.stringContaining("--resume")]);
    expect(() => process.kill(child.pid!, 0), "threads end with their process").toThrow("ESRCH");
    const kept = chunksIn(cache);
    expect(kept.length).toBeGreaterThan(0);
    expect(readFileSync(join(cache, kept[0]!), "latin1")).toContain('"format":"andromede-chunk/1"');
    expect(digestIn(await start(cache, ["--resume"]).answer)).toBe(expected);
    expect(chunksIn(cache), "nothing is kept of a batch that was finished").toEqual([]);
  },
);

test("chunks under GNU parallel, one typed twice and one missing at first, merge to the same digest", ({ skip }) => {
  skip(spawnSync("parallel", ["--version"]).status !== 0, "GNU parallel is not installed");
  const chunk = `${process.execPath} ${whatif} chunk market.yaml --runs 400 --seed faults --outcome home-share --out parts --index`;
  const inParallel = (...indices: readonly string[]): void => {
    const { status, stderr } = spawnSync("parallel", ["--jobs", "2", `${chunk} {}`, ":::", ...indices], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
  };
  const merge = (): Answer => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [whatif, "merge", "parts", "--format", "json"], {
      cwd: folder,
      encoding: "utf8",
    });
    return { code: status, signal: null, out: stdout, err: stderr };
  };
  inParallel("0", "2", "0");
  const incomplete = merge();
  expect([incomplete.code, incomplete.out]).toEqual([2, ""]);
  expect(incomplete.err).toContain("Runs are missing");
  expect(incomplete.err).toContain("400-799");
  inParallel("1");
  expect(digestIn(merge())).toBe(expected);
});

test("a full disk: where keeping was asked for, an error; then room is made, and the same command continues", async ({
  skip,
}) => {
  const cache = join(folder, "disk");
  mkdirSync(cache);
  const mount = (...args: readonly string[]): boolean => spawnSync("mount", args).status === 0;
  skip(!mount("-t", "tmpfs", "-o", "size=32k", "tmpfs", cache), "no disk can be mounted here");
  try {
    const { code, err, out } = await start(cache, ["--resume"]).answer;
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("the disk is full");
    const leftovers = readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".partial"),
    );
    expect(leftovers).toEqual([]);
    expect(digestIn(await start(cache).answer), "who did not ask for keeping is not troubled").toBe(expected);
    mount("-o", "remount,size=8m", cache);
    expect(digestIn(await start(cache, ["--resume"]).answer)).toBe(expected);
  } finally {
    spawnSync("umount", [cache]);
  }
});
