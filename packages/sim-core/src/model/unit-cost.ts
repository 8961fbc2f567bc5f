import { max, min } from "../math/arithmetic.ts";
import { exp } from "../math/exp.ts";
import { log } from "../math/log.ts";
import { pow } from "../math/pow.ts";

/**
 * Unit cost at a scale, relative to the cost at the minimum efficient scale; 1 at and beyond it.
 * Source: Harms and Yamartino (2010) for a slope of 0.35, Stigler (1958) for a small one: in conflict.
 * docs/model.md 4.1.
 */
export function scaleCostFactor(
  scaleMachines: number,
  scaleFloorMachines: number,
  efficientScaleMachines: number,
  scaleSlope: number,
  irreducibleShare: number,
): number {
  const relative = min(max(scaleMachines, scaleFloorMachines), efficientScaleMachines) / efficientScaleMachines;
  return irreducibleShare + (1 - irreducibleShare) * pow(relative, -scaleSlope);
}

/**
 * Slope of a learning curve from its progress ratio: the cost ratio after experience doubles. Source: Wright (1936).
 * docs/model.md 4.2.
 */
export function learningSlope(progressRatio: number): number {
  return -log(progressRatio) / 0.6931471805599453;
}

/**
 * Unit cost relative to the most experienced firm's. What all learn alike is in the trend of costs already.
 * docs/model.md 4.3.
 */
export function learningCostFactor(
  experienceUnits: number,
  leaderExperienceUnits: number,
  experienceFloorShare: number,
  learningElasticity: number,
): number {
  if (leaderExperienceUnits <= 0) return 1;
  return pow(
    max(experienceUnits, experienceFloorShare * leaderExperienceUnits) / leaderExperienceUnits,
    -learningElasticity,
  );
}

/** Full cost of a unit: the common trend, the firm's own level, its scale and its experience. docs/model.md 4.4. */
export function unitCostEurPerUnit(
  baseCostEurPerUnit: number,
  costTrendPerYear: number,
  yearsSinceStart: number,
  firmCostRatio: number,
  scaleFactor: number,
  learningFactor: number,
): number {
  return baseCostEurPerUnit * exp(-costTrendPerYear * yearsSinceStart) * firmCostRatio * scaleFactor * learningFactor;
}

/**
 * Experience of the next quarter: what is not forgotten, own output, and what spills over from rivals.
 * docs/model.md 8.5.
 */
export function nextExperienceUnits(
  experienceUnits: number,
  experienceForgettingShare: number,
  ownUnits: number,
  spilloverShare: number,
  rivalUnits: number,
): number {
  return (1 - experienceForgettingShare) * experienceUnits + ownUnits + spilloverShare * rivalUnits;
}
