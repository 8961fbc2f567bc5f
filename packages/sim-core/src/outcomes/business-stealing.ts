import { max } from "../math/arithmetic.ts";

/** Sales of each actor in two scenarios, a column an actor and an entry a world. */
export interface SalesInTwo {
  readonly base: readonly Float64Array[];
  readonly value: readonly Float64Array[];
}

/**
 * Who gained from whom: entry [gainer][loser][world], in the money of the sales, 0 or more. The last row and column are
 * those outside: users who do not buy here at all.
 *
 * What all gain together is what all lose together, once the outside is counted; each gain is taken from the losers in
 * proportion to their losses. With one gainer or one loser that is exact; with several it is a reading, since no sale
 * says where its buyer would have gone.
 */
export function businessStealing({ base, value }: SalesInTwo): Float64Array[][] {
  const worlds = base[0]?.length ?? 0;
  const change: Float64Array[] = base.map((column, actor) => column.map((sold, world) => value[actor]![world]! - sold));
  change.push(outsideChange(change, worlds));
  const lost = new Float64Array(worlds);
  for (const column of change)
    column.forEach((each, world) => {
      lost[world] = lost[world]! + max(0, -each);
    });
  return change.map((gains) =>
    change.map((losses) =>
      gains.map((gain, world) => (lost[world]! > 0 ? (max(0, gain) * max(0, -losses[world]!)) / lost[world]! : 0)),
    ),
  );
}

/** Who buys less here buys outside, or nothing. */
function outsideChange(change: readonly Float64Array[], worlds: number): Float64Array {
  const outside = new Float64Array(worlds);
  for (const column of change)
    column.forEach((each, world) => {
      outside[world] = outside[world]! - each;
    });
  return outside;
}
