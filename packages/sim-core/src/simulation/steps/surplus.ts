import { choiceGain, usersSurplusEur, worthWhenChosen } from "../../model/consumer-surplus.ts";
import type { Simulation } from "../simulation.ts";
import { forEachActive, type State } from "../state.ts";

/** What the choice at hand in a segment gives beyond that of the base, per euro of spend. */
export function gainAtHand({ world, state }: Pick<Simulation, "world" | "state">, segment: number): number {
  const { choice, baseInclusiveValue } = state;
  const alpha = world.segments.priceSensitivity[segment]!;
  return choiceGain(choice.inclusiveValue[segment]!, baseInclusiveValue[segment]!, alpha);
}

/** Gives spend to the offers of a segment by the choice at hand; returns the part of it that found an offer. */
export function awardByChoice(
  simulation: Pick<Simulation, "world" | "state">,
  segment: number,
  spendEur: number,
): number {
  const { world, state } = simulation;
  const { choice } = state;
  const gain = gainAtHand(simulation, segment);
  let found = 0;
  for (let i = 0; i < choice.activeCount; i++) {
    const firm = choice.active[i]!;
    const cell = segment * world.firmCount + firm;
    const share = choice.share[cell]!;
    if (share <= 0) continue;
    const won = share * spendEur;
    state.wonEur[cell] = state.wonEur[cell]! + won;
    state.wonWorthEur[cell] = state.wonWorthEur[cell]! + won * (gain + choice.logPricePaid[firm]!);
    found += share;
  }
  const outside = choice.outsideWeight > 0 ? choice.outsideShare[segment]! : 0;
  if (outside > 0) stayAway(state, segment, outside * spendEur, gain);
  return found;
}

function stayAway(state: State, segment: number, spendEur: number, gain: number): void {
  state.wonOutsideEur[segment] = state.wonOutsideEur[segment]! + spendEur;
  state.wonOutsideWorthEur[segment] = state.wonOutsideWorthEur[segment]! + spendEur * gain;
}

/**
 * Users' surplus of the quarter over that of the base. Those who stay keep what they valued when they chose, at the price
 * of today; those who chose today value the best of today. Only differences mean anything.
 */
export function measureSurplus({ world, state, record }: Simulation, quarter: number): void {
  let surplus = outsideSurplusEur(state);
  forEachActive(state, (firm) => {
    const logPrice = state.choice.logPricePaid[firm]!;
    for (let segment = 0; segment < world.segmentCount; segment++) {
      const cell = segment * world.firmCount + firm;
      const won = state.wonEur[cell]!;
      const wonWorth = won > 0 ? state.wonWorthEur[cell]! / won : 0;
      state.worth[cell] = worthWhenChosen(state.keptEur[cell]!, state.worth[cell]!, won, wonWorth);
      surplus += usersSurplusEur(state.installedEur[cell]!, state.worth[cell]!, logPrice);
    }
  });
  record.market.consumerSurplusEur[quarter] = surplus;
}

/** The same for those who stay away, at no price. */
function outsideSurplusEur(state: State): number {
  let surplus = 0;
  for (let segment = 0; segment < state.outsideEur.length; segment++) {
    const [kept, won] = [state.keptOutsideEur[segment]!, state.wonOutsideEur[segment]!];
    const wonWorth = won > 0 ? state.wonOutsideWorthEur[segment]! / won : 0;
    state.outsideWorth[segment] = worthWhenChosen(kept, state.outsideWorth[segment]!, won, wonWorth);
    state.outsideEur[segment] = kept + won;
    surplus += usersSurplusEur(kept + won, state.outsideWorth[segment]!, 0);
  }
  return surplus;
}
