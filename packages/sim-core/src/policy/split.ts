/**
 * Divides an envelope in proportion to weights. The parts sum to the whole; where nobody has a weight, nobody gets.
 * A split moves money and never makes any.
 * docs/model.md 13.12.
 */
export function divideEnvelope(envelopeEur: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? (envelopeEur * weight) / total : 0));
}
