import type { Sentence } from "../sentence/sentence.ts";
import { type Unit, type Vocabulary, vocabularyOf } from "./units.ts";

/** What formulas may know of a named parameter before anything is drawn. */
export interface NamedNumber {
  readonly unit: Unit;
  readonly centre: number;
  /** Whether it has a prior, or rests on a parameter that has one. */
  readonly isUncertain: boolean;
}

/** What the reader of a field needs to know of the rest of the scenario. */
export interface Context {
  readonly vocabulary: Vocabulary;
  readonly parameters: ReadonlyMap<string, NamedNumber>;
  /** Parameters that could not be read, and what that says to a formula that names them. */
  readonly unusable: ReadonlyMap<string, Sentence>;
  /** True in a second reading that looks for faults behind faults: a field at fault then counts as unknown. */
  readonly isLenient: boolean;
}

/** A scenario that declares nothing. */
export const plainContext: Context = {
  vocabulary: vocabularyOf({ quantity: "unit", capacity: "machine", rented: false, currencies: {} }),
  parameters: new Map(),
  unusable: new Map(),
  isLenient: false,
};

// zod hands its readers nothing but the value, so the scenario's own words are put here for the time of one parse.
let current = plainContext;

/** The context of the parse that is under way. */
export function currentContext(): Context {
  return current;
}

/** Runs `work` with a scenario's own units and parameters. */
export function withContext<T>(context: Context, work: () => T): T {
  const outer = current;
  current = context;
  try {
    return work();
  } finally {
    current = outer;
  }
}
