interface Point {
  /** What it costs, and what it buys. */
  readonly x: number;
  readonly y: number;
}

/** The points that no other beats on both counts, from the cheapest on: no other costs as little and buys as much. */
export function efficientPoints<P extends Point>(points: readonly P[]): P[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || b.y - a.y);
  let most = Number.NEGATIVE_INFINITY;
  return sorted.filter(({ y }) => {
    if (y <= most) return false;
    most = y;
    return true;
  });
}
