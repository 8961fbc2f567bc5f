import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { digits, interleaved, processorMs, type Row, timesText } from "../measure.ts";
import { drawnMarket, frenchQuarter, type KernelCase, solveCase } from "./cases.ts";
import { compileKernel, solveElsewhere } from "./in-c.ts";

/** Solutions in one measurement of a market of one firm; larger markets take fewer. */
const SOLUTIONS = 40_000;

const NUMPY = fileURLToPath(new URL("kernel_numpy.py", import.meta.url));

/** What is missing of the programs to compare with, in words for the reader; and the command of those that are here. */
export interface Others {
  readonly own: readonly string[] | null;
  readonly libm: readonly string[] | null;
  readonly numpy: readonly string[] | null;
  readonly notes: readonly string[];
}

export function othersHere(): Others {
  const compiled = compileKernel();
  const version = spawnSync("python3", ["-c", "import numpy, sys; print(sys.version.split()[0], numpy.__version__)"], {
    encoding: "utf8",
  });
  const [python, numpy] = version.status === 0 ? version.stdout.trim().split(" ") : [];
  const isCompiled = "own" in compiled;
  return {
    own: isCompiled ? [compiled.own] : null,
    libm: isCompiled ? [compiled.libm] : null,
    numpy: python === undefined ? null : ["python3", NUMPY],
    notes: [
      isCompiled ? `C: ${compiled.compiler}` : `C: not measured, ${compiled.missing}`,
      python === undefined
        ? "numpy: not measured, python3 with numpy is not here"
        : `numpy ${numpy} on Python ${python}`,
    ],
  };
}

/** The price kernel against the same in C and in numpy, for the French market and for drawn ones of four sizes. */
export function kernelRows(others: Others, repetitions: number): Row[] {
  return [frenchQuarter(), ...[5, 10, 60, 200].map(drawnMarket)].flatMap((each) => rowsOf(each, others, repetitions));
}

function rowsOf(kernelCase: KernelCase, others: Others, repetitions: number): Row[] {
  const solutions = Math.ceil(SOLUTIONS / kernelCase.choice.activeCount);
  const elsewhere = (command: readonly string[] | null, part: number) => () =>
    command === null ? Number.NaN : solveElsewhere(command, kernelCase, Math.ceil(solutions / part)).nanoseconds / 1000;
  for (let warming = 0; warming < 3; warming++) solveCase(kernelCase, solutions);
  const [here, own, libm, numpy] = interleaved(repetitions, [
    () => (1000 * processorMs(() => void solveCase(kernelCase, solutions))) / solutions,
    elsewhere(others.own, 1),
    elsewhere(others.libm, 1),
    elsewhere(others.numpy, 20),
  ]) as [number, number, number, number];
  const what = `prices of a quarter, ${kernelCase.name}`;
  const measured = `${digits(here)} us`;
  const row = (name: string, time: number, ratio: number, word: string): Row[] =>
    Number.isNaN(time)
      ? []
      : [{ what, measured, beside: `${digits(time)} us in ${name}`, ratio: `${timesText(ratio)} ${word}` }];
  return [
    ...row("C, the same arithmetic", own, here / own, "slower"),
    ...row("C with libm's exp and log", libm, here / libm, "slower"),
    ...row("numpy", numpy, numpy / here, "faster"),
  ];
}
