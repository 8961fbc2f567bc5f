// Runs what a notebook asks for at its default settings, so that the page can carry the answer.
import { textOfAnalyses } from "../src/analysis/baked-analyses.ts";
import type { BakedBatch, BakedText } from "../src/batch/baked.ts";
import type { BatchState } from "../src/batch/batch-state.ts";
import { parseNotebook } from "../src/notebook/parse.ts";
import { packed } from "./packed.ts";
import { runNotebook } from "./run-notebook.ts";

/** The results of a notebook as text for its page: its batches, then its analyses; "" where it has none. They are those of its cells, run by the same code. */
export async function bakedOf(
  text: string,
  { analyses: areDue }: { readonly analyses: boolean },
): Promise<readonly [batches: string, analyses: string]> {
  const { runs } = parseNotebook(text).front;
  const asked = { language: "en", runs, patienceMs: PATIENCE_MS, analyses: areDue } as const;
  const { batches, analyses } = await runNotebook(text, asked);
  const done = batches.filter(({ status }) => status === "done");
  const found = analyses.flatMap(({ key, status, result }) =>
    status === "done" && result !== null ? [[key, result] as const] : [],
  );
  return [done.length > 0 ? packBatches(done) : "", found.length > 0 ? packed(textOfAnalyses(found)) : ""];
}

/** Analyses take minutes where several notebooks are run at once. */
const PATIENCE_MS = 1_800_000;

function packBatches(states: readonly BatchState[]): string {
  const columns: Float64Array[] = [];
  const starts = new Map<string, number>();
  let length = 0;
  // Worlds that two scenarios share to the bit are carried once.
  const startOf = (values: Float64Array): number => {
    const bits = Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString("base64");
    const known = starts.get(bits);
    if (known !== undefined) return known;
    starts.set(bits, length);
    columns.push(values);
    length += values.length;
    return length - values.length;
  };
  const batches = states.map(
    ({ key, seed, runs, ensembles }): BakedBatch => ({
      key,
      seed,
      runs,
      ensembles: (ensembles ?? []).map(({ digest, outcomes }) => ({
        digest,
        outcomes: outcomes.map(({ values: _, ...outcome }) => outcome),
        starts: outcomes.map(({ values }) => startOf(values)),
      })),
    }),
  );
  const head = Buffer.from(JSON.stringify({ batches } satisfies BakedText));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  return packed(Buffer.concat([size, head, scattered(columns, length)]));
}

/** First bytes of all numbers, then all second bytes and so on. */
function scattered(columns: readonly Float64Array[], length: number): Buffer {
  const bytes = Buffer.concat(
    columns.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
  const out = Buffer.alloc(bytes.length);
  for (let byte = 0; byte < 8; byte++)
    for (let at = 0; at < length; at++) out[byte * length + at] = bytes[8 * at + byte]!;
  return out;
}
