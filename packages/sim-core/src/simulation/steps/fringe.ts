import { exitHazardShare } from "../../accounts/exit.ts";
import type { Simulation } from "../simulation.ts";
import { STAGE } from "../state.ts";
import { strikes } from "./hazard.ts";
import { leave } from "./refinancing.ts";

/**
 * Small firms leave with a hazard. Where entry matches exit, a new small firm takes the leaver's place and users on;
 * what leaves with the old one is its own quality stock and experience: the new one has the mean of its peers.
 */
export function turnOverFringe(simulation: Simulation, quarter: number): void {
  const { world, state, luck, purposes } = simulation;
  if (!world.switches.fringeExit) return;
  for (let firm = 0; firm < world.firmCount; firm++) {
    if (!world.firms.isGroupMember[firm] || state.stage[firm] !== STAGE.selling) continue;
    const hazard = exitHazardShare(
      world.firms.exitHazard[firm]!,
      world.firms.exitMarginEffect[firm]!,
      marginOf(simulation, firm),
    );
    if (!strikes(world, luck, purposes[firm]!.exit, quarter, hazard)) continue;
    if (world.switches.fringeEntry) succeed(simulation, firm);
    else leave(simulation, quarter, firm);
  }
}

function marginOf({ state }: Simulation, firm: number): number {
  const revenue = state.revenueEur[firm]! + state.captiveEur[firm]!;
  return revenue > 0 ? (state.ebitdaEur[firm]! - state.depreciationEur[firm]!) / revenue : 0;
}

function succeed({ world, state }: Simulation, firm: number): void {
  let quality = 0;
  let experience = 0;
  let peers = 0;
  for (let other = 0; other < world.firmCount; other++) {
    if (
      !world.firms.isGroupMember[other] ||
      world.groupIds[other] !== world.groupIds[firm] ||
      state.stage[other] !== STAGE.selling
    )
      continue;
    quality += state.qualityStockEur[other]!;
    experience += state.experienceUnits[other]!;
    peers++;
  }
  state.qualityStockEur[firm] = quality / peers;
  state.experienceUnits[firm] = experience / peers;
  state.turnoverCount += 1;
}
