import { sqrt } from "../math/arithmetic.ts";
import { type Sentence, say } from "../sentence/sentence.ts";

/** What is wrong with a uniform distribution from min to max, in words. */
export function uniformFaults(min: number, max: number): Sentence[] {
  const faults = numberFaults([
    [MINIMUM, min],
    [MAXIMUM, max],
  ]);
  return faults.length > 0 ? faults : upsideDown(MINIMUM, min, MAXIMUM, max);
}

/** What is wrong with a triangular distribution, in words. */
export function triangularFaults(min: number, mode: number, max: number): Sentence[] {
  const faults = numberFaults([
    [MINIMUM, min],
    [say`the mode`, mode],
    [MAXIMUM, max],
  ]);
  if (faults.length > 0) return faults;
  if (min > max) return upsideDown(MINIMUM, min, MAXIMUM, max);
  return mode < min || mode > max ? [say`the mode ${mode} lies outside the range from ${min} to ${max}`] : [];
}

/** What is wrong with a lognormal distribution given by its 5 % and 95 % points, in words. */
export function lognormalFaults(p05: number, p95: number): Sentence[] {
  const [low, high] = [say`the 5 % point`, say`the 95 % point`];
  const faults = numberFaults([
    [low, p05],
    [high, p95],
  ]);
  if (faults.length > 0) return faults;
  if (p05 <= 0) return [say`the 5 % point ${p05} is not above 0, and a lognormal quantity always is`];
  return upsideDown(low, p05, high, p95);
}

/** What is wrong with a normal distribution, in words. */
export function normalFaults(mean: number, sd: number): Sentence[] {
  const faults = numberFaults([
    [MEAN, mean],
    [SPREAD, sd],
  ]);
  return faults.length > 0 ? faults : negativeSpread(sd);
}

/** What is wrong with a beta distribution given by its mean and standard deviation, in words. */
export function betaFaults(mean: number, sd: number): Sentence[] {
  const faults = numberFaults([
    [MEAN, mean],
    [SPREAD, sd],
  ]);
  if (faults.length > 0) return faults;
  if (mean <= 0 || mean >= 1) {
    return [say`the mean ${mean} is not between 0 and 1, and a beta distribution is of a share`, ...negativeSpread(sd)];
  }
  const widest = sqrt(mean * (1 - mean));
  if (sd < widest) return negativeSpread(sd);
  const limit = Number(widest.toPrecision(3));
  return [say`the standard deviation ${sd} is too large: for a share with mean ${mean} it stays below ${limit}`];
}

/** What is wrong with a choice among values, in words. */
export function choiceFaults(values: readonly number[], weights: readonly number[] | undefined): Sentence[] {
  if (values.length === 0) return [say`there is nothing to choose from`];
  const faults = numberFaults(values.map((value, index) => [say`the value ${index + 1}`, value]));
  if (weights === undefined) return faults;
  faults.push(...numberFaults(weights.map((weight, index) => [say`the weight ${index + 1}`, weight])));
  if (weights.length !== values.length) {
    faults.push(say`${values.length} values need as many weights, and there are ${weights.length}`);
  }
  if (weights.some((weight) => weight < 0)) faults.push(say`a weight is negative`);
  else if (weights.every((weight) => weight === 0))
    faults.push(say`every weight is 0: give at least one value a chance`);
  return faults;
}

const MINIMUM: Sentence = say`the minimum`;
const MAXIMUM: Sentence = say`the maximum`;
const MEAN: Sentence = say`the mean`;
const SPREAD: Sentence = say`the standard deviation`;

function numberFaults(parts: readonly (readonly [Sentence, number])[]): Sentence[] {
  return parts.flatMap(([name, value]) =>
    Number.isFinite(value) ? [] : [say`${name} is ${value}: it must be a finite number`],
  );
}

function upsideDown(lowName: Sentence, low: number, highName: Sentence, high: number): Sentence[] {
  return low > high ? [say`${lowName} ${low} is above ${highName} ${high}: the range is upside down`] : [];
}

function negativeSpread(sd: number): Sentence[] {
  return sd < 0 ? [say`the standard deviation ${sd} is negative: it is a distance, 0 or more`] : [];
}
