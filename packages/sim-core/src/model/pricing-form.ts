import { log } from "../math/log.ts";

/** Whether price enters utility as it is ("linear", units chosen) or as its logarithm ("log", spend divided). */
export type DemandForm = "linear" | "log";

/**
 * What the two forms share, so that prices are solved once.
 *
 * Write x for a product's margin: p - c in linear form, the Lerner index (p - c)/p in log form. Then the first-order
 * condition of an owner f for its products in nest g is, in both forms,
 *
 *     x (revenueTerm + beta (1 - sigma S_{f|g})) = 1 + alpha M_f,   M_f = sum over the owner's products of x s
 *
 * where S_{f|g} is the owner's share of the nest and M_f its profit per unit of the market.
 */
export interface PricingForm {
  readonly form: DemandForm;
  /** Price sensitivity. */
  readonly alpha: number;
  readonly sigma: number;
  /** alpha/(1 - sigma): price sensitivity between the products of a nest. */
  readonly beta: number;
  /** 1 in log form, where the quantity bought with a given spend falls with the price; else 0. */
  readonly revenueTerm: number;
}

export function pricingForm(form: DemandForm | undefined, alpha: number, sigma: number): PricingForm {
  return { form: form ?? "linear", alpha, sigma, beta: alpha / (1 - sigma), revenueTerm: form === "log" ? 1 : 0 };
}

/** Margin of an atomistic firm: one without a share worth the name. */
export function atomisticMargin({ beta, revenueTerm }: PricingForm): number {
  return 1 / (revenueTerm + beta);
}

/** Price of a product from its cost and margin. */
export function priceAtMargin({ form }: PricingForm, cost: number, margin: number): number {
  return form === "log" ? cost / (1 - margin) : cost + margin;
}

/** What utility loses to the price: price in linear form, its logarithm in log form, times alpha. */
export function disutilityOfPrice({ form, alpha }: PricingForm, price: number): number {
  return alpha * (form === "log" ? log(price) : price);
}

/** What a margin adds to the log weight of a product sold at cost: never positive. */
export function logWeightOfMargin({ form, beta }: PricingForm, margin: number): number {
  if (form === "linear") return -beta * margin;
  return margin < 1 ? beta * log(1 - margin) : -Infinity;
}

/** Derivative of logWeightOfMargin. */
export function slopeOfMargin({ form, beta }: PricingForm, margin: number): number {
  return form === "linear" ? -beta : -beta / (1 - margin);
}
