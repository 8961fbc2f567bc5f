/** What was typed cannot be done. Lists everything that is wrong, each with the way out. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join("\n\n"));
    this.faults = faults;
  }
}

/** Runs each piece of work; the faults of all of them are told together. */
export function refuseTogether(faults: readonly string[]): void {
  if (faults.length > 0) throw new UsageError(faults);
}
