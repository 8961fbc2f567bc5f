import { sum } from "../math/moments.ts";
import { ANY_NUMBER, columnFaults, numberFaults, POSITIVE, refuseFaults, SHARE, SIGMA } from "./input-faults.ts";
import { indexLabels, type Label, oneNest } from "./labels.ts";
import { type DemandForm, type PricingForm, pricingForm } from "./pricing-form.ts";
import { sumByLabel } from "./sum-by-label.ts";

/** A nested-logit market observed at its prices. Every column has one entry per product. */
export interface ObservedMarket {
  readonly price: ArrayLike<number>;
  /** Share of all choosers (linear form) or of all spend (log form), outside good included in the total. */
  readonly share: ArrayLike<number>;
  /** Above 0. */
  readonly priceSensitivity: number;
  /** Label of the nest of each product; defaults to one common nest. */
  readonly nest?: ArrayLike<Label> | undefined;
  /** In [0, 1); defaults to 0. */
  readonly sigma?: number | undefined;
  /** Whether price enters utility as it is or as its logarithm; defaults to "linear". */
  readonly form?: DemandForm | undefined;
}

/**
 * Elasticities of quantities with respect to prices, by rows: entry [j][k] is the percentage by which the quantity of
 * product j changes when the price of product k rises by 1 %.
 *
 * Linear form: quantities are proportional to shares. Log form: to shares of spend over prices, so that the own
 * elasticity has one percent more. The Lerner index of a firm with one product is -1/own elasticity, in both forms.
 * Errors: InputError.
 *
 * Source: Berry, S. (1994), RAND Journal of Economics 25(2), 242-262, doi:10.2307/2555829.
 * docs/model.md 15.5.
 */
export function elasticities(market: ObservedMarket): number[][] {
  const { form, count, pull } = observed("elasticities", market);
  return squareTable(count, (j, k) => {
    const priceInUtility = form.form === "log" ? form.alpha : form.alpha * market.price[k]!;
    const cross = priceInUtility * pull(j, k);
    return j === k ? cross - priceInUtility / (1 - form.sigma) - form.revenueTerm : cross;
  });
}

/**
 * Where buyers go: entry [j][k] is the fraction of the units lost by product j, when its price rises a little, that
 * product k gains. The diagonal is 0. In linear form, what a row leaves of 1 goes to the outside good.
 *
 * With sigma = 0, linear form, it is in proportion to shares: s_k/(1 - s_j). Errors: InputError.
 *
 * Source: Shapiro, C. (1996), Mergers with differentiated products, Antitrust 10(2), 23-30.
 * docs/model.md 15.6.
 */
export function diversionRatios(market: ObservedMarket): number[][] {
  const { form, count, pull } = observed("diversionRatios", market);
  const { price } = market;
  return squareTable(count, (j, k) => {
    if (j === k) return 0;
    const lost = 1 / (1 - form.sigma) - pull(j, j);
    if (form.form === "linear") return pull(j, k) / lost;
    return (form.alpha * pull(j, k) * price[j]!) / (price[k]! * (1 + form.alpha * lost));
  });
}

/**
 * Percentage by which purchases inside the market change when all its prices rise by 1 %.
 *
 * Linear form: minus priceSensitivity x mean price (weighted by shares) x share of the outside good. Log form: -1, since
 * a given spend buys 1 % less, minus priceSensitivity x share of the outside good. Errors: InputError.
 * docs/model.md 15.7.
 */
export function marketElasticity(market: ObservedMarket): number {
  const { form } = observed("marketElasticity", market);
  const inside = sum(market.share);
  const outside = 1 - inside;
  if (form.form === "log") return -1 - form.alpha * outside;
  let spend = 0;
  for (let j = 0; j < market.share.length; j++) spend += market.share[j]! * market.price[j]!;
  return (-form.alpha * spend * outside) / inside;
}

interface Observed {
  readonly form: PricingForm;
  readonly count: number;
  /** How strongly product k attracts those who leave j: its share, weighed by sigma/(1-sigma) more in the same nest. */
  readonly pull: (j: number, k: number) => number;
}

function observed(subject: string, market: ObservedMarket): Observed {
  const { share, price, priceSensitivity, sigma = 0 } = market;
  const count = share.length;
  refuseFaults(subject, [
    ...columnFaults("share", share, count, SHARE),
    ...columnFaults("price", price, count, market.form === "log" ? POSITIVE : ANY_NUMBER),
    ...columnFaults("nest", market.nest, count),
    ...numberFaults("priceSensitivity", priceSensitivity, POSITIVE),
    ...numberFaults("sigma", sigma, SIGMA),
  ]);
  const nest = market.nest ? indexLabels(market.nest) : oneNest(count);
  const nestShare = sumByLabel(share, nest);
  const pull = (j: number, k: number): number => {
    const common = nestShare[nest.index[k]!]!;
    const isClose = nest.index[j] === nest.index[k] && common > 0;
    return isClose ? (sigma / (1 - sigma)) * (share[k]! / common) + share[k]! : share[k]!;
  };
  return { form: pricingForm(market.form, priceSensitivity, sigma), count, pull };
}

function squareTable(count: number, entry: (row: number, column: number) => number): number[][] {
  return Array.from({ length: count }, (_, row) => Array.from({ length: count }, (_, column) => entry(row, column)));
}
