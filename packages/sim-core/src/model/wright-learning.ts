import { pow } from "../math/pow.ts";
import { numberFaults, POSITIVE, refuseFaults } from "./input-faults.ts";
import { learningSlope } from "./unit-cost.ts";

export interface WrightUnitCostInput {
  /** Cost of the first unit, in any money. */
  readonly firstUnitCost: number;
  /** Units made so far, this one included; above 0. */
  readonly cumulativeUnits: number;
  /** Cost after a doubling over cost before: 0.8 is the "80 % curve", 1 is no learning. Above 0. */
  readonly progressRatio: number;
}

/**
 * Cost of the latest unit when each doubling of cumulated production multiplies it by the progress ratio:
 * firstUnitCost x cumulativeUnits ^ log2(progressRatio).
 *
 * Errors: InputError for numbers that are not above 0.
 *
 * Source: Wright, T. P. (1936), Factors affecting the cost of airplanes, Journal of the Aeronautical Sciences 3(4),
 * 122-128, doi:10.2514/8.155. This is the reading by unit (Crawford); Wright's own curve is of the average cost.
 * docs/model.md 15.12.
 */
export function wrightUnitCost({ firstUnitCost, cumulativeUnits, progressRatio }: WrightUnitCostInput): number {
  refuseFaults("wrightUnitCost", [
    ...numberFaults("firstUnitCost", firstUnitCost, POSITIVE),
    ...numberFaults("cumulativeUnits", cumulativeUnits, POSITIVE),
    ...numberFaults("progressRatio", progressRatio, POSITIVE),
  ]);
  return firstUnitCost * pow(cumulativeUnits, -learningSlope(progressRatio));
}
