/** What a firm or a nest is called. */
export type Label = string | number;

/** Labels counted in order of first appearance: `index` has one entry per product. */
export interface IndexedLabels {
  readonly index: Int32Array;
  readonly count: number;
}

/** One number per distinct label. */
export function indexLabels(labels: ArrayLike<Label>): IndexedLabels {
  const seen = new Map<Label, number>();
  const index = Int32Array.from(labels as ArrayLike<number>, (_, i) => {
    const label = labels[i] as Label;
    const known = seen.get(label) ?? seen.size;
    seen.set(label, known);
    return known;
  });
  return { index, count: seen.size };
}

/** Every product in the one common nest: what an omitted `nest` means. */
export function oneNest(count: number): IndexedLabels {
  return { index: new Int32Array(count), count: 1 };
}

/** Every product a firm of its own: what an omitted `owner` means. */
export function oneOwnerEach(count: number): IndexedLabels {
  return { index: Int32Array.from({ length: count }, (_, i) => i), count };
}
