import type { Observable, Scenario } from "../scenario/parameters.ts";
import type { Sentence } from "../sentence/sentence.ts";
import { ObservableError, probeFor } from "./observe.ts";
import { withIngredients } from "./paired-ingredients.ts";

/** What is wrong with questions that no run of the scenario could answer, a sentence each; none where all can be put. */
export function observableFaults(scenario: Scenario, outcomes: readonly Observable[]): Sentence[] {
  return outcomes.flatMap((asked) => {
    try {
      probeFor(scenario, asked);
      return [];
    } catch (error) {
      if (error instanceof ObservableError) return [error.says];
      throw error;
    }
  });
}

/** The same for questions put to a comparison, which may ask for measures that take two scenarios. */
export function comparableFaults(scenario: Scenario, outcomes: readonly Observable[]): Sentence[] {
  return observableFaults(scenario, withIngredients(scenario, outcomes));
}
