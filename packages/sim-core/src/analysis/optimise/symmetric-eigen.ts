import { abs, sqrt } from "../../math/arithmetic.ts";

/** Eigenvalues and, as columns of a row-major matrix, their eigenvectors. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** Of a small symmetric matrix, by rows, by Jacobi's rotations. */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const a = matrix.slice();
  const vectors = Float64Array.from({ length: size * size }, (_, cell) => (cell % (size + 1) === 0 ? 1 : 0));
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let off = 0;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        off += abs(a[p * size + q]!);
        rotate(a, vectors, size, p, q);
      }
    }
    if (off === 0) break;
  }
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * size + i]!), vectors };
}

const MOST_SWEEPS = 30;

/** Brings the entry (p, q) to 0. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!;
  if (abs(apq) < 1e-300) {
    a[p * size + q] = 0;
    a[q * size + p] = 0;
    return;
  }
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
  const tangent = (theta < 0 ? -1 : 1) / (abs(theta) + sqrt(theta * theta + 1));
  const cosine = 1 / sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k++) turn(a, k * size + p, k * size + q, cosine, sine);
  for (let k = 0; k < size; k++) turn(a, p * size + k, q * size + k, cosine, sine);
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q, cosine, sine);
}

function turn(of: Float64Array, one: number, other: number, cosine: number, sine: number): void {
  const [x, y] = [of[one]!, of[other]!];
  of[one] = cosine * x - sine * y;
  of[other] = sine * x + cosine * y;
}
