import { log } from "../../math/log.ts";
import { locationUtility, qualityUtility, sovereigntyUtility } from "../../model/utility.ts";
import { listedAttentionShare } from "../../policy/procurement.ts";
import type { State } from "../state.ts";
import type { World } from "../world.ts";

/** What users of each segment value in each offer before its price, and how many of them think of it. */
export function setValueUtilities(world: World, state: State, quarter: number): void {
  for (let i = 0; i < state.choice.activeCount; i++) setFirmValues(world, state, quarter, state.choice.active[i]!);
}

function setFirmValues(world: World, state: State, quarter: number, firm: number): void {
  const { market, segments } = world;
  const { choice } = state;
  const home = state.homeOwnedShare[firm]!;
  const located = (1 - home) * state.homeLocatedShare[firm]!;
  // Where users may stay away, prices are felt relative to the reference price: the unit of money must not matter.
  const unit = market.diffusion ? log(market.referencePriceEurPerUnit) : 0;
  const own = state.hasOwnPlatform[firm] ? 0 : -world.firms.parentPlatformPenalty[firm]!;
  const common =
    qualityUtility(market.qualityWeight, state.qualityStockEur[firm]!, market.referenceStockEur) +
    state.unobservedQuality[firm]! +
    own;
  for (let segment = 0; segment < world.segmentCount; segment++) {
    const cell = segment * world.firmCount + firm;
    const taste = segments.sovereigntyTaste[segment]!;
    const label = state.isLabelled[firm] ? segments.labelTaste[segment]! : 0;
    choice.valueUtility[cell] =
      common +
      sovereigntyUtility(taste, state.trustShock, home) +
      locationUtility(segments.locationTaste[segment]!, taste, state.trustShock, state.capturedShare, located) +
      label +
      segments.priceSensitivity[segment]! * unit;
    choice.attentionShare[cell] = attentionIn(world, state, quarter, segment, firm);
  }
}

/** Attention in a segment: a framework's listing lifts it in the public sector. */
function attentionIn(world: World, state: State, quarter: number, segment: number, firm: number): number {
  if (!world.segments.isPublic[segment]) return state.attentionShare[firm]!;
  // Of clones the whole firm is listed, and each has its part of what the listing lifts.
  const clones = world.firms.cloneCount[firm]!;
  let attention = state.attentionShare[firm]! * clones;
  for (const framework of world.policy.frameworks) {
    if (quarter < framework.from || quarter > framework.until || !framework.listed[firm]) continue;
    attention = listedAttentionShare(attention, framework.attentionLift);
  }
  return attention / clones;
}
