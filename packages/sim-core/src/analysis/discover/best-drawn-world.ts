import { min } from "../../math/arithmetic.ts";
import type { Uncertain } from "../../scenario/parameters.ts";
import type { LeadWorlds } from "../policy-worlds.ts";
import { mostMoving, normalScores, WITHIN } from "./best-world.ts";

/** A plausible world among those drawn around which a policy does best: for a debate. */
export interface BestDrawnWorld {
  /** What it is: the assumptions with which the lead moves most, the one furthest from its middle first. */
  readonly conditions: readonly {
    readonly assumption: Uncertain;
    readonly value: number;
    /** Worlds of 100 in which it is lower. */
    readonly quantile: number;
  }[];
  /** The lead in this very world, with its luck. */
  readonly lead: number;
  /** Worlds most like it in these assumptions, itself among them; their mean lead; in how many of them it leads, ties half. */
  readonly alike: number;
  readonly alikeLead: number;
  readonly alikeAhead: number;
  /** Worlds of 100 that lie at least as far out in these assumptions together. */
  readonly asFarOf100: number;
}

/** Worlds that are called alike. */
const ALIKE = 20;

/**
 * Of the worlds that are no further out than nine of ten in the five assumptions with which the lead moves most, the one
 * whose likes have the highest mean lead: a single world may owe its lead to luck. The best of many is flattered still.
 */
export function bestDrawnWorld(worlds: LeadWorlds): BestDrawnWorld {
  const { assumptions, columns, leads } = worlds;
  const moved = mostMoving(worlds);
  const own = moved.map((each) => columns[assumptions.indexOf(each)]!);
  const scores = own.map(normalScores);
  const squared = leads.map((_, world) => scores.reduce((sum, column) => sum + column[world]! * column[world]!, 0));
  let best = -1;
  let likes: number[] = [];
  for (const world of leads.keys()) {
    if (squared[world]! > WITHIN) continue;
    const around = nearest(scores, world);
    if (best >= 0 && meanOf(leads, around) <= meanOf(leads, likes)) continue;
    [best, likes] = [world, around];
  }
  const places = moved.map((_, at) => scores[at]![best]!);
  const order = moved.map((_, at) => at).sort((a, b) => places[b]! * places[b]! - places[a]! * places[a]!);
  const countOf = (isCounted: (world: number) => boolean): number => Array.from(leads.keys()).filter(isCounted).length;
  const of100 = (count: number): number => (100 * count) / leads.length;
  return {
    conditions: order.map((at) => ({
      assumption: moved[at]!,
      value: own[at]![best]!,
      quantile: of100(countOf((world) => own[at]![world]! < own[at]![best]!)),
    })),
    lead: leads[best]!,
    alike: likes.length,
    alikeLead: meanOf(leads, likes),
    alikeAhead: likes.reduce((sum, world) => sum + (leads[world]! > 0 ? 1 : leads[world] === 0 ? 0.5 : 0), 0),
    asFarOf100: of100(countOf((world) => squared[world]! >= squared[best]!)),
  };
}

function nearest(scores: readonly Float64Array[], world: number): number[] {
  const distances = scores[0]!.map((_, other) =>
    scores.reduce((sum, column) => sum + (column[other]! - column[world]!) * (column[other]! - column[world]!), 0),
  );
  const furthest = distances.slice().sort()[min(ALIKE, distances.length) - 1]!;
  return Array.from(distances.keys())
    .filter((other) => distances[other]! <= furthest)
    .slice(0, ALIKE);
}

function meanOf(values: Float64Array, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + values[row]!, 0) / rows.length;
}
