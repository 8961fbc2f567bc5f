import { callAmountEur, privatePromiseEur, publicStakeShare } from "../../accounts/funding.ts";
import { book, FLOW } from "../../accounts/ledger.ts";
import { max, min } from "../../math/arithmetic.ts";
import type { Simulation } from "../simulation.ts";

/** What the State and the private owners promise a venture at its founding. */
export function setPromises({ world, state }: Simulation, firm: number): void {
  const { firms, policy } = world;
  const historicPublic = firms.publicPartOfPromiseEur[firm]!;
  const withheld = policy.milestones.reduce(
    (sum, milestone) => (milestone.firm === firm && milestone.schedule < 0 ? sum + milestone.amountEur : sum),
    0,
  );
  const released = policy.equityEur[firm]!;
  const publicEur = released + withheld;
  state.publicPromisedEur[firm] = publicEur;
  state.publicReleasedEur[firm] = released;
  state.privatePromisedEur[firm] = privatePromiseEur(
    firms.promisedEur[firm]! - historicPublic,
    publicEur,
    historicPublic,
    firms.additionality[firm]!,
    firms.followOn[firm]!,
  );
}

/** Money that can still be called: private and public owners pay side by side, so the shorter purse decides. */
export function callableEur({ state }: Simulation, firm: number): number {
  const stake = publicStakeShare(state.publicPromisedEur[firm]!, state.privatePromisedEur[firm]!);
  const privateLeft = max(0, state.privatePromisedEur[firm]! - state.privatePaidEur[firm]!);
  const publicLeft = max(0, state.publicReleasedEur[firm]! - state.publicPaidEur[firm]!);
  if (stake <= 0) return privateLeft;
  return stake >= 1 ? publicLeft : min(publicLeft / stake, privateLeft / (1 - stake));
}

/** Pays a call, each side its part. */
export function payCall(
  simulation: Simulation,
  quarter: number,
  firm: number,
  burnEur: number,
  plannedCapexEur: number,
): void {
  const { world, state, ledger } = simulation;
  const promised = state.publicPromisedEur[firm]! + state.privatePromisedEur[firm]!;
  const amount = callAmountEur(
    world.finance.trancheShare,
    promised,
    world.finance.burnCalledQuarters,
    burnEur,
    plannedCapexEur,
    callableEur(simulation, firm),
  );
  const stake = publicStakeShare(state.publicPromisedEur[firm]!, state.privatePromisedEur[firm]!);
  const publicEur = stake * amount;
  const privateEur = amount - publicEur;
  book(ledger, quarter, FLOW["public-equity"], firm, publicEur);
  book(ledger, quarter, FLOW["private-equity"], firm, privateEur);
  state.publicPaidEur[firm] = state.publicPaidEur[firm]! + publicEur;
  state.privatePaidEur[firm] = state.privatePaidEur[firm]! + privateEur;
  state.financingEur[firm] = state.financingEur[firm]! + amount;
}
