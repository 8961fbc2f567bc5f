import { z } from "zod";
import { identifier, localised, quantity, quarterDate } from "../field.ts";
import { awarenessSchema, demandSchema, qualitySchema } from "./demand.ts";
import { eventSchema } from "./events.ts";
import { firmSchema, ownerSchema } from "./firms.ts";
import { marketSchema } from "./market.ts";
import { policySchema } from "./policy.ts";
import { posteriorSchema } from "./posterior.ts";
import { absorptionSchema, financeSchema, mechanismsSchema, refinancingSchema } from "./rules.ts";
import { buildSchema, technologySchema } from "./technology.ts";

/** A whole market, resolved: what a file says once `extends` and `changes` have been carried out. */
export const scenarioSchema = z.strictObject({
  title: localised("Title of the scenario."),
  question: localised("The question that it answers.").optional(),
  note: localised("What a reader must know.").optional(),
  sources: z.string().optional().describe("File of sources, beside this one."),
  facts: z.string().optional().describe("File of facts, beside this one."),
  posterior: z
    .union([z.string(), posteriorSchema])
    .optional()
    .describe("File of draws of the assumptions that facts have moved, beside this one; `none` to use the priors."),
  horizon: z.strictObject({
    start: quarterDate("First quarter."),
    end: quarterDate("Last quarter."),
    stepsPerQuarter: quantity({
      unit: "1",
      means: "Number of equal steps in which each quarter is simulated; one where nothing is said",
      min: 1,
      max: 16,
    }).optional(),
  }),
  market: marketSchema,
  demand: demandSchema.prefault({}),
  awareness: awarenessSchema.prefault({}),
  quality: qualitySchema.prefault({}),
  technology: technologySchema.prefault({}),
  build: buildSchema.prefault({}),
  finance: financeSchema.prefault({}),
  refinancing: refinancingSchema.prefault({}),
  absorption: absorptionSchema.prefault({}),
  captiveLearning: quantity({
    unit: "1",
    means: "What captive sales teach, relative to others",
    min: 0,
    max: 1,
  }).prefault(1),
  mechanisms: mechanismsSchema.prefault({}),
  parameters: z
    .record(identifier("Name for use in formulas."), quantity({ unit: "any", means: "A named number for formulas" }))
    .default({}),
  owners: z.record(z.string(), ownerSchema).default({}),
  firms: z.record(z.string(), firmSchema),
  policy: policySchema.prefault({}),
  events: z.record(z.string(), eventSchema).default({}),
});

export type ScenarioData = z.infer<typeof scenarioSchema>;
