import fc from "fast-check";
import { all, create } from "mathjs";
import { describe, expect, it } from "vitest";
import { quantileOf } from "../packages/sim-core/src/random/distributions.ts";
import { type Context, plainContext } from "../packages/sim-core/src/scenario/context.ts";
import { contextOf } from "../packages/sim-core/src/scenario/declarations.ts";
import { Refusal } from "../packages/sim-core/src/scenario/faults.ts";
import { readNumber } from "../packages/sim-core/src/scenario/number.ts";
import type { FieldRule, Uncertain } from "../packages/sim-core/src/scenario/parameters.ts";
import { readPath } from "../packages/sim-core/src/scenario/path.ts";
import { formatQuarter, parseQuarter } from "../packages/sim-core/src/scenario/quarters.ts";
import { seriesOf } from "../packages/sim-core/src/scenario/series.ts";
import { parseUnit } from "../packages/sim-core/src/scenario/units.ts";

const cloud = contextOf({
  market: { units: { quantity: "VM", rented: true, capacity: "server" }, currencies: { USD: 0.77 } },
  parameters: {
    budget: "150 MEUR",
    growth: "38 %/year",
    wide: "uniform(10, 30) %",
    revenue: "2 bnUSD/year",
    twice: { formula: "2 * budget", unit: "MEUR" },
    same: "= budget",
  },
});

function read(raw: unknown, unit = "1", rule: Partial<FieldRule> = {}, context: Context = cloud): Uncertain {
  return readNumber(raw, { unit, means: "Something", ...rule }, "number", context);
}

function refusal(raw: unknown, unit = "1", rule: Partial<FieldRule> = {}): string {
  try {
    read(raw, unit, rule);
  } catch (error) {
    if (error instanceof Refusal) return `${error.message}. ${error.wayOut}`;
    throw error;
  }
  return "accepted";
}

const centre = (raw: unknown, unit = "1"): number => read(raw, unit).centre ?? Number.NaN;

describe("a quantity is the same in every unit of its kind", () => {
  it.each([
    ["225 MEUR", "EUR", 225e6],
    ["90 kEUR/year", "EUR/quarter", 22500],
    ["45 EUR/VM/month", "EUR/unit", 135], // a VM delivers one unit a quarter, and a quarter has three months
    ["60 EUR/VM/quarter", "EUR/unit", 60],
    ["20 VM/server", "unit/machine/quarter", 20],
    ["20 %/year", "1/quarter", 0.05],
    ["7 quarters", "quarter", 7],
    ["4 years", "quarter", 16],
    ["170000 servers", "machine", 170000],
    ["170000 machines", "machine", 170000],
    ["3500 EUR/server", "EUR/machine", 3500],
    ["0.1 MEUR/person/year", "EUR/person/quarter", 25000],
    ["1.9 bnUSD/year", "EUR/quarter", (1.9e9 * 0.77) / 4],
    ["12 %", "1", 0.12],
    ["50 €", "EUR", 50],
    ["1e3 kEUR", "EUR", 1e6],
    [0, "EUR", 0],
    [0.25, "1", 0.25],
    ["5 VM*quarter", "unit", 5],
  ])("%s", (text, unit, canonical) => {
    expect(centre(text, unit)).toBeCloseTo(canonical, 9);
    expect(read(text, unit).unit).toBe(unit);
  });

  it("agrees with the units of mathjs", () => {
    const mathjs = create(all!, {});
    for (const name of ["EUR", "unit", "person", "quarter"]) mathjs.createUnit(name === "unit" ? "piece" : name);
    mathjs.createUnit("kEUR", "1000 EUR");
    mathjs.createUnit("MEUR", "1000000 EUR");
    // mathjs has years of its own, in days.
    mathjs.createUnit("annum", "4 quarter");
    const word = fc.constantFrom("EUR", "kEUR", "MEUR", "person", "quarter", "year", "unit");
    const inMathjs = (unit: string): string => unit.replaceAll("year", "annum").replaceAll("unit", "piece");
    fc.assert(
      fc.property(word, fc.array(fc.tuple(fc.constantFrom("*", "/"), word), { maxLength: 4 }), (first, rest) => {
        const text = [first, ...rest.map(([sign, name]) => sign + name)].join("");
        const unit = parseUnit(text, plainContext.vocabulary);
        const [money, quantity, , people, time] = unit.dimension;
        const canonical = `(1 EUR^(${money}) * piece^(${quantity}) * person^(${people}) * quarter^(${time}))`;
        // A plain number, and the right one: so the dimension is the same, and the factor too.
        expect(mathjs.evaluate(`(1 ${inMathjs(text)}) / ${canonical}`)).toSatisfy(
          (ratio: unknown) => Math.abs(Number(ratio) / unit.factor - 1) < 1e-12,
        );
      }),
      { numRuns: 200 },
    );
  });
});

describe("a quantity of another kind is refused", () => {
  it.each([
    [
      "225 MEUR/year",
      "EUR",
      '"225 MEUR/year" is money per time, and money is due. Something: write for example 225 MEUR.',
    ],
    [225, "EUR", '"225" has no unit, and money is due. Something: write for example 225 MEUR.'],
    [
      "12 %",
      "EUR/unit",
      '"12 %" is a plain number, and money per quantity is due. Something: write for example 60 EUR/VM/quarter.',
    ],
    ["5 year", "1", '"5 year" is time, and a plain number is due. Something: write for example 2.'],
    ["5 GBP", "EUR", 'unknown unit "GBP" in "GBP". '],
    ["5 EURO", "EUR", "Did you mean `EUR`?"],
    ["5 EUR/", "EUR", 'the unit "EUR/" is not complete. '],
    ["0,5", "1", "Write a decimal point"],
    ["170 000 server", "machine", "no sign between thousands"],
    ["many", "1", '"many" is no quantity'],
    ["1e999 EUR", "EUR", "no finite number"],
    [null, "1", "null is no quantity"],
    [true, "1", "true is no quantity"],
    [[1], "1", "[1] is no quantity"],
    [{ value: "1 EUR", unit: "EUR" }, "EUR", "`unit` goes with `formula`"],
    [{ source: "x" }, "1", "needs either `value` or `formula`"],
    [{ value: 1, statsu: "evidence" }, "1", "Did you mean `status`?"],
    [{ value: 1, status: "known" }, "1", "Write one of evidence, derived, assumption."],
    [{ value: "uniform(1, 2)", centre: "uniform(1, 2)" }, "1", "a centre is one value"],
  ])("%j where %s is due", (raw, unit, message) => {
    expect(refusal(raw, unit)).toContain(message);
  });

  it("is refused outside its range, with the range", () => {
    expect(refusal(-0.2, "1", { min: 0, max: 1 })).toBe(
      "-0.2 is below 0. A share lies between 0 and 1; write for example 12 %.",
    );
    expect(refusal("120 %", "1", { min: 0, max: 1 })).toBe(
      "120 % is above 1. A share lies between 0 and 1; write for example 12 %.",
    );
    // Limits are in the unit of the field: 100 % a year is 25 % a quarter.
    expect(refusal("30 %/quarter", "1/year", { max: 1 })).toContain("30 %/quarter is above 1 1/year");
    expect(centre("25 %/quarter", "1/year")).toBe(0.25);
  });
});

describe("a prior", () => {
  it.each([
    ["triangular(1, 2, 4)", { kind: "triangular", min: 1, mode: 2, max: 4 }, 2],
    ["uniform(2, 10) %", { kind: "uniform", min: 0.02, max: 0.1 }, 0.06],
    ["uniform(2 %, 10 %)", { kind: "uniform", min: 0.02, max: 0.1 }, 0.06],
    ["normal(5, 2)", { kind: "normal", mean: 5, sd: 2 }, 5],
    ["choice(1, 2, 3)", { kind: "choice", values: [1, 2, 3] }, 2],
  ])("is read: %s", (text, distribution, middle) => {
    const { spec, centre: value } = read(text);
    expect(spec).toEqual({ kind: "distribution", distribution });
    expect(value).toBeCloseTo(middle, 12);
  });

  it("is scaled with its unit, and its median with it", () => {
    const fixedCost = read("lognormal(12, 40) MEUR/year", "EUR/quarter");
    expect(fixedCost.spec).toMatchObject({ distribution: { kind: "lognormal", p05: 3e6, p95: 10e6 } });
    expect(fixedCost.centre).toBeCloseTo(Math.sqrt(3e6 * 10e6), 3);
    expect(read({ value: "lognormal(12, 40) MEUR/year", centre: "22 MEUR/year" }, "EUR/quarter").centre).toBe(5.5e6);
  });

  it("has a quantile function that stays in its support", () => {
    const { spec } = read("beta(30, 10) %");
    const distribution = spec.kind === "distribution" ? spec.distribution : null;
    expect(distribution).toEqual({ kind: "beta", mean: 0.3, sd: 0.1 });
    expect(distribution && quantileOf(distribution, 0.5)).toBeCloseTo(0.3, 1);
  });

  it.each([
    [
      "uniform(3, 1)",
      '"uniform(3, 1)": the minimum 3 is above the maximum 1: the range is upside down. Write uniform(min, max)',
    ],
    ["triangular(1, 5, 3)", "the mode 5 lies outside the range from 1 to 3"],
    ["lognormal(40, 12)", "upside down"],
    ["normal(1, -1)", "negative"],
    ["beta(2, 1)", "not between 0 and 1"],
    ["trianglar(1, 2, 3)", "Did you mean `triangular`?"],
    ["gamma(1, 2)", 'no distribution is called "gamma"'],
    ["uniform(1)", "has 1 arguments, not 2"],
    ["choice()", "nothing to choose from"],
    ["uniform(1 %, 2)", "gives a unit to some arguments only"],
    ["uniform(1 %, 2 year)", "mixes units"],
    ["uniform(1 %, 2 %) %", "names its unit twice"],
    ["uniform(1, 2", "no closing bracket"],
    ["uniform(a, 2)", '"a" is no quantity'],
    ["constructor(1)", 'no distribution is called "constructor"'],
  ])("is refused: %s", (text, message) => {
    expect(refusal(text)).toContain(message);
  });

  it("says its numbers as they were written", () => {
    expect(refusal("uniform(40, 12) MEUR/year", "EUR/quarter")).toContain("the minimum 40 is above the maximum 12");
    expect(refusal("beta(1, 2) EUR", "EUR")).toContain("beta is a distribution of shares");
  });

  it("may reach beyond the range of its field, not lie beyond it", () => {
    expect(refusal("uniform(-0.1, 0.5)", "1", { min: 0 })).toBe("accepted");
    expect(refusal("uniform(-2, -1)", "1", { min: 0, max: 1 })).toContain("lies wholly below 0");
    expect(refusal("uniform(-2, 0.5)", "1", { min: 0, max: 1 })).toContain(
      'the centre of "uniform(-2, 0.5)" is below 0',
    );
  });

  it("is not for decisions", () => {
    const decide = (raw: unknown) => () => readNumber(raw, { unit: "EUR", means: "Money" }, "lever", cloud);
    expect(decide("150 MEUR")().centre).toBe(150e6);
    expect(decide("= budget")().centre).toBe(150e6);
    expect(decide("uniform(1, 2) MEUR")).toThrow("a lever is a decision and has no prior");
    expect(decide({ formula: "wide", unit: "MEUR" })).toThrow("a lever is a decision and has no prior");
  });
});

describe("a formula of parameters", () => {
  it("keeps the unit of a parameter named alone, and checks it", () => {
    expect(centre("= budget", "EUR")).toBe(150e6);
    expect(centre("= same", "EUR")).toBe(150e6);
    expect(centre("= growth", "1/year")).toBeCloseTo(0.095, 12);
    expect(refusal("= growth", "EUR")).toContain('"= growth" is a plain number per time, and money is due');
  });

  it("sees parameters in the unit of their declaration, percentages as shares, and says its own", () => {
    expect(centre({ formula: "budget / 3", unit: "MEUR" }, "EUR")).toBe(50e6);
    expect(centre({ formula: "revenue * (1 + growth)", unit: "bnUSD/year" }, "EUR/quarter")).toBeCloseTo(
      (2.76e9 * 0.77) / 4,
      3,
    );
    expect(centre("= 1 - wide")).toBeCloseTo(0.8, 12);
    expect(centre({ formula: "twice", unit: "MEUR" }, "EUR")).toBe(300e6);
    expect(refusal("= 2 * budget", "EUR")).toContain("has no unit, and money is due");
  });

  it("refuses names that are not parameters", () => {
    expect(refusal("= budgt")).toBe("the formula names `budgt`, which is not a parameter. Did you mean `budget`?");
    expect(refusal("= process")).toContain("is not a parameter");
    expect(refusal("= toString")).toContain("is not a parameter");
    expect(refusal("= 1 / (budget - 150)")).toContain("gives Infinity at the centre");
  });
});

describe("a quantity over time", () => {
  const spend: FieldRule = { unit: "EUR/quarter", means: "Spend" };
  const start = parseQuarter("2012-Q1") ?? 0;
  const values = {
    of: (number: Uncertain) => number.centre ?? 0,
    ofParameter: (name: string) => cloud.parameters.get(name)?.centre ?? 0,
  };
  const series = (raw: unknown, count: number, rule = spend): number[] => [
    ...seriesOf(readPath(raw, rule, cloud), values, { start, count, stepsPerQuarter: 1 }),
  ];

  it("is constant where one number is given", () => {
    expect(series("4 EUR/year", 3)).toEqual([1, 1, 1]);
    expect(series({ value: "uniform(2, 6) EUR/year", source: "x" }, 2)).toEqual([1, 1]);
  });

  it("grows at a constant rate between the middles of years", () => {
    const years = series({ 2012: "4 EUR/year", 2013: "8 EUR/year" }, 8);
    // The middle of 2012-Q3 lies an eighth of the way from mid-2012 to mid-2013.
    expect(years[2]).toBeCloseTo(2 ** 0.125, 12);
    expect(years.slice(0, 2)).toEqual([1, 1]);
    expect(years.slice(6)).toEqual([2, 2]);
    expect(years[3]! / years[2]!).toBeCloseTo(2 ** 0.25, 12);
  });

  it("is linear through 0, and where that is asked for", () => {
    const rule = { unit: "1", means: "Ratio" };
    expect(series({ "2012-Q1": 0, "2012-Q3": 1 }, 4, rule)).toEqual([0, 0.5, 1, 1]);
    expect(series({ table: { "2012-Q1": 1, "2012-Q3": 2 }, interpolation: "linear" }, 3, rule)).toEqual([1, 1.5, 2]);
    expect(series({ table: { "2012-Q2": 1, 2013: 2 }, interpolation: "step" }, 6, rule)).toEqual([1, 1, 1, 1, 2, 2]);
    expect(series({ table: { 2012: 3 }, times: "uniform(1, 3)" }, 1, rule)).toEqual([6]);
  });

  it("may be a formula of the year and the quarter", () => {
    const rule = { unit: "1", means: "Ratio" };
    expect(series("= year", 2, rule)).toEqual([2012.125, 2012.375]);
    expect(series("= quarter", 3, rule)).toEqual([0, 1, 2]);
    expect(series({ formula: "budget * (1 + growth) ^ (year - 2012.125)", unit: "MEUR/year" }, 5)[4]).toBeCloseTo(
      (150e6 * 1.38) / 4,
      3,
    );
  });

  it("is taken at the middles of shorter steps, and has the same mean where it changes by a constant amount", () => {
    const rule = { unit: "1", means: "Ratio" };
    const halves = (raw: unknown): number[] => [
      ...seriesOf(readPath(raw, rule, cloud), values, { start, count: 4, stepsPerQuarter: 2 }),
    ];
    expect(halves("= year")).toEqual([2012.0625, 2012.1875, 2012.3125, 2012.4375]);
    expect(halves("= quarter")).toEqual([-0.25, 0.25, 0.75, 1.25]);
    expect(halves({ table: { "2012-Q1": 1, "2012-Q3": 2 }, interpolation: "step" })).toEqual([1, 1, 1, 1]);
    expect(halves({ table: { "2012-Q1": 1, "2012-Q2": 2 }, interpolation: "linear" })).toEqual([1, 1.25, 1.75, 2]);
  });

  it("is refused with the date that is at fault", () => {
    const fail = (raw: unknown): string[][] => {
      try {
        readPath(raw, spend, cloud);
        return [];
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return [error, ...error.others].map(({ at, message }) => [at.join("."), message]);
      }
    };
    expect(fail({ 2012: "4 EUR", "2014-Q7": "4 EUR/year" })).toEqual([
      ["2012", '"4 EUR" is money, and money per time is due'],
      ["2014-Q7", '"2014-Q7" is no date'],
    ]);
    expect(fail({ table: { 2012: "4 EUR" }, source: "x" })).toEqual([
      ["table.2012", '"4 EUR" is money, and money per time is due'],
    ]);
    expect(fail({ table: {} })).toEqual([["table", "a table holds values by date"]]);
    expect(fail({ table: { 2012: "1 EUR/year" }, interpolation: "spline" })).toEqual([
      ["interpolation", '"spline" is no interpolation'],
    ]);
    expect(fail({ formula: "yaer", unit: "EUR/year" })).toEqual([
      ["formula", "the formula names `yaer`, which is not a parameter"],
    ]);
    expect(fail("= year")).toEqual([["", "the formula says no unit, and money per time is due"]]);
  });
});

describe("a quarter", () => {
  it("is written and read the same way", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900 * 4, max: 2200 * 4 }), (ordinal) => {
        expect(parseQuarter(formatQuarter(ordinal))).toBe(ordinal);
      }),
    );
    expect(formatQuarter(8057)).toBe("2014-Q2");
    expect(["2014-Q5", "2014Q2", "14-Q2", "2014-02"].map(parseQuarter)).toEqual([null, null, null, null]);
  });
});
