import { pow } from "../../math/pow.ts";
import type { Luck, Purpose } from "../../random/luck.ts";
import { quarterOfStep } from "../shorter-steps.ts";
import type { World } from "../world.ts";

/**
 * Whether a hazard strikes in a step. One draw a quarter, used or not: of a quarter in several steps each has its slice of
 * the draw, so that in a world where it strikes in the quarter, it strikes in one of them.
 */
export function strikes(
  world: Pick<World, "stepsPerQuarter">,
  luck: Luck,
  purpose: Purpose,
  step: number,
  hazardShare: number,
): boolean {
  const draw = luck.uniform(purpose, quarterOfStep(world, step));
  const spared = pow(1 - hazardShare, step % world.stepsPerQuarter);
  return draw >= 1 - spared && draw < 1 - spared + spared * hazardShare;
}
