import { max } from "../../math/arithmetic.ts";
import { updateSegmentShares } from "../../model/choice-columns.ts";
import { PRICE_RULE } from "../firm-columns.ts";
import type { Simulation } from "../simulation.ts";
import { awardByChoice } from "./surplus.ts";
import { capacityUnits, unitsOf } from "./units.ts";

const MOST_ROUNDS = 60;

/** Turns new users away from full firms, and lets them choose again among the others, until nobody new is full. */
export function ration(simulation: Simulation, quarter: number): void {
  const { world, state } = simulation;
  state.isFull.fill(0);
  state.lostEur = 0;
  if (!world.switches.rationing) return;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!turnAway(simulation, quarter)) return;
    for (let segment = 0; segment < world.segmentCount; segment++) chooseAgain(simulation, segment);
  }
}

/** Cuts new sales of each firm to what it can serve; true if somebody was turned away. */
function turnAway(simulation: Simulation, quarter: number): boolean {
  const { state } = simulation;
  let turned = false;
  for (let i = 0; i < state.choice.activeCount; i++) {
    const firm = state.choice.active[i]!;
    if (state.isFull[firm] || isUnlimited(simulation, firm)) continue;
    const room = max(
      0,
      capacityUnits(simulation, quarter, firm) - unitsOf(simulation, firm, state.keptEur) - state.captiveUnits[firm]!,
    );
    const asked = unitsOf(simulation, firm, state.wonEur);
    if (asked <= room * (1 + 1e-12)) continue;
    shift(simulation, firm, room / asked);
    turned = true;
  }
  return turned;
}

/** Serves a part of what a full firm won; the rest will choose again. */
function shift({ world, state }: Simulation, firm: number, servedShare: number): void {
  for (let segment = 0; segment < world.segmentCount; segment++) {
    const cell = segment * world.firmCount + firm;
    const won = state.wonEur[cell]!;
    state.shiftedEur[segment] = state.shiftedEur[segment]! + (1 - servedShare) * won;
    state.wonEur[cell] = servedShare * won;
    state.wonWorthEur[cell] = servedShare * state.wonWorthEur[cell]!;
  }
  state.isFull[firm] = 1;
}

/** World suppliers, and firms on a parent's machines, are never full. */
function isUnlimited({ world, state }: Simulation, firm: number): boolean {
  return world.firms.priceRule[firm] === PRICE_RULE.world || !state.hasOwnPlatform[firm];
}

/** Those turned away choose by the same rule, without the full firms; handing them out by shares would send them abroad. */
function chooseAgain({ world, state }: Simulation, segment: number): void {
  const { choice } = state;
  const row = segment * world.firmCount;
  const spend = state.shiftedEur[segment]!;
  if (spend <= 0) return;
  state.shiftedEur[segment] = 0;
  for (let firm = 0; firm < world.firmCount; firm++) if (state.isFull[firm]) choice.weight[row + firm] = 0;
  updateSegmentShares(choice, segment);
  state.lostEur += (1 - awardByChoice({ world, state }, segment, spend)) * spend;
}
