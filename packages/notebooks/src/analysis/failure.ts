import { type Sentence, sentenceOf } from "@andromede/sim-core";
import type { Failure } from "./analysis-state.ts";

/** A failure of an analysis, thrown here as it was in the worker. */
export class AnalysisError extends Error {
  override readonly name = "AnalysisError";
  readonly says: Sentence | null;

  constructor({ message, says }: Failure) {
    super(message);
    this.says = says;
  }
}

/** What is said of an error, from whatever was thrown. */
export function failureOf(error: unknown): Failure {
  return { message: error instanceof Error ? error.message : String(error), says: sentenceOf(error) };
}
