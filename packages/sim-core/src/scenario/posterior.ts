import { floor } from "../math/arithmetic.ts";
import { sampleQuantile } from "../math/quantile.ts";
import { say } from "../sentence/sentence.ts";
import type { Fault } from "./faults.ts";
import { beside, type ReadFile, textAt } from "./files.ts";
import { plainJson } from "./plain-json.ts";
import { type PosteriorFile, posteriorSchema } from "./schema/posterior.ts";
import { sayIssue } from "./structure.ts";
import { faultAt, type MapTree, type Place, placeAt, plainOf, type Tree } from "./tree.ts";
import { readYaml } from "./yaml.ts";

/** What facts have taught about a scenario's assumptions: draws that all of them make together. */
export interface Posterior {
  readonly file: PosteriorFile;
  readonly paths: readonly string[];
  /** The prior of each path as it was written: where it is written otherwise, a scenario has changed it and its own stands. */
  readonly written: readonly string[];
  readonly rows: number;
  /** [row * paths.length + path]: quantile of the prior, in (0, 1). */
  readonly quantiles: Float64Array;
  /** The median of each path's quantiles: its centre. */
  readonly centre: Float64Array;
}

const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const STEPS = 4096;

/** Quantiles as a line of a file of draws: two signs each. */
export function writeRow(quantiles: ArrayLike<number>): string {
  return Array.from(quantiles, (quantile) => {
    const step = floor(quantile * STEPS);
    return SIGNS[step >> 6]! + SIGNS[step & 63]!;
  }).join("");
}

/**
 * The posterior that a scenario names, `posterior: posterior.json`, or holds; null where it names none, and for `none`.
 * @returns undefined where a fault was found
 */
export function readPosterior(
  tree: MapTree,
  read: ReadFile | undefined,
  faults: Fault[],
): Posterior | null | undefined {
  const entry = tree.entries.get("posterior");
  const named = entry && plainOf(entry.tree);
  if (!entry || named === "none" || named === null) return null;
  if (typeof named !== "string") return posteriorIn(entry.tree, "posterior", faults);
  const path = beside(entry.tree.place.file.name, named);
  const text = textAt(read, path);
  if (text !== null) return wholePosterior(text) ?? posteriorIn(readYaml({ name: path, text }), "", faults);
  faults.push(missing(entry.tree.place, named, path));
  return undefined;
}

let last: { readonly text: string; readonly posterior: Posterior } | null = null;

/** The posterior of a file as `whatif calibrate` writes it, the last one read once; null where it has to be read with care. */
function wholePosterior(text: string): Posterior | null {
  if (last?.text === text) return last.posterior;
  const result = posteriorSchema.safeParse(plainJson(text));
  if (!result.success || hasOddRow(result.data)) return null;
  last = { text, posterior: posteriorOf(result.data) };
  return last.posterior;
}

function hasOddRow({ assumptions, rows }: PosteriorFile): boolean {
  return rows.some((row) => row.length !== 2 * assumptions.length);
}

function missing(place: Place, named: string, path: string): Fault {
  const wayOut = say`Make it with \`whatif calibrate\`, or write \`posterior: none\` to use the priors.`;
  return faultAt(place, "posterior", named, say`there is no file ${path}`, wayOut);
}

function posteriorIn(tree: Tree, path: string, faults: Fault[]): Posterior | undefined {
  const result = posteriorSchema.safeParse(plainOf(tree));
  const wayOut = say`Write it with \`whatif calibrate --out\`, and do not change it by hand.`;
  if (!result.success) {
    for (const issue of result.error.issues) {
      const at = [path, ...issue.path.map(String)].filter((step) => step !== "").join(".");
      const [rule] = sayIssue(issue, posteriorSchema, tree, issue.path);
      faults.push(faultAt(placeAt(tree, issue.path), at, "", say`the posterior is not whole: ${rule}`, wayOut));
    }
    return undefined;
  }
  const width = 2 * result.data.assumptions.length;
  const wrong = result.data.rows.findIndex((row) => row.length !== width);
  if (wrong < 0) return posteriorOf(result.data);
  const rule = say`row ${wrong + 1} of the posterior has ${result.data.rows[wrong]!.length} signs, not ${width}`;
  faults.push(faultAt(placeAt(tree, ["rows", wrong]), `${path}.rows`, "", rule, wayOut));
  return undefined;
}

/** The posterior of a file's content. */
export function posteriorOf(file: PosteriorFile): Posterior {
  const paths = file.assumptions.map(({ path }) => path);
  const rows = file.rows.length;
  const quantiles = new Float64Array(rows * paths.length);
  for (const [row, line] of file.rows.entries()) {
    for (let path = 0; path < paths.length; path++) {
      const step = 64 * SIGNS.indexOf(line[2 * path]!) + SIGNS.indexOf(line[2 * path + 1]!);
      quantiles[row * paths.length + path] = (step + 0.5) / STEPS;
    }
  }
  const centre = Float64Array.from(paths, (_, path) => {
    const column = Float64Array.from({ length: rows }, (_, row) => quantiles[row * paths.length + path]!);
    return sampleQuantile(column.sort(), 0.5);
  });
  return { file, paths, written: file.assumptions.map(({ written }) => written), rows, quantiles, centre };
}
