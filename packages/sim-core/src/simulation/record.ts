import { blankOf, fill, shapeOf } from "./columns.ts";
import type { World } from "./world.ts";

/** What is written down of every firm in every quarter: columns of [quarter, firm]. */
export const RECORDED = [
  "stage",
  "priceEurPerUnit",
  "unitCostEurPerUnit",
  "revenueEur",
  "captiveEur",
  "exportEur",
  "adjacentEur",
  "marketUnits",
  "totalUnits",
  "ebitdaEur",
  "depreciationEur",
  "burnEur",
  "cashEur",
  "callableEur",
  "plantEur",
  "machines",
  "scaleMachines",
  "utilisation",
  "staffPersons",
  "attentionShare",
  "qualityStockEur",
  "experienceUnits",
  "builtShare",
  "fixedOutlayEur",
  "publicPaidEur",
  "privatePaidEur",
  "homeOwnedShare",
  "homeLocatedShare",
  "lernerIndex",
  "isAbsorbed",
] as const;
/** Those of them that no column of the state holds, and that stay 0 where a firm is not alive. */
export const WORKED_OUT = ["exportEur", "adjacentEur", "fixedOutlayEur", "callableEur", "utilisation"] as const;
export type RecordedColumn = (typeof RECORDED)[number];

/** What is written down of the market in every quarter. */
export const RECORDED_MARKET = [
  "spendEur",
  "consumerSurplusEur",
  "firstOrderResidual",
  "iterations",
  "lostEur",
  "trustShock",
  "adoptedShare",
] as const;
export type RecordedMarketColumn = (typeof RECORDED_MARKET)[number];

/** The record of one run, in columns. */
export interface RunRecord {
  readonly firmCount: number;
  readonly quarterCount: number;
  readonly segmentCount: number;
  readonly firm: Readonly<Record<RecordedColumn, Float64Array>>;
  readonly market: Readonly<Record<RecordedMarketColumn, Float64Array>>;
  /** Installed spend, [quarter, segment, firm]. */
  readonly installedEur: Float64Array;
  /** Spend won this quarter, [quarter, segment, firm]. */
  readonly wonEur: Float64Array;
  readonly segmentSpendEur: Float64Array;
}

const FIRM_SHAPE = shapeOf(RECORDED);
const MARKET_SHAPE = shapeOf(RECORDED_MARKET);

function createRecord(world: World): RunRecord {
  const { firmCount, quarterCount, segmentCount } = world;
  const record: RunRecord = {
    firmCount,
    quarterCount,
    segmentCount,
    firm: blankOf(FIRM_SHAPE),
    market: blankOf(MARKET_SHAPE),
    installedEur: new Float64Array(firmCount * quarterCount * segmentCount),
    wonEur: new Float64Array(firmCount * quarterCount * segmentCount),
    segmentSpendEur: new Float64Array(quarterCount * segmentCount),
  };
  fill(record.firm, RECORDED, Float64Array, firmCount * quarterCount);
  fill(record.market, RECORDED_MARKET, Float64Array, quarterCount);
  return record;
}

/** An empty record: the one given, wiped clean, where it has the right size. */
export function emptyRecord(used: RunRecord | undefined, world: World): RunRecord {
  const fits =
    used?.firmCount === world.firmCount &&
    used.quarterCount === world.quarterCount &&
    used.segmentCount === world.segmentCount;
  if (!fits) return createRecord(world);
  for (const name of WORKED_OUT) used.firm[name].fill(0);
  return used;
}
