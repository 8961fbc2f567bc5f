import { max } from "../../math/arithmetic.ts";
import { updateSegmentShares } from "../../model/choice-columns.ts";
import { PRICE_RULE } from "../firm-columns.ts";
import type { Simulation } from "../simulation.ts";
import { forEachActive } from "../state.ts";
import { awardByChoice, gainAtHand } from "./surplus.ts";
import { capacityUnits, unitsOf } from "./units.ts";

/**
 * Users come evenly over the quarter. A firm is full once its machines are sold, and who comes later chooses without it.
 * Handing out those turned away by the shares of the others would forget why they came: a home entrant's users would go
 * abroad, and a subsidy that fills it would lower the home share.
 */
export function ration(simulation: Simulation, quarter: number): void {
  const { world, state } = simulation;
  state.isFull.fill(0);
  state.lostEur = 0;
  if (!world.switches.rationing || !isSomebodyFull(simulation, quarter)) return;
  takeBack(simulation);
  const room = roomLeft(simulation, quarter);
  for (let left = 1; left > 0; ) {
    const rate = unitsAsked(simulation);
    const passed = untilNextFull(simulation, room, rate, left);
    serve(simulation, passed);
    left -= passed;
    forEachActive(state, (firm) => {
      room[firm] = max(0, room[firm]! - passed * rate[firm]!);
    });
    if (left > 0) leaveOutFull(simulation, room, rate);
  }
}

function isSomebodyFull(simulation: Simulation, quarter: number): boolean {
  const { state } = simulation;
  let found = false;
  forEachActive(state, (firm) => {
    const room = roomForNew(simulation, quarter, firm);
    if (unitsOf(simulation, firm, state.wonEur) > room * (1 + 1e-12)) found = true;
  });
  return found;
}

/** Units that a firm can sell to new users, once installed ones and parents are served. */
function roomForNew(simulation: Simulation, quarter: number, firm: number): number {
  const { state } = simulation;
  if (isUnlimited(simulation, firm)) return Number.POSITIVE_INFINITY;
  const served = unitsOf(simulation, firm, state.keptEur) + state.captiveUnits[firm]!;
  return max(0, capacityUnits(simulation, quarter, firm) - served);
}

/** World suppliers, and firms on a parent's machines, are never full. */
function isUnlimited({ world, state }: Simulation, firm: number): boolean {
  return world.firms.priceRule[firm] === PRICE_RULE.world || !state.hasOwnPlatform[firm];
}

/** Takes back what the open choice gave: only reserved orders stand. */
function takeBack(simulation: Simulation): void {
  const { world, state } = simulation;
  for (let segment = 0; segment < world.segmentCount; segment++) {
    const open = state.openEur[segment]!;
    const gain = gainAtHand(simulation, segment);
    forEachActive(state, (firm) => {
      const cell = segment * world.firmCount + firm;
      const given = open * state.choice.share[cell]!;
      const reserved = max(0, state.wonEur[cell]! - given);
      state.wonEur[cell] = reserved;
      const worth = state.wonWorthEur[cell]! - given * (gain + state.choice.logPricePaid[firm]!);
      state.wonWorthEur[cell] = reserved > 0 ? worth : 0;
    });
  }
  for (const column of [state.wonOutsideEur, state.wonOutsideWorthEur]) column.fill(0);
}

/** What each firm can sell in the open choice; reserved orders go first, and those beyond its machines are open again. */
function roomLeft(simulation: Simulation, quarter: number): Float64Array {
  const { world, state } = simulation;
  const room = new Float64Array(world.firmCount);
  forEachActive(state, (firm) => {
    const free = roomForNew(simulation, quarter, firm);
    const reserved = unitsOf(simulation, firm, state.wonEur);
    if (reserved > free) cutReserved(simulation, firm, free / reserved);
    room[firm] = max(0, free - reserved);
  });
  return room;
}

function cutReserved({ world, state }: Simulation, firm: number, servedShare: number): void {
  for (let segment = 0; segment < world.segmentCount; segment++) {
    const cell = segment * world.firmCount + firm;
    state.openEur[segment] = state.openEur[segment]! + (1 - servedShare) * state.wonEur[cell]!;
    state.wonEur[cell] = servedShare * state.wonEur[cell]!;
    state.wonWorthEur[cell] = servedShare * state.wonWorthEur[cell]!;
  }
}

/** Units that users would buy of each firm if the whole quarter were as it is now. */
function unitsAsked(simulation: Simulation): Float64Array {
  const { world, state } = simulation;
  const asked = new Float64Array(state.choice.share.length);
  const units = new Float64Array(world.firmCount);
  forEachActive(state, (firm) => {
    for (let segment = 0; segment < world.segmentCount; segment++) {
      const cell = segment * world.firmCount + firm;
      asked[cell] = state.openEur[segment]! * state.choice.share[cell]!;
    }
    units[firm] = unitsOf(simulation, firm, asked);
  });
  return units;
}

/** Part of the quarter that passes until the next firm is full; all that is left where none will be. */
function untilNextFull({ state }: Simulation, room: Float64Array, rate: Float64Array, left: number): number {
  let passed = left;
  forEachActive(state, (firm) => {
    if (rate[firm]! * passed > room[firm]!) passed = room[firm]! / rate[firm]!;
  });
  return passed;
}

/** Those who come in a part of the quarter choose among the firms that are not full; where all are, their spend is lost. */
function serve(simulation: Simulation, partOfQuarter: number): void {
  const { world, state } = simulation;
  const { choice } = state;
  for (let segment = 0; segment < world.segmentCount; segment++) {
    const spend = partOfQuarter * state.openEur[segment]!;
    const found = awardByChoice(simulation, segment, spend);
    const outside = choice.outsideWeight > 0 ? choice.outsideShare[segment]! : 0;
    state.lostEur += max(0, 1 - found - outside) * spend;
  }
}

/** Nobody who comes from now on chooses a firm that is full. */
function leaveOutFull({ world, state }: Simulation, room: Float64Array, rate: Float64Array): void {
  const { choice } = state;
  forEachActive(state, (firm) => {
    if (rate[firm]! <= 0 || room[firm]! > 1e-12 * rate[firm]!) return;
    state.isFull[firm] = 1;
    for (let cell = firm; cell < choice.weight.length; cell += world.firmCount) choice.weight[cell] = 0;
  });
  for (let segment = 0; segment < world.segmentCount; segment++) updateSegmentShares(choice, segment);
}
