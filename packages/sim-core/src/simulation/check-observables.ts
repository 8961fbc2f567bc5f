import type { Observable, Scenario } from "../scenario/parameters.ts";
import { ObservableError, probeFor } from "./observe.ts";

/** What is wrong with questions that no run of the scenario could answer, a message each; none where all can be put. */
export function observableFaults(scenario: Scenario, outcomes: readonly Observable[]): string[] {
  return outcomes.flatMap((asked) => {
    try {
      probeFor(scenario, asked);
      return [];
    } catch (error) {
      if (error instanceof ObservableError) return [error.message];
      throw error;
    }
  });
}
