import { nextStaffPersons } from "../../accounts/income.ts";
import { max } from "../../math/arithmetic.ts";
import { advertisingPressure, clarityShare, nextAttentionShare } from "../../model/awareness.ts";
import { buildProgressShare } from "../../model/build.ts";
import { nextQualityStockEur } from "../../model/quality.ts";
import { nextExperienceUnits } from "../../model/unit-cost.ts";
import type { Simulation } from "../simulation.ts";
import { STAGE } from "../state.ts";
import { fixedOutlayEur, platformSpendEur } from "./accounts.ts";

/** 8. Stocks: attention, quality, experience, the build, staff. */
export function renewStocks(simulation: Simulation, quarter: number): void {
  const { world, state } = simulation;
  renewAttention(simulation);
  renewExperience(simulation);
  for (let firm = 0; firm < world.firmCount; firm++) {
    const stage = state.stage[firm];
    if (stage !== STAGE.selling && stage !== STAGE.building) continue;
    const emulated = state.isLabelled[firm] && state.labelCount >= 2 ? 1 + world.market.emulation : 1;
    state.qualityStockEur[firm] = nextQualityStockEur(
      state.qualityStockEur[firm]!,
      world.market.qualityDecay,
      emulated * state.researchEur[firm]!,
      state.distractionShare[firm]!,
    );
    if (!state.hasOwnPlatform[firm]) build(simulation, quarter, firm);
    renewStaff(simulation, quarter, firm);
  }
}

function renewAttention({ world, state }: Simulation): void {
  const { market, firms } = world;
  if (!world.switches.awareness) return;
  const { choice } = state;
  let spend = 0;
  let advertised = 0;
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    spend += state.revenueEur[firm]!;
    advertised += state.advertisingEur[firm]!;
  }
  const clarity = clarityShare(market.confusion, state.labelCount);
  const room = roomByGroup({ world, state });
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    const share = spend > 0 ? state.revenueEur[firm]! / spend : 0;
    const pressure = advertisingPressure(
      state.advertisingEur[firm]!,
      advertised,
      market.referenceBudgetEur,
      market.advertisingReturns,
    );
    const inflow =
      state.standingInflow[firm]! + market.awarenessFromShare * share + market.awarenessFromAdvertising * pressure;
    state.attentionShare[firm] = nextAttentionShare(
      state.attentionShare[firm]!,
      room[firms.cloneGroup[firm]!]!,
      inflow,
      firms.homeOwnedShare[firm]! > 0.5 ? clarity : 1,
      market.awarenessForgetting,
    );
  }
}

/** Users that a firm, or all clones of one firm together, have still to reach. */
function roomByGroup({ world, state }: Pick<Simulation, "world" | "state">): Float64Array {
  const room = new Float64Array(world.firmCount).fill(1);
  for (let i = 0; i < state.choice.activeCount; i++) {
    const firm = state.choice.active[i]!;
    const group = world.firms.cloneGroup[firm]!;
    room[group] = max(0, room[group]! - state.attentionShare[firm]!);
  }
  return room;
}

function renewExperience({ world, state }: Simulation): void {
  const { technology, market } = world;
  const learnt = (firm: number) => {
    const captive = state.captiveUnits[firm]!;
    return state.totalUnits[firm]! - (1 - market.captiveLearning) * captive;
  };
  let all = 0;
  for (let firm = 0; firm < world.firmCount; firm++) all += learnt(firm);
  let leader = 0;
  for (let firm = 0; firm < world.firmCount; firm++) {
    const stage = state.stage[firm];
    if (stage !== STAGE.selling && stage !== STAGE.building) continue;
    const own = learnt(firm);
    state.experienceUnits[firm] = nextExperienceUnits(
      state.experienceUnits[firm]!,
      technology.experienceForgetting,
      own,
      technology.experienceSpillover,
      all - own,
    );
    leader = max(leader, state.experienceUnits[firm]!);
  }
  state.leaderExperienceUnits = leader;
}

/** A platform grows with what is spent on it, slower under divided owners and while something else takes the team. */
function build(simulation: Simulation, quarter: number, firm: number): void {
  const { world, state } = simulation;
  const { market, finance } = world;
  const spend = finance.researchPart * fixedOutlayEur(simulation, quarter, firm) + platformSpendEur(simulation, firm);
  const owners = state.privateOwnerCount[firm]! + (state.publicPromisedEur[firm]! > 0 ? 1 : 0);
  state.builtShare[firm] =
    state.builtShare[firm]! +
    buildProgressShare(
      market.buildReferenceLag,
      market.buildShortestLag,
      spend / market.buildReferenceSpendEur,
      market.buildSpendElasticity,
      owners > 1 ? finance.governanceDelay : 0,
      state.distractionShare[firm]!,
    );
}

function renewStaff(simulation: Simulation, quarter: number, firm: number): void {
  const { world, state } = simulation;
  const { finance, firms } = world;
  const adjacent =
    firms.adjacentMachines[firm * world.quarterCount + quarter]! / firms.adjacentMachinesPerPerson[firm]!;
  const research = firms.researchShareOfRevenue[firm]! * state.revenueEur[firm]! * firms.exportFactor[firm]!;
  const wageBill = finance.wagePart * fixedOutlayEur(simulation, quarter, firm) + research + adjacent * finance.wageEur;
  state.staffPersons[firm] = nextStaffPersons(
    state.staffPersons[firm]!,
    wageBill,
    finance.wageEur,
    finance.hiringSpeed,
  );
}
