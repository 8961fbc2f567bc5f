/**
 * The principal branch of Lambert's W: the w with w e^w = x, in which the closed form of a monopolist's logit markup is
 * written. For tests only, so it may use the engine's own functions.
 *
 * Source: Corless, R. M., Gonnet, G. H., Hare, D. E. G., Jeffrey, D. J., and Knuth, D. E. (1996), On the Lambert W
 * function, Advances in Computational Mathematics 5, 329-359, doi:10.1007/BF02124750 (equation 5.9, Halley's method).
 *
 * @param x 0 or more
 */
export function lambertW(x: number): number {
  let w = Math.log1p(x);
  for (let step = 0; step < 50; step++) {
    const excess = w * Math.exp(w) - x;
    const change = excess / (Math.exp(w) * (w + 1) - ((w + 2) * excess) / (2 * w + 2));
    w -= change;
    if (Math.abs(change) <= 1e-16 * Math.abs(w)) break;
  }
  return w;
}
