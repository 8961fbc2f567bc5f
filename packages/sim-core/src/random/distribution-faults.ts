import { sqrt } from "../math/arithmetic.ts";

/** What is wrong with a uniform distribution from min to max, in words. */
export function uniformFaults(min: number, max: number): string[] {
  const faults = numberFaults({ minimum: min, maximum: max });
  return faults.length > 0 ? faults : upsideDown("minimum", min, "maximum", max);
}

/** What is wrong with a triangular distribution, in words. */
export function triangularFaults(min: number, mode: number, max: number): string[] {
  const faults = numberFaults({ minimum: min, mode, maximum: max });
  if (faults.length > 0) return faults;
  if (min > max) return upsideDown("minimum", min, "maximum", max);
  return mode < min || mode > max ? [`the mode ${mode} lies outside the range from ${min} to ${max}`] : [];
}

/** What is wrong with a lognormal distribution given by its 5 % and 95 % points, in words. */
export function lognormalFaults(p05: number, p95: number): string[] {
  const faults = numberFaults({ "5 % point": p05, "95 % point": p95 });
  if (faults.length > 0) return faults;
  if (p05 <= 0) return [`the 5 % point ${p05} is not above 0, and a lognormal quantity always is`];
  return upsideDown("5 % point", p05, "95 % point", p95);
}

/** What is wrong with a normal distribution, in words. */
export function normalFaults(mean: number, sd: number): string[] {
  const faults = numberFaults({ mean, "standard deviation": sd });
  return faults.length > 0 ? faults : negativeSpread(sd);
}

/** What is wrong with a beta distribution given by its mean and standard deviation, in words. */
export function betaFaults(mean: number, sd: number): string[] {
  const faults = numberFaults({ mean, "standard deviation": sd });
  if (faults.length > 0) return faults;
  if (mean <= 0 || mean >= 1) {
    return [`the mean ${mean} is not between 0 and 1, and a beta distribution is of a share`, ...negativeSpread(sd)];
  }
  const widest = sqrt(mean * (1 - mean));
  if (sd < widest) return negativeSpread(sd);
  const limit = Number(widest.toPrecision(3));
  return [`the standard deviation ${sd} is too large: for a share with mean ${mean} it stays below ${limit}`];
}

/** What is wrong with a choice among values, in words. */
export function choiceFaults(values: readonly number[], weights: readonly number[] | undefined): string[] {
  if (values.length === 0) return ["there is nothing to choose from"];
  const faults = numberFaults(numbered("value", values));
  if (weights === undefined) return faults;
  faults.push(...numberFaults(numbered("weight", weights)));
  if (weights.length !== values.length) {
    faults.push(`${values.length} values need as many weights, and there are ${weights.length}`);
  }
  if (weights.some((weight) => weight < 0)) faults.push("a weight is negative");
  else if (weights.every((weight) => weight === 0)) faults.push("every weight is 0: give at least one value a chance");
  return faults;
}

function numberFaults(parts: Readonly<Record<string, number>>): string[] {
  return Object.entries(parts).flatMap(([name, value]) =>
    Number.isFinite(value) ? [] : [`the ${name} is ${value}: it must be a finite number`],
  );
}

function upsideDown(lowName: string, low: number, highName: string, high: number): string[] {
  return low > high ? [`the ${lowName} ${low} is above the ${highName} ${high}: the range is upside down`] : [];
}

function negativeSpread(sd: number): string[] {
  return sd < 0 ? [`the standard deviation ${sd} is negative: it is a distance, 0 or more`] : [];
}

/** { "value 1": ..., "value 2": ... } */
function numbered(name: string, values: readonly number[]): Record<string, number> {
  return Object.fromEntries(values.map((value, index) => [`${name} ${index + 1}`, value]));
}
