import { forEachActive, type State } from "../state.ts";
import type { World } from "../world.ts";

/** Gives entrants their luck about the mean of the small home firms, and a venture's cost level. */
export function placeEntrants(world: World, state: State): void {
  const { firms } = world;
  const peers = entrantPeers(world, state);
  let quality = 0;
  let cost = 0;
  let lerner = 0;
  // A firm that is counted as several clones is one peer.
  const count = peers.reduce((sum, firm) => sum + 1 / firms.cloneCount[firm]!, 0);
  for (const firm of peers) {
    const weight = count * firms.cloneCount[firm]!;
    quality += state.unobservedQuality[firm]! / weight;
    cost += state.costRatio[firm]! / weight;
    lerner += state.prices.lernerIndex[firm]! / weight;
  }
  for (let firm = 0; firm < world.firmCount; firm++) {
    if (firms.foundedAt[firm]! < 0) continue;
    state.unobservedQuality[firm] = quality + firms.entrantLuck[firm]!;
    state.costRatio[firm] = cost * firms.costOverhead[firm]!;
    state.experienceUnits[firm] = firms.experienceAtStart[firm]!;
    state.qualityStockEur[firm] = firms.qualityAtStartEur[firm]!;
    state.prices.priceEurPerUnit[firm] = world.market.referencePriceEurPerUnit;
    // Where markups stand still, an entrant has that of its peers; where they move, the game finds its own.
    if (!world.switches.priceResponse) state.prices.lernerIndex[firm] = lerner;
  }
}

/** Whom an entrant resembles: the drawn small firms; else the home firms of the base; else all of it. */
function entrantPeers(world: World, state: State): number[] {
  const base: number[] = [];
  forEachActive(state, (firm) => {
    base.push(firm);
  });
  const small = base.filter((firm) => world.firms.isGroupMember[firm]);
  if (small.length > 0) return small;
  const home = base.filter((firm) => world.firms.homeOwnedShare[firm]! > 0.5);
  return home.length > 0 ? home : base;
}
