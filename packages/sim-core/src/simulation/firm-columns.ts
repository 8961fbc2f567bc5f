import { blankOf, fill, shapeOf } from "./columns.ts";

/** How a firm sets its price, as a number for the columns. */
export const PRICE_RULE = { nash: 0, markup: 1, follower: 2, world: 3 } as const;

/** One number a firm: money in EUR, shares of 1, rates per quarter. */
const NUMBERS = [
  "homeOwnedShare",
  "parentHomeOwnedShare",
  "homeLocatedShare",
  "privateOwnerCount",
  "followerRatio",
  "belowCostShare",
  "markupRatio",
  "baseShare",
  "basePriceEurPerUnit",
  "baseAttentionShare",
  "relativeSize",
  // Number of clones that the firm is counted as, itself among them.
  "cloneCount",
  "costOverhead",
  "fixedCostEur",
  "platformCapexEur",
  "researchShareOfRevenue",
  "exportFactor",
  "adjacentRevenueEurPerMachine",
  "adjacentMachinesPerPerson",
  "promisedEur",
  "publicPartOfPromiseEur",
  "additionality",
  "followOn",
  "exitHazard",
  "exitMarginEffect",
  "awarenessAtLaunch",
  "buildProgressAtStart",
  "experienceAtStart",
  "qualityAtStartEur",
  "parentPlatformPenalty",
  "machinesAtLaunch",
  "machinesPerQuarter",
  "planQuarters",
  // An entrant's unobserved quality, before the mean of the small home firms is added.
  "entrantLuck",
] as const;

/** Yes or no: 1 or 0. */
const FLAGS = [
  // 1: exists in this run (a member of a drawn group beyond the drawn number does not).
  "exists",
  "isGroupMember",
  "hasParent",
  "hasWorldRevenue",
  "isFunded",
  "callsAlways",
  "hasParentPlatform",
] as const;

/** Whole numbers: quarters, other firms, kinds; -1 for none. */
const INDICES = [
  // Quarter of founding; -1 for a firm of the base.
  "foundedAt",
  "nest",
  "cloneGroup",
  // First of the clones that are one firm; the firm itself, if it is counted as one.
  "firstClone",
  // Index of the controlling owner: the firm itself, or the firm that its parent is; -1 - n for other parents.
  "parentController",
  "priceRule",
  "leader",
] as const;

/** Known quarter by quarter: [firm, quarter]. */
const SERIES = [
  // World price of a firm under the rule `world`, per quarter: [firm, quarter].
  "worldPriceEurPerUnit",
  "worldRevenueEur",
  // Machines outside the perimeter: [firm, quarter].
  "adjacentMachines",
  // Orders of the parents, before and after the launch of the own platform: [firm, quarter].
  "captiveEur",
  "captiveBeforeLaunchEur",
  // Planned revenue, the measure of disappointment: [firm, quarter]; 0 where there is no plan yet.
  "plannedRevenueEur",
] as const;

/** What is known of each firm of a run before its first quarter, in columns. */
export type FirmColumns = Readonly<
  Record<(typeof NUMBERS)[number] | (typeof SERIES)[number], Float64Array> &
    Record<(typeof FLAGS)[number], Uint8Array> &
    Record<(typeof INDICES)[number], Int32Array>
>;

const SHAPE = shapeOf(NUMBERS, FLAGS, INDICES, SERIES);

/** Columns of zeros. */
export function createFirmColumns(firmCount: number, quarterCount: number): FirmColumns {
  const columns = blankOf<FirmColumns>(SHAPE);
  fill(columns, NUMBERS, Float64Array, firmCount);
  fill(columns, FLAGS, Uint8Array, firmCount);
  fill(columns, INDICES, Int32Array, firmCount);
  fill(columns, SERIES, Float64Array, firmCount * quarterCount);
  return columns;
}
