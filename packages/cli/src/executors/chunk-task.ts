import {
  type ChunkRequest,
  type ChunkResult,
  EquilibriumError,
  ObservableError,
  RefusedInput,
  runChunk,
  type Sentence,
  sentenceOf,
} from "@andromede/sim-core";

/** What comes back from a worker: the outcomes, or what the model had to say instead. Errors themselves do not travel. */
export type ChunkAnswer = { readonly result: ChunkResult } | { readonly fault: TravellingError };

interface TravellingError {
  readonly name: string;
  readonly message: string;
  /** What the core says, in pieces; null where the error is not the core's own. */
  readonly says: Sentence | null;
}

/** Does a chunk; an error of the model is an answer, so that only a worker that died leaves none. */
export function answerChunk(request: ChunkRequest): ChunkAnswer {
  try {
    return { result: runChunk(request) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { fault: { name: error.name, message: error.message, says: sentenceOf(error) } };
  }
}

/** The error as it was where it arose. */
export function errorOf({ name, message, says }: TravellingError): Error {
  if (says && name === "EquilibriumError") return new EquilibriumError(says);
  if (says && name === "ObservableError") return new ObservableError(says);
  if (says) return new RefusedInput(says);
  if (name === "RangeError") return new RangeError(message);
  return Object.assign(new Error(message), { name });
}
