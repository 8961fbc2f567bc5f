import {
  type ChunkRequest,
  type ChunkResult,
  type PortableScenario,
  runChunk,
  type Sentence,
  sentenceOf,
} from "@andromede/sim-core";

/** One piece of work, by number. A scenario is a long text: it is told to each worker once, and has a number from then on. */
export interface Task {
  readonly number: number;
  readonly request: Omit<ChunkRequest, "scenario">;
  readonly scenario: number;
  /** Absent where this worker has been told. */
  readonly told?: PortableScenario | undefined;
}

export type Answer =
  | { readonly number: number; readonly result: PackedResult }
  | { readonly number: number; readonly error: string; readonly says: Sentence | null };

/** The columns of a result one after the other: hundreds of short ones take a page longer to receive than one that is long. */
interface PackedResult extends Omit<ChunkResult, "columns"> {
  readonly values: Float64Array;
}

/** Scenarios that a worker keeps; both sides forget the one that was told first. */
const MOST_KEPT = 8;

/** The page's side of one worker. */
export function createSender(): (number: number, request: ChunkRequest) => Task {
  const kept = new Map<PortableScenario, number>();
  let count = 0;
  return (number, { scenario, ...request }) => {
    const known = kept.get(scenario);
    if (known !== undefined) return { number, request, scenario: known };
    keep(kept, scenario, count);
    return { number, request, scenario: count++, told: scenario };
  };
}

/** The worker's side: runs what it is told to. */
export function createRunner(): (task: Task) => Answer {
  const kept = new Map<number, PortableScenario>();
  return ({ number, request, scenario, told }) => {
    try {
      if (told) keep(kept, scenario, told);
      const { columns, ...result } = runChunk({ ...request, scenario: kept.get(scenario)! });
      const values = new Float64Array(columns.length * result.runs);
      for (const [at, column] of columns.entries()) values.set(column, at * result.runs);
      return { number, result: { ...result, values } };
    } catch (error) {
      return { number, error: error instanceof Error ? error.message : String(error), says: sentenceOf(error) };
    }
  };
}

/** The result as the worker had it. */
export function unpackedResult({ values, ...result }: PackedResult): ChunkResult {
  const { runs } = result;
  const count = values.length / runs;
  return { ...result, columns: Array.from({ length: count }, (_, at) => values.subarray(at * runs, (at + 1) * runs)) };
}

function keep<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value): void {
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, value);
}
