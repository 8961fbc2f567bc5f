import { book, FLOW } from "../../accounts/ledger.ts";
import { trustShockAfter } from "../../model/utility.ts";
import type { Simulation } from "../simulation.ts";
import { STAGE } from "../state.ts";
import type { WorldEvent } from "../world-events.ts";
import { merge } from "./merger.ts";

/** 1. Dated events: what happened, or would have, whatever the firms do. */
export function applyEvents(simulation: Simulation, quarter: number): void {
  const { state, world } = simulation;
  state.distractionShare.fill(0);
  state.trustShock = 0;
  state.capturedShare = 0;
  for (const event of world.events) if (event.at <= quarter) applyEvent(simulation, quarter, event);
}

/** Most events act in their quarter only; a shock to trust fades, a distraction lasts. */
function applyEvent(simulation: Simulation, quarter: number, event: WorldEvent): void {
  const { state } = simulation;
  if (event.kind === "trust-shock") {
    const size = trustShockAfter(event.size, quarter - event.at, event.fadesOver);
    state.trustShock += size;
    state.capturedShare = event.captured;
  } else if (event.kind === "distraction") {
    if (quarter < event.at + event.quarters) state.distractionShare[event.firm] = event.share;
  } else if (event.at === quarter) {
    applyOnce(simulation, quarter, event);
  }
}

function applyOnce(simulation: Simulation, quarter: number, event: WorldEvent): void {
  const { state, ledger } = simulation;
  switch (event.kind) {
    case "parent-shock":
      shockParent(simulation, successor(simulation, event.firm), event.stopsCaptive);
      return;
    case "funder-stop":
      state.funderStopped = 1;
      return;
    case "opening":
      state.homeLocatedShare[event.firm] = 1;
      return;
    case "debt":
      state.debtEur[event.firm] = state.debtEur[event.firm]! + event.amountEur;
      book(ledger, quarter, FLOW.debt, event.firm, event.amountEur);
      state.financingEur[event.firm] = state.financingEur[event.firm]! + event.amountEur;
      return;
    case "alliance":
      for (const firm of event.firms) state.pooledMachines[firm] = state.pooledMachines[firm]! + event.pooledMachines;
      return;
    case "purchase":
      if (state.stage[event.firm] === STAGE.gone) return;
      state.controller[event.firm] = event.controller;
      state.homeOwnedShare[event.firm] = event.homeOwnedShare;
      return;
    case "merger":
      merge(simulation, quarter, event);
  }
}

/** The firm that goes on where this one has merged into another. */
function successor({ state }: Simulation, firm: number): number {
  return state.mergedInto[firm]! < 0 ? firm : state.mergedInto[firm]!;
}

/** A shock to a parent changes its votes; once it has taken the firm over there are no votes. */
function shockParent({ state }: Simulation, firm: number, stopsCaptive: boolean): void {
  if (state.isAbsorbed[firm]) return;
  state.parentShocked[firm] = 1;
  if (stopsCaptive) state.captiveStopped[firm] = 1;
}
