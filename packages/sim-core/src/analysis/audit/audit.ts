import { abs, max, min } from "../../math/arithmetic.ts";
import { measureOf } from "../../outcomes/catalogue.ts";
import { ScenarioError } from "../../scenario/faults.ts";
import type { Observable, Scenario } from "../../scenario/parameters.ts";
import { RefusedInput } from "../../sentence/refused-input.ts";
import { type Sentence, saidAs, say, sentenceOf } from "../../sentence/sentence.ts";
import { portableOf } from "../../simulation/chunk.ts";
import { digestOf } from "../../simulation/digest.ts";
import { ensembleWith } from "../../simulation/executor.ts";
import { type PartNumbers, partNumbers } from "../explain/part-numbers.ts";
import type { WorkOptions } from "../outcome-values.ts";
import { type AuditRow, auditRow, untested } from "./audit-row.ts";
import { type AuditCheck, checksOf, type Pair } from "./checks.ts";
import { readingChecks } from "./readings.ts";

export interface AuditOptions extends WorkOptions {
  readonly runs: number;
  readonly outcome: Observable;
  /** Readings of what would have been without the policy, the usual one first. Defaults to none. */
  readonly readings?: readonly Scenario[];
}

export interface Audit {
  readonly base: Scenario;
  readonly other: Scenario;
  readonly outcome: Observable;
  readonly unit: string;
  readonly seed: string;
  readonly runs: number;
  /** The difference that is audited: `other` less `base`, world by world. */
  readonly difference: PartNumbers;
  readonly rows: readonly AuditRow[];
  /** Of all differences that were looked at. */
  readonly digest: string;
}

/**
 * Looks for a result by arithmetic: what a difference between two scenarios comes to when something is changed that
 * should change nothing (names, the order of the file, one firm counted as two), and what becomes of its sign when a
 * mechanism, a form or a stock of the base is another. All under the same luck.
 *
 * Errors: RangeError where the outcome is defined in no world.
 */
export async function audit(base: Scenario, other: Scenario, options: AuditOptions): Promise<Audit> {
  const { outcome, seed, runs, readings = [] } = options;
  const pair: Pair = [base, other];
  const checks = [...checksOf(pair, outcome, seed), ...readingChecks(pair, readings)];
  const look = lookerFor(options, checks.length);
  const looked = await look.at(pair, outcome, seed);
  const defined = looked.difference.filter((value) => Number.isFinite(value));
  if (defined.length === 0) throw new RefusedInput(say`${outcome.measure} is defined in no world of both scenarios.`);
  const smallest = measureOf(outcome.measure)?.smallestThatMatters ?? 0;
  const rows: AuditRow[] = [];
  for (const check of checks) rows.push(await rowOf(check, pair, look, { outcome, seed, smallest }));
  look.finish();
  return {
    base,
    other,
    outcome,
    unit: measureOf(outcome.measure)?.unit ?? "1",
    seed,
    runs,
    difference: partNumbers(defined, smallest),
    rows,
    digest: digestOf(look.all()),
  };
}

interface Usual {
  readonly outcome: Observable;
  readonly seed: string;
  readonly smallest: number;
}

async function rowOf(check: AuditCheck, pair: Pair, look: Looker, usual: Usual): Promise<AuditRow> {
  const {
    id,
    kind,
    subject,
    isIdentity,
    vary,
    before = () => pair,
    outcome = usual.outcome,
    seed = usual.seed,
  } = check;
  const about = { id, kind, subject, isIdentity };
  if (vary === null) return untested(about, check.reason!);
  try {
    const left = await look.at(before(), usual.outcome, usual.seed);
    const right = await look.at(vary(), outcome, seed);
    const tried = { before: left.difference, after: right.difference, size: max(left.size, right.size) };
    return auditRow(about, tried, usual.smallest);
  } catch (error) {
    if (look.isStopped() || !(error instanceof Error)) throw error;
    return untested(about, say`it cannot be run: ${whyOf(error)}`);
  }
}

/** The first thing that is wrong. */
function whyOf(error: Error): Sentence {
  if (error instanceof ScenarioError && error.faults[0]) return error.faults[0].says.rule;
  return sentenceOf(error) ?? saidAs(error.message);
}

interface Looked {
  /** Row i is world i. */
  readonly difference: Float64Array;
  /** Largest size of the outcome itself. */
  readonly size: number;
}

interface Looker {
  readonly at: (pair: Pair, outcome: Observable, seed: string) => Promise<Looked>;
  readonly finish: () => void;
  readonly isStopped: () => boolean;
  readonly all: () => Float64Array[];
}

/** Runs scenarios, each once however often it is looked at. Progress counts as if none had been met before. */
function lookerFor({ executor, runs, signal, onProgress }: AuditOptions, checkCount: number): Looker {
  const known = new Map<string, Float64Array>();
  const total = 2 * runs * (1 + checkCount);
  let done = 0;
  const column = async (scenario: Scenario, outcome: Observable, seed: string): Promise<Float64Array> => {
    const key = JSON.stringify([portableOf(scenario).text, outcome, seed]);
    const found = known.get(key);
    if (found) return found;
    const from = done;
    const tell = (count: number): void => onProgress?.(min(from + count, total), total);
    const options = { seed, runs, outcomes: [outcome], onProgress: tell, ...(signal && { signal }) };
    const { outcomes } = await ensembleWith(executor, scenario, options);
    known.set(key, outcomes[0]!.values);
    done += runs;
    return outcomes[0]!.values;
  };
  return {
    at: async ([base, other], outcome, seed) => {
      const [left, right] = [await column(base, outcome, seed), await column(other, outcome, seed)];
      const size = [...left, ...right].reduce(
        (most, value) => (Number.isFinite(value) ? max(most, abs(value)) : most),
        0,
      );
      return { difference: right.map((value, world) => value - left[world]!), size };
    },
    finish: () => onProgress?.(total, total),
    isStopped: () => signal?.aborted === true,
    all: () => [...known.values()],
  };
}
