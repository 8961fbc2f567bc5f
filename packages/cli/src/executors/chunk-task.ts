import { type ChunkRequest, type ChunkResult, EquilibriumError, ObservableError, runChunk } from "@andromede/sim-core";

/** What comes back from a worker: the outcomes, or what the model had to say instead. Errors themselves do not travel. */
export type ChunkAnswer = { readonly result: ChunkResult } | { readonly fault: TravellingError };

interface TravellingError {
  readonly name: string;
  readonly message: string;
}

/** Does a chunk; an error of the model is an answer, so that only a worker that died leaves none. */
export function answerChunk(request: ChunkRequest): ChunkAnswer {
  try {
    return { result: runChunk(request) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { fault: { name: error.name, message: error.message } };
  }
}

/** The error as it was where it arose. */
export function errorOf({ name, message }: TravellingError): Error {
  if (name === "EquilibriumError") return new EquilibriumError(message);
  if (name === "ObservableError") return new ObservableError(message);
  if (name === "RangeError") return new RangeError(message);
  return Object.assign(new Error(message), { name });
}
