import type { FactScore, Scenario } from "@andromede/sim-core";
import { formatNumber, formatShare } from "@andromede/wording";
import { factValue } from "../packages/cli/src/analysis/fact-words.ts";

/** Middle and range of the worlds, with the part of them that has a value. */
export function worlds(score: FactScore | undefined, scenario: Scenario): string {
  if (!score?.simulated) return "-";
  const { fact, simulated, definedShare } = score;
  const [low, middle, high] = [simulated.p05, simulated.p50, simulated.p95].map((value) =>
    factValue(fact, value, scenario, "en"),
  );
  return `${middle} [${low}, ${high}]${definedShare < 1 ? `, in ${percent(definedShare)}` : ""}`;
}

/** Whether the middle half, or nine in ten, of the worlds meet what was published. */
export function insideWord({ in50, in90 }: FactScore): string {
  if (in50) return "half";
  return in90 ? "nine in ten" : "**missed**";
}

/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}

/** A share in whole percent. */
export function percent(share: number): string {
  return formatShare(share, "en", { digits: 0 });
}

/** Two decimals. */
export function two(value: number): string {
  return formatNumber(value, "en", { digits: 2 });
}

/** The mean; NaN of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}
