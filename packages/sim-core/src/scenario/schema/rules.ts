import { z } from "zod";
import { quantity } from "../field.ts";

/** Rules of finance, refinancing and exit, common to all firms that live on called money. */
export const financeSchema = z.strictObject({
  wage: quantity({ unit: "EUR/person/quarter", means: "Cost of an employee", symbol: "w", min: 1 }).prefault(
    "0.1 MEUR/person/year",
  ),
  wagePart: quantity({ unit: "1", means: "Part of the fixed outlay paid as wages", min: 0, max: 1 }).prefault(0.38),
  researchPart: quantity({ unit: "1", means: "Part of the fixed outlay spent on research", min: 0, max: 1 }).prefault(
    0.25,
  ),
  advertisingPart: quantity({
    unit: "1",
    means: "Part of the fixed outlay spent on advertising",
    min: 0,
    max: 1,
  }).prefault(0.08),
  rampStart: quantity({
    unit: "1",
    means: "Fixed outlay at founding, part of the full one",
    symbol: "varrho_0",
    min: 0,
    max: 1,
  }).prefault(0.35),
  rampPerQuarter: quantity({
    unit: "1/quarter",
    means: "What it gains each quarter",
    symbol: "varrho'",
    min: 0,
    max: 1,
  }).prefault("15 %/quarter"),
  hiringSpeed: quantity({
    unit: "1/quarter",
    means: "Part of the gap in staff closed each quarter",
    symbol: "varphi",
    min: 0,
    max: 1,
  }).prefault("35 %/quarter"),
  interestRate: quantity({ unit: "1/year", means: "Interest on debt", min: 0, max: 1 }).prefault("4 %/year"),
  profitTaxRate: quantity({ unit: "1", means: "Tax on profit", min: 0, max: 1 }).prefault(0),
  discountRate: quantity({ unit: "1/year", means: "Discount rate", min: 0, max: 1 }).prefault("4 %/year"),
  costOfPublicFunds: quantity({ unit: "1", means: "Marginal cost of public funds", symbol: "MCPF", min: 1 }).prefault(
    1.2,
  ),
  recoveryRate: quantity({
    unit: "1",
    means: "Part of book value that the State gets back for its stake",
    symbol: "r",
    min: 0,
    max: 1,
  }).prefault(0),
});

export const refinancingSchema = z.strictObject({
  runwayTrigger: quantity({
    unit: "quarter",
    means: "Runway below which money is called",
    symbol: "rw",
    min: 0,
  }).prefault("2 quarter"),
  burnCalled: quantity({
    unit: "quarter",
    means: "Burn that a call pays for at least",
    symbol: "n_b",
    min: 0,
  }).prefault("2 quarter"),
  tranche: quantity({
    unit: "1",
    means: "A call, as part of the promise",
    symbol: "varkappa",
    min: 0.001,
    max: 1,
  }).prefault(0.12),
  voteBase: quantity({ unit: "1", means: "Log odds of a yes at a call", symbol: "b_0" }).prefault(2.5),
  voteRevenue: quantity({ unit: "1", means: "Effect of revenue over plan", symbol: "b_1", min: 0 }).prefault(0),
  voteParentShock: quantity({ unit: "1", means: "Effect of a shock to a parent", symbol: "b_2", min: 0 }).prefault(0),
  votePerOwner: quantity({
    unit: "1",
    means: "Effect of each owner beyond the first (a veto more)",
    symbol: "b_3",
    min: 0,
  }).prefault(0),
  voteStop: quantity({ unit: "1", means: "Effect of the funder's stop", symbol: "b_4", min: 0 }).prefault(0),
  governanceDelay: quantity({
    unit: "1",
    means: "Part of build speed lost to divided ownership",
    symbol: "zeta_g",
    min: 0,
    max: 0.99,
  }).prefault(0),
});

export const absorptionSchema = z.strictObject({
  probability: quantity({
    unit: "1",
    means: "Chance that a parent takes over at the end of the cash",
    min: 0,
    max: 1,
  }).prefault(0.75),
  baseLost: quantity({ unit: "1", means: "Part of the installed base lost then", min: 0, max: 1 }).prefault(0.1),
  fixedCostKept: quantity({ unit: "1", means: "Part of the fixed outlay kept then", min: 0, max: 1 }).prefault(0.5),
  closingHazard: quantity({
    unit: "1/quarter",
    means: "Hazard of closing while EBITDA is negative",
    min: 0,
    max: 1,
  }).prefault("5 %/quarter"),
});

const on = (what: string) => z.boolean().default(true).describe(what);

/** Each mechanism, on unless switched off here; off means exactly as if it were not in the model. */
export const mechanismsSchema = z.strictObject({
  scale: on("H01, H02: unit cost falls with scale (eta)"),
  learning: on("Unit cost falls with experience relative to the leader's"),
  learningSpillover: on("H23: rivals' output teaches too"),
  experienceForgetting: on("Experience is forgotten"),
  quality: on("H21: research builds a quality stock that users value (kappa)"),
  emulation: on("H03: two labels spur each other's research"),
  fixedCosts: on("H02: fixed outlays are paid once per firm"),
  priceResponse: on(
    "Firms under the rule nash set their markup anew each quarter, in answer to rivals; off: they keep that of the first",
  ),
  nests: on("H10, H12: suppliers of a nest are closer substitutes (sigma)"),
  sovereigntyTaste: on("H22: users value a home-owned supplier"),
  labelTaste: on("H08: users value a label"),
  awareness: on("A firm that few know sells less (attention); off: every launched firm is known to all"),
  wordOfMouth: on("Sales make a firm known (pi_s)"),
  advertising: on("Advertising makes a firm known (pi_A)"),
  confusion: on("H07: several labels confuse"),
  inertia: on("Installed users seldom choose anew (rho)"),
  rationing: on("A full firm turns new users away, who choose again"),
  captiveDemand: on("H17: parents order from their ventures"),
  captiveLearning: on("H17: captive sales teach"),
  entryLag: on("H05: a platform takes time to build; off: built at founding"),
  governance: on("H18: divided ownership slows the build and adds vetoes"),
  distraction: on("H06: a side product distracts"),
  ventureOverhead: on("H34: a venture's cost overhead"),
  belowCostPricing: on("A price may go below cost while the runway lasts"),
  overbuilding: on("H27: entrants build capacity for their plan, not for demand"),
  cashLimit: on("A firm without cash ends; off: its owners pay any loss"),
  absorption: on("H36: a parent may take a venture over"),
  fringeExit: on("Small hosts leave"),
  fringeEntry: on("New small hosts replace those that leave"),
  displacement: on("Public money displaces private money (additionality below 1)"),
  followOn: on("H14: private money follows additional public money"),
  entrantLuck: on("Entrants' unobserved quality is drawn"),
  adjacentScale: on("Capacity outside the perimeter counts in scale"),
});
