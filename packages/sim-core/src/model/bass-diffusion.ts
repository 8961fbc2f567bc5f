import { exp } from "../math/exp.ts";
import { log } from "../math/log.ts";
import { NOT_NEGATIVE, numberFaults, POSITIVE, refuseFaults, SHARE } from "./input-faults.ts";

/** How a novelty spreads. Rates are per period, whatever the period is. */
export interface BassParameters {
  /** p: chance in a period that somebody adopts by themselves; above 0 unless some have adopted at the start. */
  readonly innovation: number;
  /** q: pull of those who have adopted. */
  readonly imitation: number;
}

export interface BassAdoptersInput extends BassParameters {
  /** Everybody who will ever adopt, in any unit; defaults to 1, so that the result is a share. */
  readonly potential?: number | undefined;
  /** Share of the potential that has adopted at time 0; defaults to 0. */
  readonly initialShare?: number | undefined;
  /** Periods since time 0; any number, not only whole ones. */
  readonly time: number;
}

/**
 * Cumulated adopters at a moment, in the unit of `potential`, in continuous time.
 *
 * Some adopt by themselves, others because their neighbours have: growth is slow, then fast, then slow again as nobody is
 * left. Errors: InputError for negative rates or time, or a share outside [0, 1].
 *
 * Source: Bass, F. (1969), A new product growth for model consumer durables, Management Science 15(5), 215-227,
 * doi:10.1287/mnsc.15.5.215.
 * docs/model.md 15.9.
 */
export function bassAdopters(input: BassAdoptersInput): number {
  const { innovation, imitation, potential = 1, initialShare = 0, time } = input;
  refuseFaults("bassAdopters", [
    ...rateFaults(input),
    ...numberFaults("potential", potential, NOT_NEGATIVE),
    ...numberFaults("initialShare", initialShare, SHARE),
    ...numberFaults("time", time, NOT_NEGATIVE),
  ]);
  if (initialShare === 1) return potential;
  // (p + q F)/(1 - F) grows at the constant rate p + q, whatever the start.
  const startingRatio = (innovation + imitation * initialShare) / (1 - initialShare);
  const decay = exp(-(innovation + imitation) * time);
  if (startingRatio === 0) return potential * initialShare;
  return (potential * (startingRatio - innovation * decay)) / (startingRatio + imitation * decay);
}

/** When adoption is fastest, from a start without adopters, and how fast it is then. */
export interface BassPeak {
  /** Periods since the start; 0 where imitation is not stronger than innovation, and sales only fall. */
  readonly time: number;
  /** New adopters per period at the peak, as a share of the potential. */
  readonly adoptionRateShare: number;
}

/**
 * The peak of sales. Errors: InputError for negative rates or innovation 0. Source: Bass (1969), equations 8 to 10.
 * docs/model.md 15.10.
 */
export function bassPeak({ innovation, imitation }: BassParameters): BassPeak {
  refuseFaults("bassPeak", [
    ...numberFaults("innovation", innovation, POSITIVE),
    ...numberFaults("imitation", imitation, NOT_NEGATIVE),
  ]);
  if (imitation <= innovation) return { time: 0, adoptionRateShare: innovation };
  const sum = innovation + imitation;
  return { time: log(imitation / innovation) / sum, adoptionRateShare: (sum * sum) / (4 * imitation) };
}

function rateFaults({ innovation, imitation }: BassParameters): string[] {
  return [
    ...numberFaults("innovation", innovation, NOT_NEGATIVE),
    ...numberFaults("imitation", imitation, NOT_NEGATIVE),
  ];
}
