import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FRACTIONAL_POWERS } from "../../packages/sim-core/src/math/exp-table.ts";
import { LN2_PARTS, LOG_TABLE } from "../../packages/sim-core/src/math/log-table.ts";
import type { KernelCase } from "./cases.ts";

/** The kernel compiled twice: with its own elementary functions, and with the C library's; or why there is none. */
export type CompiledKernel =
  | { readonly own: string; readonly libm: string; readonly compiler: string }
  | { readonly missing: string };

/** What a program that solves a case on its own has found, and how long a solution took of the processor's time. */
export interface Solution {
  readonly nanoseconds: number;
  readonly passes: number;
  readonly residual: number;
  readonly priceEurPerUnit: Float64Array;
  readonly lernerIndex: Float64Array;
  readonly share: Float64Array;
  readonly withinNestShare: Float64Array;
  readonly outsideShare: Float64Array;
  readonly inclusiveValue: Float64Array;
}

/** Contraction would fuse a product and a sum into one rounding, and the bits would differ. */
const FLAGS = ["-O2", "-ffp-contract=off", "-std=c11", "-D_POSIX_C_SOURCE=200809L"];

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A folder for what the benchmark builds; npm removes it with everything else that it installed. */
function cacheFolder(): string {
  const folder = here("../../node_modules/.cache/andromede-bench");
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Compiles the kernel with the first of cc, gcc and clang that there is. */
export function compileKernel(): CompiledKernel {
  const compiler = ["cc", "gcc", "clang"].find((name) => spawnSync(name, ["--version"]).status === 0);
  if (compiler === undefined) return { missing: "there is no C compiler (cc, gcc or clang)" };
  const build = (name: string, more: readonly string[]): string => {
    const program = join(cacheFolder(), name);
    const made = spawnSync(compiler, [...FLAGS, ...more, here("kernel.c"), "-o", program, "-lm"], { encoding: "utf8" });
    if (made.status !== 0) throw new Error(`${compiler} could not compile kernel.c:\n${made.stderr}`);
    return program;
  };
  const version = spawnSync(compiler, ["--version"], { encoding: "utf8" }).stdout.split("\n")[0] ?? compiler;
  return {
    own: build("kernel-own", []),
    libm: build("kernel-libm", ["-DLIBM"]),
    compiler: `${version}, ${FLAGS.slice(0, 2).join(" ")}`,
  };
}

/** Writes a case for a program, lets it solve the case `repetitions` times, and reads what it found. */
export function solveElsewhere(command: readonly string[], kernelCase: KernelCase, repetitions: number): Solution {
  const [input, output] = ["case.bin", "solution.bin"].map((name) => join(cacheFolder(), `${process.pid}-${name}`));
  writeFileSync(input!, bytesOf(numbersOf(kernelCase, repetitions)));
  const [program, ...more] = command;
  const done = spawnSync(program!, [...more, input!, output!], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${command.join(" ")} failed (${done.status}): ${done.stderr}`);
  return solutionOf(readFileSync(output!), kernelCase);
}

/** All numbers of a case in the order in which kernel.c and kernel_numpy.py read them. */
function numbersOf({ choice, prices, start }: KernelCase, repetitions: number): Float64Array {
  const { firmCount, segmentCount, nestCount, activeCount, nestSimilarity, outsideWeight } = choice;
  const parts: readonly ArrayLike<number>[] = [
    ...Object.values(FRACTIONAL_POWERS),
    ...Object.values(LOG_TABLE),
    [LN2_PARTS.high, LN2_PARTS.low],
    [firmCount, segmentCount, nestCount, activeCount, nestSimilarity, outsideWeight],
    choice.active,
    choice.nest,
    prices.owner,
    prices.isFree,
    prices.ownsSeveral,
    choice.attentionShare,
    choice.valueUtility,
    choice.priceSensitivity,
    prices.contestableEur,
    prices.unitCostEurPerUnit,
    prices.priceEurPerUnit,
    prices.paidRatio,
    start,
    [repetitions],
  ];
  return Float64Array.from(parts.flatMap((part) => Array.from(part)));
}

function bytesOf(numbers: Float64Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

function solutionOf(bytes: Uint8Array, { choice }: KernelCase): Solution {
  const numbers = new Float64Array(new Uint8Array(bytes).buffer);
  const { firmCount, segmentCount } = choice;
  const cells = firmCount * segmentCount;
  let at = 3;
  const next = (length: number): Float64Array => {
    at += length;
    return numbers.slice(at - length, at);
  };
  return {
    nanoseconds: numbers[0]!,
    passes: numbers[1]!,
    residual: numbers[2]!,
    priceEurPerUnit: next(firmCount),
    lernerIndex: next(firmCount),
    share: next(cells),
    withinNestShare: next(cells),
    outsideShare: next(segmentCount),
    inclusiveValue: next(segmentCount),
  };
}
