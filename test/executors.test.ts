import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createDigest,
  type Ensemble,
  type Executor,
  ensemble,
  ensembleWith,
  type Scenario,
  summarise,
  summariseWith,
} from "@andromede/sim-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { EXECUTORS, type ExecutorOptions, executorNamed } from "../packages/cli/src/executors/executor-named.ts";
import { type Keeping, keepingChunks } from "../packages/cli/src/executors/keeping.ts";
import { paceOf } from "../packages/cli/src/executors/pace.ts";
import { threadsExecutor } from "../packages/cli/src/executors/threads.ts";
import { createRunningSummary } from "../packages/sim-core/src/simulation/running-summary.ts";
import { foreignFirm, homeFirm, marketOf } from "./support/market.ts";

const RUNS = 60;
const scenario: Scenario = marketOf({
  quarters: 12,
  firms: {
    ours: homeFirm(0.4, 100, { exitHazard: "10 %/year" }),
    theirs: foreignFirm(0.6, 90),
  },
  demand: { priceSensitivity: "triangular(1.5, 2, 3)" },
});
let expected: Ensemble;
let folder = "";
const closing: (() => Promise<void>)[] = [];

beforeAll(() => {
  expected = ensemble(scenario, { seed: "executors", runs: RUNS });
});

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "executors-"));
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function opened(name: string, options: ExecutorOptions = {}): Executor {
  const { executor, close } = executorNamed(name, options);
  closing.push(close);
  return executor;
}

function batch(executor: Executor, more: { readonly runs?: number; readonly signal?: AbortSignal } = {}) {
  return ensembleWith(executor, scenario, { seed: "executors", runs: RUNS, ...more });
}

describe("the same bits, however the runs are done", () => {
  test("the runs of the test differ from each other", () => {
    const distinct = expected.outcomes.map(({ values }) => new Set(values).size);
    expect(Math.max(...distinct)).toBe(RUNS);
  });

  test("inline", async () => {
    expect((await batch(opened("inline"))).digest).toBe(expected.digest);
  });

  test("threads: 1, 2 and 3 workers, chunks of 7, of 1 and of more than all runs", async () => {
    for (const [workers, chunkRuns] of [
      [1, 1000],
      [2, 7],
      [3, 1],
    ] as const) {
      const executor = opened("threads", { workers, chunkRuns });
      const { digest, outcomes } = await batch(executor);
      expect(digest, `${workers} workers, chunks of ${chunkRuns}`).toBe(expected.digest);
      expect(outcomes).toEqual(expected.outcomes);
    }
  });

  test("chunks that arrive last first", async () => {
    const inner = opened("inline");
    const backwards: Executor = {
      name: "backwards",
      async run(request, hooks) {
        for (let runs = request.runs; runs > 0; runs -= 13) {
          const firstRun = Math.max(0, runs - 13);
          await inner.run({ ...request, firstRun, runs: runs - firstRun }, hooks);
        }
      },
    };
    expect((await batch(backwards)).digest).toBe(expected.digest);
  });

  test("a digest that takes rows as they come is that of whole columns", () => {
    const columns = expected.outcomes.map(({ values }) => values);
    const digest = createDigest(columns.length);
    for (const [from, to] of [
      [0, 1],
      [1, 20],
      [20, RUNS],
    ] as const) {
      digest.take(columns.map((column) => column.subarray(from, to)));
    }
    expect(digest.value()).toBe(expected.digest);
  });

  test("every pattern of NaN has the same name, and -0 another than 0", () => {
    const nameOf = (high: number, low: number): string => {
      const words = new Uint32Array([low, high]);
      const digest = createDigest(1);
      digest.take([new Float64Array(words.buffer)]);
      return digest.value();
    };
    expect(nameOf(0xfff80000, 0)).toBe(nameOf(0x7ff80000, 0));
    expect(nameOf(0x7ff80000, 5)).toBe(nameOf(0x7ff80000, 0));
    expect(nameOf(0x80000000, 0)).not.toBe(nameOf(0, 0));
  });

  test.each<[string, string | number]>([
    ["nothing", ""],
    ["accents and signs", "été 🌱"],
    ["a long text", "x".repeat(10_000)],
    ["a huge number", 1e300],
    ["minus zero", -0],
  ])("a seed may be anything: %s", async (_, seed) => {
    const options = { seed, runs: 3 };
    const inline = ensemble(scenario, options);
    expect((await ensembleWith(opened("inline"), scenario, options)).digest).toBe(inline.digest);
    expect(inline.digest).not.toBe(ensemble(scenario, { ...options, seed: "another" }).digest);
  });
});

describe("what happens to workers", () => {
  test("a worker that dies is replaced, and its runs are done again", async () => {
    const { executor, threads, close } = threadsExecutor({ workers: 2, chunkRuns: 5 });
    closing.push(close);
    let killed = 0;
    const onProgress = (): void => {
      if (killed >= 3) return;
      killed += 1;
      void threads()[0]?.terminate();
    };
    const { digest } = await ensembleWith(executor, scenario, { seed: "executors", runs: RUNS, onProgress });
    expect(killed).toBe(3);
    expect(digest).toBe(expected.digest);
  });

  test("where no worker ever lives, the batch ends with an error that says so", async () => {
    const { executor, threads, close } = threadsExecutor({ workers: 2 });
    closing.push(close);
    const killed = new WeakSet<object>();
    const killing = setInterval(() => {
      for (const thread of threads()) if (!killed.has(thread)) void thread.terminate();
      for (const thread of threads()) killed.add(thread);
    }, 5);
    try {
      await expect(batch(executor)).rejects.toThrow(/Runs 0 to \d+ were given up: their worker died 5 times/);
    } finally {
      clearInterval(killing);
    }
  });

  test("stopping is at once and leaves no worker; the next batch starts anew", async () => {
    const { executor, threads, close } = threadsExecutor({ workers: 2, chunkRuns: 5 });
    closing.push(close);
    const control = new AbortController();
    let done = 0;
    const stopped = ensembleWith(executor, scenario, {
      runs: 100_000,
      signal: control.signal,
      onProgress: (runsDone) => {
        done = runsDone;
        control.abort(new Error("stopped by the test"));
      },
    });
    await expect(stopped).rejects.toThrow("stopped by the test");
    expect(done).toBeLessThan(100);
    expect(threads()).toEqual([]);
    expect((await batch(executor)).digest).toBe(expected.digest);
  });

  test("inline hears a signal between chunks", async () => {
    const control = new AbortController();
    setImmediate(() => control.abort(new Error("stopped by the test")));
    const stopped = ensembleWith(opened("inline"), scenario, { runs: 100_000, signal: control.signal });
    await expect(stopped).rejects.toThrow("stopped by the test");
  });

  test("an error of the model is the same error from a thread, and of the first run that fails", async () => {
    const outcomes = [{ measure: "price", actor: "ours", quarter: "2031-Q1" }];
    const executor = opened("threads", { workers: 1 });
    const request = { scenario: { path: "x", text: "{}" }, seed: "1", firstRun: 0, runs: 9, centre: false, outcomes };
    await expect(executor.run(request, { onChunk: () => undefined })).rejects.toThrow(/title/);
  });

  test("progress tells every run once, and the pace comes from it", async () => {
    const told: number[] = [];
    await ensembleWith(opened("threads", { workers: 2 }), scenario, {
      runs: RUNS,
      onProgress: (done) => told.push(done),
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(RUNS);
    let now = 0;
    const pace = paceOf(100, () => now);
    expect(pace(0)).toEqual({ runsPerSecond: 0, secondsLeft: null });
    now = 2000;
    expect(pace(20)).toEqual({ runsPerSecond: 10, secondsLeft: 8 });
  });
});

describe("what was finished is kept", () => {
  /** An executor that counts the runs it is given, and breaks off after some. */
  function counting(breakOffAfter = Number.POSITIVE_INFINITY) {
    const inner = opened("inline");
    let runs = 0;
    const executor: Executor = {
      name: "counting",
      async run(request, hooks) {
        const chunk = Math.min(20, request.runs);
        for (let done = 0; done < request.runs; done += chunk) {
          if (runs >= breakOffAfter) throw new Error("broken off by the test");
          await inner.run(
            { ...request, firstRun: request.firstRun + done, runs: Math.min(chunk, request.runs - done) },
            hooks,
          );
          runs += chunk;
        }
      },
    };
    return { executor, runs: () => runs };
  }

  function kept(executor: Executor, root: string, more: Partial<Keeping> = {}): Executor {
    return keepingChunks({ executor, close: () => Promise.resolve() }, { root, resume: true, forget: false, ...more })
      .executor;
  }

  test("a batch that was broken off goes on where it was, to the same digest", async () => {
    const keep = join(folder, "resume");
    await expect(batch(kept(counting(20).executor, keep))).rejects.toThrow("broken off");
    const rest = counting();
    const { digest } = await batch(kept(rest.executor, keep));
    expect([digest, rest.runs()]).toEqual([expected.digest, RUNS - 20]);
    const nothing = counting();
    const again = await batch(kept(nothing.executor, keep));
    expect([again.digest, nothing.runs()], "a finished batch is only read").toEqual([expected.digest, 0]);
  });

  test("a smaller batch is the beginning of a larger one, and chunks of another seed or scenario are not taken", async () => {
    const keep = join(folder, "resume");
    const rest = counting();
    const larger = await batch(kept(rest.executor, keep), { runs: RUNS + 20 });
    expect(rest.runs()).toBe(20);
    expect(larger.digest).toBe(ensemble(scenario, { seed: "executors", runs: RUNS + 20 }).digest);
    const other = counting();
    await ensembleWith(kept(other.executor, keep), scenario, { seed: "another", runs: RUNS });
    expect(other.runs()).toBe(RUNS);
  });

  test.each<[string, (file: string) => void]>([
    ["cut off", (file) => truncateSync(file, 300)],
    ["empty", (file) => truncateSync(file, 0)],
    ["with a bit turned over", (file) => turnBit(file)],
    ["with bytes after its end", (file) => writeFileSync(file, "tail", { flag: "a" })],
    [
      "of another batch",
      (file) => writeFileSync(file, readFileSync(file, "latin1").replace(/"batch":"./, '"batch":"_'), "latin1"),
    ],
    [
      "that is a folder",
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])("a chunk file %s is never taken for a whole one", async (what, damage) => {
    const keep = join(folder, `damaged ${what}`);
    await batch(kept(counting().executor, keep));
    const chunks = join(keep, readdirSync(keep)[0]!);
    const [first] = readdirSync(chunks)
      .filter((name) => name.endsWith(".chunk"))
      .sort();
    damage(join(chunks, first!));
    writeFileSync(join(chunks, "runs-0000000020-0000000039.chunk.1-abc.partial"), "half");
    const again = counting();
    const taken = kept(again.executor, keep);
    if (what === "that is a folder") await expect(batch(taken)).rejects.toThrow(/cannot be kept/);
    else expect([(await batch(taken)).digest, again.runs()]).toEqual([expected.digest, 20]);
  });

  test("where chunks cannot be kept, the error names the folder and what was kept stays whole", async () => {
    const file = join(folder, "a file");
    writeFileSync(file, "");
    await expect(batch(opened("threads", { workers: 1, keep: file }))).rejects.toThrow(
      /cannot be kept in .*a file.*: a part of the path is a file, not a folder/,
    );
    await expect(batch(opened("inline", { keep: "/proc/whatif" }))).rejects.toThrow(/cannot be kept in \/proc\/whatif/);
  });
});

describe("summaries on line", () => {
  test("say what summaries of columns say, with the same digest, and keep no column", async () => {
    const { digest, outcomes } = await summariseWith(opened("threads", { workers: 2, chunkRuns: 7 }), scenario, {
      seed: "executors",
      runs: RUNS,
    });
    expect(digest).toBe(expected.digest);
    for (const [index, row] of outcomes.entries()) {
      const { mean, sd, p05, p25, p50, p75, p95, ...rest } = summarise(expected.outcomes[index]!);
      expect(row).toMatchObject(rest);
      for (const [told, exact] of [
        [row.mean, mean],
        [row.sd, sd],
      ] as const) {
        if (exact === null) expect(told).toBeNull();
        else expect(Math.abs(told! - exact)).toBeLessThanOrEqual(1e-11 * Math.max(Math.abs(exact), Math.abs(mean!)));
      }
      // Of a quantile between two runs, the on-line summary gives the lower run.
      const sorted = expected.outcomes[index]!.values.filter(Number.isFinite).sort();
      for (const [told, share, exact] of [
        [row.p05, 0.05, p05],
        [row.p25, 0.25, p25],
        [row.p50, 0.5, p50],
        [row.p75, 0.75, p75],
        [row.p95, 0.95, p95],
      ] as const) {
        if (exact === null) {
          expect(told).toBeNull();
          continue;
        }
        const run = sorted[Math.floor(share * (sorted.length - 1))]!;
        expect(Math.abs(told! - run), `${row.measure} ${row.actor} ${share}`).toBeLessThanOrEqual(Math.abs(run) / 2000);
      }
    }
  });

  test("of whole numbers, signs and nothing", () => {
    const summary = createRunningSummary();
    expect([summary.count(), summary.mean(), summary.quantile(0.5)]).toEqual([0, Number.NaN, Number.NaN]);
    for (const value of [-3, -3, -2, 0, 0, 1, 1, Number.NaN, Number.POSITIVE_INFINITY]) summary.take(value);
    expect(summary.count()).toBe(7);
    expect([0, 0.25, 0.5, 0.75, 1].map(summary.quantile)).toEqual([-3, -3, 0, 0, 1]);
  });

  test("take no more memory for more values", () => {
    const summary = createRunningSummary();
    const before = process.memoryUsage().heapUsed;
    for (let at = 1; at <= 1_000_000; at++) summary.take(0.2 + ((at * 0.618033988749895) % 1) / 2);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20e6);
    expect(summary.mean()).toBeCloseTo(0.45, 5);
    expect(summary.quantile(0.9)).toBeCloseTo(0.65, 3);
  });
});

describe("what cannot be done", () => {
  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("%d runs are none", async (runs) => {
    await expect(batch(opened("inline"), { runs })).rejects.toThrow(`runs is ${runs}: a whole number from 1 is due.`);
  });

  test("1e12 runs: the error tells the greatest number that memory allows", async () => {
    await expect(batch(opened("threads"), { runs: 1e12 })).rejects.toThrow(
      /runs is 1000000000000: with \d+ outcomes, memory here allows at most \d+\./,
    );
    expect(() => ensemble(scenario, { runs: 1e12 })).toThrow(/memory here allows at most/);
  });

  test("an executor that there is not, or without workers", () => {
    expect(() => executorNamed("thread")).toThrow(`There is no executor "thread". Did you mean threads?`);
    for (const name of EXECUTORS)
      expect(() => executorNamed(name, { workers: 0 })).toThrow("a whole number from 1 is due");
    expect(() => executorNamed("threads", { workers: 1.5 })).toThrow("The number of workers is 1.5");
  });
});

function turnBit(file: string): void {
  const bytes = readFileSync(file);
  bytes[bytes.length - 9]! ^= 1;
  writeFileSync(file, bytes);
}
