import { scaleUnitCost } from "@andromede/sim-core";

/** How unit cost falls with scale: the law of the model at three elasticities. */
export interface CostLaw {
  /** Scale at which the unit cost is 1, in machines. */
  readonly referenceScale: number;
  /** Least, middle and greatest elasticity that the sources give. */
  readonly scaleElasticities: readonly [number, number, number];
  readonly minimumEfficientScale?: number;
  readonly scaleFloor?: number;
  readonly irreducibleShare?: number;
}

/** Unit cost relative to the reference at a scale: with the least, the middle and the greatest elasticity. */
export function relativeCosts(law: CostLaw, scale: number): readonly [number, number, number] {
  const { referenceScale, scaleElasticities, minimumEfficientScale, scaleFloor, irreducibleShare } = law;
  const at = (scaleElasticity: number): number => {
    const shared = { referenceScale, scaleElasticity, minimumEfficientScale, scaleFloor, irreducibleShare };
    const reference = scaleUnitCost({ ...shared, referenceUnitCost: 1, scale: referenceScale });
    return scaleUnitCost({ ...shared, referenceUnitCost: 1, scale }) / reference;
  };
  const [low, middle, high] = scaleElasticities;
  return [at(low), at(middle), at(high)];
}
