import { book, FLOW } from "../../accounts/ledger.ts";
import { max, min } from "../../math/arithmetic.ts";
import { nextExpectedUnits, targetMachines, unitsPerMachineAt } from "../../model/capacity.ts";
import { PRICE_RULE } from "../firm-columns.ts";
import type { Simulation } from "../simulation.ts";
import { STAGE } from "../state.ts";

/** Part of a build at which a venture orders the machines of its launch. */
const ORDER_AT_BUILT_SHARE = 0.7;

/** 9. Orders of capacity, for the demand that a firm expects, or for its business plan. */
export function orderCapacity(simulation: Simulation, quarter: number): void {
  const { world, state } = simulation;
  for (let firm = 0; firm < world.firmCount; firm++) {
    const stage = state.stage[firm];
    if (world.firms.priceRule[firm] === PRICE_RULE.world) {
      followWorld(simulation, quarter, firm);
      continue;
    }
    if (stage === STAGE.selling || stage === STAGE.building) orderOfFirm(simulation, quarter, firm);
  }
}

/** A world supplier has the machines that its world sales need: they stand in no book here. */
function followWorld({ world, state }: Simulation, quarter: number, firm: number): void {
  const { technology } = world;
  const carried = unitsPerMachineAt(technology.unitsPerMachine, technology.costTrendPerYear, quarter / 4);
  state.machines[firm] = targetMachines(state.totalUnits[firm]!, technology.reserve, carried, technology.usableShare);
  state.scaleMachines[firm] = state.machines[firm]!;
}

function orderOfFirm(simulation: Simulation, quarter: number, firm: number): void {
  const { world, state } = simulation;
  state.expectedUnits[firm] = nextExpectedUnits(
    state.expectedUnits[firm]!,
    state.wantedUnits[firm]!,
    wantedAStepBefore(simulation, firm),
    world.technology.adaptation,
  );
  if (!state.hasOwnPlatform[firm]) {
    if (state.builtShare[firm]! < ORDER_AT_BUILT_SHARE || state.hasOrderedLaunch[firm]) return;
    state.hasOrderedLaunch[firm] = 1;
    place(simulation, quarter, firm, world.firms.machinesAtLaunch[firm]!);
    return;
  }
  place(simulation, quarter, firm, wantedMachines(simulation, quarter, firm));
}

/** Demand of the step before, as the change over the last quarter tells it. */
function wantedAStepBefore({ world, state }: Simulation, firm: number): number {
  const [wanted, aQuarterAgo] = [state.wantedUnits[firm]!, state.previousWantedUnits[firm]!];
  return world.stepsPerQuarter === 1 ? aQuarterAgo : wanted - (wanted - aQuarterAgo) / world.stepsPerQuarter;
}

/** Machines that a firm would order now: what is missing at the delivery date. */
export function wantedMachines({ world, state }: Simulation, quarter: number, firm: number): number {
  const { technology, firms } = world;
  const lag = technology.deliveryLagQuarters;
  const rise = max(0, state.wantedUnits[firm]! - state.previousWantedUnits[firm]!) / world.stepsPerQuarter;
  const expected = state.expectedUnits[firm]! + (lag - 1) * rise;
  const carried = unitsPerMachineAt(technology.unitsPerMachine, technology.costTrendPerYear, (quarter + lag) / 4);
  // Machines that a grant paid for wear out like others, and are not replaced.
  const left = 1 - lag / technology.machineLifeQuarters;
  let target =
    targetMachines(expected, technology.reserve, carried, technology.usableShare) +
    state.subsidisedMachines[firm]! * left;
  const since = quarter - state.launchedAt[firm]!;
  if (firms.foundedAt[firm]! >= 0 && since < firms.planQuarters[firm]!) {
    target = max(target, firms.machinesAtLaunch[firm]! + firms.machinesPerQuarter[firm]! * (since + lag));
  }
  const kept = state.machines[firm]! * left;
  return max(0, target - kept - state.onOrder[firm]!);
}

/** Places and pays an order; a firm on called money orders no more than its cash pays. */
function place({ world, state, ledger }: Simulation, quarter: number, firm: number, machines: number): void {
  const { technology } = world;
  const price = technology.machinePriceEur;
  const limited = world.firms.isFunded[firm] && world.switches.cashLimit && !state.isAbsorbed[firm] && price > 0;
  const placed = limited ? min(machines, max(0, ledger.cashEur[firm]!) / price) : machines;
  if (placed <= 0) return;
  const at = quarter + technology.deliveryLagQuarters;
  if (at < world.quarterCount) {
    const cell = firm * world.quarterCount + at;
    state.deliveries[cell] = state.deliveries[cell]! + placed;
    state.onOrder[firm] = state.onOrder[firm]! + placed;
  }
  book(ledger, quarter, FLOW["capital-expenditure"], firm, placed * price);
  state.plantEur[firm] = state.plantEur[firm]! + placed * price;
}
