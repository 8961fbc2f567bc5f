import { saidAs, say } from "../sentence/sentence.ts";
import { type Due, plainDimension } from "./due.ts";
import { rangeSentence } from "./examples.ts";
import { Refusal } from "./faults.ts";
import type { Reading } from "./formulas.ts";
import type { Uncertain } from "./parameters.ts";
import { supportOf } from "./prior.ts";
import { describeDimension, sameDimension } from "./units.ts";

/** Refuses a number of another dimension than the field's. */
export function checkDimension(reading: Reading, text: string, { unit: due, example, rule }: Due): void {
  if (due === null) return;
  const found = reading.unit?.dimension ?? plainDimension;
  if (sameDimension(found, due.dimension)) return;
  const wanted = describeDimension(due.dimension);
  if (reading.unit !== null) {
    throw new Refusal(
      say`"${text}" is ${describeDimension(found)}, and ${wanted} is due`,
      say`${saidAs(rule.means)}: write for example ${example}.`,
    );
  }
  // Nothing of any unit is nothing.
  const isZero = reading.spec.kind === "constant" && reading.spec.value === 0;
  if (!isZero)
    throw new Refusal(
      say`"${text}" has no unit, and ${wanted} is due`,
      say`${saidAs(rule.means)}: write for example ${example}.`,
    );
}

/**
 * Refuses a number outside the range of its field. A prior may reach beyond the range, where draws are clipped; it may
 * not lie wholly beyond it, nor have its centre there.
 */
export function checkRange(made: Uncertain, text: string, { rule, example }: Due): void {
  const { spec, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = made;
  const unit = rule.unit === "1" || rule.unit === "any" ? "" : ` ${rule.unit}`;
  const [least, most] = [`${rule.min}${unit}`, `${rule.max}${unit}`];
  const wayOut = rangeSentence(rule, example);
  if (spec.kind === "distribution") {
    const [low, high] = supportOf(spec.distribution);
    if (high < min) throw new Refusal(say`"${text}" lies wholly below ${least}`, wayOut);
    if (low > max) throw new Refusal(say`"${text}" lies wholly above ${most}`, wayOut);
  }
  const centre = made.centre ?? Number.NaN;
  if (centre >= min && centre <= max) return;
  const what = spec.kind === "constant" ? text : say`the centre of "${text}"`;
  throw new Refusal(centre < min ? say`${what} is below ${least}` : say`${what} is above ${most}`, wayOut);
}
