import { sqrt } from "../../math/arithmetic.ts";
import { mean } from "../../math/moments.ts";
import { normalCdf } from "../../math/normal-cdf.ts";
import { normalQuantile } from "../../math/normal-quantile.ts";
import { rankCorrelation } from "../../outcomes/rank-correlation.ts";
import type { Observable, Scenario, Uncertain } from "../../scenario/parameters.ts";
import type { Design } from "../../simulation/design.ts";
import { type Marginals, marginalsOf, valueAt } from "../marginals.ts";
import { minimiseWith } from "../optimise/minimise.ts";
import type { WorkOptions } from "../outcome-values.ts";
import { type DrawnWorlds, type LeadWorlds, leadOf, payoffsOf } from "../policy-worlds.ts";

/** A plausible world in which a policy does best against the others: for a debate. */
export interface BestWorld {
  readonly policy: Scenario;
  /** What has to be true: the assumptions that were moved, the one furthest from its middle first. */
  readonly conditions: readonly {
    readonly assumption: Uncertain;
    readonly value: number;
    /** Worlds of 100 in which it is lower. */
    readonly quantile: number;
  }[];
  /** Its lead over the best other policy there, all else at its centre; in the outcome's unit, more is better. */
  readonly lead: number;
  /** The same on average with all else drawn, and the worlds of 100 in which it then leads. */
  readonly meanLead: number;
  readonly aheadOf100: number;
  /** Worlds of 100 that lie at least as far out in these assumptions together. */
  readonly asFarOf100: number;
  /** Worlds with all else drawn. */
  readonly worlds: number;
}

/** Assumptions that are moved. */
const MOVED = 5;
/** Nine of ten worlds lie within this squared distance in five independent normal scores: chi-squared(5) at 0.9. */
export const WITHIN = 9.236;

/**
 * The plausible world in which a policy does best against the best of the others: the five assumptions with which its lead
 * moves most are searched for the largest lead, no further out than nine of ten worlds are in these five together, all
 * others at their centre. Then everything else is drawn, to see whether it holds.
 */
export async function bestWorld(
  policies: readonly Scenario[],
  policy: number,
  outcome: Observable,
  worlds: LeadWorlds,
  options: WorkOptions & { readonly evaluations: number; readonly checks: number },
): Promise<BestWorld> {
  const { seed, evaluations, checks } = options;
  const moved = mostMoving(worlds);
  const marginals = marginalsOf(policies);
  const paths = moved.map(({ path }) => path);
  const total = policies.length * (evaluations + checks);
  let before = 0;
  const leadsAt = async (points: readonly Float64Array[], centre: boolean): Promise<Float64Array> => {
    const quantiles = Float64Array.from(
      points.flatMap((point) => moved.map((each, at) => marginals.priorQuantile(each, normalCdf(point[at]!)))),
    );
    const design: Design = { paths, quantiles };
    const onProgress = (done: number): void => options.onProgress?.(before + done, total);
    const payoffs = await payoffsOf(
      policies,
      outcome,
      { runs: points.length, centre, design },
      { ...options, onProgress },
    );
    before += policies.length * points.length;
    return leadOf(payoffs, policy);
  };
  const { point, value } = await minimiseWith(
    async (points) => Array.from(await leadsAt(points, true), (lead) => -lead),
    {
      starts: [towards(moved, worlds)],
      spread: 0.7,
      seed,
      evaluations,
      population: 12,
      allowed: inside,
      tolerance: 0.02,
    },
  );
  const drawn = await leadsAt(
    Array.from({ length: checks }, () => point),
    false,
  );
  return {
    policy: policies[policy]!,
    conditions: conditionsOf(moved, point, marginals),
    lead: -value,
    meanLead: mean(drawn),
    aheadOf100: (100 * drawn.reduce((count, lead) => count + (lead > 0 ? 1 : lead === 0 ? 0.5 : 0), 0)) / checks,
    asFarOf100: asFar(moved, point, worlds),
    worlds: checks,
  };
}

/** The five assumptions with which a lead moves most. */
export function mostMoving({ assumptions, columns, leads }: LeadWorlds): Uncertain[] {
  const strength = columns.map((column) => {
    const correlation = rankCorrelation(column, leads);
    return Number.isNaN(correlation) ? 0 : correlation * correlation;
  });
  const order = assumptions.map((_, at) => at).sort((a, b) => strength[b]! - strength[a]! || a - b);
  return order.slice(0, MOVED).map((at) => assumptions[at]!);
}

/** Half-way out, each the way in which the lead grows. */
function towards(moved: readonly Uncertain[], { assumptions, columns, leads }: LeadWorlds): number[] {
  return moved.map((assumption) => {
    const correlation = rankCorrelation(columns[assumptions.indexOf(assumption)]!, leads);
    return correlation > 0 ? 0.7 : -0.7;
  });
}

/** The point, or the nearest that is plausible. */
function inside(point: Float64Array): Float64Array {
  const squared = squaredLength(point);
  return squared <= WITHIN ? point : point.map((x) => x * sqrt(WITHIN / squared));
}

function squaredLength(point: ArrayLike<number>): number {
  return Array.from(point).reduce((sum, x) => sum + x * x, 0);
}

function conditionsOf(moved: readonly Uncertain[], point: Float64Array, marginals: Marginals): BestWorld["conditions"] {
  const order = moved.map((_, at) => at).sort((a, b) => point[b]! * point[b]! - point[a]! * point[a]!);
  return order.map((at) => {
    const quantile = normalCdf(point[at]!);
    return {
      assumption: moved[at]!,
      value: valueAt(moved[at]!, marginals.priorQuantile(moved[at]!, quantile)),
      quantile: 100 * quantile,
    };
  });
}

function asFar(moved: readonly Uncertain[], point: Float64Array, { assumptions, columns }: DrawnWorlds): number {
  const scores = moved.map((assumption) => normalScores(columns[assumptions.indexOf(assumption)]!));
  const runs = columns[0]!.length;
  const limit = squaredLength(point) * (1 - 1e-9);
  let count = 0;
  for (let run = 0; run < runs; run++) if (squaredLength(scores.map((column) => column[run]!)) >= limit) count++;
  return (100 * count) / runs;
}

/** Each value's place among the others, as a quantile of the normal distribution. */
export function normalScores(column: Float64Array): Float64Array {
  const order = Array.from(column.keys()).sort((a, b) => column[a]! - column[b]! || a - b);
  const scores = new Float64Array(column.length);
  for (const [rank, run] of order.entries()) scores[run] = normalQuantile((rank + 0.5) / column.length);
  return scores;
}
