import fc from "fast-check";
import { all, type BigNumber, create, type MathJsInstance } from "mathjs";
import { describe, expect, test } from "vitest";
import { betaQuantile } from "../packages/sim-core/src/math/beta-quantile.ts";
import { exp, expm1 } from "../packages/sim-core/src/math/exp.ts";
import { incompleteBeta } from "../packages/sim-core/src/math/incomplete-beta.ts";
import { log, log1p } from "../packages/sim-core/src/math/log.ts";
import { logSumExp } from "../packages/sim-core/src/math/log-sum-exp.ts";
import { logistic } from "../packages/sim-core/src/math/logistic.ts";
import { mean, standardDeviation, sum } from "../packages/sim-core/src/math/moments.ts";
import { normalCdf } from "../packages/sim-core/src/math/normal-cdf.ts";
import { normalQuantile } from "../packages/sim-core/src/math/normal-quantile.ts";
import { pow } from "../packages/sim-core/src/math/pow.ts";
import { sampleQuantile } from "../packages/sim-core/src/math/quantile.ts";
import { studentTQuantile } from "../packages/sim-core/src/math/student-t.ts";
import { lambertW } from "./lambert-w.ts";

// The reference: mathjs' arbitrary precision, with 60 digits.
const decimals: MathJsInstance = create(all!, { number: "BigNumber", precision: 60 });
const one = decimals.bignumber(1);
const words = new Uint32Array(2);
const double = new Float64Array(words.buffer);

/** A double's exact value, to 60 digits; a plain conversion would take its shortest decimal writing instead. */
function exactly(x: number): BigNumber {
  const power = powerOf(x);
  const half = Math.trunc(power / 2);
  const whole = decimals.bignumber(String(BigInt(x * 2 ** -half * 2 ** (52 - power + half))));
  return power < 52
    ? whole.div(decimals.bignumber(2).pow(52 - power))
    : whole.mul(decimals.bignumber(2).pow(power - 52));
}

/** Whole n with 2^n <= |x| < 2^(n + 1), not below -1022. */
function powerOf(x: number): number {
  double[0] = x;
  return Math.max(((words[1]! >>> 20) & 0x7ff) - 1023, -1022);
}

/** How far a result is from the exact value, in units in the last place of a double of that size. */
function errorUlp(result: number, exact: BigNumber): number {
  const unit = decimals.bignumber(2).pow(powerOf(Number(exact.toPrecision(20))) - 52);
  return Number(exactly(result).sub(exact).div(unit).abs().toPrecision(6));
}

/** A fixed sequence of numbers on [0, 1), independent of the generators under test. */
function sequence(): () => number {
  let state = 20140225;
  const step = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return state >>> 0;
  };
  return () => (step() + step() / 4294967296) / 4294967296;
}

/** The worst error of a function over arguments made from random numbers. */
function worst(count: number, of: (next: () => number) => number): number {
  const next = sequence();
  let largest = 0;
  for (let index = 0; index < count; index++) largest = Math.max(largest, of(next));
  return largest;
}

const errorOfExp = (x: number) => errorUlp(exp(x), exactly(x).exp());
const errorOfExpm1 = (x: number) => errorUlp(expm1(x), exactly(x).exp().sub(one));
const errorOfLog = (x: number) => errorUlp(log(x), exactly(x).ln());
const errorOfLog1p = (x: number) => errorUlp(log1p(x), Math.abs(x) < 1e-25 ? exactly(x) : exactly(x).add(one).ln());
const errorOfPow = (x: number, y: number) => errorUlp(pow(x, y), exactly(x).ln().mul(exactly(y)).exp());

/** Any positive normal double, all powers of two alike. */
const anyPositive = (next: () => number) => (1 + next()) * 2 ** Math.floor(next() * 2046 - 1022);
/** Small numbers of all sizes and both signs. */
const small = (next: () => number) => (next() < 0.5 ? -1 : 1) * 2 ** (-60 * next());

// The bounds are those of the docstrings. 10^5 further arguments for each line, against mpmath 1.3, gave at most
// 0.507, 0.749, 0.578, 0.501, 0.500, 0.507 and 0.748 ulp.
describe("elementary functions are within a unit in the last place of the exact value", () => {
  test("exp, where the result is a normal number: below 0.51 ulp", () => {
    expect(worst(600, (next) => errorOfExp(next() * 1417 - 708))).toBeLessThan(0.51);
    expect(worst(600, (next) => errorOfExp(next() * 4 - 2))).toBeLessThan(0.51);
    expect(worst(100, (next) => errorOfExp(small(next)))).toBeLessThan(0.51);
  });

  test("exp, where the result is subnormal: below 0.8 ulp", () => {
    expect(worst(400, (next) => errorOfExp(-708.4 - 36.7 * next()))).toBeLessThan(0.8);
  });

  test("expm1: below 0.6 ulp", () => {
    expect(worst(300, (next) => errorOfExpm1(next() * 3 - 1.5))).toBeLessThan(0.6);
    expect(worst(300, (next) => errorOfExpm1((next() - 0.5) / 7))).toBeLessThan(0.6);
    expect(worst(200, (next) => errorOfExpm1(small(next)))).toBeLessThan(0.6);
    expect(worst(200, (next) => errorOfExpm1(next() * 750 - 41))).toBeLessThan(0.6);
  });

  test("log: below 0.51 ulp, near 1 and for subnormal arguments too", () => {
    expect(worst(400, (next) => errorOfLog(anyPositive(next)))).toBeLessThan(0.51);
    expect(worst(500, (next) => errorOfLog(0.5 + 2 * next()))).toBeLessThan(0.51);
    expect(worst(500, (next) => errorOfLog(1 + (next() - 0.5) / 50))).toBeLessThan(0.51);
    expect(worst(200, (next) => errorOfLog(1 + small(next) / 4))).toBeLessThan(0.51);
    expect(worst(100, (next) => errorOfLog(next() * 2 ** -1022))).toBeLessThan(0.51);
    for (const x of [1 - 2 ** -53, 1 + 2 ** -52, 5e-324, 2.2250738585072014e-308, Number.MAX_VALUE]) {
      expect(errorOfLog(x), `log(${x})`).toBeLessThan(0.51);
    }
  });

  test("log1p: below 0.51 ulp", () => {
    expect(worst(300, (next) => errorOfLog1p(next() * 3 - 1))).toBeLessThan(0.51);
    expect(worst(300, (next) => errorOfLog1p(small(next)))).toBeLessThan(0.51);
    expect(worst(100, (next) => errorOfLog1p(anyPositive(next)))).toBeLessThan(0.51);
  });

  test("pow, where the result is a normal number: below 0.51 ulp", () => {
    expect(worst(300, (next) => errorOfPow(10 * next(), 20 * next() - 10))).toBeLessThan(0.51);
    const anyPower = (next: () => number) => {
      const x = anyPositive(next);
      return errorOfPow(x, ((next() * 2 - 1) * 708) / Math.log(x));
    };
    expect(worst(300, anyPower)).toBeLessThan(0.51);
    const near1 = (next: () => number) => {
      const x = 1 + 2 ** (-52 * next()) * (next() - 0.5);
      return x === 1 ? 0 : errorOfPow(x, ((next() * 2 - 1) * 708) / Math.log(x));
    };
    expect(worst(300, near1)).toBeLessThan(0.51);
  });

  test("pow, where the result is subnormal: below 0.8 ulp", () => {
    const subnormal = (next: () => number) => {
      const x = 0.01 + 0.98 * next();
      return errorOfPow(x, (-708.5 - 36 * next()) / Math.log(x));
    };
    expect(worst(300, subnormal)).toBeLessThan(0.8);
  });
});

describe("elementary functions at the edges", () => {
  const { MAX_VALUE, MIN_VALUE, NaN: nan, POSITIVE_INFINITY: infinity } = Number;

  test("exp overflows and underflows where the exact value leaves the doubles", () => {
    // The largest x with a finite e^x, and the smallest with e^x above half the smallest subnormal number: ln(2^1024)
    // and ln(2^-1075), rounded towards 0.
    expect(exp(709.782712893384)).toBeLessThan(infinity);
    expect(exp(709.7827128933841)).toBe(infinity);
    expect(exp(-745.1332191019411)).toBe(MIN_VALUE);
    expect(exp(-745.1332191019412)).toBe(0);
    expect([exp(0), exp(-0), exp(infinity), exp(-infinity), exp(nan)]).toEqual([1, 1, infinity, 0, nan]);
    expect(exp(1)).toBe(Math.E);
  });

  test("expm1 and log1p keep the sign of zero and go to their limits", () => {
    expect([expm1(0), expm1(-0), expm1(infinity), expm1(-infinity), expm1(nan)]).toEqual([0, -0, infinity, -1, nan]);
    expect(expm1(709.7827128933841)).toBe(infinity);
    expect([log1p(0), log1p(-0), log1p(infinity), log1p(-1), log1p(nan)]).toEqual([0, -0, infinity, -infinity, nan]);
    expect(log1p(-1.5)).toBe(nan);
  });

  test("log of 0 is minus infinity, and of a negative number nothing", () => {
    expect([log(1), log(0), log(-0), log(infinity)]).toEqual([0, -infinity, -infinity, infinity]);
    expect([log(-1), log(-infinity), log(-MIN_VALUE), log(nan)]).toEqual([nan, nan, nan, nan]);
    expect([log(2), log(10)]).toEqual([Math.LN2, Math.LN10]);
  });

  // IEEE 754-2019, 9.2.1.
  test.each([
    [nan, 0, 1],
    [infinity, -0, 1],
    [1, nan, 1],
    [1, infinity, 1],
    [-1, infinity, 1],
    [-1, -infinity, 1],
    [0, 3, 0],
    [-0, 3, -0],
    [-0, 2, 0],
    [-0, 2.5, 0],
    [-0, 0.5, 0],
    [0, -3, infinity],
    [-0, -3, -infinity],
    [-0, -2, infinity],
    [0, -0.5, infinity],
    [0, -infinity, infinity],
    [infinity, 3, infinity],
    [infinity, -3, 0],
    [-infinity, 3, -infinity],
    [-infinity, 2, infinity],
    [-infinity, 0.5, infinity],
    [-infinity, -3, -0],
    [-infinity, -2, 0],
    [-infinity, -1, -0],
    [2, infinity, infinity],
    [2, -infinity, 0],
    [0.5, infinity, 0],
    [-0.5, -infinity, infinity],
    [-8, 1 / 3, nan],
    [-2, 0.5, nan],
    [nan, 1, nan],
    [2, nan, nan],
    [nan, nan, nan],
    [-2, 3, -8],
    [-2, 4, 16],
    [-2, -1, -0.5],
    [-3, 1, -3],
    [-3, 2, 9],
    [2, 1023, 2 ** 1023],
    [2, 1024, infinity],
    [2, -1074, MIN_VALUE],
    [2, -1076, 0],
    [MAX_VALUE, 1, MAX_VALUE],
    [1 + 2 ** -52, 1e300, infinity],
    [1 - 2 ** -53, 1e300, 0],
    [5, 1e-300, 1],
  ])("pow(%d, %d) is %d", (base, exponent, expected) => {
    expect(pow(base, exponent)).toBe(expected);
  });

  test("squares, inverses and roots by pow are correctly rounded", () => {
    const positive = fc.double({ min: MIN_VALUE, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(positive, (x) => {
        expect([pow(x, 2), pow(x, -1), pow(x, 0.5), pow(x, 1)]).toEqual([x * x, 1 / x, Math.sqrt(x), x]);
      }),
    );
  });

  test("whole powers that fit into a double are exact", () => {
    expect([pow(10, 22), pow(3, 33), pow(7, 18)]).toEqual([1e22, 5559060566555523, 1628413597910449]);
  });
});

test("every engine gives the same bits: a checksum over 20,000 results", () => {
  const next = sequence();
  let checksum = 0x811c9dc5;
  const take = (x: number) => {
    double[0] = x;
    for (const word of words) checksum = Math.imul(checksum ^ word, 16777619);
  };
  for (let index = 0; index < 2000; index++) {
    const x = next();
    for (const f of [exp, expm1, log, log1p, normalQuantile, normalCdf, logistic]) take(f(x));
    for (const y of [-3.7, 0.37, 20]) take(pow(x, y));
  }
  expect(checksum >>> 0).toMatchInlineSnapshot(`1107773824`);
});

describe("sums of exponentials", () => {
  test("the logit of an advantage and of its opposite add up to 1", () => {
    expect(logistic(0)).toBe(0.5);
    expect([logistic(-1000), logistic(1000)]).toEqual([0, 1]);
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(logistic(x) + logistic(-x)).toBeCloseTo(1, 15);
      }),
    );
  });

  test("two equal options are worth ln 2 more than one, however large or small", () => {
    // ln(e^v + e^v) = v + ln 2
    for (const v of [-5000, -1, 0, 3, 5000]) expect(logSumExp([v, v])).toBe(v + Math.LN2);
    expect(logSumExp([])).toBe(-Infinity);
    expect(logSumExp([-Infinity, 2])).toBe(2);
    expect(logSumExp([1, Infinity])).toBe(Infinity);
    expect(logSumExp([1, Number.NaN])).toBe(Number.NaN);
  });
});

describe("Lambert's W, by which the tests check markups", () => {
  test("known values", () => {
    expect(lambertW(1)).toBeCloseTo(0.5671432904097838, 15); // the omega constant, OEIS A030178
    expect(lambertW(Math.E)).toBeCloseTo(1, 15); // 1 e^1 = e
    expect(lambertW(0)).toBe(0);
  });
});

describe("quantiles of the normal and of Student's t", () => {
  // scipy 1.17.1, stats.norm.ppf, and stats.norm.cdf below.
  test.each([
    [1e-300, -37.0470962993612],
    [1e-10, -6.361340902404056],
    [0.001, -3.090232306167813],
    [0.05, -1.6448536269514729],
    [0.25, -0.6744897501960817],
    [0.9, 1.2815515655446004],
    [0.999, 3.090232306167813],
  ])("the normal quantile of %d is %d", (probability, expected) => {
    expect(normalQuantile(probability) / expected).toBeCloseTo(1, 14);
  });

  test("known points of the normal", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 15); // R 4, qnorm(0.975)
    expect([normalQuantile(0.5), normalQuantile(0), normalQuantile(1)]).toEqual([0, -Infinity, Infinity]);
    expect([normalQuantile(-0.1), normalQuantile(1.1), normalQuantile(Number.NaN)]).toEqual([NaN, NaN, NaN]);
  });

  test.each([
    [-10, 7.61985302416047e-24],
    [-3, 0.0013498980316300933],
    [-1.96, 0.024997895148220435],
    [-1, 0.15865525393145707],
    [0.5, 0.6914624612740131],
    [2, 0.9772498680518208],
  ])("a share of the normal lies below %d: %d", (x, expected) => {
    expect(normalCdf(x) / expected).toBeCloseTo(1, 13);
  });

  test("the share below a normal quantile is the one asked for", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-15, max: 1 - 1e-15, noNaN: true }), (share) => {
        expect(normalCdf(normalQuantile(share)) / share).toBeCloseTo(1, 13);
      }),
    );
    expect([normalCdf(-Infinity), normalCdf(0), normalCdf(Infinity), normalCdf(-60)]).toEqual([0, 0.5, 1, 0]);
  });

  // scipy 1.17.1, stats.t.ppf(0.975, n); for 9 and 29 also R 4, qt(0.975, n).
  test.each([
    [1, 12.706204736174694],
    [2, 4.302652729749462],
    [4, 2.7764451051977934],
    [9, 2.262157162798205],
    [29, 2.045229642132703],
    [99, 1.9842169515864174],
    [999, 1.9623414611334493],
  ])("an interval of 0.95 with %d degrees of freedom reaches %d standard errors to each side", (freedom, expected) => {
    expect(studentTQuantile(0.975, freedom) / expected).toBeCloseTo(1, 12);
    expect(studentTQuantile(0.025, freedom) / -expected).toBeCloseTo(1, 12);
  });

  test("Student's t in closed form, with broken degrees of freedom, and at its limits", () => {
    // With 2 degrees of freedom t = (2 p - 1) / sqrt(2 p (1 - p)).
    for (const p of [0.51, 0.7, 0.99, 1 - 1e-9]) {
      expect(studentTQuantile(p, 2) / ((2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeCloseTo(1, 12);
    }
    // scipy 1.17.1, stats.t.ppf(0.95, 17.776473516178488)
    expect(studentTQuantile(0.95, 17.776473516178488)).toBeCloseTo(1.7352456537851886, 13);
    expect(studentTQuantile(0.975, Infinity)).toBe(normalQuantile(0.975));
    expect([studentTQuantile(0.5, 5), studentTQuantile(0, 5), studentTQuantile(1, 5)]).toEqual([
      0,
      -Infinity,
      Infinity,
    ]);
    expect([studentTQuantile(0.9, 0), studentTQuantile(2, 5)]).toEqual([NaN, NaN]);
  });
});

describe("the beta distribution", () => {
  const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  /** From 0.01 to 10,000, all sizes alike. */
  const shape = fc.double({ min: -2, max: 4, noNaN: true }).map((digits) => 10 ** digits);

  // Newton's method on the hypergeometric form of the share, with 40 digits: mpmath 1.3.0.
  test.each([
    [0.3, 0.01, 0.01, 6.428119935718613e-23],
    [1e-6, 0.02, 300, 1.9053820548959035e-303],
    [0.9, 0.01, 1e4, 1.5036680528819537e-9],
    [0.25, 0.1, 50, 1.1688427773725294e-8],
    [0.05, 2, 5, 0.06284989170835438],
    [1e-9, 1e4, 3e3, 0.7465974577938581],
    [0.999, 1e4, 1e4, 0.510924453559564],
    [1e-12, 1e4, 1.5, 0.9970584207913475],
    [0.975, 0.5, 1e4, 0.0002511690409442094],
    [0.0001, 3e3, 0.05, 0.9984595766812063],
  ])("a share %d with shapes %d and %d lies below %d", (u, a, b, expected) => {
    expect(betaQuantile(u, a, b) / expected).toBeCloseTo(1, 12);
  });

  test("in closed form, where one shape is 1", () => {
    fc.assert(
      fc.property(share, shape, (u, a) => {
        expect(betaQuantile(u, 1, 1) / u).toBeCloseTo(1, 12);
        const ofPower = u ** (1 / a); // I_x(a, 1) = x^a
        expect(Math.abs(betaQuantile(u, a, 1) - ofPower)).toBeLessThanOrEqual(1e-12 * ofPower + 1e-300);
        expect(betaQuantile(u, 1, a) / -Math.expm1(Math.log1p(-u) / a)).toBeCloseTo(1, 12); // I_x(1, b) = 1 - (1 - x)^b
      }),
    );
  });

  test("in closed form, where both are one half: the arcsine law", () => {
    fc.assert(
      // I_x(1/2, 1/2) = (2 / pi) arcsin(root of x)
      fc.property(share, (u) => {
        expect(betaQuantile(u, 0.5, 0.5) / Math.sin((Math.PI * u) / 2) ** 2).toBeCloseTo(1, 12);
      }),
    );
  });

  test("a binomial tail is an incomplete beta function", () => {
    // I_x(k, n - k + 1) is the chance of k successes or more in n trials. Of 4 fair trials, 2 or more: 11/16; of 10 with
    // chance 0.1, none: 0.9^10.
    expect(incompleteBeta(0.5, 2, 3)).toBeCloseTo(11 / 16, 15);
    expect(1 - incompleteBeta(0.1, 1, 10)).toBeCloseTo(0.9 ** 10, 15);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  test("the share below a quantile is the one asked for, and the mirrored quantile is what is left of 1", () => {
    fc.assert(
      fc.property(share, shape, shape, (u, a, b) => {
        const x = betaQuantile(u, a, b);
        // Nearer to an end than this, the next double has another share, by more than the tolerance.
        fc.pre(x > 1e-300 && 1 - x > 1e-3);
        expect(incompleteBeta(x, a, b) / u).toBeCloseTo(1, 9);
        expect(x + betaQuantile(1 - u, b, a)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("a larger share never has a smaller quantile, however close the two", () => {
    const step = fc.double({ min: -12, max: -1, noNaN: true }).map((digits) => 10 ** digits);
    fc.assert(
      fc.property(share, step, shape, shape, (u, more, a, b) => {
        expect(betaQuantile(u * (1 - more), a, b)).toBeLessThanOrEqual(betaQuantile(u, a, b));
      }),
      { numRuns: 500 },
    );
  });

  test("very large shapes leave a normal curve, very small ones two points; at the limits", () => {
    // scipy 1.17.1, stats.beta.ppf(0.999, 1e10, 1e9)
    expect(betaQuantile(0.999, 1e10, 1e9)).toBeCloseTo(0.9090993792429352, 11);
    // On both sides of where the normal curve takes over.
    expect(betaQuantile(0.01, 0.999e8, 3e8) / 0.2498 - betaQuantile(0.01, 1.001e8, 3e8) / 0.2501).toBeCloseTo(0, 3);
    expect(betaQuantile(0.49, 1e-6, 1e-6)).toBeLessThan(1e-300);
    expect(betaQuantile(0.51, 1e-6, 1e-6)).toBe(1);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    for (const shape of [1, 3]) expect(betaQuantile(0.5, shape, shape)).toBeCloseTo(0.5, 15);
    expect([betaQuantile(-1, 2, 3), betaQuantile(0.5, 0, 3), betaQuantile(0.5, 2, NaN)]).toEqual([NaN, NaN, NaN]);
  });
});

describe("summaries of a sample", () => {
  test("Student's sleep data: mean, standard error and 95 % interval of the paired differences", () => {
    // R 4, datasets::sleep and t.test(..., paired = TRUE).
    const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2.0];
    const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
    const differences = Float64Array.from(first, (hours, index) => hours - second[index]!);
    const standardError = standardDeviation(differences) / Math.sqrt(10);
    const half = studentTQuantile(0.975, 9) * standardError;
    expect(mean(differences)).toBeCloseTo(-1.58, 14);
    expect(standardError).toBeCloseTo(0.3889587238883952, 14);
    expect(mean(differences) - half).toBeCloseTo(-2.4598857632769824, 13);
    expect(mean(differences) + half).toBeCloseTo(-0.7001142367230176, 13);
  });

  test("a small spread about a large mean is not lost", () => {
    // NIST Statistical Reference Datasets, NumAcc4: certified mean 10000000.2 and standard deviation 0.1.
    const values = Float64Array.from({ length: 1001 }, (_, i) => 1e7 + (i === 0 ? 0.2 : i % 2 === 1 ? 0.1 : 0.3));
    // The data themselves, as doubles, deviate by 1e-9 from their decimals.
    expect(mean(values)).toBeCloseTo(10000000.2, 8);
    expect(standardDeviation(values)).toBeCloseTo(0.1, 8);
  });

  test("equal values have no spread, and never the root of a negative number", () => {
    // The mean of five times 1e-146 is off by its last digit, and the squares of that are below the smallest double.
    expect(standardDeviation(new Float64Array(5).fill(1e-146))).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 2, max: 300 }), (value, count) => {
        const spread = standardDeviation(new Float64Array(count).fill(value));
        expect(spread).toBeGreaterThanOrEqual(0);
        expect(spread).toBeLessThanOrEqual(1e-15 * Math.abs(value));
      }),
    );
  });

  test("a sum does not depend on large values that cancel", () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2); // Neumaier's own example
    expect(sum([])).toBe(0);
    expect(sum([1, Infinity, 2])).toBe(Infinity);
    expect([mean([]), standardDeviation([1])]).toEqual([NaN, NaN]);
  });

  test("quantiles lie on straight lines between neighbours", () => {
    const oneToTen = Float64Array.from({ length: 10 }, (_, index) => index + 1);
    // R 4, quantile(1:10, c(0, .05, .25, .5, .75, 1)), type 7.
    const expected = [1, 1.45, 3.25, 5.5, 7.75, 10];
    expect([0, 0.05, 0.25, 0.5, 0.75, 1].map((p) => sampleQuantile(oneToTen, p))).toEqual(expected);
    expect(sampleQuantile([4], 0.3)).toBe(4);
    expect([sampleQuantile([], 0.5), sampleQuantile([1], 1.1), sampleQuantile([1], Number.NaN)]).toEqual([
      NaN,
      NaN,
      NaN,
    ]);
  });
});
