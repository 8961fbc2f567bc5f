import { z } from "zod";
import { localised, quantity, quarterDate } from "../field.ts";

const common = {
  name: localised("What happened.").optional(),
  date: quarterDate("Quarter of the event."),
  source: z.union([z.string(), z.array(z.string())]).optional(),
};

export const eventSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("price-cut"),
    ...common,
    weight: quantity({ unit: "1", means: "Size of the cut relative to the others", min: 0 }).prefault(1),
  }),
  z.strictObject({
    kind: z.literal("trust-shock"),
    ...common,
    size: quantity({ unit: "1", means: "Rise of the taste for home suppliers", symbol: "tr_0", min: 0 }),
    fadesOver: quantity({ unit: "quarter", means: "Quarters in which it falls to 1/e", symbol: "tau_P", min: 0.1 }),
    captured: quantity({
      unit: "1",
      means: "Part of it that foreign firms located at home enjoy too",
      symbol: "chi_P",
      min: 0,
      max: 1,
    }).prefault(0),
  }),
  z.strictObject({
    kind: z.literal("distraction"),
    ...common,
    firm: z.string(),
    quarters: quantity({ unit: "quarter", means: "How long it lasts", min: 0 }),
    share: quantity({ unit: "1", means: "Part of research and build effort lost", min: 0, max: 1 }),
  }),
  z.strictObject({
    kind: z.literal("parent-shock"),
    ...common,
    firm: z.string(),
    stopsCaptive: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal("funder-stop"), ...common }),
  z.strictObject({
    kind: z.literal("opening"),
    ...common,
    firm: z.string().describe("Firm that opens sites in the home country."),
  }),
  z.strictObject({
    kind: z.literal("debt"),
    ...common,
    firm: z.string(),
    amount: quantity({ unit: "EUR", means: "Debt raised", min: 0 }),
  }),
  z.strictObject({
    kind: z.literal("merger"),
    ...common,
    firms: z.array(z.string()).min(2).describe("Ids of the firms that merge, the one that goes on first."),
    probability: quantity({ unit: "1", means: "Chance that the merger is concluded", min: 0, max: 1 }).prefault(1),
    leakage: quantity({
      unit: "1",
      means: "Part of the joining firm's base lost",
      symbol: "ell",
      min: 0,
      max: 1,
    }).prefault(0.1),
    fixedCostSaved: quantity({
      unit: "1",
      means: "Part of the joining firm's fixed outlay saved",
      min: 0,
      max: 1,
    }).prefault(0.7),
    lag: quantity({ unit: "quarter", means: "Quarters until it is saved", min: 0 }).prefault("4 quarter"),
  }),
  z.strictObject({
    kind: z.literal("alliance"),
    ...common,
    firms: z.array(z.string()).min(1),
    partnerMachines: quantity({ unit: "machine", means: "Capacity of the partners abroad", min: 0 }),
    pooled: quantity({
      unit: "1",
      means: "Part of the partners' scale that counts as own",
      symbol: "theta_a",
      min: 0,
      max: 1,
    }),
  }),
  z.strictObject({
    kind: z.literal("purchase"),
    ...common,
    buyer: z.string().describe("Owner id."),
    firm: z.string(),
    price: quantity({ unit: "EUR", means: "Price paid to the owners", min: 0 }).prefault("0 EUR"),
  }),
]);
