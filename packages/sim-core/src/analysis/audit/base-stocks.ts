import { max, min } from "../../math/arithmetic.ts";
import { quantileOf } from "../../random/distributions.ts";
import type { Scenario, Setting, Uncertain } from "../../scenario/parameters.ts";

/** What a firm of the base starts with, by the field that says it. */
export const BASE_STOCKS = ["share", "awareness", "price", "machines"] as const;
export type BaseStock = (typeof BASE_STOCKS)[number];
export type End = "low" | "high";

/** Part by which a number without a prior is moved. */
const WITHOUT_PRIOR = 0.1;

/**
 * Settings that move a stock of all home firms of the base to the end of what is known of it: to where 5 of 100 of its prior
 * lie beyond; where it has none, by a tenth.
 */
export function movedStocks({ data }: Scenario, stock: BaseStock, end: End): Setting[] {
  return Object.values(data.firms).flatMap((firm) => {
    const isHome = firm.base && (firm.country ?? data.market.home) === data.market.home;
    const number = isHome ? stockOf(firm, stock) : undefined;
    return number
      ? [{ path: number.path, to: `${moved(number, end)}${number.unit === "1" ? "" : ` ${number.unit}`}` }]
      : [];
  });
}

type Firm = Scenario["data"]["firms"][string];

function stockOf({ base, adjacent }: Firm, stock: BaseStock): Uncertain | undefined {
  if (stock === "machines") return adjacent?.machines;
  return stock === "price" ? (base?.price ?? base?.priceRatio) : base?.[stock];
}

function moved({ spec, centre, min: least, max: most }: Uncertain, end: End): number {
  const isLow = end === "low";
  const value =
    spec.kind === "distribution"
      ? quantileOf(spec.distribution, isLow ? 0.05 : 0.95)
      : centre! * (isLow ? 1 - WITHOUT_PRIOR : 1 + WITHOUT_PRIOR);
  return min(max(value, least ?? value), most ?? value);
}
