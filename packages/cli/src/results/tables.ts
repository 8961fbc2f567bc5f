import { type Comparison, type Ensemble, portableOf } from "@andromede/sim-core";
import type { Language } from "@andromede/wording";
import { comparedPictures } from "../report/compared-pictures.ts";
import { type Block, blocksOf } from "./block.ts";
import { csvOf } from "./csv.ts";
import { comparisonJson, digestOfAll, runJson } from "./json.ts";
import { parquetOf } from "./parquet.ts";
import { blocksOfComparison } from "./stealing-blocks.ts";

/** Results that are to be written: of a run, one ensemble; of a comparison, all of them and the comparison. */
export interface Results {
  readonly ensembles: readonly Ensemble[];
  /** Null for a run. */
  readonly comparison: Comparison | null;
  readonly version: string;
  /** Of the words in the pictures. */
  readonly language: Language;
}

/** A file of results; its pieces are made while they are taken, the same ones each time. */
export interface ResultTable {
  readonly name: string;
  /** What it holds, in a few words. */
  readonly holds: string;
  readonly pieces: () => Iterable<string | Uint8Array>;
}

/** The files that results are written to, besides the manifest. */
export function tablesOf(results: Results): ResultTable[] {
  const { ensembles, comparison, version, language } = results;
  const about = { program: `andromede ${version}`, digest: digestOfAll(ensembles), seed: ensembles[0]!.seed };
  const blocks = (): Iterable<Block> => (comparison ? blocksOfComparison(comparison) : blocksOf(ensembles));
  return [
    {
      name: "values.csv",
      holds: "every value of every run, one a row",
      pieces: () => csvOf(blocks()),
    },
    {
      name: "values.parquet",
      holds: "the rows of values.csv, typed and compressed",
      pieces: () => parquetOf(blocks(), about),
    },
    {
      name: "summary.json",
      holds: comparison ? "paired differences, verdicts and ranks" : "means, spreads and quantiles over the runs",
      pieces: () => [jsonText(comparison ? comparisonJson(comparison, version) : runJson(ensembles[0]!, version))],
    },
    ...(comparison === null ? [] : comparedPictures(comparison, { language, version })).map(({ name, svg }) => ({
      name: `pictures/${name}.svg`,
      holds: "a picture",
      pieces: () => [svg()],
    })),
  ];
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** What a scenario resolved to, as plain data. */
export function resolvedOf({ scenario }: Ensemble): Record<string, unknown> {
  return JSON.parse(portableOf(scenario).text) as Record<string, unknown>;
}
