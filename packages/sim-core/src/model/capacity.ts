import { max } from "../math/arithmetic.ts";
import { exp } from "../math/exp.ts";

/**
 * Units that a machine carries `yearsSinceStart` years on: a machine of constant price carries more each year.
 * docs/model.md 3.3.
 */
export function unitsPerMachineAt(
  baseUnitsPerMachine: number,
  costTrendPerYear: number,
  yearsSinceStart: number,
): number {
  return baseUnitsPerMachine * exp(costTrendPerYear * yearsSinceStart);
}

/** Units that can be sold in a quarter. docs/model.md 3.4. */
export function sellableUnits(machines: number, unitsPerMachine: number, usableShare: number): number {
  return machines * unitsPerMachine * usableShare;
}

/** Machines in service next quarter: what does not wear out, and what was ordered in time. docs/model.md 3.2. */
export function nextMachines(machines: number, machineLifeQuarters: number, deliveredMachines: number): number {
  return (1 - 1 / machineLifeQuarters) * machines + deliveredMachines;
}

/** Demand that a firm expects for the next quarter, from demand and never from rationed sales. docs/model.md 9.1. */
export function nextExpectedUnits(
  expectedUnits: number,
  demandedUnits: number,
  previousDemandedUnits: number,
  adaptationShare: number,
): number {
  return max(
    (1 - adaptationShare) * expectedUnits + adaptationShare * demandedUnits,
    2 * demandedUnits - previousDemandedUnits,
  );
}

/** Machines needed to serve the expected units with a reserve. docs/model.md 9.2. */
export function targetMachines(
  expectedUnits: number,
  reserveShare: number,
  unitsPerMachine: number,
  usableShare: number,
): number {
  return ((1 + reserveShare) * expectedUnits) / (unitsPerMachine * usableShare);
}
