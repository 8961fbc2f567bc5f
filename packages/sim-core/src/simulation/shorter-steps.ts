import { floor, round } from "../math/arithmetic.ts";
import { pow } from "../math/pow.ts";
import type { Scenario, Uncertain } from "../scenario/parameters.ts";
import type { Draw } from "./draw.ts";
import type { World } from "./world.ts";

/** Steps in which each quarter of a scenario is simulated: 1, unless it says otherwise. docs/model.md 0.7. */
export function stepsPerQuarterOf({ data }: Scenario): number {
  return round(data.horizon.stepsPerQuarter?.centre ?? 1);
}

/** The quarter of the horizon in which a step lies. Luck has its number, so that a quarter in two steps has the same. */
export function quarterOfStep({ stepsPerQuarter }: Pick<World, "stepsPerQuarter">, step: number): number {
  return floor(step / stepsPerQuarter);
}

/**
 * The draw of a scenario for a run whose unit of time is one step: what was drawn stays, and is said in steps instead of
 * quarters. With one step a quarter nothing is touched.
 */
export function drawInSteps(draw: Draw, stepsPerQuarter: number): Draw {
  if (stepsPerQuarter === 1) return draw;
  return {
    number: (of, member) => inSteps(of, draw.number(of, member), stepsPerQuarter),
    series: (path, start, count, member) => {
      const scale = pow(stepsPerQuarter, quartersIn(path.unit));
      return draw.series(path, start, count, member, stepsPerQuarter).map((value) => value * scale);
    },
  };
}

/**
 * Parts per quarter of what stands still meanwhile: users who do not choose anew, firms that have not left, a gap that is
 * not closed. What is left after a quarter is the same however many steps it has, and all in a quarter is all in each step.
 */
const PARTS_OF_WHAT_IS_LEFT = [
  /^demand\.reconsideredShare$/,
  /^technology\.adaptation$/,
  /^finance\.hiringSpeed$/,
  /^absorption\.closingHazard$/,
  /^firms\.[^.]+\.exitHazard$/,
] as const;

/** Growth per year that the model compounds: a year's growth is the same. */
const COMPOUNDED = [/^finance\.discountRate$/, /^firms\.[^.]+\.adjacent\.growth(Early|Late)$/] as const;

/**
 * A number in steps instead of quarters. By its unit: a length of time is as many more steps, a flow or a rate is as much
 * less in each. A stock that decays while something flows in thus rests where it did.
 */
function inSteps({ path, unit }: Uncertain, value: number, stepsPerQuarter: number): number {
  const part = 1 / stepsPerQuarter;
  if (PARTS_OF_WHAT_IS_LEFT.some((each) => each.test(path))) return 1 - pow(1 - value, part);
  if (COMPOUNDED.some((each) => each.test(path))) return (pow(1 + 4 * value, part) - 1) / 4;
  return value * pow(stepsPerQuarter, quartersIn(unit));
}

/** The power of time in a canonical unit: 1 for `quarter`, -1 for `EUR/person/quarter`. */
function quartersIn(unit: string): number {
  const [above = "", ...below] = unit.split("/");
  const timesIn = (words: readonly string[]): number => words.filter((word) => word === "quarter").length;
  return timesIn(above.split("*")) - timesIn(below);
}
