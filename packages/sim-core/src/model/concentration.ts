import { sum } from "../math/moments.ts";
import { columnFaults, NOT_NEGATIVE, numberFaults, refuseFaults } from "./input-faults.ts";
import { indexLabels, type Label } from "./labels.ts";
import { sumByLabel } from "./sum-by-label.ts";

/**
 * Herfindahl-Hirschman index, from 0 (nobody counts) to 10,000 (one firm): the sum of squared percentages.
 *
 * `size` has one entry per product or firm, in any common unit (shares of 1, percent, euros): it is divided by its sum,
 * so that an outside good is left out. `owner` gives the label of the owner of each; defaults to one owner each.
 * Errors: InputError for negative sizes, lengths that differ, or a market of size 0.
 *
 * Source: Hirschman, A. (1964), The paternity of an index, American Economic Review 54(5), 761-762; on this scale, US
 * Department of Justice and Federal Trade Commission, Merger Guidelines.
 * docs/model.md 11.3.
 */
export function herfindahl(size: ArrayLike<number>, owner?: ArrayLike<Label>): number {
  const share = ownersShares("herfindahl", size, owner);
  return 10_000 * sum(share.map((s) => s * s));
}

/**
 * Share of the `firms` largest firms together (C3 by default), from 0 to 1. `size` and `owner` as for herfindahl.
 * Errors: as herfindahl.
 * docs/model.md 11.4.
 */
export function concentrationRatio(size: ArrayLike<number>, firms = 3, owner?: ArrayLike<Label>): number {
  refuseFaults("concentrationRatio", numberFaults("firms", firms, { words: "a whole number above 0", holds: isCount }));
  const share = ownersShares("concentrationRatio", size, owner).sort().reverse();
  return sum(share.subarray(0, firms));
}

function isCount(x: number): boolean {
  return Number.isInteger(x) && x > 0;
}

function ownersShares(subject: string, size: ArrayLike<number>, owner: ArrayLike<Label> | undefined): Float64Array {
  refuseFaults(subject, [
    ...columnFaults("size", size, size.length, NOT_NEGATIVE),
    ...columnFaults("owner", owner, size.length),
  ]);
  const total = sum(size);
  refuseFaults(subject, total > 0 ? [] : ["the sizes sum to 0: an empty market has no concentration"]);
  const ofOwners = owner ? sumByLabel(size, indexLabels(owner)) : Float64Array.from(size);
  return ofOwners.map((s) => s / total);
}
