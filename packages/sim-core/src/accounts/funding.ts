import { max, min } from "../math/arithmetic.ts";
import { exp } from "../math/exp.ts";

/**
 * Private money promised when the State gives `publicEur`: the history's, less what public money displaces, plus what
 * follows it. With additionality 1 and nothing that follows, private money does not react.
 * docs/model.md 13.2.
 */
export function privatePromiseEur(
  historicPrivateEur: number,
  publicEur: number,
  historicPublicEur: number,
  additionality: number,
  followOn: number,
): number {
  return max(
    0,
    historicPrivateEur + (publicEur - historicPublicEur) * (followOn * additionality - (1 - additionality)),
  );
}

/**
 * Chance that the owners agree to a call. Every veto, every shock and the funder's stop lower it.
 * docs/model.md 10.4.
 */
export function callAcceptanceShare(
  voteBase: number,
  voteRevenue: number,
  revenueOverPlanRatio: number,
  voteParentShock: number,
  parentShocked: number,
  votePerOwner: number,
  ownerCount: number,
  voteStop: number,
  funderStopped: number,
): number {
  const logOdds =
    voteBase +
    voteRevenue * min(2, revenueOverPlanRatio) -
    voteParentShock * parentShocked -
    votePerOwner * (ownerCount - 1) -
    voteStop * funderStopped;
  return 1 / (1 + exp(-logOdds));
}

/**
 * Money called at once: a tranche of the promise, or some quarters' burn and the capacity that demand asks for.
 * docs/model.md 10.3.
 */
export function callAmountEur(
  trancheShare: number,
  promisedEur: number,
  burnCalledQuarters: number,
  burnEurPerQuarter: number,
  plannedCapexEur: number,
  callableEur: number,
): number {
  return min(callableEur, max(trancheShare * promisedEur, burnCalledQuarters * burnEurPerQuarter + plannedCapexEur));
}

/** The State's stake in a firm that it funds side by side with private owners. docs/model.md 13.3. */
export function publicStakeShare(publicPaidEur: number, privatePaidEur: number): number {
  return publicPaidEur > 0 ? publicPaidEur / (publicPaidEur + privatePaidEur) : 0;
}

/** What the State gets back for its stake at a given rate of recovery of book value. docs/model.md 10.7. */
export function stakeValueEur(recoveryRate: number, stakeShare: number, plantEur: number, cashEur: number): number {
  return recoveryRate * stakeShare * max(0, plantEur + cashEur);
}

/** Public cost of a policy once what came back is taken off. docs/model.md 11.10. */
export function netPublicCostEur(paidEur: number, recoveredEur: number): number {
  return paidEur - recoveredEur;
}
