import { isBuilt } from "../../model/build.ts";
import { nextMachines } from "../../model/capacity.ts";
import { PRICE_RULE } from "../firm-columns.ts";
import type { Simulation } from "../simulation.ts";
import { STAGE } from "../state.ts";
import { payCall, setPromises } from "./funding.ts";

/** 3. Founding, delivery of what was ordered, and the launch of a platform that is built. */
export function deliverAndLaunch(simulation: Simulation, quarter: number): void {
  const { world, state } = simulation;
  const { firms } = world;
  for (let firm = 0; firm < world.firmCount; firm++) {
    if (firms.exists[firm] && firms.foundedAt[firm] === quarter) found(simulation, quarter, firm);
    if (state.stage[firm] === STAGE.absent || state.stage[firm] === STAGE.gone) continue;
    if (firms.priceRule[firm] === PRICE_RULE.world) continue;
    const delivered = state.deliveries[firm * world.quarterCount + quarter]!;
    state.machines[firm] = nextMachines(state.machines[firm]!, world.technology.machineLifeQuarters, delivered);
    state.onOrder[firm] = state.onOrder[firm]! - delivered;
    state.subsidisedMachines[firm] = nextMachines(
      state.subsidisedMachines[firm]!,
      world.technology.machineLifeQuarters,
      0,
    );
    if (!state.hasOwnPlatform[firm] && isBuilt(state.builtShare[firm]!)) launch(simulation, quarter, firm);
  }
  listActiveFirms(simulation);
}

/** A venture is founded with a first call; without any promise it is not founded at all. */
function found(simulation: Simulation, quarter: number, firm: number): void {
  const { world, state } = simulation;
  state.builtShare[firm] = world.switches.entryLag ? world.firms.buildProgressAtStart[firm]! : 1;
  if (world.firms.isFunded[firm]) {
    setPromises(simulation, firm);
    if (state.publicPromisedEur[firm]! + state.privatePromisedEur[firm]! <= 0) return;
    const firstQuarter = world.finance.rampStart * world.firms.fixedCostEur[firm]!;
    payCall(simulation, quarter, firm, firstQuarter, 0);
  }
  state.stage[firm] = STAGE.building;
  if (world.firms.hasParentPlatform[firm]) sell(simulation, firm);
}

function launch(simulation: Simulation, quarter: number, firm: number): void {
  const { state } = simulation;
  state.hasOwnPlatform[firm] = 1;
  state.launchedAt[firm] = quarter;
  if (state.stage[firm] !== STAGE.selling) sell(simulation, firm);
  orderAtOnce(simulation, firm);
}

/** A firm that begins to sell is known as far as its parents' brand carries. */
function sell({ world, state }: Simulation, firm: number): void {
  state.stage[firm] = STAGE.selling;
  state.attentionShare[firm] = world.switches.awareness
    ? world.firms.awarenessAtLaunch[firm]!
    : 1 / world.firms.cloneCount[firm]!;
}

/** Capacity of the plan that was not ordered ahead of a launch (a platform brought in at founding) is there at once. */
function orderAtOnce({ world, state }: Simulation, firm: number): void {
  if (state.hasOrderedLaunch[firm]) return;
  state.hasOrderedLaunch[firm] = 1;
  state.machines[firm] = state.machines[firm]! + world.firms.machinesAtLaunch[firm]!;
}

/** Lists the firms that sell: only they are chosen among. */
function listActiveFirms({ world, state }: Simulation): void {
  const { choice } = state;
  choice.activeCount = 0;
  state.labelCount = 0;
  for (let firm = 0; firm < world.firmCount; firm++) {
    if (state.stage[firm] !== STAGE.selling) continue;
    choice.active[choice.activeCount++] = firm;
  }
}
