import type { ComparedOutcome, Scenario } from "@andromede/sim-core";
import { formatInterval, formatMoneyEur, formatNumber, formatPoints, formatWorlds } from "@andromede/wording";

/** A difference of shares in points, with nine in ten worlds. */
export function points({ difference: { mean, p05, p95 } }: ComparedOutcome): { value: string; range: string } {
  return {
    value: `${formatPoints(mean ?? Number.NaN, "en", { digits: 2 })} points`,
    range: formatInterval(100 * (p05 ?? Number.NaN), 100 * (p95 ?? Number.NaN), "en", { digits: 1, sign: true }),
  };
}

/** A difference of money, with nine in ten worlds. */
export function money({ difference: { mean, p05, p95 } }: ComparedOutcome): { value: string; range: string } {
  const of = (value: number | null): string => formatMoneyEur(value ?? Number.NaN, "en", { sign: true });
  return { value: of(mean), range: `[${of(p05)}, ${of(p95)}]` };
}

/** Worlds of 100 in which the alternative lies above the base. */
export function above({ probabilityGreater }: ComparedOutcome): number {
  return 100 * (probabilityGreater ?? Number.NaN);
}

/** "70 of 100 worlds". */
export function worldsText(of100: number): string {
  return `${formatWorlds(of100)} of 100 worlds`;
}

/** The title of a scenario, as it stands in a sentence. */
export function titleOf(scenario: Scenario): string {
  return scenario.title.en;
}

/** A share of 1 in points, without a sign. */
export function plainPoints(share: number, digits: number = 1): string {
  return `${formatNumber(100 * share, "en", { digits })} points`;
}
