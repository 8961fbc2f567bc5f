import { PRICE_RULE } from "../firm-columns.ts";
import type { State } from "../state.ts";
import type { World } from "../world.ts";

/** Marks who owns several offers: their margins are weighed together. */
export function setOwnership(world: World, state: State): void {
  const { choice, prices } = state;
  const offers = new Int32Array(world.firmCount);
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    const owner = state.controller[firm]!;
    prices.owner[firm] = owner;
    const isNash = world.firms.priceRule[firm] === PRICE_RULE.nash;
    prices.isFree[firm] = isNash && world.switches.priceResponse ? 1 : 0;
    if (owner >= 0) offers[owner] = offers[owner]! + 1;
  }
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    const owner = state.controller[firm]!;
    prices.ownsSeveral[firm] = owner >= 0 && offers[owner]! > 1 ? 1 : 0;
  }
}
