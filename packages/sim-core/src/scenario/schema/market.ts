import { z } from "zod";
import { identifier, localised, quantity, timePath } from "../field.ts";

/** The market: its size, its segments, and what a unit of quantity and of capacity are called. */
const segmentSchema = z.strictObject({
  name: localised("What the segment is called.").optional(),
  weight: quantity({ unit: "1", means: "Part of market spend", symbol: "w_m", min: 0 }).prefault(1),
  publicSector: z
    .boolean()
    .default(false)
    .describe("Whether public purchasing rules (quota, framework) reach this segment."),
  sovereigntyTaste: quantity({
    unit: "1",
    means: "Utility of a home-owned supplier",
    symbol: "beta_m",
    min: 0,
  }).prefault(0),
  labelTaste: quantity({ unit: "1", means: "Extra utility of a labelled supplier", symbol: "label_m" }).prefault(0),
  locationTaste: quantity({
    unit: "1",
    means: "Utility of a foreign supplier located at home",
    symbol: "beta^L_m",
    min: 0,
  }).prefault(0),
  priceSensitivityRatio: quantity({ unit: "1", means: "Price sensitivity relative to the market's", min: 0 }).prefault(
    1,
  ),
});

const diffusionSchema = z.strictObject({
  innovation: quantity({ unit: "1/year", means: "Bass coefficient of innovation", symbol: "p_B", min: 0 }),
  imitation: quantity({ unit: "1/year", means: "Bass coefficient of imitation", symbol: "q_B", min: 0 }),
  adoptedAtStart: quantity({
    unit: "1",
    means: "Adopters in the first quarter, part of the ceiling",
    symbol: "A_0",
    min: 0,
    max: 1,
  }),
  spendAtCeiling: quantity({
    unit: "EUR/quarter",
    means: "Spend once all have adopted, at the prices of the start",
    symbol: "Ybar_m",
    min: 0,
  }),
  priceElasticity: quantity({
    unit: "1",
    means: "Elasticity of the quantity bought to the price index",
    symbol: "varepsilon_m",
    min: 0,
  }).prefault(1),
  outsideShareAtStart: quantity({
    unit: "1",
    means: "Part of contestable spend not bought at the start",
    symbol: "s_0",
    min: 0,
    max: 0.999,
  }),
});

export const marketSchema = z.strictObject({
  home: z.string().min(1).describe("Country whose share is measured, for example FR."),
  perimeter: z.string().default("all").describe("What counts as the market; said in every report."),
  units: z
    .strictObject({
      quantity: identifier("Name of the unit of quantity, for example VM.").default("unit"),
      rented: z
        .boolean()
        .default(false)
        .describe("True: sold by the quarter (VM-quarters), so prices are per unit and time."),
      capacity: identifier("Name of the unit of capacity, for example machine.").default("machine"),
    })
    .prefault({}),
  currencies: z
    .record(z.string(), z.number().positive())
    .default({})
    .describe("EUR that one unit of another currency is worth, fixed."),
  spend: timePath({ unit: "EUR/quarter", means: "Market spend, exogenous", symbol: "Y_t", min: 0 }).optional(),
  diffusion: diffusionSchema.optional().describe("Endogenous market size; instead of `spend`."),
  nests: z
    .enum(["none", "origin", "type"])
    .default("none")
    .describe("How suppliers are grouped: not, by home or foreign, by `type`."),
  referencePrice: quantity({
    unit: "EUR/unit",
    means: "Price to which `priceRatio` refers",
    symbol: "p_0",
    min: 0,
  }).optional(),
  segments: z.record(z.string(), segmentSchema).default({}).describe("Segments of demand by id; at least one."),
});
