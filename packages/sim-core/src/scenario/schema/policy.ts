import { z } from "zod";
import { lever, localised, quantity, quarterDate } from "../field.ts";

const recipients = z.array(z.string()).min(1).describe("Ids of firms, or of a drawn group, that receive.");

const usesSchema = z
  .strictObject({
    capital: lever({ unit: "1", means: "Part spent on capacity", min: 0, max: 1 }),
    research: lever({ unit: "1", means: "Part spent on research", min: 0, max: 1 }),
    advertising: lever({ unit: "1", means: "Part spent on advertising", min: 0, max: 1 }),
  })
  .describe("What the money is spent on; the parts sum to 1.");

/** How one envelope is divided among recipients. */
const splitSchema = z.discriminatedUnion("rule", [
  z.strictObject({ rule: z.literal("equal") }),
  z.strictObject({ rule: z.literal("champion"), firm: z.string().describe("Id of the one firm that gets all.") }),
  z.strictObject({
    rule: z.literal("weights"),
    weights: z.record(z.string(), lever({ unit: "1", means: "Weight of a recipient", min: 0 })),
  }),
  z.strictObject({ rule: z.literal("by-size") }),
  z.strictObject({
    rule: z.literal("by-segment"),
    segment: z.string().describe("Segment in which base sales are counted."),
  }),
  z.strictObject({
    rule: z.literal("small-grants"),
    grants: lever({ unit: "1", means: "Number of grants", min: 1, max: 500 }),
    applicants: quantity({ unit: "1", means: "Number of applicants, viable or not", min: 1 }).prefault(100),
    pickerAccuracy: quantity({
      unit: "1",
      means: "Chance that a grant goes to the best viable applicant left, not to a random one",
      symbol: "picker",
      min: 0,
      max: 1,
    }).prefault(0),
  }),
]);

const milestoneSchema = z.strictObject({
  part: lever({ unit: "1", means: "Part of the amount released", min: 0, max: 1 }),
  by: quarterDate("Last quarter in which the condition counts; none for money due at once.").optional(),
  launched: z.boolean().default(false).describe("The own platform is launched."),
  unitsSold: lever({ unit: "unit/quarter", means: "Units sold in a quarter", min: 0 }).optional(),
  armsLengthRevenue: lever({ unit: "EUR/quarter", means: "Revenue without the parents' orders", min: 0 }).optional(),
});

const common = {
  name: localised("What the instrument is called.").optional(),
  from: quarterDate("First quarter."),
};
const amount = lever({ unit: "EUR", means: "Public money, in all", symbol: "T", min: 0 });
const split = splitSchema.prefault({ rule: "equal" });
const spread = lever({ unit: "quarter", means: "Quarters over which the money is paid", min: 1 }).prefault(
  "12 quarter",
);
const label = z.boolean().default(false).describe("Whether recipients of a positive amount carry the label.");

const instrumentSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("equity"),
    ...common,
    amount,
    recipients,
    split,
    label,
    milestones: z.array(milestoneSchema).optional(),
  }),
  z.strictObject({
    kind: z.literal("grant"),
    ...common,
    amount,
    recipients,
    split,
    label,
    over: spread,
    uses: usesSchema,
    milestones: z.array(milestoneSchema).optional(),
  }),
  z.strictObject({
    kind: z.literal("loan"),
    ...common,
    amount,
    recipients,
    split,
    label,
    over: spread,
    uses: usesSchema,
    repayFrom: quarterDate("First quarter of repayment."),
    repayOver: lever({ unit: "quarter", means: "Quarters of repayment", symbol: "n_q", min: 1 }),
    revenueThreshold: lever({
      unit: "EUR/quarter",
      means: "Revenue below which nothing is repaid",
      symbol: "Omega_min",
      min: 0,
    }).prefault("0 EUR/quarter"),
  }),
  z.strictObject({
    kind: z.literal("matching"),
    ...common,
    amount,
    recipients,
    split,
    label,
    over: spread,
    uses: usesSchema,
    publicPerPrivate: lever({
      unit: "1",
      means: "Public money per euro of new private money, at most",
      symbol: "mu_T",
      min: 0,
    }),
  }),
  z.strictObject({
    kind: z.literal("quota"),
    ...common,
    until: quarterDate("Last quarter.").optional(),
    eligible: recipients,
    share: lever({ unit: "1", means: "Part of new public-sector spend reserved", min: 0, max: 1 }),
    priceCap: lever({ unit: "1", means: "Premium over the market price that is allowed", symbol: "cap", min: 0 }),
    envelope: lever({ unit: "EUR", means: "Premium that the State pays at most", min: 0 }).optional(),
  }),
  z.strictObject({
    kind: z.literal("framework"),
    ...common,
    until: quarterDate("Last quarter.").optional(),
    listed: recipients,
    attentionLift: quantity({
      unit: "1",
      means: "Part of the missing attention that a listing gives in the public sector",
      symbol: "lift",
      min: 0,
      max: 1,
    }),
    runningCost: lever({ unit: "EUR/quarter", means: "Cost of running the framework", min: 0 }),
  }),
  z.strictObject({
    kind: z.literal("voucher"),
    ...common,
    until: quarterDate("Last quarter.").optional(),
    eligible: recipients,
    rate: lever({ unit: "1", means: "Part of the price that the State pays", symbol: "v", min: 0, max: 0.9 }),
    envelope: lever({ unit: "EUR", means: "Money for vouchers, in all", min: 0 }),
  }),
  z.strictObject({
    kind: z.literal("tax-credit"),
    ...common,
    until: quarterDate("Last quarter.").optional(),
    eligible: recipients,
    rate: lever({
      unit: "1",
      means: "Part of the cost of research that the State pays",
      symbol: "t_c",
      min: 0,
      max: 0.9,
    }),
  }),
  z.strictObject({
    kind: z.literal("label"),
    ...common,
    until: quarterDate("Last quarter.").optional(),
    eligible: recipients,
  }),
]);

export const policySchema = z.strictObject({
  instruments: z.record(z.string(), instrumentSchema).default({}),
});
