/** A row of the benchmark's table: two measurements of one kind, and how many times the second is the first. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly beside: string;
  readonly ratio: string;
}

/** Processor time of this process and of what it starts besides, in milliseconds: less disturbed by others than the clock. */
export function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Time that passes, in milliseconds. */
export async function elapsedMs(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Median of what each measurement gives, taken in turns so that what disturbs one disturbs all. */
export function interleaved(repetitions: number, measurements: readonly (() => number)[]): number[] {
  const taken: number[][] = measurements.map(() => []);
  for (let repetition = 0; repetition < repetitions; repetition++)
    measurements.forEach((measure, index) => {
      taken[index]!.push(measure());
    });
  return taken.map(median);
}

/** A number with three digits that count. */
export function digits(value: number): string {
  return String(Number(value.toPrecision(3)));
}

export function timesText(ratio: number): string {
  return Number.isFinite(ratio) ? `${digits(ratio)} x` : "-";
}

/** The rows as a table of Markdown, columns aligned. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [
    ["what", "measured", "beside", "ratio"],
    ...rows.map(({ what, measured, beside, ratio }) => [what, measured, beside, ratio]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]!.length)));
  const written = lines.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`);
  written.splice(1, 0, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`);
  return written.join("\n");
}
