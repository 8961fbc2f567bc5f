import { z } from "zod";
import { quantity, quarterDate } from "../field.ts";

/** What a firm sells outside the perimeter. */
export const adjacentSchema = z.strictObject({
  machines: quantity({ unit: "machine", means: "Capacity used outside the perimeter in the first quarter", min: 0 }),
  growthEarly: quantity({ unit: "1/year", means: "Its growth until `turn`" }).prefault("0 %/year"),
  growthLate: quantity({ unit: "1/year", means: "Its growth after `turn`" }).prefault("0 %/year"),
  turn: quarterDate("Quarter in which the growth changes.").optional(),
  revenuePerMachine: quantity({
    unit: "EUR/machine/quarter",
    means: "Revenue outside the perimeter per unit of capacity",
    min: 0,
  }).prefault("0 EUR/machine/quarter"),
  machinesPerPerson: quantity({
    unit: "machine/person",
    means: "Units of capacity per employee outside the perimeter",
    min: 0.001,
  }).prefault("180 machine/person"),
});

/** What a firm sells to its parents. */
export const captiveSchema = z.strictObject({
  sales: quantity({ unit: "EUR/quarter", means: "Orders of the parents", min: 0 }),
  salesBeforeLaunch: quantity({
    unit: "EUR/quarter",
    means: "Orders of the parents before the own platform is launched",
    min: 0,
  }).optional(),
  from: quarterDate("First quarter of the orders.").optional(),
  until: quarterDate("Last quarter of the orders.").optional(),
});

/** The promise that a firm without profits lives on. */
export const fundingSchema = z.strictObject({
  promised: quantity({
    unit: "EUR",
    means: "Promise of all owners, the State's part included, in the history",
    symbol: "U_0",
    min: 0,
  }),
  publicPartOfPromise: quantity({
    unit: "EUR",
    means: "State's part of that promise in the history",
    symbol: "T_hist",
    min: 0,
  }).prefault("0 EUR"),
  calls: z
    .enum(["vote", "always"])
    .default("vote")
    .describe("Whether owners vote on each call, or the whole promise is paid on demand."),
  revenuePlan: z
    .strictObject({
      revenue: quantity({ unit: "EUR/quarter", means: "Planned revenue at the end of the plan", min: 0 }),
      from: quarterDate("Quarter in which the plan starts."),
      over: quantity({ unit: "quarter", means: "Quarters of linear growth to the plan", min: 1 }),
    })
    .optional(),
});
