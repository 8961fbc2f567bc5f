import { floor, sqrt } from "../../math/arithmetic.ts";
import { mean, standardDeviation } from "../../math/moments.ts";
import type { Observable, Scenario, Uncertain } from "../../scenario/parameters.ts";
import type { Design } from "../../simulation/design.ts";
import { type Marginals, marginalsOf, valueAt } from "../marginals.ts";
import type { WorkOptions } from "../outcome-values.ts";
import { type LeadWorlds, leadOf, payoffsOf } from "../policy-worlds.ts";
import { type Flip, flipPoints } from "./flip-points.ts";

/** Worlds in which an assumption has nearly one value: a fifth of all. */
export interface Fifth {
  /** Middle value of the assumption. */
  readonly value: number;
  /** Mean lead of the first policy over the second, and its standard error. */
  readonly lead: number;
  readonly error: number;
  /** Worlds of 100 in which the first policy leads; ties half. */
  readonly aheadOf100: number;
}

/** How a lead hangs on one assumption, all others drawn. */
export interface LeadByFifths {
  /** Fifths of the worlds, by its value. */
  readonly fifths: readonly Fifth[];
  /** Where the mean lead turns round; none unless it is clearly (two standard errors) below 0 in one fifth and above in another. */
  readonly overWorlds: readonly Flip[];
}

/** How the ranking of two policies hangs on one assumption alone. */
export interface AssumptionFlips extends LeadByFifths {
  readonly assumption: Uncertain;
  /** All others at their centre: its values over its 90 % range, and the lead there. */
  readonly values: Float64Array;
  readonly leads: Float64Array;
  readonly atCentre: readonly Flip[];
}

/** Quantiles of the prior at which an assumption is placed. */
const PLACES = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];

/**
 * For each assumption alone, where the ranking of two policies turns round: with all others at their centre, and on average
 * over the worlds.
 */
export async function rankingFlips(
  policies: readonly [Scenario, Scenario],
  outcome: Observable,
  worlds: LeadWorlds,
  options: WorkOptions,
): Promise<AssumptionFlips[]> {
  const { assumptions, columns, leads } = worlds;
  const marginals = marginalsOf(policies);
  const scanned = await scan(policies, outcome, assumptions, marginals, options);
  return assumptions.map((assumption, at): AssumptionFlips => {
    const values = Float64Array.from(PLACES, (u) => valueAt(assumption, marginals.priorQuantile(assumption, u)));
    const own = scanned.subarray(at * PLACES.length, (at + 1) * PLACES.length);
    return { assumption, values, leads: own, atCentre: flipPoints(values, own), ...leadByFifths(columns[at]!, leads) };
  });
}

/** One assumption after another is moved, the others staying at their centre. */
async function scan(
  policies: readonly Scenario[],
  outcome: Observable,
  assumptions: readonly Uncertain[],
  marginals: Marginals,
  options: WorkOptions,
): Promise<Float64Array> {
  const runs = assumptions.length * PLACES.length;
  if (runs === 0) return new Float64Array(0);
  const centres = assumptions.map((each) => marginals.movedCentre(each) ?? quantileOfCentre(each));
  const quantiles = new Float64Array(runs * centres.length);
  for (let run = 0; run < runs; run++) {
    quantiles.set(centres, run * centres.length);
    const moved = floor(run / PLACES.length);
    quantiles[run * centres.length + moved] = marginals.priorQuantile(
      assumptions[moved]!,
      PLACES[run % PLACES.length]!,
    );
  }
  const design: Design = { paths: assumptions.map(({ path }) => path), quantiles };
  return leadOf(await payoffsOf(policies, outcome, { runs, centre: true, design }, options), 0);
}

/** The quantile of its prior at which an assumption has its centre, by halving. */
function quantileOfCentre(assumption: Uncertain): number {
  let [low, high] = [1e-9, 1 - 1e-9];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (valueAt(assumption, middle) < assumption.centre!) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const HALVINGS = 50;

/** The mean lead in fifths of the worlds by the values of one assumption, and where it turns round. */
export function leadByFifths(values: Float64Array, leads: Float64Array): LeadByFifths {
  const fifths = fifthsOf(values, leads);
  return { fifths, overWorlds: turned(fifths) };
}

function fifthsOf(values: Float64Array, leads: Float64Array): Fifth[] {
  const order = Array.from(values.keys()).filter((world) => Number.isFinite(leads[world]!));
  order.sort((a, b) => values[a]! - values[b]! || a - b);
  return Array.from({ length: 5 }, (_, fifth): Fifth => {
    const worlds = order.slice(floor((fifth * order.length) / 5), floor(((fifth + 1) * order.length) / 5));
    const own = worlds.map((world) => leads[world]!);
    const ahead = own.reduce((count, lead) => count + (lead > 0 ? 1 : lead === 0 ? 0.5 : 0), 0);
    return {
      value: values[worlds[floor(worlds.length / 2)]!] ?? Number.NaN,
      lead: mean(own),
      error: standardDeviation(own) / sqrt(own.length),
      aheadOf100: (100 * ahead) / own.length,
    };
  });
}

function turned(fifths: readonly Fifth[]): Flip[] {
  const isClear = (side: 1 | -1): boolean => fifths.some(({ lead, error }) => side * lead > 2 * error);
  if (!isClear(1) || !isClear(-1)) return [];
  return flipPoints(
    fifths.map(({ value }) => value),
    fifths.map(({ lead }) => lead),
  );
}
