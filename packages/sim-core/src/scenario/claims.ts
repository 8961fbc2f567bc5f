import { z } from "zod";
import { say } from "../sentence/sentence.ts";
import type { Fault } from "./faults.ts";
import { localised } from "./field.ts";
import type { Claim } from "./parameters.ts";
import { faultsOfIssues } from "./structure.ts";
import { plainOf, type Tree } from "./tree.ts";

const NO_MOMENT = say`is no moment; write a quarter such as 2014-Q2, a year, or mean, sum, end`;

const moment = z
  .string()
  .regex(/^(\d{4}(-Q[1-4])?|mean|sum|end)$/, NO_MOMENT.words)
  .describe("A quarter, a year, or `mean`, `sum` or `end` over the horizon.");

const observableSchema = z.strictObject({
  measure: z.string().min(1).describe("Id of a measure, for example unit-cost."),
  actor: z.string().optional().describe("A firm, market, home, foreign or state."),
  segment: z.string().optional().describe("Id of a segment; all where nothing is said."),
  counterparty: z.string().optional().describe("Towards whom, or for what; for measures that have one."),
  quarter: moment,
});

/** A claim about the results; what it is compared with is a value, a range, or another scenario. */
const claimSchema = z.strictObject({
  that: observableSchema.describe("What is measured."),
  is: z.enum(["below", "above", "equal", "between"]),
  than: z
    .union([
      z.number(),
      z.tuple([z.number(), z.number()]),
      observableSchema.partial().extend({ scenario: z.string().describe("Id of a scenario of the same folder.") }),
    ])
    .describe(
      "A value, a range [low, high], or a scenario (and, where it differs, a measure, actor, segment or quarter).",
    ),
  worlds: z.number().int().min(1).max(100).default(95).describe("In at least so many of 100 runs."),
  says: localised("The claim in words."),
});

export const claimsSchema = z.array(claimSchema);

/** Reads `expect`. */
export function readClaims(tree: Tree | null, faults: Fault[]): readonly Claim[] {
  if (tree === null) return [];
  const result = claimsSchema.safeParse(plainOf(tree));
  if (!result.success) {
    const found = faultsOfIssues(result.error.issues, claimsSchema, tree);
    faults.push(...found.map((fault) => ({ ...fault, path: fault.path === "" ? "expect" : `expect.${fault.path}` })));
    return [];
  }
  return result.data as readonly Claim[];
}
