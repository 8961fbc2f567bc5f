import { mergedAttentionShare, mergedSpendEur } from "../../accounts/exit.ts";
import { book, FLOW } from "../../accounts/ledger.ts";
import { max } from "../../math/arithmetic.ts";
import { worthWhenChosen } from "../../model/consumer-surplus.ts";
import type { Simulation } from "../simulation.ts";
import { STAGE, type State } from "../state.ts";
import type { WorldEvent } from "../world-events.ts";

type Merger = Extract<WorldEvent, { kind: "merger" }>;

/** Joins firms into the first of them: stocks add, the better platform stays, part of the second outlay is saved after a lag. */
export function merge(simulation: Simulation, quarter: number, event: Merger): void {
  const { state } = simulation;
  const first = event.firms[0]!;
  if (!event.concluded || !isAlive(state, first)) return;
  for (const other of event.firms.slice(1)) {
    if (!isAlive(state, other)) continue;
    joinStocks(simulation, quarter, first, other, event);
    joinCash(simulation, quarter, first, other);
    state.stage[other] = STAGE.gone;
    state.controller[other] = first;
    state.mergedInto[other] = first;
    state.parentShocked[first] = max(state.parentShocked[first]!, state.parentShocked[other]!);
    state.privateOwnerCount[first] = state.privateOwnerCount[first]! + state.privateOwnerCount[other]!;
  }
}

/** The firm that an origin goes on as: itself, or the one that it has merged into. */
export function goesOnAs({ mergedInto }: Pick<State, "mergedInto">, origin: number): number {
  let firm = origin;
  while (mergedInto[firm]! >= 0) firm = mergedInto[firm]!;
  return firm;
}

/** What a series says of a firm and of all that it has joined, in a quarter. */
export function ofAllOrigins(
  { world, state }: Pick<Simulation, "world" | "state">,
  series: Float64Array,
  quarter: number,
  firm: number,
): number {
  let sum = 0;
  for (let origin = 0; origin < world.firmCount; origin++)
    if (goesOnAs(state, origin) === firm) sum += series[origin * world.quarterCount + quarter]!;
  return sum;
}

/** Whether a firm is founded and not gone. */
export function isAlive({ stage }: Pick<State, "stage">, firm: number): boolean {
  return stage[firm] === STAGE.building || stage[firm] === STAGE.selling;
}

function joinStocks({ world, state }: Simulation, quarter: number, first: number, other: number, event: Merger): void {
  for (let segment = 0; segment < world.segmentCount; segment++) {
    const row = segment * world.firmCount;
    // Moving users from one price to another is neither a gain nor a loss: the offer moves with them.
    const { logPricePaid } = state.choice;
    const step = state.stage[first] === STAGE.selling ? logPricePaid[first]! - logPricePaid[other]! : 0;
    state.worth[row + first] = worthWhenChosen(
      state.installedEur[row + first]!,
      state.worth[row + first]!,
      (1 - event.leakage) * state.installedEur[row + other]!,
      state.worth[row + other]! + step,
    );
    state.installedEur[row + first] = mergedSpendEur(
      state.installedEur[row + first]!,
      state.installedEur[row + other]!,
      event.leakage,
    );
    state.installedEur[row + other] = 0;
  }
  state.attentionShare[first] = mergedAttentionShare(state.attentionShare[first]!, state.attentionShare[other]!);
  for (const column of [state.qualityStockEur, state.experienceUnits, state.builtShare])
    column[first] = max(column[first]!, column[other]!);
  for (const column of [
    state.machines,
    state.staffPersons,
    state.plantEur,
    state.expectedUnits,
    state.wantedUnits,
    state.previousWantedUnits,
    state.captiveEur,
  ]) {
    column[first] = column[first]! + column[other]!;
    column[other] = 0;
  }
  joinFixedOutlay({ world, state }, quarter, first, other, event);
  for (let t = quarter; t < world.quarterCount; t++) {
    const cell = first * world.quarterCount + t;
    state.deliveries[cell] = state.deliveries[cell]! + state.deliveries[other * world.quarterCount + t]!;
  }
}

/** The first firm pays the other's fixed outlay too, less a part after a lag. */
function joinFixedOutlay(
  { world, state }: Pick<Simulation, "world" | "state">,
  quarter: number,
  first: number,
  other: number,
  event: Merger,
): void {
  const joined = world.firms.fixedCostEur[other]! * state.fixedCostFactor[other]! + state.joinedFixedEur[other]!;
  state.joinedFixedEur[first] = state.joinedFixedEur[first]! + joined;
  for (let t = quarter + event.lag; t < world.quarterCount; t++) {
    const cell = first * world.quarterCount + t;
    state.savedFixedEur[cell] = state.savedFixedEur[cell]! + joined * event.fixedCostSaved;
  }
}

/** Promises, what was paid on them, and the cash go to the first firm. */
function joinCash({ state, ledger }: Simulation, quarter: number, first: number, other: number): void {
  for (const column of [
    state.publicPromisedEur,
    state.privatePromisedEur,
    state.publicReleasedEur,
    state.publicPaidEur,
    state.privatePaidEur,
    state.debtEur,
  ]) {
    column[first] = column[first]! + column[other]!;
    column[other] = 0;
  }
  const cash = ledger.cashEur[other]!;
  book(ledger, quarter, FLOW["merged-cash-out"], other, cash);
  book(ledger, quarter, FLOW["merged-cash-in"], first, cash);
  state.financingEur[first] = state.financingEur[first]! + cash;
}
