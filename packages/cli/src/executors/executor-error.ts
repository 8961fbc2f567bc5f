import type { Localised } from "@andromede/sim-core";

/** Runs cannot be done as asked, or not to their end: it says what is wrong and the way out. */
export class ExecutorError extends Error {
  override readonly name: string = "ExecutorError";
  readonly says: Localised;

  constructor(says: Localised, options?: ErrorOptions) {
    super(says.en, options);
    this.says = says;
  }
}
