import { z } from "zod";

/** Name of the file that says what a folder of results is; written last. */
export const MANIFEST = "manifest.json";
export const FORMAT = "andromede-results/1";

const localised = z.strictObject({ en: z.string(), fr: z.string() });
const digest = z.string().regex(/^[0-9a-f]{16}$/, "16 hexadecimal digits are due");

const observable = z.strictObject({
  measure: z.string(),
  actor: z.string(),
  segment: z.string(),
  counterparty: z.string().optional(),
  quarter: z.string(),
});

const scenario = z.strictObject({
  id: z.string().min(1),
  /** As given on the command line: a path, or the id of a scenario that ships. */
  file: z.string(),
  title: localised,
  /** What was observed in every run: the columns of the digest, in their order. */
  outcomes: z.array(observable).min(1),
  digest,
  /** `--set path=to`, in their order; `resolved` has them already. */
  settings: z.array(z.strictObject({ path: z.string(), to: z.string() })),
  /** What the files change of what they extend, the inherited first. */
  changes: z.array(z.strictObject({ kind: z.string(), path: z.string(), written: z.string(), because: localised })),
  /** Everything that the files say together: what `verify` runs. */
  resolved: z.record(z.string(), z.unknown()),
});

const assumption = z.strictObject({
  path: z.string(),
  means: z.string(),
  /** As the author wrote it. */
  written: z.string(),
  unit: z.string(),
  status: z.enum(["evidence", "derived", "assumption"]).nullable(),
  /** Keys into `sources`. */
  source: z.array(z.string()),
  /** Whether every world draws it anew from a distribution. */
  isDrawn: z.boolean(),
  /** Scenarios that say so. */
  scenarios: z.array(z.string()),
});

const file = z.strictObject({
  name: z.string().regex(/^(?!\.)[\w.-]+(\/(?!\.)[\w.-]+)*$/, "a name inside the folder is due"),
  holds: z.string(),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits are due"),
});

/** What a folder of results says of itself: what was run, on what it rests, and how to run it again. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  program: z.strictObject({ name: z.string(), version: z.string() }),
  /** When it was written, UTC; nothing else here depends on the day. */
  written: z.string(),
  command: z.enum(["run", "compare"]),
  seed: z.string(),
  runs: z.int().min(1).max(1e9),
  /** Whether every assumption stood at its centre. */
  centre: z.boolean(),
  /** Of the words in the pictures. */
  language: z.enum(["en", "fr"]),
  /** One name for the bits of all results. */
  digest,
  /** Measures that take two scenarios. */
  paired: z.array(z.string()),
  /** The base first. */
  scenarios: z.array(scenario).min(1),
  assumptions: z.array(assumption),
  sources: z.record(z.string(), z.record(z.string(), z.unknown())),
  reproduce: z.strictObject({ run: z.string(), verify: z.string() }),
  cite: z.strictObject({ text: localised, bibtex: z.string() }),
  files: z.array(file),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestScenario = Manifest["scenarios"][number];
export type ManifestAssumption = Manifest["assumptions"][number];
export type ManifestFile = Manifest["files"][number];
