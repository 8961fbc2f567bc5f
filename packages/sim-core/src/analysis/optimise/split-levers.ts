import { round } from "../../math/arithmetic.ts";
import type { Scenario, Uncertain } from "../../scenario/parameters.ts";
import { withSettings } from "../../scenario/settings.ts";

/** What can be decided in a scenario's policy: how one envelope is split over instruments, and over how long each pays. */
export interface SplitLevers {
  /** The sums of the instruments; together they are the envelope. */
  readonly parts: readonly Uncertain[];
  readonly envelopeEur: number;
  /** Quarters over which instruments pay. */
  readonly times: readonly Uncertain[];
}

/** One way to split the envelope. */
export interface Split {
  /** Part of each instrument; they sum to 1. */
  readonly shares: readonly number[];
  readonly quarters: readonly number[];
}

const SUM = /^policy\.instruments\.[^.]+\.(amount|envelope)$/;
const TIME = /^policy\.instruments\.[^.]+\.over$/;

/** The levers of a scenario: every sum of money and every length of payment of its instruments. */
export function splitLevers(scenario: Scenario): SplitLevers {
  const fixed = scenario.numbers.filter(({ role, spec }) => role === "lever" && spec.kind === "constant");
  const parts = fixed.filter(({ path }) => SUM.test(path));
  const envelopeEur = parts.reduce((sum, part) => sum + writtenValue(part), 0);
  return { parts, envelopeEur, times: fixed.filter(({ path }) => TIME.test(path)) };
}

function writtenValue({ spec }: Uncertain): number {
  return spec.kind === "constant" ? spec.value : 0;
}

/** The instrument that a lever belongs to. */
export function instrumentOf({ path }: Pick<Uncertain, "path">): string {
  return path.split(".")[2] ?? path;
}

/** The split that the scenario itself makes. */
export function ownSplit({ parts, envelopeEur, times }: SplitLevers): Split {
  return { shares: parts.map((part) => writtenValue(part) / envelopeEur), quarters: times.map(writtenValue) };
}

/** The scenario with its envelope split in another way. */
export function withSplit(scenario: Scenario, { parts, envelopeEur, times }: SplitLevers, split: Split): Scenario {
  return withSettings(scenario, [
    ...parts.map(({ path }, at) => ({ path, to: `${round(envelopeEur * split.shares[at]!)} EUR` })),
    ...times.map(({ path }, at) => ({ path, to: `${split.quarters[at]} quarter` })),
  ]);
}

/** Least and most quarters over which an instrument may pay. */
const [SHORTEST, LONGEST] = [1, 32];

/** A split from a point of the search: shares to a whole percent that still sum to 1, times to whole quarters. */
export function splitAt(point: ArrayLike<number>, { parts, times }: SplitLevers): Split {
  const whole = wholePercents(Array.from(parts, (_, at) => point[at]!));
  const quarters = times.map((_, at) => SHORTEST + round((LONGEST - SHORTEST) * point[parts.length + at]!));
  return { shares: whole.map((percent) => percent / 100), quarters };
}

/** Where in the search a split lies. */
export function pointOf({ shares, quarters }: Split): number[] {
  return [...shares, ...quarters.map((quarter) => (quarter - SHORTEST) / (LONGEST - SHORTEST))];
}

/** Rounded, what is left over going to the largest. */
function wholePercents(shares: readonly number[]): number[] {
  const rounded = shares.map((share) => round(100 * share));
  const largest = rounded.indexOf(rounded.reduce((one, other) => (other > one ? other : one)));
  rounded[largest] = rounded[largest]! + 100 - rounded.reduce((sum, each) => sum + each, 0);
  return rounded;
}
