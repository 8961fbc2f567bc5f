import type { ChunkRequest } from "./chunk.ts";

/** Where some assumptions are placed, chosen by an experiment and not left to luck: a row a run. */
export interface Design {
  /** Paths of the assumptions that are placed; a path that a scenario lacks is passed over, so that scenarios can share a design. */
  readonly paths: readonly string[];
  /** [row * paths.length + path]: the quantile of its prior that the assumption takes, in (0, 1). */
  readonly quantiles: Float64Array;
  /** The run whose luck a row takes for all that is not placed; defaults to the row's own run. */
  readonly luck?: Int32Array | undefined;
  /** The run that row 0 belongs to; defaults to 0. */
  readonly firstRun?: number | undefined;
}

/** One row of a design. */
export interface Placement {
  /** The quantile at which an assumption is placed; undefined where it is left to luck. */
  quantile(path: string): number | undefined;
  /** The run whose luck is taken. */
  readonly luckRun: number;
}

/** @throws RangeError for a run without a row, for rows of another length, and for a quantile outside (0, 1). */
export function placementOf(design: Design, run: number): Placement {
  const { paths, quantiles, luck, firstRun = 0 } = design;
  const row = run - firstRun;
  const from = row * paths.length;
  if (row < 0 || from + paths.length > quantiles.length)
    throw new RangeError(
      `the design has no row for run ${run}: ${quantiles.length} quantiles for ${paths.length} paths.`,
    );
  const columns = columnsOf(paths);
  return {
    luckRun: luck?.[row] ?? run,
    quantile(path) {
      const column = columns.get(path);
      if (column === undefined) return undefined;
      const value = quantiles[from + column]!;
      if (value > 0 && value < 1) return value;
      throw new RangeError(`the design places ${path} at ${value} in run ${run}: a quantile lies between 0 and 1.`);
    },
  };
}

const known = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function columnsOf(paths: readonly string[]): ReadonlyMap<string, number> {
  const made = known.get(paths) ?? new Map(paths.map((path, column) => [path, column]));
  known.set(paths, made);
  return made;
}

/** Some of the runs of a request, with the rows of its design that belong to them and no others: what a worker is sent. */
export function partOf(request: ChunkRequest, firstRun: number, runs: number): ChunkRequest {
  const { design } = request;
  if (!design) return { ...request, firstRun, runs };
  const { paths, quantiles, luck, firstRun: first = 0 } = design;
  const [from, until] = [firstRun - first, firstRun - first + runs];
  const rows: Design = {
    paths,
    quantiles: quantiles.slice(from * paths.length, until * paths.length),
    luck: luck?.slice(from, until),
    firstRun,
  };
  return { ...request, firstRun, runs, design: rows };
}
