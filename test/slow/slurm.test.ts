import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cluster = join(root, "tools/slurm-local.sh");
const whatif = join(root, "packages/cli/bin/whatif.mjs");
const isRoot = process.getuid?.() === 0;
const isInstalled = ["/usr/sbin/slurmctld", "/usr/sbin/slurmd", "/usr/sbin/munged"].every((file) => existsSync(file));
/** Five tasks of twenty runs. */
const RUNS = 100;
const ASKED = ["history", "--seed", "cluster", "--runs", String(RUNS), "--outcome", "home-share", "--format", "json"];

let folder = "";
let environment: NodeJS.ProcessEnv = {};

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

describe.skipIf(!(isRoot && isInstalled))("Slurm on this machine (skipped without root, slurm-wlm and munge)", () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "slurm-"));
    const { status, stderr } = spawnSync(cluster, ["start", join(folder, "cluster"), "2"], { encoding: "utf8" });
    if (status !== 0) throw new Error(`the cluster did not start: ${stderr}`);
    environment = { ...process.env, SLURM_CONF: join(folder, "cluster/slurm.conf"), XDG_CACHE_HOME: folder };
  });

  afterAll(() => {
    spawnSync(cluster, ["stop", join(folder, "cluster")]);
    rmSync(folder, { recursive: true, force: true });
  });

  function start(args: readonly string[], more: NodeJS.ProcessEnv = {}) {
    const child = spawn(process.execPath, [whatif, ...args], { cwd: folder, env: { ...environment, ...more } });
    const answer = new Promise<Answer>((resolve, reject) => {
      let [out, err] = ["", ""];
      child.stdout.on("data", (data: Buffer) => {
        out += data.toString();
      });
      child.stderr.on("data", (data: Buffer) => {
        err += data.toString();
      });
      child.on("error", reject);
      child.on("close", (code) => resolve({ code, out, err }));
    });
    return { child, answer };
  }

  function digestIn({ code, out, err }: Answer): string {
    expect(code, err).toBe(0);
    return (JSON.parse(out) as { digest: string }).digest;
  }

  /** What the cluster still has to do. */
  function queue(): string {
    return spawnSync("squeue", ["--noheader"], { env: environment, encoding: "utf8" }).stdout.trim();
  }

  /** Processes of tasks that are at work. */
  function taskProcesses(): number[] {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => commandOf(pid).includes(`${folder}/`) && commandOf(pid).includes("--index"))
      .map(Number);
  }

  async function until<T>(what: string, look: () => T | undefined): Promise<T> {
    for (let tries = 0; tries < 600; tries++) {
      const seen = look();
      if (seen !== undefined) return seen;
      await setTimeout(100);
    }
    throw new Error(`waited in vain for ${what}`);
  }

  let expected = "";

  test("an array of jobs gives the digest of one process, and a second time it does nothing again", async () => {
    expected = digestIn(await start(["run", ...ASKED, "--executor", "inline"]).answer);
    const first = await start(["run", ...ASKED, "--executor", "slurm", "--workers", "2"]).answer;
    expect(digestIn(first)).toBe(expected);
    const jobs = (): string[] =>
      readdirSync(join(folder, "whatif-slurm"), { recursive: true, encoding: "utf8" }).filter((name) =>
        name.endsWith("job.sh"),
      );
    expect(jobs()).toHaveLength(1);
    expect(digestIn(await start(["run", ...ASKED, "--executor", "slurm"]).answer)).toBe(expected);
    expect(jobs(), "a finished batch is only read").toHaveLength(1);
    expect(digestIn(await start(["merge", "whatif-slurm", "--format", "json"]).answer)).toBe(expected);
  });

  test("kill -9 of a task in mid-batch: its runs are done again, to the right digest", async () => {
    rmSync(join(folder, "whatif-slurm"), { recursive: true });
    const { answer } = start(["run", ...ASKED, "--executor", "slurm"]);
    const victim = await until("a task at work", () => taskProcesses()[0]);
    process.kill(victim, "SIGKILL");
    expect(digestIn(await answer)).toBe(expected);
    const scripts = readdirSync(join(folder, "whatif-slurm"), { recursive: true, encoding: "utf8" });
    expect(scripts.filter((name) => name.endsWith("job.sh")).length, "the runs were given again").toBeGreaterThan(1);
  });

  test("Ctrl-C cancels the job, keeps what was finished, and the same command continues", async () => {
    rmSync(join(folder, "whatif-slurm"), { recursive: true });
    const { child, answer } = start(["run", ...ASKED, "--executor", "slurm"]);
    const chunks = (): string[] =>
      existsSync(join(folder, "whatif-slurm"))
        ? readdirSync(join(folder, "whatif-slurm"), { recursive: true, encoding: "utf8" }).filter((name) =>
            name.endsWith(".chunk"),
          )
        : [];
    await until("a finished chunk", () => (chunks().length > 0 ? true : undefined));
    child.kill("SIGINT");
    expect((await answer).code).toBe(130);
    await until("the end of the tasks", () => (queue() === "" && taskProcesses().length === 0 ? true : undefined));
    expect(chunks().length).toBeGreaterThan(0);
    expect(digestIn(await start(["run", ...ASKED, "--executor", "slurm"]).answer)).toBe(expected);
  });

  test("a job that never comes back ends in an error after the time it says", async () => {
    rmSync(join(folder, "whatif-slurm"), { recursive: true });
    // A queue that takes jobs and starts none.
    spawnSync("scontrol", ["update", "PartitionName=test", "State=DOWN"], { env: environment });
    const silent = start(["run", ...ASKED, "--executor", "slurm"], { WHATIF_SLURM_MINUTES: "0.1" });
    const { code, err } = await silent.answer;
    expect(code).toBe(2);
    expect(err).toContain(`finished nothing for 0.1 minutes and was cancelled. 0 of ${RUNS} runs are kept`);
    expect(queue()).toBe("");
  });
});

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}
