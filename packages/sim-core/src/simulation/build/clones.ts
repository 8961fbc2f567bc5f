import type { FirmColumns } from "../firm-columns.ts";
import type { BuildContext } from "./context.ts";

/** Stocks, budgets and attention, of which each clone has its part; its share of the base is divided already. */
const DIVIDED = [
  "baseAttentionShare",
  "awarenessAtLaunch",
  "fixedCostEur",
  "platformCapexEur",
  "promisedEur",
  "publicPartOfPromiseEur",
  "experienceAtStart",
  "qualityAtStartEur",
  "machinesAtLaunch",
  "machinesPerQuarter",
] as const;

/** The same, quarter by quarter. */
const DIVIDED_SERIES = [
  "worldRevenueEur",
  "adjacentMachines",
  "captiveEur",
  "captiveBeforeLaunchEur",
  "plannedRevenueEur",
] as const;

/** A firm that is counted as several: together they have what it had, prices are set by one hand, and users know one name. */
export function divideAmongClones(
  { scenario, roster, quarterCount }: BuildContext,
  columns: FirmColumns,
  firm: number,
): void {
  const id = roster.groupIds[firm]!;
  const { clones, count } = scenario.data.firms[id]!;
  if (!clones || count) return;
  const places = roster.indexById.get(id)!;
  columns.cloneCount[firm] = places.length;
  columns.firstClone[firm] = places[0]!;
  if (columns.cloneGroup[firm] === firm) columns.cloneGroup[firm] = places[0]!;
  for (const column of DIVIDED) columns[column][firm] = columns[column][firm]! / places.length;
  for (const column of DIVIDED_SERIES)
    for (let cell = firm * quarterCount; cell < (firm + 1) * quarterCount; cell++)
      columns[column][cell] = columns[column][cell]! / places.length;
}
