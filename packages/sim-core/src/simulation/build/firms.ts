import { min, sqrt } from "../../math/arithmetic.ts";
import { exp } from "../../math/exp.ts";
import { normalQuantile } from "../../math/normal-quantile.ts";
import { purpose } from "../../random/luck.ts";
import type { ScenarioData } from "../../scenario/schema/scenario.ts";
import type { FirmColumns } from "../firm-columns.ts";
import { createFirmColumns, PRICE_RULE } from "../firm-columns.ts";
import { luckNameOf } from "../luck-names.ts";
import type { MarketNumbers, TechnologyNumbers } from "../world.ts";
import { divideAmongClones } from "./clones.ts";
import { type BuildContext, firstStepOf } from "./context.ts";
import { firmSeries } from "./firm-series.ts";
import { entrantLuckOf, ownershipOf } from "./ownership.ts";

export type FirmData = ScenarioData["firms"][string];

/** Columns whose neutral value is 1. */
const NEUTRAL_AT_ONE = [
  "relativeSize",
  "cloneCount",
  "costOverhead",
  "exportFactor",
  "adjacentMachinesPerPerson",
  "additionality",
] as const;

/** Lays out what is known of each firm, drawn for this run, in columns. */
export function buildFirms(context: BuildContext, market: MarketNumbers, technology: TechnologyNumbers): FirmColumns {
  const { roster, quarterCount } = context;
  const count = roster.firmIds.length;
  const columns = createFirmColumns(count, quarterCount);
  columns.exists.set(roster.exists);
  columns.isGroupMember.set(roster.isGroupMember);
  for (let firm = 0; firm < count; firm++) columns.firstClone[firm] = firm;
  columns.foundedAt.fill(-1);
  columns.parentController.fill(-1);
  columns.leader.fill(-1);
  for (const column of NEUTRAL_AT_ONE) columns[column].fill(1);
  drawSizes(context, columns);
  for (let firm = 0; firm < count; firm++) {
    if (!roster.exists[firm]) continue;
    const data = context.scenario.data.firms[roster.groupIds[firm]!]!;
    setOwnersAndPlace(context, columns, firm, data);
    setBaseAndEntry(context, columns, firm, data, market);
    setCostsAndMoney(context, columns, firm, data);
    setPriceRule(context, columns, firm, data);
    firmSeries(context, columns, firm, data, market, technology);
    divideAmongClones(context, columns, firm);
  }
  normaliseBaseShares(columns);
  return columns;
}

/** Relative sizes of the members of a group, with mean 1 over those that exist. */
function drawSizes({ scenario, roster, luck, draw }: BuildContext, columns: FirmColumns): void {
  for (const [id, indices] of roster.indexById) {
    const data = scenario.data.firms[id]!;
    if (!data.count) continue;
    const spread = draw.number(data.sizeSpread);
    const reason = purpose("firm", luckNameOf(scenario, id), "size");
    const alive = indices.filter((firm) => roster.exists[firm]);
    let total = 0;
    for (const firm of alive) {
      columns.relativeSize[firm] = exp(spread * normalQuantile(luck.uniform(reason, roster.members[firm]!)));
      total += columns.relativeSize[firm]!;
    }
    for (const firm of alive) columns.relativeSize[firm] = (columns.relativeSize[firm]! * alive.length) / total;
  }
}

function setOwnersAndPlace(context: BuildContext, columns: FirmColumns, firm: number, data: FirmData): void {
  const { scenario, roster } = context;
  const { market } = scenario.data;
  const owned = ownershipOf(context, data, roster.members[firm]!);
  columns.homeOwnedShare[firm] = owned.homeShare;
  columns.privateOwnerCount[firm] = owned.ownerCount;
  columns.homeLocatedShare[firm] = (data.locatedAt ?? owned.country) === market.home ? 1 : 0;
  columns.nest[firm] = nestOf(context, data, owned.homeShare);
  columns.cloneGroup[firm] = data.cloneGroup === undefined ? firm : firstOfClones(context, data.cloneGroup);
  if (data.parent === undefined) return;
  columns.hasParent[firm] = 1;
  columns.parentHomeOwnedShare[firm] = scenario.data.owners[data.parent]?.country === market.home ? 1 : 0;
  columns.parentController[firm] = controllerOf(context, data.parent);
}

/** Number of the nest: by the type of offer, by whether it is foreign, or one for all. */
function nestOf({ scenario }: BuildContext, data: FirmData, homeShare: number): number {
  const { market, firms } = scenario.data;
  if (market.nests === "type") return [...new Set(Object.values(firms).map(({ type }) => type))].indexOf(data.type);
  return market.nests === "origin" && homeShare <= 0.5 ? 1 : 0;
}

/** Clones share the column of the first of them. */
function firstOfClones({ scenario, roster }: BuildContext, group: string): number {
  for (const [id, indices] of roster.indexById) if (scenario.data.firms[id]!.cloneGroup === group) return indices[0]!;
  return 0;
}

/** Index of an owner as a seller: the firm of the same id, or a number below -1 of its own. */
export function controllerOf({ scenario, roster }: BuildContext, owner: string): number {
  const firm = roster.indexById.get(owner)?.[0];
  return firm ?? -2 - Object.keys(scenario.data.owners).indexOf(owner);
}

function setBaseAndEntry(
  context: BuildContext,
  columns: FirmColumns,
  firm: number,
  data: FirmData,
  market: MarketNumbers,
): void {
  const { draw, roster } = context;
  const member = roster.members[firm]!;
  if (data.base) {
    const size = columns.relativeSize[firm]!;
    columns.baseShare[firm] = (draw.number(data.base.share) * size) / roster.memberCount[firm]!;
    columns.basePriceEurPerUnit[firm] = data.base.price
      ? draw.number(data.base.price, member)
      : draw.number(data.base.priceRatio!, member) * market.referencePriceEurPerUnit;
    columns.baseAttentionShare[firm] =
      min(0.95, draw.number(data.base.awareness) * (data.count ? sqrt(size) : 1)) || 1e-6;
  }
  if (!data.entry) return;
  const { entry } = data;
  columns.foundedAt[firm] = firstStepOf(context, entry.founded);
  columns.awarenessAtLaunch[firm] = draw.number(entry.awarenessAtLaunch, member);
  columns.buildProgressAtStart[firm] = draw.number(entry.buildProgressAtStart, member);
  columns.experienceAtStart[firm] = draw.number(entry.experienceAtStart, member);
  columns.qualityAtStartEur[firm] = draw.number(entry.qualityAtStart, member);
  columns.hasParentPlatform[firm] = entry.parentPlatform ? 1 : 0;
  columns.parentPlatformPenalty[firm] = draw.number(entry.parentPlatformPenalty, member);
  columns.machinesAtLaunch[firm] = draw.number(entry.machinesAtLaunch, member);
  columns.machinesPerQuarter[firm] = draw.number(entry.machinesPerQuarter, member);
  columns.planQuarters[firm] = context.scenario.data.mechanisms.overbuilding
    ? draw.number(entry.planQuarters, member)
    : 0;
  columns.entrantLuck[firm] = entrantLuckOf(context, roster.luckIds[firm]!, entry);
}

function setCostsAndMoney(
  { scenario, draw, roster }: BuildContext,
  columns: FirmColumns,
  firm: number,
  data: FirmData,
): void {
  const member = roster.members[firm]!;
  const on = scenario.data.mechanisms;
  columns.costOverhead[firm] = on.ventureOverhead ? draw.number(data.costOverhead, member) : 1;
  columns.fixedCostEur[firm] = on.fixedCosts ? draw.number(data.fixedCost, member) : 0;
  columns.platformCapexEur[firm] = on.fixedCosts ? draw.number(data.platformCapex, member) : 0;
  columns.researchShareOfRevenue[firm] = draw.number(data.researchShareOfRevenue, member);
  columns.exportFactor[firm] = draw.number(data.exportFactor, member);
  columns.additionality[firm] = on.displacement ? draw.number(data.additionality, member) : 1;
  columns.followOn[firm] = on.followOn ? draw.number(data.followOn, member) : 0;
  columns.exitHazard[firm] = draw.number(data.exitHazard, member);
  columns.exitMarginEffect[firm] = draw.number(data.exitMarginEffect, member);
  if (!data.funding) return;
  columns.isFunded[firm] = 1;
  columns.promisedEur[firm] = draw.number(data.funding.promised, member);
  columns.publicPartOfPromiseEur[firm] = draw.number(data.funding.publicPartOfPromise, member);
  columns.callsAlways[firm] = data.funding.calls === "always" ? 1 : 0;
}

function setPriceRule(
  { scenario, draw, roster }: BuildContext,
  columns: FirmColumns,
  firm: number,
  data: FirmData,
): void {
  const member = roster.members[firm]!;
  const { price } = data;
  columns.priceRule[firm] = PRICE_RULE[price.rule];
  if (price.rule === "markup") columns.markupRatio[firm] = draw.number(price.markup, member);
  if (price.rule !== "follower") return;
  columns.leader[firm] = roster.indexById.get(price.leader)![0]!;
  columns.followerRatio[firm] = draw.number(price.ratio, member);
  columns.belowCostShare[firm] = scenario.data.mechanisms.belowCostPricing ? draw.number(price.belowCost, member) : 0;
}

function normaliseBaseShares(columns: FirmColumns): void {
  const total = columns.baseShare.reduce((sum, share) => sum + share, 0);
  for (let firm = 0; firm < columns.baseShare.length; firm++)
    columns.baseShare[firm] = columns.baseShare[firm]! / total;
}
