import { FLOW, flowOf } from "../../accounts/ledger.ts";
import { RECORDED, type RecordedColumn, WORKED_OUT } from "../record.ts";
import type { Simulation } from "../simulation.ts";
import { STAGE } from "../state.ts";
import { fixedOutlayEur } from "./accounts.ts";
import { callableEur } from "./funding.ts";
import { capacityUnits } from "./units.ts";

type Copied = Exclude<RecordedColumn, (typeof WORKED_OUT)[number]>;
/** Columns of the record that are columns of the state. */
const COPIED = RECORDED.filter((name): name is Copied => !(WORKED_OUT as readonly string[]).includes(name));

/** 11. Writes the quarter down. */
export function measure(simulation: Simulation, quarter: number): void {
  const { world, state, record } = simulation;
  const columns: Readonly<Record<Copied, ArrayLike<number>>> = {
    stage: state.stage,
    priceEurPerUnit: state.prices.priceEurPerUnit,
    unitCostEurPerUnit: state.prices.unitCostEurPerUnit,
    revenueEur: state.revenueEur,
    captiveEur: state.captiveEur,
    marketUnits: state.marketUnits,
    totalUnits: state.totalUnits,
    ebitdaEur: state.ebitdaEur,
    depreciationEur: state.depreciationEur,
    burnEur: state.burnEur,
    cashEur: simulation.ledger.cashEur.subarray(0, world.firmCount),
    plantEur: state.plantEur,
    machines: state.machines,
    scaleMachines: state.scaleMachines,
    staffPersons: state.staffPersons,
    attentionShare: state.attentionShare,
    qualityStockEur: state.qualityStockEur,
    experienceUnits: state.experienceUnits,
    builtShare: state.builtShare,
    publicPaidEur: state.publicPaidEur,
    privatePaidEur: state.privatePaidEur,
    homeOwnedShare: state.homeOwnedShare,
    homeLocatedShare: state.homeLocatedShare,
    lernerIndex: state.prices.lernerIndex,
    isAbsorbed: state.isAbsorbed,
  };
  for (const name of COPIED) record.firm[name].set(columns[name], quarter * world.firmCount);
  for (let firm = 0; firm < world.firmCount; firm++) measureFirm(simulation, quarter, firm);
  const cells = world.segmentCount * world.firmCount;
  record.installedEur.set(state.installedEur, quarter * cells);
  record.wonEur.set(state.wonEur, quarter * cells);
  record.market.trustShock[quarter] = state.trustShock;
  record.market.adoptedShare[quarter] = state.adoptedShare;
}

/** What no column of the state holds. */
function measureFirm(simulation: Simulation, quarter: number, firm: number): void {
  const { world, state, record, ledger } = simulation;
  const cell = quarter * world.firmCount + firm;
  record.firm.exportEur[cell] = flowOf(ledger, quarter, FLOW.exports, firm);
  record.firm.adjacentEur[cell] = flowOf(ledger, quarter, FLOW["adjacent-sales"], firm);
  const alive = state.stage[firm] === STAGE.selling || state.stage[firm] === STAGE.building;
  if (!alive) return;
  record.firm.fixedOutlayEur[cell] = fixedOutlayEur(simulation, quarter, firm);
  record.firm.callableEur[cell] =
    world.firms.isFunded[firm] && !state.isAbsorbed[firm] ? callableEur(simulation, firm) : 0;
  const capacity = capacityUnits(simulation, quarter, firm);
  record.firm.utilisation[cell] = capacity > 0 ? state.totalUnits[firm]! / capacity : 0;
}
