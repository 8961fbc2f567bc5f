import {
  assembleComparison,
  type Ensemble,
  type Executor,
  ensembleWith,
  type Scenario,
  type StopSignal,
  scenarioFrom,
} from "@andromede/sim-core";
import { formatNumber, type Language } from "@andromede/wording";
import { assumptionsOf } from "./assumptions.ts";
import { fileFaults } from "./check-files.ts";
import { weighPieces } from "./file-sink.ts";
import { digestOfAll } from "./json.ts";
import type { Manifest } from "./manifest.ts";
import { readManifest } from "./read-manifest.ts";
import { type Results, tablesOf } from "./tables.ts";
import { type ResultWords, resultWords } from "./words.ts";

export interface VerifyOptions {
  readonly executor: Executor;
  /** Version of this program. */
  readonly version: string;
  readonly language: Language;
  /** Tells what is being done, line by line. */
  readonly onStep?: (line: string) => void;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: StopSignal;
}

export interface Verification {
  readonly reproduces: boolean;
  /** What agrees, in sentences. */
  readonly agrees: readonly string[];
  /** What differs, in sentences; empty where the results reproduce. */
  readonly differs: readonly string[];
  readonly remarks: readonly string[];
}

/**
 * Whether a folder of results reproduces: its files are as they were written, and its scenarios, run again here, give
 * the same bits, in the digests and in every byte of the tables.
 * @throws ResultsError where the folder or its manifest cannot be read
 */
export async function verifyResults(folder: string, options: VerifyOptions): Promise<Verification> {
  const words = resultWords(options.language);
  const manifest = readManifest(folder, words);
  const files = await fileFaults(folder, manifest, words.verify);
  const differs = [...files.differs];
  const agrees = differs.length === 0 ? [words.verify.filesFine(manifest.files.length)] : [];
  if (manifest.program.version !== options.version)
    differs.push(words.verify.version(manifest.program.version, options.version));
  options.onStep?.(words.verify.again(formatNumber(manifest.runs, options.language), manifest.seed));
  const again = await runAgain(manifest, options, words);
  if (typeof again === "string") differs.push(again);
  else {
    const compared = await compareWithManifest(manifest, again, words, files.changed);
    differs.push(...compared.differs);
    agrees.push(...compared.agrees);
  }
  return { reproduces: differs.length === 0, agrees, differs, remarks: files.remarks };
}

/** The results of the manifest's scenarios; a sentence where one of them cannot be run. */
async function runAgain(manifest: Manifest, options: VerifyOptions, words: ResultWords): Promise<Results | string> {
  const { seed, runs, centre } = manifest;
  const total = runs * manifest.scenarios.length;
  const ensembles: Ensemble[] = [];
  for (const { id, outcomes, resolved } of manifest.scenarios) {
    const before = ensembles.length * runs;
    try {
      const scenario = scenarioFrom({ path: `${id}.yaml`, text: JSON.stringify(resolved) });
      const onProgress = (done: number): void => options.onProgress?.(before + done, total);
      const { signal } = options;
      const hooks = { onProgress, ...(signal && { signal }) };
      ensembles.push(await ensembleWith(options.executor, scenario, { seed, runs, centre, outcomes, ...hooks }));
    } catch (error) {
      if (options.signal?.aborted || !(error instanceof Error)) throw error;
      return words.verify.cannotRun(id, error.message);
    }
  }
  const asked = manifest.paired.map((measure) => ({ measure, quarter: "end" }));
  const isComparison = manifest.command === "compare";
  const comparison = isComparison ? assembleComparison(ensembles[0]!, ensembles.slice(1), asked) : null;
  // The tables name the version that made them.
  return { ensembles, comparison, version: manifest.program.version, language: manifest.language };
}

async function compareWithManifest(
  manifest: Manifest,
  results: Results,
  words: ResultWords,
  changed: ReadonlySet<string>,
): Promise<{ agrees: string[]; differs: string[] }> {
  const agrees: string[] = [];
  const differs: string[] = [];
  for (const [index, { id, digest }] of manifest.scenarios.entries()) {
    const found = results.ensembles[index]!.digest;
    if (found === digest) agrees.push(words.verify.sameDigest(id, digest));
    else differs.push(words.verify.digest(id, found, digest));
  }
  const all = digestOfAll(results.ensembles);
  if (all !== manifest.digest) differs.push(words.verify.digest(words.verify.together, all, manifest.digest));
  if (differs.length === 0) differs.push(...(await contentFaults(manifest, results, words, changed)));
  differs.push(
    ...assumptionFaults(
      manifest,
      results.ensembles.map(({ scenario }) => scenario),
      words,
    ),
  );
  return { agrees, differs };
}

/** Somebody who changes a table may change its hash in the manifest too: the runs themselves say what is right. */
async function contentFaults(
  manifest: Manifest,
  results: Results,
  words: ResultWords,
  changed: ReadonlySet<string>,
): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, pieces } of tablesOf(results)) {
    const listed = manifest.files.find((file) => file.name === name);
    if (changed.has(name)) continue;
    const due = await weighPieces(pieces());
    if (listed?.sha256 !== due.sha256) faults.push(words.verify.content(name));
  }
  return faults;
}

function assumptionFaults(manifest: Manifest, scenarios: readonly Scenario[], words: ResultWords): string[] {
  const due = new Map(assumptionsOf(scenarios).map((row) => [JSON.stringify(row), row.path]));
  const found = new Map(manifest.assumptions.map((row) => [JSON.stringify(row), row.path]));
  const paths = [...due, ...found].filter(([key]) => due.has(key) !== found.has(key)).map(([, path]) => path);
  return paths.length > 0 ? [words.verify.assumptions([...new Set(paths)].join(", "))] : [];
}
