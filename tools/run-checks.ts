import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { closingLine, skippedTests, sumTallies, type Tally, tallyOfVitest, type VitestReport } from "./tally.ts";

export interface Check {
  readonly name: string;
  /** The npm package whose program of this name runs the check, then what the program is told. */
  readonly program: readonly [packageName: string, bin: string];
  readonly args: readonly string[];
  /** What to type when the check fails. */
  readonly remedy?: string;
}

export interface Result {
  readonly name: string;
  readonly tally: Tally;
  readonly seconds: number;
  /** What could not be run, and why. */
  readonly skipped: readonly string[];
}

/** With this exit code a check says that it could not be run; the last line that it prints is the reason. */
const skippedExitCode = 77;

const root = fileURLToPath(new URL("../", import.meta.url));

/** Colours are for a terminal: in a file, and in CI's log, they are noise. */
const environment = { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }) };

/** Runs a check and says what became of it. */
export function runCheck({ name, program, args, remedy }: Check): Result {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [programFile(...program), ...args], {
    cwd: root,
    env: environment,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const output = `${stdout}${stderr}`.trim();
  const isSkipped = status === skippedExitCode;
  const isPassed = status === 0;
  const result: Result = {
    name,
    tally: { passed: isPassed ? 1 : 0, failed: isPassed || isSkipped ? 0 : 1, skipped: isSkipped ? 1 : 0 },
    seconds: secondsSince(start),
    skipped: isSkipped ? [output.split("\n").at(-1) ?? ""] : [],
  };
  if (!isPassed) console.log(output);
  console.log(summary(result));
  if (result.tally.failed > 0 && remedy !== undefined) console.log(`       ${remedy}`);
  return result;
}

/** Runs the tests that a configuration of vitest names. */
export function runTests(name: string, config: string): Result {
  const start = performance.now();
  const reportFile = join(root, "node_modules", ".cache", `${config}.report.json`);
  rmSync(reportFile, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      programFile("vitest", "vitest"),
      "run",
      `--config=${config}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile=${reportFile}`,
    ],
    { cwd: root, env: environment, stdio: ["ignore", "inherit", "inherit"] },
  );
  const report = existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, "utf8")) as VitestReport) : undefined;
  const result: Result = {
    name,
    tally: tallyOfVitest(report, status ?? 1),
    seconds: secondsSince(start),
    skipped: report === undefined ? [] : skippedTests(report).map((test) => relative(root, test)),
  };
  console.log(summary(result));
  return result;
}

/** Prints every check once more, names what did not run, and ends with the count. */
export function close(results: readonly Result[]): void {
  const total = sumTallies(results.map(({ tally }) => tally));
  const isComplete = process.env.CI === undefined || total.skipped === 0;
  console.log("");
  for (const result of results) {
    console.log(summary(result));
    for (const name of result.skipped) console.log(`       skipped: ${name}`);
  }
  if (!isComplete) console.log("FAILED completeness: where CI is set, a check that did not run is a failure");
  console.log("");
  const counted: Tally = isComplete ? total : { ...total, failed: total.failed + 1 };
  console.log(closingLine(counted));
  process.exitCode = counted.failed > 0 ? 1 : 0;
}

function summary({ name, tally, seconds }: Result): string {
  const word = tally.failed > 0 ? "FAILED" : tally.passed > 0 ? "ok    " : "SKIPPED";
  const count = tally.passed + tally.failed + tally.skipped > 1 ? `: ${closingLine(tally)}` : "";
  return `${word} ${name} (${seconds.toFixed(1)} s)${count}`;
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

/** The JavaScript file behind a program of an installed package, so that it runs without a shell on every system. */
function programFile(packageName: string, bin: string): string {
  const folder = join(root, "node_modules", packageName);
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const file = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[bin];
  if (file === undefined) throw new Error(`the package ${packageName} has no program called ${bin}`);
  return join(folder, file);
}
