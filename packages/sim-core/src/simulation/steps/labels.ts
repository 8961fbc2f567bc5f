import type { Simulation } from "../simulation.ts";
import { STAGE } from "../state.ts";

/** Who carries a label this quarter, and how many labels users see: one for all that share it. */
export function setLabels({ world, state }: Simulation, quarter: number): void {
  const seen = new Set<number>();
  for (let firm = 0; firm < world.firmCount; firm++) {
    const from = world.policy.labelledFrom[firm]!;
    const inTime = from >= 0 && quarter >= from && quarter <= world.policy.labelledUntil[firm]!;
    const carries = inTime && state.stage[firm] === STAGE.selling && !state.isAbsorbed[firm];
    state.isLabelled[firm] = carries ? 1 : 0;
    if (carries) seen.add(world.policy.labelGroup[firm]!);
  }
  state.labelCount = seen.size;
}
