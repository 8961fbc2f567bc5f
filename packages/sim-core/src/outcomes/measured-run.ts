import type { Ledger } from "../accounts/ledger.ts";
import type { RunRecord } from "../simulation/record.ts";
import type { World } from "../simulation/world.ts";

/** What measures read: the world that was drawn, what was written down, and the books. */
export interface MeasuredRun {
  readonly world: World;
  readonly record: RunRecord;
  readonly ledger: Ledger;
}

/** Whom a measure is about: firms with the weight at which each counts. */
export interface Actor {
  readonly id: string;
  readonly firms: readonly number[];
}

/** Text of a label in the languages of the reports. */
export interface MeasureLabel {
  readonly en: string;
  readonly fr: string;
}

/** What is said of a measure, whatever it is computed from. */
export interface MeasureFacts {
  readonly id: string;
  readonly unit: string;
  readonly label: MeasureLabel;
  /** Which way is better for the country, where that is not itself the question; 0 where it is. */
  readonly better: 1 | -1 | 0;
  /** Difference below which a clear verdict is called small, in `unit`. */
  readonly smallestThatMatters: number;
  /** Why the measure is not defined somewhere. */
  readonly reason?: MeasureLabel;
}

/**
 * A measure of results. `flow`: money or work of a quarter, which a year sums; `level`: a state, which a year ends in;
 * `whole`: one number for the whole horizon.
 */
export interface Measure extends MeasureFacts {
  readonly kind: "flow" | "level" | "whole";
  /** Whom it can be asked of. */
  readonly of: "firms" | "market" | "state";
  /** Towards whom or for what it can be asked, where it can. */
  readonly counterparties?: readonly string[];
  /** NaN where it is not defined; `reason` then says why. */
  readonly at: (run: MeasuredRun, actor: Actor, segment: number, quarter: number, counterparty?: string) => number;
}

/** Installed spend of a firm, in one segment or (segment -1) in all. */
export function spendOf(run: MeasuredRun, firm: number, segment: number, quarter: number): number {
  const { firmCount, segmentCount, installedEur, firm: columns } = run.record;
  if (segment < 0) return columns.revenueEur[quarter * firmCount + firm]!;
  return installedEur[(quarter * segmentCount + segment) * firmCount + firm]!;
}

/** Sum of a recorded column over an actor's firms. */
export function sumOver(run: MeasuredRun, actor: Actor, column: Float64Array, quarter: number): number {
  let sum = 0;
  for (const firm of actor.firms) sum += column[quarter * run.record.firmCount + firm]!;
  return sum;
}

/** Mean of a recorded column over an actor's firms, weighted by units sold; plain where nothing is sold; NaN without firms that are alive. */
export function meanOver(run: MeasuredRun, actor: Actor, column: Float64Array, quarter: number): number {
  const { firmCount, firm: columns } = run.record;
  let weighted = 0;
  let units = 0;
  let plain = 0;
  let alive = 0;
  for (const firm of actor.firms) {
    const cell = quarter * firmCount + firm;
    if (!isAlive(run, firm, quarter)) continue;
    const value = column[cell]!;
    weighted += value * columns.totalUnits[cell]!;
    units += columns.totalUnits[cell]!;
    plain += value;
    alive++;
  }
  if (units > 0) return weighted / units;
  return alive > 0 ? plain / alive : Number.NaN;
}

/** Whether a firm is founded and not gone. */
export function isAlive(run: MeasuredRun, firm: number, quarter: number): boolean {
  const stage = run.record.firm.stage[quarter * run.record.firmCount + firm]!;
  return stage === 1 || stage === 2;
}

/** Sum over the horizon of a value per quarter. */
export function overHorizon(run: MeasuredRun, valueAt: (quarter: number) => number): number {
  let sum = 0;
  for (let t = 0; t < run.record.quarterCount; t++) sum += valueAt(t);
  return sum;
}
