import { NOT_NEGATIVE, numberFaults, POSITIVE, refuseFaults } from "./input-faults.ts";
import { type NestedLogitDemand, nestedLogitChoice } from "./nested-logit.ts";

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
