import { abs, min } from "../math/arithmetic.ts";
import { NOTHING, type Sentence, say } from "../sentence/sentence.ts";

/** The candidate that a slip of the keyboard most likely meant, or null where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return bestDistance <= 1 + word.length / 3 ? best : null;
}

/** "Did you mean `x`?" where something is near; otherwise the first candidates; nothing where there are none. */
export function didYouMean(word: string, candidates: Iterable<string>): Sentence {
  const all = [...candidates];
  const near = nearest(word, all);
  if (near !== null) return perhaps(near);
  if (all.length === 0) return NOTHING;
  const known = all.slice(0, 12).join(", ");
  return all.length > 12 ? say`Known here: ${known} and others.` : say`Known here: ${known}.`;
}

/** "Did you mean `x`?"; nothing where nothing is near. */
export function perhaps(near: string | null): Sentence {
  return near === null ? NOTHING : say`Did you mean \`${near}\`?`;
}

/** Least number of letters inserted, left out, changed or swapped with the next; Infinity if surely above `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const change = last[j - 1]! + (isSame ? 0 : 1);
      const swap = isSwap ? beforeLast[j - 2]! + 1 : change;
      row.push(min(change, swap, last[j]! + 1, row[j - 1]! + 1));
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
