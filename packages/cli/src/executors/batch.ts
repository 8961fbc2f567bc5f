import { type ChunkRequest, digestOf, type Observable, runChunk } from "@andromede/sim-core";
import { nameOf } from "./chunk-file.ts";

/**
 * The name of a batch: what its runs depend on, how many there are left aside. Run 0 is done here and now and is a part
 * of the name, so that chunks that another version of the model wrote, or an engine that gave other bits, have another.
 */
export function batchName(request: ChunkRequest): string {
  const { scenario, seed, centre, outcomes } = request;
  return nameOf(JSON.stringify([scenario.text, seed, centre, outcomes.map(written), firstBits(request)]));
}

/** An outcome in one way, whatever the order in which its parts were written. */
function written(outcome: Observable): readonly unknown[] {
  return Object.entries(outcome)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function firstBits(request: ChunkRequest): string {
  try {
    return digestOf(runChunk({ ...request, firstRun: 0, runs: 1 }).columns);
  } catch (error) {
    return String(error);
  }
}
