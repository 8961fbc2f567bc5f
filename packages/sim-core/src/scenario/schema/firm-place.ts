import { z } from "zod";
import { quantity, quarterDate, timePath } from "../field.ts";

/** How a firm sets its price. */
export const priceRuleSchema = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("nash") }),
  z.strictObject({
    rule: z.literal("markup"),
    markup: quantity({ unit: "1", means: "Markup on unit cost", symbol: "m_j", min: -0.9 }),
  }),
  z.strictObject({
    rule: z.literal("follower"),
    leader: z.string().describe("Id of the firm whose price is followed."),
    ratio: quantity({ unit: "1", means: "Price as part of the leader's", symbol: "theta_j", min: 0.05 }),
    belowCost: quantity({
      unit: "1",
      means: "How far below unit cost the price may go while the runway lasts",
      symbol: "z_j",
      min: 0,
      max: 0.95,
    }).prefault(0),
  }),
  z.strictObject({
    rule: z.literal("world"),
    ratio: timePath({
      unit: "1",
      means: "Price as part of the reference price path",
      symbol: "p_j/p_0",
      min: 0.01,
    }).prefault(1),
  }),
]);

/** A firm of the first quarter. */
export const baseSchema = z.strictObject({
  share: quantity({
    unit: "1",
    means: "Share of market spend in the first quarter, before normalising",
    symbol: "s_j0",
    min: 0,
    max: 1,
  }),
  price: quantity({ unit: "EUR/unit", means: "Price in the first quarter", symbol: "p_j0", min: 0.000001 }).optional(),
  priceRatio: quantity({
    unit: "1",
    means: "Price in the first quarter as part of the reference price",
    symbol: "p_j0/p_0",
    min: 0.01,
  }).optional(),
  awareness: quantity({ unit: "1", means: "Attention in the first quarter", symbol: "a_j0", min: 0, max: 1 }).prefault(
    1,
  ),
});

/** A firm that enters later. */
export const entrySchema = z.strictObject({
  founded: quarterDate("Quarter in which the firm is founded."),
  awarenessAtLaunch: quantity({
    unit: "1",
    means: "Attention at launch (the parents' brand)",
    symbol: "pi_0",
    min: 0,
    max: 1,
  }).prefault(0.05),
  buildProgressAtStart: quantity({
    unit: "1",
    means: "Part of the platform that exists at founding",
    symbol: "x_0",
    min: 0,
    max: 1,
  }).prefault(0),
  experienceAtStart: quantity({
    unit: "unit",
    means: "Experience brought in at founding",
    symbol: "E_0",
    min: 0,
  }).prefault(0),
  qualityAtStart: quantity({
    unit: "EUR",
    means: "Quality stock brought in at founding",
    symbol: "R_0",
    min: 0,
  }).prefault(0),
  parentPlatform: z
    .boolean()
    .default(false)
    .describe("Sells from founding on a parent's platform and machines, at lower quality, until its own is built."),
  parentPlatformPenalty: quantity({ unit: "1", means: "Utility lost on a parent's platform", min: 0 }).prefault(0.5),
  machinesAtLaunch: quantity({
    unit: "machine",
    means: "Capacity ordered for the launch by the business plan",
    symbol: "K_plan0",
    min: 0,
  }).prefault("500 machine"),
  machinesPerQuarter: quantity({
    unit: "machine/quarter",
    means: "Capacity added each quarter by the business plan",
    symbol: "K_plan",
    min: 0,
  }).prefault("0 machine/quarter"),
  planQuarters: quantity({
    unit: "quarter",
    means: "Quarters after launch during which capacity follows the plan, not demand",
    min: 0,
  }).prefault("8 quarter"),
  qualityLuckSd: quantity({
    unit: "1",
    means: "Spread of an entrant's unobserved quality",
    symbol: "sd",
    min: 0,
  }).prefault(0),
  luckShared: quantity({
    unit: "1",
    means: "Correlation of that luck between entrants",
    symbol: "corr",
    min: 0,
    max: 1,
  }).prefault(0),
});
