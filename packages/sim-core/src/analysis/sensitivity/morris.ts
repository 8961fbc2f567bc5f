import { abs, floor, sqrt } from "../../math/arithmetic.ts";
import { mean, standardDeviation } from "../../math/moments.ts";
import { type Stream, stream } from "../../random/stream.ts";

export interface MorrisDesignInput {
  /** Number of inputs, k. */
  readonly dimensions: number;
  /** Number of paths; each evaluates the model k + 1 times. */
  readonly trajectories: number;
  readonly seed: string | number;
  /** Levels of an input, an even number: 0, 1/(levels - 1)... 1. Defaults to 4. */
  readonly levels?: number;
}

/**
 * Points for screening: paths through a grid on the unit cube, on which each step changes one input, in drawn order, by
 * levels / (2 (levels - 1)). Row by row, k + 1 rows a path.
 *
 * Source: Morris, M. D. (1991), Factorial sampling plans for preliminary computational experiments, Technometrics 33(2),
 * 161-174, doi:10.1080/00401706.1991.10484804.
 */
export function morrisDesign({ dimensions, trajectories, seed, levels = 4 }: MorrisDesignInput): Float64Array {
  if (levels < 2 || levels % 2 !== 0) throw new RangeError(`levels is ${levels}: an even number from 2 is due.`);
  const points = new Float64Array(trajectories * (dimensions + 1) * dimensions);
  const luck = stream(seed, "morris");
  for (let path = 0; path < trajectories; path++) {
    const { at, steps } = beginningOf(dimensions, levels, luck);
    const order = shuffled(dimensions, luck);
    const from = path * (dimensions + 1);
    points.set(at, from * dimensions);
    for (const [index, input] of order.entries()) {
      at[input] = at[input]! + steps[input]!;
      points.set(at, (from + index + 1) * dimensions);
    }
  }
  return points;
}

/** Where a path begins, and which way each input will go. */
function beginningOf(dimensions: number, levels: number, luck: Stream): { at: Float64Array; steps: Float64Array } {
  const step = levels / (2 * (levels - 1));
  const [at, steps] = [new Float64Array(dimensions), new Float64Array(dimensions)];
  for (let input = 0; input < dimensions; input++) {
    const low = floor((luck.next() * levels) / 2) / (levels - 1);
    const isUpward = luck.next() < 0.5;
    at[input] = isUpward ? low : low + step;
    steps[input] = isUpward ? step : -step;
  }
  return { at, steps };
}

function shuffled(count: number, luck: Stream): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const other = floor(luck.next() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
}

export interface MorrisInput {
  readonly dimensions: number;
  /** Row by row, paths of `dimensions` + 1 points, of which each differs from the one before in one input. */
  readonly points: ArrayLike<number>;
  /** The model's output at each row. */
  readonly outputs: ArrayLike<number>;
}

/** What a change of each input from one end of its range to the other does, by its elementary effects; in the output's unit. */
export interface MorrisEffects {
  /** Mean effect. */
  readonly mu: readonly number[];
  /** Mean size of the effect, whatever its sign: what inputs are ranked by. */
  readonly muStar: readonly number[];
  /** Standard deviation of the effects: large where the effect depends on the other inputs or on where it is taken. */
  readonly sigma: readonly number[];
  /** Standard error of `muStar`; NaN with one path. */
  readonly muStarError: readonly number[];
}

/**
 * Elementary effects of the inputs, from paths on which one input changes at a time.
 *
 * Errors: RangeError where the rows are no paths, or a step changes no input or several.
 *
 * Source: Morris (1991), doi:10.1080/00401706.1991.10484804; mu*: Campolongo, F., Cariboni, J. and Saltelli, A. (2007),
 * Environmental Modelling and Software 22(10), 1509-1518, doi:10.1016/j.envsoft.2006.10.004.
 */
export function morrisEffects({ dimensions, points, outputs }: MorrisInput): MorrisEffects {
  const rows = outputs.length;
  if (rows === 0 || points.length !== rows * dimensions || rows % (dimensions + 1) !== 0)
    throw new RangeError(
      `${rows} outputs and ${points.length} coordinates are no paths of ${dimensions + 1} points of ${dimensions} inputs.`,
    );
  const effects: number[][] = Array.from({ length: dimensions }, () => []);
  for (let row = 1; row < rows; row++) {
    if (row % (dimensions + 1) === 0) continue;
    const { input, step } = changeAt(points, dimensions, row);
    effects[input]!.push((outputs[row]! - outputs[row - 1]!) / step);
  }
  const sizes = effects.map((each) => each.map(abs));
  return {
    mu: effects.map(mean),
    muStar: sizes.map(mean),
    sigma: effects.map(standardDeviation),
    muStarError: sizes.map((each) => standardDeviation(each) / sqrt(each.length)),
  };
}

function changeAt(points: ArrayLike<number>, dimensions: number, row: number): { input: number; step: number } {
  let [input, step] = [-1, 0];
  for (let each = 0; each < dimensions; each++) {
    const change = points[row * dimensions + each]! - points[(row - 1) * dimensions + each]!;
    if (change === 0) continue;
    if (input >= 0)
      throw new RangeError(`inputs ${input} and ${each} both change at row ${row}: one at a time is due.`);
    [input, step] = [each, change];
  }
  if (input < 0) throw new RangeError(`no input changes at row ${row}.`);
  return { input, step };
}
