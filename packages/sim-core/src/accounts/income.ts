import { max, min } from "../math/arithmetic.ts";

/** Fixed outlay some quarters after founding: it starts small and grows to the full one. docs/model.md 7.1. */
export function fixedCostRampShare(startShare: number, rampPerQuarter: number, quartersSinceFounding: number): number {
  return min(1, startShare + rampPerQuarter * quartersSinceFounding);
}

/**
 * Earnings before interest, tax, depreciation: capital is not in the operating cost, since capacity is paid when bought.
 * docs/model.md 7.2.
 */
export function ebitdaEur(
  revenueEur: number,
  capitalCostShare: number,
  unitCostEurPerUnit: number,
  soldUnits: number,
  fixedOutlayEur: number,
): number {
  return revenueEur - (1 - capitalCostShare) * unitCostEurPerUnit * soldUnits - fixedOutlayEur;
}

/** Depreciation of plant in a quarter. docs/model.md 7.3. */
export function depreciationEur(plantEur: number, machineLifeQuarters: number): number {
  return plantEur / machineLifeQuarters;
}

/** Loss of a quarter, as an income statement has it: positive when money is lost. docs/model.md 7.4. */
export function lossEur(ebitdaOfQuarterEur: number, depreciationOfQuarterEur: number): number {
  return depreciationOfQuarterEur - ebitdaOfQuarterEur;
}

/** Staff of the next quarter: a part of the gap to what the wage bill allows is closed. docs/model.md 8.7. */
export function nextStaffPersons(
  staffPersons: number,
  wageBillEur: number,
  wageEurPerPerson: number,
  hiringSpeedShare: number,
): number {
  return staffPersons + hiringSpeedShare * (wageBillEur / wageEurPerPerson - staffPersons);
}

/**
 * Revenue at which a firm breaks even: its fixed outlay over the part of each euro that cost leaves.
 * docs/model.md 11.9.
 */
export function breakEvenRevenueEur(
  fixedOutlayEur: number,
  unitCostEurPerUnit: number,
  priceEurPerUnit: number,
): number {
  return fixedOutlayEur / (1 - unitCostEurPerUnit / priceEurPerUnit);
}

/** Quarters that cash and callable money last at a burn; infinite where nothing is burnt. docs/model.md 10.2. */
export function runwayQuarters(cashEur: number, callableEur: number, burnEurPerQuarter: number): number {
  return burnEurPerQuarter > 0 ? max(0, cashEur + callableEur) / burnEurPerQuarter : Number.POSITIVE_INFINITY;
}
