import { normalCdf } from "../../math/normal-cdf.ts";
import type { Fact } from "../../scenario/facts/fact.ts";
import type { Scenario } from "../../scenario/parameters.ts";
import { type Posterior, posteriorOf, writeRow } from "../../scenario/posterior.ts";
import { digestOf } from "../../simulation/digest.ts";
import type { ModelError } from "./discrepancy.ts";
import type { Learnt } from "./learnt.ts";
import type { Rows } from "./tempered.ts";

export interface PosteriorOrigin {
  readonly seed: string;
  readonly facts: readonly Fact[];
  readonly modelError: ModelError;
  readonly moves: number;
  readonly evaluations: number;
}

/** The posterior of the assumptions that the facts moved; of the others the priors stand, independent of these. */
export function posteriorFrom(
  scenario: Scenario,
  { count, normal }: Rows,
  learnt: readonly Learnt[],
  { seed, facts, modelError, moves, evaluations }: PosteriorOrigin,
): Posterior {
  const { assumptions, id } = scenario;
  const moved = new Set(learnt.filter(({ isMoved }) => isMoved).map(({ assumption }) => assumption.path));
  const columns = [...assumptions.keys()].filter((column) => moved.has(assumptions[column]!.path));
  const rows = Array.from({ length: count }, (_, row) =>
    writeRow(columns.map((column) => normalCdf(normal[row * assumptions.length + column]!))),
  );
  return posteriorOf({
    format: "andromede-posterior/1",
    about: {
      scenario: id,
      seed,
      particles: count,
      moves,
      evaluations,
      facts: facts.map((fact) => fact.id),
      factsDigest: factsDigest(facts),
      modelError: { ...modelError },
    },
    assumptions: columns.map((column) => ({ path: assumptions[column]!.path, written: assumptions[column]!.written })),
    rows,
  });
}

/** One text for what the facts say: other figures give another. */
function factsDigest(facts: readonly Fact[]): string {
  const numbers = facts.flatMap(({ low, high, from, to, tolerance }) => [
    low,
    high,
    from.start,
    to.end,
    tolerance?.size ?? 0,
  ]);
  return digestOf([Float64Array.from(numbers)]);
}
