import { digestOf, type Ensemble, type Observation, portableOf, type Scenario } from "@andromede/sim-core";
import { madeOf } from "../scenarios/settings.ts";
import type { BatchOptions } from "./batch-state.ts";
import { inflated } from "./inflate.ts";

/** Batches that were run when the page was built, by the name of what was asked. */
export type BakedBatches = ReadonlyMap<string, (scenarios: readonly Scenario[]) => readonly Ensemble[]>;

/** What a page carries of the batches that were run when it was built. */
export interface Baked {
  /** Name of the sources that they were run with: the core, the scenarios, the notebook. */
  readonly sources: string;
  /** Bytes, deflated, in letters. */
  readonly packed: string;
  /** What analyses found, packed in the same way; "" where there are none. */
  readonly analyses: string;
}

/** The batches before they are packed. */
export interface BakedText {
  readonly batches: readonly BakedBatch[];
}

export interface BakedBatch {
  readonly key: string;
  readonly seed: string;
  readonly runs: number;
  readonly ensembles: readonly {
    readonly digest: string;
    readonly outcomes: readonly (Observation & { readonly reason: Ensemble["outcomes"][number]["reason"] })[];
    /** Where the column of each outcome begins, in numbers from the first. */
    readonly starts: readonly number[];
  }[];
}

/** Name of a batch: what is asked, of which scenarios to their last number, with which luck. */
export function keyOf(scenarios: readonly Scenario[], options: BatchOptions): string {
  return `${scenarios.map(nameOf).join("-")}-${textDigest(JSON.stringify(options))}`;
}

const known = new WeakMap<Scenario, string>();

/** Name of a scenario to its last number, worked out once; of one that was adjusted, from what it was made of: that is short. */
function nameOf(scenario: Scenario): string {
  const before = known.get(scenario);
  if (before !== undefined) return before;
  const made = madeOf(scenario);
  const name = textDigest(made ? nameOf(made.from) + made.settings : portableOf(scenario).text);
  known.set(scenario, name);
  return name;
}

/** Digest of a text, eight bytes at a time: in UTF-8 no eight bytes are those of a NaN, of which all have one digest. */
export function textDigest(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const words = new Float64Array(Math.ceil(bytes.length / 8));
  new Uint8Array(words.buffer).set(bytes);
  return digestOf([words]);
}

/** The batches that a page carries; none where it carries nothing, or nothing that can be read. */
export async function unpackBaked(baked: Baked | null): Promise<BakedBatches> {
  if (baked === null) return new Map();
  const bytes = await inflated(baked.packed);
  const textLength = new DataView(bytes.buffer).getUint32(0, true);
  const { batches } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + textLength))) as BakedText;
  const numbers = gathered(bytes.subarray(4 + textLength));
  return new Map(batches.map((batch) => [batch.key, (scenarios) => ensemblesOf(batch, numbers, scenarios)]));
}

function ensemblesOf({ seed, runs, ensembles }: BakedBatch, numbers: Float64Array, scenarios: readonly Scenario[]) {
  return ensembles.map(({ digest, outcomes, starts }, at) => ({
    scenario: scenarios[at]!,
    seed,
    runs,
    digest,
    outcomes: outcomes.map((outcome, column) => {
      const start = starts[column]!;
      return { ...outcome, values: numbers.subarray(start, start + runs) };
    }),
  }));
}

/** Numbers from their bytes, of which first bytes stand before all second bytes and so on: so they deflate better. */
function gathered(bytes: Uint8Array): Float64Array {
  const count = bytes.length / 8;
  const whole = new Uint8Array(bytes.length);
  for (let byte = 0; byte < 8; byte++)
    for (let at = 0; at < count; at++) whole[8 * at + byte] = bytes[byte * count + at]!;
  return new Float64Array(whole.buffer);
}
