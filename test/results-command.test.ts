import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { whatif } from "../packages/cli/src/program.ts";
import type { Terminal } from "../packages/cli/src/terminal/terminal.ts";

const work = mkdtempSync(join(tmpdir(), "andromede-command-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));

test("run, then verify: a folder is written and reproduces; one digit changed, and it does not", async () => {
  const folder = join(work, "run");
  const written = await typed("run", "classroom", "--runs", "3", "--seed", "class 1", "--out", folder);
  expect(written.code).toBe(0);
  expect(written.out).toContain("The market on a board");
  expect(written.err).toContain(`npx whatif verify ${folder}`);
  const verified = await typed("verify", folder);
  expect(verified).toMatchObject({ code: 0, out: expect.stringContaining("reproduces: the same bits") });
  const values = join(folder, "values.csv");
  writeFileSync(values, readFileSync(values, "utf8").replace(/\d\n/, "x\n"));
  const spoilt = await typed("verify", folder, "--lang", "fr");
  expect(spoilt).toMatchObject({ code: 1, out: expect.stringContaining("values.csv a été modifié") });
});

test("verify takes the executor and the workers of run", async () => {
  const folder = join(work, "by-threads");
  await typed("run", "classroom", "--runs", "2", "--out", folder);
  const { code, out } = await typed("verify", folder, "--executor", "threads", "--workers", "1");
  expect(out).toContain("reproduces: the same bits");
  expect(code).toBe(0);
  const { code: refused, err } = await typed("verify", folder, "--executor", "thread", "--workers", "0");
  expect(refused).toBe(2);
  for (const fault of ["--workers 0", "--executor thread:", "2 faults"]) expect(err).toContain(fault);
});

test("merge writes the files that run writes, command, sources and all", async () => {
  const asked = ["--outcome", "home-share", "--set", "market.spend=150 MEUR/year"];
  for (const index of ["1", "0"])
    await typed("chunk", "history", "--runs", "2", "--index", index, ...asked, "--out", join(work, "parts"));
  const [merged, run] = [join(work, "merged"), join(work, "at-once")];
  expect((await typed("merge", join(work, "parts"), "--out", merged)).code).toBe(0);
  expect((await typed("run", "history", "--runs", "4", ...asked, "--out", run)).code).toBe(0);
  for (const name of readdirSync(run).filter((each) => each !== "manifest.json"))
    expect(readFileSync(join(merged, name)).equals(readFileSync(join(run, name))), name).toBe(true);
  const { written: _, ...manifest } = manifestIn(merged);
  const { written: __, ...due } = manifestIn(run);
  expect(JSON.stringify(manifest).replaceAll(merged, run)).toBe(JSON.stringify(due));
  expect(await typed("merge", join(work, "parts"), "--out", run)).toMatchObject({ code: 2 });
});

test.each([
  ["en", /1,000,000,000,000 runs of \d+ outcomes do not fit into memory; here at most [\d,]+ do\..*--outcome/],
  ["fr", /1.000.000.000.000 tirages de \d+ résultats ne tiennent pas en mémoire ; ici, \d[^a-z]+ au plus.*--outcome/],
])("1e12 runs: how many fit into memory, and the way out (%s)", async (language, told) => {
  for (const command of [
    ["run", "classroom"],
    ["compare", "classroom", "classroom"],
  ]) {
    const { code, err } = await typed(...command, "--runs", "1e12", "--lang", language);
    expect(err).toMatch(told);
    expect(code).toBe(2);
  }
});

test("the command in the manifest makes the same bits again, whatever was asked for", async () => {
  const [first, second] = [join(work, "first"), join(work, "second")];
  const asked = ["--outcome", "market-share:host@2014-Q4", "--series", "--set", "market.spend=150 MEUR/year"];
  await typed("compare", "classroom", "classroom", "--runs", "3", ...asked, "--out", first);
  const { reproduce, digest } = manifestIn(first);
  expect(reproduce.run).toMatch(/--set 'market.spend=150 MEUR\/year' .*--outcome market-share:host@2014-Q4 --series$/);
  const words = reproduce.run.match(/'[^']*'|\S+/g)!.map((word: string) => word.replaceAll("'", ""));
  expect((await typed(...words.slice(2), "--out", second)).code).toBe(0);
  expect(manifestIn(second).digest).toBe(digest);
  for (const name of ["values.csv", "values.parquet", "summary.json"])
    expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name)))).toBe(true);
});

test("two scenarios of one name are told apart in every row", async () => {
  const folder = join(work, "twice");
  const { code } = await typed("compare", "classroom", "classroom", "--runs", "2", "--out", folder);
  expect(code).toBe(0);
  const names = readFileSync(join(folder, "values.csv"), "utf8").trim().split("\n").slice(1);
  expect(new Set(names.map((row) => row.split(",")[0]))).toEqual(new Set(["classroom", "classroom-2"]));
});

test("paths go to the files and not to the terminal", async () => {
  const folder = join(work, "paths");
  const plain = await typed("run", "classroom", "--runs", "2");
  const { out } = await typed("run", "classroom", "--runs", "2", "--series", "--out", folder);
  expect(out).toBe(plain.out);
  const { series } = JSON.parse(readFileSync(join(folder, "summary.json"), "utf8"));
  expect(series.some((row: { quarter: string }) => row.quarter === "2014-Q2")).toBe(true);
});

test("what forbids the folder is said before anything is run, with exit 2", async () => {
  const taken = join(work, "taken");
  mkdirSync(taken);
  writeFileSync(join(taken, "thesis.txt"), "years of work");
  for (const place of [taken, "/dev/null", "/proc/andromede", join(taken, "thesis.txt", "below")]) {
    const { code, out, err } = await typed("run", "classroom", "--runs", "2", "--out", place, "--force");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(place);
    expect(err).not.toMatch(/at .*\.ts:\d+/);
  }
  expect(readdirSync(taken)).toEqual(["thesis.txt"]);
});

test("a command that is stopped leaves no folder", async () => {
  const stop = new AbortController();
  const terminal = { ...quietTerminal(), signal: stop.signal };
  setTimeout(() => stop.abort(), 50);
  const folder = join(work, "stopped");
  const code = await whatif(["run", "classroom", "--runs", "5000", "--executor", "inline", "--out", folder], terminal);
  expect(code).toBe(130);
  expect(readdirSync(work).filter((name) => name.includes("stopped"))).toEqual([]);
});

const small = join(work, "small-disk");

test.runIf(hasSmallDisk())(
  "a disk that fills up is told after the results, which stand, and nothing is left on it",
  async () => {
    try {
      const { code, out, err } = await typed("run", "classroom", "--runs", "20", "--out", join(small, "results"));
      expect(code).toBe(2);
      expect(out).toContain("The market on a board");
      expect(err).toContain("the disk is full");
      expect(err).not.toContain("nothing was run");
      expect(readdirSync(small)).toEqual([]);
    } finally {
      execFileSync("umount", [small]);
    }
  },
);

test("a report is written, is replaced only when asked, and brings its pictures", async () => {
  const [page, pictures] = [join(work, "report.html"), join(work, "pictures")];
  const command = ["report", "classroom", "--runs", "2", "--lang", "fr", "--out", page];
  expect((await typed(...command, "--pictures", pictures)).code).toBe(0);
  expect(readFileSync(page, "utf8")).toContain('<html lang="fr">');
  expect(readdirSync(pictures)).toContain("home-share.svg");
  const again = await typed(...command);
  expect(again).toMatchObject({ code: 2, out: "", err: expect.stringContaining("existe déjà") });
  expect((await typed(...command, "--force")).code).toBe(0);
});

test("a report of a scenario that is not there is a fault, and no page", async () => {
  const page = join(work, "none.html");
  const { code, err } = await typed("report", "histroy", "--out", page);
  expect(code).toBe(2);
  expect(err).toContain("history");
  expect(existsSync(page)).toBe(false);
});

interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function typed(...args: string[]): Promise<Typed> {
  let [out, err] = ["", ""];
  const terminal = {
    ...quietTerminal(),
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const code = await whatif(args, terminal);
  return { code, out, err };
}

function quietTerminal(): Terminal {
  return {
    out: () => undefined,
    err: () => undefined,
    columns: 100,
    hasColour: false,
    progress: null,
    environment: {},
    signal: new AbortController().signal,
    ask: null,
  };
}

function manifestIn(folder: string): { written: string; reproduce: { run: string }; digest: string } {
  return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
}

/** A disk of 40 kB, where the system lets one be made. */
function hasSmallDisk(): boolean {
  try {
    mkdirSync(small, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=40k", "tmpfs", small], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
