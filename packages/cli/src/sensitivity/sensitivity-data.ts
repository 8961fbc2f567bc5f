import { measureOf, type OutcomeSensitivity, type Question } from "@andromede/sim-core";
import type { Cell } from "../analysis/hand-over.ts";
import type { RunSettings } from "../input/options.ts";
import { VERSION } from "../version.ts";

/** The result as plain data: shares of the variance, and the screening. */
export function sensitivityJson(
  { scenario, base, outcome }: Question,
  found: OutcomeSensitivity,
  { seed, runs: samples }: RunSettings,
): object {
  const { mean, variance, luckMuStar, runs } = found;
  const unit = measureOf(outcome.measure)?.unit ?? "1";
  return {
    ...{ scenario: scenario.id, base: base?.id ?? null, outcome, unit, seed, samples, runs, version: VERSION },
    ...{ mean, variance, luckMuStar },
    parts: partsOf(found),
    screened: screenedOf(found),
  };
}

function partsOf({ parts }: OutcomeSensitivity) {
  return parts.map(({ assumptions, kind, path, ...shares }) => ({
    kind,
    assumption: kind === "assumption" ? assumptions[0]!.path : path,
    ...shares,
  }));
}

function screenedOf({ screened }: OutcomeSensitivity) {
  return screened.map(({ assumption, ...effects }) => ({ assumption: assumption.path, ...effects }));
}

const SHARES = ["first", "firstLow", "firstHigh", "total", "totalLow", "totalHigh"];

/** A row a part, then a row for every assumption that was screened and got no index of its own. */
export function sensitivityTable(found: OutcomeSensitivity): Cell[][] {
  const [parts, screened] = [partsOf(found), screenedOf(found)];
  const effects = (path: string | null): Cell[] => {
    const row = screened.find(({ assumption }) => assumption === path);
    return row ? [row.mu, row.muStar, row.sigma] : [null, null, null];
  };
  const own = parts.map(({ kind, assumption, first, firstInterval, total, totalInterval }): Cell[] => [
    ...[kind, assumption, first, ...firstInterval, total, ...totalInterval],
    ...(kind === "luck" ? [null, found.luckMuStar, null] : effects(assumption)),
  ]);
  const rest = screened
    .filter(({ assumption }) => !parts.some((part) => part.assumption === assumption))
    .map(({ assumption }): Cell[] => ["screened", assumption, ...SHARES.map(() => null), ...effects(assumption)]);
  return [["kind", "assumption", ...SHARES, "mu", "muStar", "sigma"], ...own, ...rest];
}
