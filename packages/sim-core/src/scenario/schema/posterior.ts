import { z } from "zod";

/** A posterior as a file or a travelling scenario holds it; `docs/calibration.md` says what each part means. */
export const posteriorSchema = z.strictObject({
  format: z.literal("andromede-posterior/1"),
  about: z
    .strictObject({
      scenario: z.string(),
      seed: z.string(),
      particles: z.number().int().positive(),
      moves: z.number().int().positive(),
      evaluations: z.number().int().positive(),
      facts: z.array(z.string()),
      factsDigest: z.string(),
      modelError: z.strictObject({ relative: z.number(), steps: z.number() }),
    })
    .describe("Where it comes from."),
  assumptions: z
    .array(z.strictObject({ path: z.string(), written: z.string() }))
    .describe("The assumptions that the facts moved, and the prior of each as it was written."),
  rows: z
    .array(z.string().regex(/^[0-9A-Za-z_-]*$/))
    .min(1)
    .describe("Draws, equally likely: two signs an assumption, its quantile in 4,096 steps."),
});

export type PosteriorFile = z.infer<typeof posteriorSchema>;
