import { type ChunkRequest, type Design, digestOf, type Observable, runChunk } from "@andromede/sim-core";
import { nameOf } from "./chunk-file.ts";

/**
 * The name of a batch: what its runs depend on, how many there are left aside. Run 0 is done here and now and is a part
 * of the name, so that chunks that another version of the model wrote, or an engine that gave other bits, have another.
 */
export function batchName(request: ChunkRequest): string {
  const { scenario, seed, centre, outcomes, design } = request;
  return nameOf(
    JSON.stringify([scenario.text, seed, centre, outcomes.map(written), placesOf(design), firstBits(request)]),
  );
}

/** A design as one text; empty where there is none. */
function placesOf(design: Design | undefined): string {
  if (!design) return "";
  const { paths, quantiles, luck, firstRun = 0 } = design;
  return JSON.stringify([paths, digestOf([quantiles]), luck ? Array.from(luck) : [], firstRun]);
}

/** An outcome in one way, whatever the order in which its parts were written. */
function written(outcome: Observable): readonly unknown[] {
  return Object.entries(outcome)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function firstBits(request: ChunkRequest): string {
  try {
    return digestOf(runChunk({ ...request, firstRun: request.design?.firstRun ?? 0, runs: 1 }).columns);
  } catch (error) {
    return String(error);
  }
}
