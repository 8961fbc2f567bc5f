import { floor, max, min } from "../../math/arithmetic.ts";
import { stream } from "../../random/stream.ts";
import { createEvolution, type Evolution } from "./evolution.ts";

export interface SearchOptions {
  /** Where to begin: one search from each. */
  readonly starts: readonly (readonly number[])[];
  /** Width of the first cloud of points: a third of where the minimum may be. */
  readonly spread: number;
  readonly seed: string | number;
  /** Most evaluations, over all starts. */
  readonly evaluations: number;
  /** Points a generation; defaults to 4 + 3 ln(dimensions). */
  readonly population?: number;
  /** Moves a point to the nearest that is allowed; defaults to all being allowed. */
  readonly allowed?: (point: Float64Array) => Float64Array;
  /** A cloud narrower than this ends its search; defaults to 1e-9. */
  readonly tolerance?: number;
}

/** How one search went. */
export interface SearchTrace {
  readonly start: readonly number[];
  readonly best: number;
  /** After each generation: evaluations so far in this search, the best value so far, the width of the cloud. */
  readonly generations: readonly { readonly evaluations: number; readonly best: number; readonly width: number }[];
  /** Whether the cloud closed before the evaluations ran out. */
  readonly isClosed: boolean;
}

export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly evaluations: number;
  /** One for each start. */
  readonly traces: readonly SearchTrace[];
}

export interface MinimiseInput extends SearchOptions {
  readonly objective: (point: Float64Array) => number;
}

/**
 * The lowest value that searches without derivatives find from several starts. That they end in one place is a sign, not a
 * proof, that it is the lowest of all.
 *
 * Errors: RangeError for no start.
 */
export function minimise({ objective, ...options }: MinimiseInput): Minimum {
  const search = searches(options);
  let step = search.next();
  while (!step.done) step = search.next(step.value.map(objective));
  return step.value;
}

/** The same where values come later, many at a time: from workers, from a cluster. */
export async function minimiseWith(
  evaluate: (points: readonly Float64Array[]) => Promise<readonly number[]>,
  options: SearchOptions,
): Promise<Minimum> {
  const search = searches(options);
  let step = search.next();
  while (!step.done) step = search.next(await evaluate(step.value));
  return step.value;
}

type Batch = Generator<readonly Float64Array[], Minimum, readonly number[]>;

function* searches(options: SearchOptions): Batch {
  const { starts, evaluations } = options;
  if (starts.length === 0) throw new RangeError("there is no start: name at least one point to begin at.");
  const share = floor(evaluations / starts.length);
  const found: { point: Float64Array; value: number; trace: SearchTrace }[] = [];
  for (const [index, start] of starts.entries()) found.push(yield* searchFrom(start, index, share, options));
  const best = found.reduce((one, other) => (other.value < one.value ? other : one));
  const traces = found.map(({ trace }) => trace);
  const used = traces.reduce((sum, { generations }) => sum + (generations.at(-1)?.evaluations ?? 0), 0);
  return { point: best.point, value: best.value, evaluations: used, traces };
}

function* searchFrom(
  start: readonly number[],
  index: number,
  most: number,
  { spread, seed, population, allowed = (point) => point, tolerance = 1e-9 }: SearchOptions,
): Generator<readonly Float64Array[], { point: Float64Array; value: number; trace: SearchTrace }, readonly number[]> {
  const luck = stream(seed, "search", index);
  const cloud = createEvolution({ start: Float64Array.from(start), spread, luck, population });
  let point: Float64Array = Float64Array.from(start);
  let [value, evaluations] = [Number.POSITIVE_INFINITY, 0];
  const generations: SearchTrace["generations"][number][] = [];
  while (evaluations < most && !isClosed(cloud, tolerance)) {
    const points = cloud.ask().map(allowed);
    const values = yield points;
    cloud.tell(points, values);
    evaluations += points.length;
    const lowest = min(...values);
    if (lowest < value) [point, value] = [points[values.indexOf(lowest)]!, lowest];
    generations.push({ evaluations, best: value, width: cloud.width });
  }
  return { point, value, trace: { start, best: value, generations, isClosed: isClosed(cloud, tolerance) } };
}

function isClosed({ width, centre }: Evolution, tolerance: number): boolean {
  return width < tolerance * max(1, ...centre.map((x) => (x < 0 ? -x : x)));
}

/** The point of the unit simplex (no part below 0, parts that sum to 1) that is nearest. */
export function ontoSimplex(point: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(point).sort().reverse();
  let [sum, shift] = [0, 0];
  for (const [index, value] of sorted.entries()) {
    sum += value;
    const next = (sum - 1) / (index + 1);
    if (value - next > 0) shift = next;
  }
  return Float64Array.from(point, (value) => max(0, value - shift));
}
