import { NOT_NEGATIVE, numberFaults, POSITIVE, refuseFaults } from "./input-faults.ts";
import { type NestedLogitDemand, nestedLogitChoice } from "./nested-logit.ts";

/**
 * What those who choose gain over those of the base, per euro of spend, as a fall of all prices by as much (in
 * logarithms) would have given it to them. docs/model.md 11.6.
 */
export function choiceGain(inclusiveValue: number, baseInclusiveValue: number, priceSensitivity: number): number {
  return (inclusiveValue - baseInclusiveValue) / priceSensitivity;
}

/**
 * What a firm's users valued, per euro, when they chose: their gain and the logarithm of the price that they chose at; a
 * mean over those who stay and those who come. docs/model.md 11.7.
 */
export function worthWhenChosen(
  keptSpendEur: number,
  keptWorth: number,
  wonSpendEur: number,
  wonWorth: number,
): number {
  const spendEur = keptSpendEur + wonSpendEur;
  return spendEur > 0 ? (keptSpendEur * keptWorth + wonSpendEur * wonWorth) / spendEur : 0;
}

/** Surplus of a firm's users, new and old: what they valued when they chose, at the price of today. docs/model.md 11.8. */
export function usersSurplusEur(installedSpendEur: number, worth: number, logPricePaid: number): number {
  return installedSpendEur * (worth - logPricePaid);
}

/** The demand whose surplus is asked, and what turns utility into money. */
export interface LogSumSurplusInput extends NestedLogitDemand {
  /** Linear form: utility lost per unit of money of price. Log form: utility lost per unit of ln(price). Above 0. */
  readonly priceSensitivity: number;
  /** Linear form: number of choosers. Log form: their spend, in money. Defaults to 1. */
  readonly marketSize?: number | undefined;
}

/**
 * What choosers gain from the market, in money: marketSize/priceSensitivity times the log-sum of the nested logit.
 *
 * Only differences between two situations mean something where there is no outside good. Raising one price lowers it
 * by the quantity sold (Roy), in the linear form exactly, and in the log form with spend held fixed and quantity =
 * share x spend / price. Attention enters the log-sum: learning that a product exists is a gain.
 *
 * Errors: as nestedLogitShares; priceSensitivity not above 0.
 *
 * Source: Small, K. and Rosen, H. (1981), Applied welfare economics with discrete choice models, Econometrica 49(1),
 * 105-130, doi:10.2307/1911129; in log form Anderson, S., de Palma, A. and Thisse, J.-F. (1987), The CES is a discrete choice model?,
 * Economics Letters 24(2), 139-140, doi:10.1016/0165-1765(87)90240-3.
 * docs/model.md 6.5.
 */
export function logSumSurplus(input: LogSumSurplusInput): number {
  refuseFaults("logSumSurplus", [
    ...numberFaults("priceSensitivity", input.priceSensitivity, POSITIVE),
    ...numberFaults("marketSize", input.marketSize, NOT_NEGATIVE),
  ]);
  return ((input.marketSize ?? 1) / input.priceSensitivity) * nestedLogitChoice("logSumSurplus", input).logSum;
}
