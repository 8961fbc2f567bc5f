import { publicStakeShare } from "../../accounts/funding.ts";
import { book, FLOW } from "../../accounts/ledger.ts";
import { trustShockAfter } from "../../model/utility.ts";
import type { Simulation } from "../simulation.ts";
import type { WorldEvent } from "../world-events.ts";
import { goesOnAs, isAlive, merge } from "./merger.ts";

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
  const { state } = simulation;
  switch (event.kind) {
    case "parent-shock":
      shockParent(simulation, event.firm, event.stopsCaptive);
      return;
    case "funder-stop":
      state.funderStopped = 1;
      return;
    case "opening":
      state.homeLocatedShare[event.firm] = 1;
      return;
    case "debt":
      raiseDebt(simulation, quarter, event.firm, event.amountEur);
      return;
    case "alliance":
      for (const firm of event.firms) state.pooledMachines[firm] = state.pooledMachines[firm]! + event.pooledMachines;
      return;
    case "purchase":
      buy(simulation, quarter, event);
      return;
    case "merger":
      merge(simulation, quarter, event);
  }
}

/** A shock to a parent changes its votes, and may stop its own orders; once it has taken the firm over there are no votes. */
function shockParent({ state }: Simulation, origin: number, stopsCaptive: boolean): void {
  const firm = goesOnAs(state, origin);
  if (state.isAbsorbed[firm]) return;
  state.parentShocked[firm] = 1;
  if (stopsCaptive) state.captiveStopped[origin] = 1;
}

/** Debt of a firm that is there, or founded this quarter. */
function raiseDebt({ world, state, ledger }: Simulation, quarter: number, origin: number, amountEur: number): void {
  const firm = goesOnAs(state, origin);
  if (!isAlive(state, firm) && world.firms.foundedAt[firm] !== quarter) return;
  state.debtEur[firm] = state.debtEur[firm]! + amountEur;
  book(ledger, quarter, FLOW.debt, firm, amountEur);
  state.financingEur[firm] = state.financingEur[firm]! + amountEur;
}

/** All owners sell, the State its stake too: it gets its part of the price, and owes no more of its promise. */
function buy({ state, ledger }: Simulation, quarter: number, event: Extract<WorldEvent, { kind: "purchase" }>): void {
  const firm = goesOnAs(state, event.firm);
  if (!isAlive(state, firm)) return;
  const stake = publicStakeShare(state.publicPaidEur[firm]!, state.privatePaidEur[firm]!);
  book(ledger, quarter, FLOW["stake-bought"], firm, stake * event.priceEur);
  state.privatePromisedEur[firm] = state.privatePromisedEur[firm]! + state.publicPaidEur[firm]!;
  state.privatePaidEur[firm] = state.privatePaidEur[firm]! + state.publicPaidEur[firm]!;
  for (const column of [state.publicPaidEur, state.publicPromisedEur, state.publicReleasedEur]) column[firm] = 0;
  state.controller[firm] = event.controller;
  state.homeOwnedShare[firm] = event.homeOwnedShare;
}
