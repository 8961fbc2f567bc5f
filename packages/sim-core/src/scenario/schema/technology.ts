import { z } from "zod";
import { quantity } from "../field.ts";

/** What a unit costs, and what it takes to carry one. */
export const technologySchema = z.strictObject({
  costTrend: quantity({
    unit: "1/year",
    means: "Exogenous fall of unit cost and of world prices",
    symbol: "tau",
  }).prefault(0),
  scaleSlope: quantity({
    unit: "1",
    means: "Elasticity of unit cost to scale, below the minimum efficient scale",
    symbol: "eta",
    min: 0,
    max: 1,
  }).prefault(0),
  minimumEfficientScale: quantity({
    unit: "machine",
    means: "Scale beyond which unit cost stops falling",
    symbol: "S_mes",
    min: 1,
  }).prefault("60000 machine"),
  scaleFloor: quantity({
    unit: "machine",
    means: "Scale below which cost rises no further",
    symbol: "S_floor",
    min: 1,
  }).prefault("100 machine"),
  irreducibleShare: quantity({
    unit: "1",
    means: "Part of unit cost that no scale reduces",
    symbol: "phi_f",
    min: 0,
    max: 1,
  }).prefault(0),
  progressRatio: quantity({
    unit: "1",
    means: "Unit cost after experience doubles, relative to the leader",
    symbol: "2^-lambda",
    min: 0.5,
    max: 1,
  }).prefault(1),
  experienceFloor: quantity({
    unit: "1",
    means: "Least experience relative to the leader's that costs know",
    symbol: "e_min",
    min: 0.000001,
    max: 1,
  }).prefault(0.002),
  experienceAtStart: quantity({
    unit: "quarter",
    means: "Base output that a firm of the base has as experience",
    min: 0,
  }).prefault("12 quarter"),
  experienceForgetting: quantity({
    unit: "1/quarter",
    means: "Experience forgotten each quarter",
    symbol: "f",
    min: 0,
    max: 1,
  }).prefault(0),
  experienceSpillover: quantity({
    unit: "1",
    means: "What a rival's output teaches, relative to own",
    symbol: "nu",
    min: 0,
    max: 1,
  }).prefault(0),
  capitalShare: quantity({ unit: "1", means: "Capital part of unit cost", symbol: "k_c", min: 0, max: 1 }).prefault(
    0.45,
  ),
  machinePrice: quantity({
    unit: "EUR/machine",
    means: "Price of a unit of capacity, all in",
    symbol: "P_K",
    min: 0,
  }).prefault("3500 EUR/machine"),
  machineLife: quantity({
    unit: "quarter",
    means: "Service life of a unit of capacity",
    symbol: "Lambda",
    min: 1,
  }).prefault("4 year"),
  unitsPerMachine: quantity({
    unit: "unit/machine/quarter",
    means: "Units that a unit of capacity carries at the start",
    symbol: "v_0",
    min: 0,
  }).prefault("20 unit/machine/quarter"),
  usableShare: quantity({
    unit: "1",
    means: "Part of capacity that can be sold",
    symbol: "u_max",
    min: 0.01,
    max: 1,
  }).prefault(0.7),
  deliveryLag: quantity({
    unit: "quarter",
    means: "Quarters from order to service of capacity",
    symbol: "L_K",
    min: 1,
    max: 8,
  }).prefault("1 quarter"),
  reserve: quantity({ unit: "1", means: "Capacity held beyond expected demand", symbol: "r_K", min: 0 }).prefault(0.25),
  adaptation: quantity({
    unit: "1/quarter",
    means: "Part of the gap between demand and what was expected that a firm takes in each quarter",
    symbol: "varphi_q",
    min: 0,
    max: 1,
  }).prefault("50 %/quarter"),
  leaderLerner: quantity({
    unit: "1",
    means: "Lerner index of firms at world prices in the base quarter",
    symbol: "L_0",
    min: 0,
    max: 0.9,
  }).prefault(0.25),
});

/** How long a platform takes to build. */
export const buildSchema = z.strictObject({
  referenceLag: quantity({
    unit: "quarter",
    means: "Quarters to build a platform at the reference spend",
    symbol: "L_ref",
    min: 1,
  }).prefault("7 quarter"),
  shortestLag: quantity({
    unit: "quarter",
    means: "Quarters below which no money shortens a build",
    symbol: "L_min",
    min: 1,
  }).prefault("3 quarter"),
  spendElasticity: quantity({
    unit: "1",
    means: "Elasticity of build speed to spend",
    symbol: "gamma",
    min: 0,
    max: 1,
  }).prefault(0),
  referenceSpend: quantity({
    unit: "EUR/quarter",
    means: "Reference spend on a build",
    symbol: "spend_ref",
    min: 1,
  }).prefault("2 MEUR/quarter"),
});
