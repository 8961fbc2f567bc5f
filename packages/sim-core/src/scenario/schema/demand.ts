import { z } from "zod";
import { quantity } from "../field.ts";

/** How users choose among the suppliers that they know. */
export const demandSchema = z.strictObject({
  priceSensitivity: quantity({
    unit: "1",
    means: "Price sensitivity of mean utility to ln(price)",
    symbol: "alpha",
    min: 0.01,
    max: 50,
  }).prefault(2),
  nestSimilarity: quantity({
    unit: "1",
    means: "Similarity of suppliers within a nest",
    symbol: "sigma",
    min: 0,
    max: 0.95,
  }).prefault(0),
  reconsideredShare: quantity({
    unit: "1/quarter",
    means: "Part of installed spend that is chosen anew each quarter",
    symbol: "rho",
    min: 0,
    max: 1,
  }).prefault("100 %/quarter"),
});

/** How suppliers become known. */
export const awarenessSchema = z.strictObject({
  fromMarketShare: quantity({
    unit: "1/quarter",
    means: "Attention gained per point of own market share",
    symbol: "pi_s",
    min: 0,
    max: 1,
  }).prefault(0),
  fromAdvertising: quantity({
    unit: "1/quarter",
    means: "Attention gained at the reference advertising budget",
    symbol: "pi_A",
    min: 0,
    max: 1,
  }).prefault(0),
  advertisingReturns: quantity({
    unit: "1",
    means: "Returns to the budget of all advertisers together",
    symbol: "g_A",
    min: 0,
    max: 1,
  }).prefault(1),
  referenceBudget: quantity({
    unit: "EUR/quarter",
    means: "Reference advertising budget",
    symbol: "Adv_0",
    min: 1,
  }).prefault("0.4 MEUR/quarter"),
  forgetting: quantity({
    unit: "1/quarter",
    means: "Attention lost each quarter",
    symbol: "d_a",
    min: 0,
    max: 1,
  }).prefault(0),
  confusion: quantity({
    unit: "1",
    means: "Loss of all attention gains per label beyond the first",
    symbol: "chi",
    min: 0,
    max: 1,
  }).prefault(0),
});

/** What research builds, and users value. */
export const qualitySchema = z.strictObject({
  weight: quantity({ unit: "1", means: "Utility of the quality stock", symbol: "kappa", min: 0 }).prefault(0),
  referenceStock: quantity({ unit: "EUR", means: "Quality stock that matters", symbol: "Rbar", min: 1 }).prefault(
    "20 MEUR",
  ),
  decay: quantity({
    unit: "1/quarter",
    means: "Decay of the quality stock",
    symbol: "d_R",
    min: 0.0001,
    max: 1,
  }).prefault("4 %/quarter"),
  growthBefore: quantity({
    unit: "1/quarter",
    means: "Growth of research before the first quarter",
    symbol: "g_R",
    min: 0,
    max: 1,
  }).prefault("8 %/quarter"),
  emulation: quantity({
    unit: "1",
    means: "Extra research effect while two labels live",
    symbol: "emul",
    min: 0,
  }).prefault(0),
});
