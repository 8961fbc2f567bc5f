import { z } from "zod";
import { localised, quantity, timePath } from "../field.ts";
import { adjacentSchema, captiveSchema, fundingSchema } from "./firm-money.ts";
import { baseSchema, entrySchema, priceRuleSchema } from "./firm-place.ts";

/** A firm, or a group of firms drawn from one template. */
export const firmSchema = z.strictObject({
  name: localised("What the firm is called.").optional(),
  country: z.string().optional().describe("Country of the owners, where `owners` says nothing."),
  owners: z
    .record(
      z.string(),
      quantity({ unit: "1", means: "Stake of a private owner, before any stake of the State", min: 0, max: 1 }),
    )
    .optional(),
  locatedAt: z
    .string()
    .optional()
    .describe("Country in which users' data stand; the owners' country where nothing is said."),
  type: z.string().default("all").describe("Kind of supplier, for nests by type."),
  parent: z.string().optional().describe("Owner id that may take the firm over."),
  cloneGroup: z.string().optional().describe("Clones of one firm share its room for attention and count as one label."),
  clones: quantity({
    unit: "1",
    means: "Number of equal parts that the firm is counted as, each with its part of every stock and budget",
    min: 1,
    max: 50,
  }).optional(),
  luck: z
    .string()
    .optional()
    .describe(
      "Name under which the firm's luck is drawn; its id where nothing is said. For a firm under another name.",
    ),
  count: quantity({
    unit: "1",
    means: "Number of firms drawn from this template",
    symbol: "N",
    min: 0,
    max: 500,
  }).optional(),
  sizeSpread: quantity({
    unit: "1",
    means: "Standard deviation of the log of drawn firms' relative size",
    min: 0,
    max: 3,
  }).prefault(0),
  exitHazard: quantity({
    unit: "1/quarter",
    means: "Hazard of leaving at a margin of zero",
    symbol: "hbar_x",
    min: 0,
    max: 1,
  }).prefault("0 %/quarter"),
  exitMarginEffect: quantity({ unit: "1", means: "How a margin lowers the hazard", symbol: "b_5", min: 0 }).prefault(0),
  base: baseSchema.optional().describe("Its place in the first quarter; a firm without one enters later."),
  entry: entrySchema.optional(),
  price: priceRuleSchema.prefault({ rule: "nash" }),
  costOverhead: quantity({ unit: "1", means: "Unit cost relative to the incumbents of its kind", min: 0.01 }).prefault(
    1,
  ),
  fixedCost: quantity({
    unit: "EUR/quarter",
    means: "Fixed outlay: wages, research, advertising, other",
    symbol: "F_j",
    min: 0,
  }).prefault("0 EUR/quarter"),
  platformCapex: quantity({
    unit: "EUR",
    means: "Capital of a platform built in the reference lag; longer costs more",
    min: 0,
  }).prefault("0 EUR"),
  researchShareOfRevenue: quantity({ unit: "1", means: "Research as part of revenue", min: 0, max: 1 }).prefault(0),
  worldRevenue: timePath({ unit: "EUR/quarter", means: "Revenue in the world, exogenous", min: 0 }).optional(),
  exportFactor: quantity({ unit: "1", means: "Sales in all markets over sales in this one", min: 1 }).prefault(1),
  adjacent: adjacentSchema.optional(),
  captive: captiveSchema.optional(),
  funding: fundingSchema.optional().describe("Present: the firm lives on called money and can run out of cash."),
  additionality: quantity({
    unit: "1",
    means: "Part of public money that is spent beyond what would have been spent anyway",
    symbol: "addl",
    min: 0,
    max: 2,
  }).prefault(1),
  followOn: quantity({
    unit: "1",
    means: "Private money that follows one euro of additional public money",
    symbol: "mu",
    min: 0,
  }).prefault(0),
});

/** Who owns firms. */
export const ownerSchema = z.strictObject({
  name: localised("What the owner is called.").optional(),
  country: z.string().min(1),
});
