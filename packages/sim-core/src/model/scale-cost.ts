import { max, min } from "../math/arithmetic.ts";
import { pow } from "../math/pow.ts";
import { NOT_NEGATIVE, numberFaults, POSITIVE, refuseFaults, SHARE } from "./input-faults.ts";

export interface ScaleUnitCostInput {
  /** Unit cost at the reference scale, in any money. */
  readonly referenceUnitCost: number;
  /** Scale: machines, lines, shops... */
  readonly scale: number;
  /** The scale at which the unit cost is referenceUnitCost, in the same unit; above 0. */
  readonly referenceScale: number;
  /** eta: percentage by which unit cost falls when scale rises by 1 %; 0 is no economy of scale. */
  readonly scaleElasticity: number;
  /** A smaller firm rents at the cost of this scale; defaults to none. */
  readonly scaleFloor?: number | undefined;
  /** Minimum efficient scale: above it cost falls no more; defaults to none. */
  readonly minimumEfficientScale?: number | undefined;
  /** Share of referenceUnitCost that scale never touches; defaults to 0. */
  readonly irreducibleShare?: number | undefined;
}

/**
 * Unit cost of a firm of a given scale: referenceUnitCost [phi + (1 - phi)(S/S0)^-eta], S held between the floor and the
 * minimum efficient scale.
 *
 * With eta = .35 a hundred times more machines make the unit five times cheaper; with half the cost irreducible, not even
 * twice. Errors: InputError for negative numbers, a scale of 0 without a floor, or a floor above the efficient scale.
 *
 * Source: Haldi, J. and Whitcomb, D. (1967), Economies of scale in industrial plants, Journal of Political Economy 75(4),
 * 373-385, doi:10.1086/259293; for data centres Harms, R. and Yamartino, M. (2010), The economics of the cloud, Microsoft.
 * docs/model.md 15.11.
 */
export function scaleUnitCost(input: ScaleUnitCostInput): number {
  const { referenceUnitCost, referenceScale, scaleElasticity, irreducibleShare = 0 } = input;
  const { scaleFloor = 0, minimumEfficientScale = Number.POSITIVE_INFINITY } = input;
  const efficientScale = min(max(input.scale, scaleFloor), minimumEfficientScale);
  refuseFaults("scaleUnitCost", [
    ...numberFaults("referenceUnitCost", referenceUnitCost, NOT_NEGATIVE),
    ...numberFaults("scale", input.scale, scaleFloor > 0 ? NOT_NEGATIVE : POSITIVE),
    ...numberFaults("referenceScale", referenceScale, POSITIVE),
    ...numberFaults("scaleElasticity", scaleElasticity, NOT_NEGATIVE),
    ...numberFaults("irreducibleShare", irreducibleShare, SHARE),
    ...(scaleFloor <= minimumEfficientScale ? [] : ["scaleFloor must not be above minimumEfficientScale"]),
  ]);
  return (
    referenceUnitCost *
    (irreducibleShare + (1 - irreducibleShare) * pow(efficientScale / referenceScale, -scaleElasticity))
  );
}
