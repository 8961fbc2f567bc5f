import { max, min, round } from "../../math/arithmetic.ts";
import type { Scenario, Uncertain } from "../../scenario/parameters.ts";
import { formatQuarter } from "../../scenario/quarters.ts";
import { withSettings } from "../../scenario/settings.ts";

/** What can be decided in a scenario's policy: how one envelope is split over instruments, when each begins, over how long it pays. */
export interface SplitLevers {
  /** The sums of the instruments; together they are the envelope. */
  readonly parts: readonly Uncertain[];
  readonly envelopeEur: number;
  /** Quarters over which instruments pay. */
  readonly times: readonly Uncertain[];
  /** When the instruments of `times` begin in the scenario itself, in quarters since the year 0. */
  readonly begins: readonly number[];
  /** When instruments that have a sum begin; those that can begin at one date only are left out. */
  readonly starts: readonly StartLever[];
  /** Last quarter of the scenario: no payment is put behind it. */
  readonly lastQuarter: number;
}

/** When an instrument may begin, in quarters since the year 0: not before the scenario's own date. */
export interface StartLever {
  readonly path: string;
  readonly earliest: number;
  readonly latest: number;
}

/** One way to split the envelope. */
export interface Split {
  /** Part of each instrument; they sum to 1. */
  readonly shares: readonly number[];
  readonly quarters: readonly number[];
  /** First quarter of each instrument that has a choice, since the year 0. */
  readonly starts: readonly number[];
}

const SUM = /^policy\.instruments\.[^.]+\.(amount|envelope)$/;
const TIME = /^policy\.instruments\.[^.]+\.over$/;

/** Quarters by which an instrument may begin later than the scenario says. */
const LONGEST_DELAY = 16;

/** Least and most quarters over which an instrument may pay. */
const [SHORTEST, LONGEST] = [1, 32];

/** The levers of a scenario: every sum of money, every length of payment and every first quarter of its instruments. */
export function splitLevers(scenario: Scenario): SplitLevers {
  const fixed = scenario.numbers.filter(({ role, spec }) => role === "lever" && spec.kind === "constant");
  const parts = fixed.filter(({ path }) => SUM.test(path));
  const times = fixed.filter(({ path }) => TIME.test(path));
  const starts = parts.map((part) => startLever(scenario, instrumentOf(part)));
  return {
    parts,
    envelopeEur: parts.reduce((sum, part) => sum + writtenValue(part), 0),
    times,
    begins: times.map((time) => scenario.data.policy.instruments[instrumentOf(time)]!.from),
    starts: starts.filter(({ earliest, latest }) => latest > earliest),
    lastQuarter: scenario.data.horizon.end,
  };
}

/** Not so late that another date of the instrument would come before it, nor in the last year. */
function startLever({ data }: Scenario, id: string): StartLever {
  const instrument = data.policy.instruments[id]!;
  const later: number[] = [data.horizon.end - 4, instrument.from + LONGEST_DELAY];
  if ("until" in instrument && instrument.until !== undefined) later.push(instrument.until);
  if ("repayFrom" in instrument) later.push(instrument.repayFrom);
  if ("milestones" in instrument) for (const { by } of instrument.milestones ?? []) later.push(by ?? data.horizon.end);
  return { path: `policy.instruments.${id}.from`, earliest: instrument.from, latest: min(...later) };
}

function writtenValue({ spec }: Uncertain): number {
  return spec.kind === "constant" ? spec.value : 0;
}

/** The instrument that a lever belongs to. */
export function instrumentOf({ path }: Pick<Uncertain, "path">): string {
  return path.split(".")[2] ?? path;
}

/** The split that the scenario itself makes. */
export function ownSplit({ parts, envelopeEur, times, starts }: SplitLevers): Split {
  return {
    shares: parts.map((part) => writtenValue(part) / envelopeEur),
    quarters: times.map(writtenValue),
    starts: starts.map(({ earliest }) => earliest),
  };
}

/** The scenario with its envelope split in another way. */
export function withSplit(scenario: Scenario, levers: SplitLevers, { shares, quarters, starts }: Split): Scenario {
  const { parts, envelopeEur, times } = levers;
  return withSettings(scenario, [
    ...parts.map(({ path }, at) => ({ path, to: `${round(envelopeEur * shares[at]!)} EUR` })),
    ...times.map(({ path }, at) => ({ path, to: `${quarters[at]} quarter` })),
    ...levers.starts.map(({ path }, at) => ({ path, to: formatQuarter(starts[at]!) })),
  ]);
}

/** A split from a point of the search: shares to a whole percent that still sum to 1, times to whole quarters. */
export function splitAt(point: ArrayLike<number>, levers: SplitLevers): Split {
  const { parts, times, begins, starts, lastQuarter } = levers;
  const whole = wholePercents(Array.from(parts, (_, at) => point[at]!));
  const begun = starts.map(({ earliest, latest }, at) =>
    between(earliest, latest, point[parts.length + times.length + at]!),
  );
  const quarters = times.map((time, at) => {
    const start = starts.findIndex((each) => instrumentOf(each) === instrumentOf(time));
    const left = lastQuarter + 1 - (begun[start] ?? begins[at]!);
    return min(max(SHORTEST, left), between(SHORTEST, LONGEST, point[parts.length + at]!));
  });
  return { shares: whole.map((percent) => percent / 100), quarters, starts: begun };
}

/** Where in the search a split lies. */
export function pointOf({ shares, quarters, starts }: Split, levers: SplitLevers): number[] {
  return [
    ...shares,
    ...quarters.map((quarter) => (quarter - SHORTEST) / (LONGEST - SHORTEST)),
    ...levers.starts.map(({ earliest, latest }, at) => (starts[at]! - earliest) / (latest - earliest)),
  ];
}

/** The whole number that lies so far on the way from one to another. */
function between(low: number, high: number, part: number): number {
  return low + round((high - low) * part);
}

/** Rounded, what is left over going to the largest. */
function wholePercents(shares: readonly number[]): number[] {
  const rounded = shares.map((share) => round(100 * share));
  const largest = rounded.indexOf(rounded.reduce((one, other) => (other > one ? other : one)));
  rounded[largest] = rounded[largest]! + 100 - rounded.reduce((sum, each) => sum + each, 0);
  return rounded;
}
