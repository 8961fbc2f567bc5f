import type { Verdict } from "@andromede/sim-core";
import { MEASURES, verdictOn } from "@andromede/sim-core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  actorName,
  columnDecimals,
  decimalsFor,
  decimalsWithin,
  deName,
  dependsHeadline,
  displayOf,
  formatAmount,
  formatDate,
  formatInterval,
  formatMoneyEur,
  formatNumber,
  formatPeriod,
  formatPoints,
  formatQuarterName,
  formatRange,
  formatShare,
  formatValue,
  formatWorlds,
  formatYears,
  GLOSSARY,
  headline,
  isLanguage,
  LANGUAGES,
  measureName,
  nearLimitText,
  STATUSES,
  statusCounts,
  statusGlyph,
  statusName,
  term,
  verdictLegend,
  verdictSign,
  verdictText,
  verdictWord,
  worldsAbove,
} from "../packages/wording/src/index.ts";
import { homeFirm, marketOf } from "./support/market.ts";

/** A verdict on so many worlds of 100 above the base, each by so much. */
function verdictWhere(above: number, size = 1, smallest = 0): Verdict {
  return verdictOn(
    Float64Array.from({ length: 100 }, (_, world) => (world < above ? size : -size)),
    smallest,
  );
}

describe("numbers are written as people of each language write them", () => {
  it.each([
    [170_000, {}, "170,000", "170\u202f000"],
    [12.5, { digits: 1 }, "12.5", "12,5"],
    [-1.9, { digits: 1, sign: true }, "-1.9", "\u22121,9"],
    [1.5, { digits: 1, sign: true }, "+1.5", "+1,5"],
    [1_234_567.891, { digits: 2 }, "1,234,567.89", "1\u202f234\u202f567,89"],
    [1236, { digits: -1 }, "1,240", "1\u202f240"],
    [Number.NaN, {}, "-", "-"],
  ])("%s", (value, style, english, french) => {
    expect(formatNumber(value, "en", style)).toBe(english);
    expect(formatNumber(value, "fr", style)).toBe(french);
  });

  it("give zero no sign, however it came about", () => {
    for (const value of [0, -0, -0.04, 0.04])
      for (const language of LANGUAGES)
        expect(formatNumber(value, language, { digits: 1, sign: true })).toBe(language === "fr" ? "0,0" : "0.0");
  });

  it("never lose or gain a digit: what is read back is the number to its decimals", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 3 }), (value, digits) => {
        const english = Number(formatNumber(value, "en", { digits }).replaceAll(",", ""));
        const french = formatNumber(value, "fr", { digits }).replaceAll("\u202f", "").replace(",", ".");
        expect(english).toBe(Number(value.toFixed(digits)) + 0);
        expect(Number(french.replace("\u2212", "-"))).toBe(english);
      }),
    );
  });

  it("put intervals in brackets, percent and points where they belong", () => {
    expect(formatInterval(18.1, 28, "en", { digits: 1 })).toBe("[18.1, 28.0]");
    expect(formatInterval(18.1, 28, "fr", { digits: 1 })).toBe("[18,1 ; 28,0]");
    expect(formatInterval(-1.9, 0.3, "fr", { digits: 1, sign: true })).toBe("[\u22121,9 ; +0,3]");
    expect(formatShare(0.125, "en")).toBe("12.5%");
    expect(formatShare(0.125, "fr")).toBe("12,5\u202f%");
    expect(formatPoints(0.0154, "en")).toBe("+1.5");
    expect(formatPoints(-0.0004, "en")).toBe("0.0");
  });

  it.each([
    [150e6, "EUR 150 million", "150\u00a0M€"],
    [4.5e9, "EUR 4.5 billion", "4,5\u00a0Md€"],
    [58_630_343, "EUR 58.6 million", "58,6\u00a0M€"],
    [999.7e6, "EUR 1 billion", "1\u00a0Md€"],
    [45_210, "EUR 45,200", "45\u202f200\u00a0€"],
    [-2.5e6, "EUR -2.5 million", "\u22122,5\u00a0M€"],
    [0, "EUR 0", "0\u00a0€"],
  ])("%s EUR in a sentence", (eur, english, french) => {
    expect(formatMoneyEur(eur, "en")).toBe(english);
    expect(formatMoneyEur(eur, "fr")).toBe(french);
  });

  it("write no digit of money finer than twice its simulation error", () => {
    expect(formatMoneyEur(58_630_343, "en", { error: 0.2e6 })).toBe("EUR 59 million");
    expect(formatMoneyEur(158.6e6, "fr", { error: 2e6 })).toBe("160\u00a0M€");
  });

  it("write dates as each language does, and years without groups", () => {
    expect(formatQuarterName("2014-Q2", "en")).toBe("2014 Q2");
    expect(formatQuarterName("2014-Q2", "fr")).toBe("T2 2014");
    expect(formatQuarterName("mean", "fr")).toBe("mean");
    expect(formatDate("2014-03-26", "fr")).toBe("26 mars 2014");
    expect(formatDate("2014-03-01", "fr")).toBe("1er mars 2014");
    expect(formatDate("2014-03-26", "en")).toBe("26 March 2014");
    expect(formatDate("2015-12", "fr")).toBe("décembre 2015");
    expect(formatDate("soon", "fr")).toBe("soon");
    expect(formatYears("2012-Q1", "2022-Q4")).toBe("2012-2022");
    const horizon = { first: "2012-Q1", last: "2022-Q4" };
    expect(formatPeriod("end", horizon, "fr")).toBe("T4 2022");
    expect(formatPeriod("sum", horizon, "en")).toBe("sum 2012-2022");
    expect(formatPeriod("mean", horizon, "fr")).toBe("moyenne 2012-2022");
    expect(formatPeriod("2014-Q2", horizon, "en")).toBe("2014 Q2");
  });
});

describe("no digit says more than the runs know", () => {
  it("is finer than twice the simulation error", () => {
    expect(decimalsWithin(0.04, 1)).toBe(1);
    expect(decimalsWithin(0.06, 1)).toBe(0);
    expect(decimalsWithin(6, 1)).toBe(-2);
    expect(decimalsWithin(0, 1)).toBe(1);
    expect(decimalsWithin(null, 1)).toBe(1);
  });

  it("three digits of the largest make a column's decimals", () => {
    const money = displayOf("public-cost-net", "EUR");
    expect(decimalsFor(58.63, 3)).toBe(1);
    expect(columnDecimals([150e6, 58.63e6, 0, null], money)).toBe(0);
    expect(columnDecimals([5.863e6], money)).toBe(2);
    expect(columnDecimals([5.863e6], money, 0.2e6)).toBe(0);
    expect(columnDecimals([0.214], displayOf("home-share", "1"), 0.02)).toBe(0);
  });

  it("worlds are whole and never rounded across a limit at which the word changes", () => {
    expect([94.97, 95, 79.9, 99.96, 100, 0, 0.04, 5.2, 20.1, 64.4].map(formatWorlds)).toEqual([
      "94",
      "95",
      "79",
      "99",
      "100",
      "0",
      "1",
      "6",
      "21",
      "64",
    ]);
  });
});

describe("measures are shown in millions, percent and points, whatever the files hold", () => {
  it.each([
    ["home-share", "1", "value", 0.2145, "21.4%", "21,4\u202f%"],
    ["home-share", "1", "difference", 0.0154, "1.5\u00a0points", "1,5\u00a0point"],
    ["public-cost-net", "EUR", "value", 148.2e6, "EUR 148 million", "148\u00a0M€"],
    ["price-index", "1", "difference", -0.034, "-0.03", "\u22120,03"],
    ["hhi", "HHI", "value", 1850.4, "1,850\u00a0HHI", "1\u202f850\u00a0HHI"],
    ["break-even", "quarter", "value", 12, "12.0\u00a0quarters", "12,0\u00a0trimestres"],
    ["unit-cost", "EUR/unit", "value", 41.27, "41.3\u00a0EUR per unit", "41,3\u00a0€ par unité"],
    ["mine", "furlong", "value", 3.1456, "3.15\u00a0furlong", "3,15\u00a0furlong"],
  ] as const)("%s in %s, a %s", (measure, unit, kind, value, english, french) => {
    const display = displayOf(measure, unit, kind);
    expect(formatAmount(value, display, "en")).toBe(english);
    expect(formatAmount(value, display, "fr")).toBe(french);
  });

  it("bare in tables, and a dash where there is no value", () => {
    const share = displayOf("home-share", "1");
    expect(formatValue(0.2145, share, "fr")).toBe("21,4");
    expect(formatValue(0.2145, share, "en", { digits: 0 })).toBe("21");
    expect(formatValue(null, share, "en")).toBe("-");
    expect(formatRange(0.181, 0.28, share, "fr")).toBe("[18,1 ; 28,0]");
    expect(formatRange(null, 0.28, share, "en")).toBe("-");
  });

  it("every measure of the core has a name and a unit to show in both languages", () => {
    for (const { id, unit } of MEASURES) {
      for (const language of LANGUAGES) {
        expect(measureName(id, language)).toMatch(/^\p{L}.{3,}/u);
        expect(displayOf(id, unit).unit[language]).not.toContain("*");
      }
    }
  });
});

describe("verdicts", () => {
  it("have a word in each language, and the count beside it", () => {
    expect(verdictText(verdictWhere(96), "en")).toBe("clear, above in 96 of 100 worlds");
    expect(verdictText(verdictWhere(3), "fr")).toBe("clair, au-dessous dans 97 mondes sur 100");
    expect(verdictText(verdictWhere(85), "fr")).toBe("tend plus haut, dans 85 mondes sur 100");
    expect(verdictText(verdictWhere(14), "en")).toBe("leans below, in 86 of 100 worlds");
    expect(verdictText(verdictWhere(64), "en")).toBe("not distinguishable, above in 64 of 100 worlds");
    expect(verdictWord(verdictWhere(97, 0.0001, 0.001), "en")).toBe("clear but small");
    expect(verdictSign(verdictWhere(97, 0.0001, 0.001), "fr")).toBe("clair, petit");
    expect(verdictText(verdictOn([0, 0, 0]), "fr")).toBe("égal");
    expect(verdictSign(verdictWhere(50), "fr")).toBe("~");
    expect(verdictSign(verdictWhere(96), "fr")).toBe("clair");
    expect(worldsAbove(verdictWhere(14))).toBeCloseTo(14);
    for (const language of LANGUAGES) {
      expect(verdictLegend(language)).toContain("~");
      expect(nearLimitText(language).length).toBeGreaterThan(10);
    }
  });

  const asked = { alternative: "Back OVH", base: "Two champions", measure: "home-share", unit: "1", quarter: "end" };

  it.each([
    [
      96,
      { p05: 0.002, p50: 0.015, p95: 0.031 },
      "Back OVH ends 1.5\u00a0points above Two champions [0.2, 3.1]; ahead in 96 of 100 worlds.",
      "Back OVH finit 1,5\u00a0point au-dessus de Two champions [0,2 ; 3,1] ; devant dans 96 mondes sur 100.",
    ],
    [
      3,
      { p05: -0.031, p50: -0.015, p95: -0.002 },
      "Back OVH ends 1.5\u00a0points below Two champions [0.2, 3.1]; behind in 97 of 100 worlds.",
      "Back OVH finit 1,5\u00a0point au-dessous de Two champions [0,2 ; 3,1] ; derrière dans 97 mondes sur 100.",
    ],
    [
      86,
      { p05: -0.002, p50: 0.01, p95: 0.02 },
      "Back OVH tends to end above Two champions: 86 of 100 worlds.",
      "Back OVH tend à dépasser Two champions : 86 mondes sur 100.",
    ],
    [
      14,
      { p05: -0.02, p50: -0.01, p95: 0.02 },
      "Back OVH tends to end below Two champions: 86 of 100 worlds.",
      "Back OVH tend à finir au-dessous de Two champions : 86 mondes sur 100.",
    ],
    [
      40,
      { p05: -0.019, p50: -0.001, p95: 0.036 },
      "Back OVH and Two champions cannot be told apart: ahead in 40 of 100 worlds, [-1.9, +3.6] points.",
      "Back OVH et Two champions sont indiscernables : devant dans 40 mondes sur 100, [\u22121,9 ; +3,6] points.",
    ],
    // Less than a twentieth of a point: with one decimal it would be told as [0.0, 0.0].
    [
      40,
      { p05: -0.000_34, p50: -0.000_01, p95: 0.000_21 },
      "Back OVH and Two champions cannot be told apart: ahead in 40 of 100 worlds, [-0.03, +0.02] points.",
      "Back OVH et Two champions sont indiscernables : devant dans 40 mondes sur 100, [\u22120,03 ; +0,02] points.",
    ],
  ])("make a headline: %s of 100 above", (above, difference, english, french) => {
    const input = { ...asked, difference, verdict: verdictWhere(above) };
    expect(headline(input, "en")).toBe(english);
    expect(headline(input, "fr")).toBe(french);
  });

  it("say of costs above and below, not ahead and behind, and of sums that they are", () => {
    const input = { ...asked, measure: "public-cost-gross", unit: "EUR", quarter: "sum", verdict: verdictWhere(100) };
    const said = headline({ ...input, difference: { p05: 10e6, p50: 20e6, p95: 30e6 } }, "en");
    expect(said).toBe("Back OVH is EUR 20 million above Two champions [10.0, 30.0]; above in 100 of 100 worlds.");
  });

  it("of the same thing twice: the difference is exactly 0", () => {
    const same = { ...asked, difference: { p05: 0, p50: 0, p95: 0 }, verdict: verdictOn([0, 0]) };
    expect(headline(same, "en")).toContain("exactly 0");
    expect(headline(same, "fr")).toContain("exactement nul");
  });

  it("may hang on one assumption", () => {
    const input = {
      assumption: "additionality",
      at: "0.3",
      below: { leader: "Two champions", worldsOf100: 88 },
      above: { leader: "Fifty grants", worldsOf100: 91 },
    };
    expect(dependsHeadline(input, "en")).toBe(
      "It depends on additionality: below 0.3 Two champions leads (88 of 100), above it Fifty grants (91).",
    );
    expect(dependsHeadline(input, "fr")).toBe(
      "Tout dépend d’additionality : sous 0.3, Two champions mène (88 sur 100) ; au-delà, Fifty grants (91).",
    );
    expect([deName("État patient"), deName("Fusion en 2014")]).toEqual(["d’État patient", "de Fusion en 2014"]);
  });
});

describe("names", () => {
  it("of actors come from the scenario", () => {
    const firm = homeFirm(1, 10, { name: { en: "North", fr: "Nord" } });
    const scenario = marketOf({ firms: { north: firm } });
    expect(actorName("north", "fr", scenario)).toBe("Nord");
    expect(actorName("north-3", "fr", scenario)).toBe("Nord 3");
    expect(actorName("state", "fr", scenario)).toBe("État");
    expect(actorName("unheard", "fr", scenario)).toBe("unheard");
    expect(measureName("home-share", "en", "FR")).toBe("French share");
    expect(measureName("home-share", "fr", "FR")).toBe("part française");
    expect(measureName("home-share", "en", "ZZ")).toBe("home-owned share");
  });

  it("of statuses: evidence, derived and assumption are told apart by word and sign", () => {
    expect(STATUSES.map((status) => `${statusGlyph(status)} ${statusName(status, "fr")}`)).toEqual([
      "* constat",
      "/ déduit",
      "o hypothèse",
    ]);
    expect(statusCounts({ evidence: 2, derived: 1, assumption: 6 }, "fr")).toBe("2 constats, 1 déduit, 6 hypothèses");
    expect(statusCounts({ evidence: 2, derived: 3, assumption: 1 }, "en")).toBe("2 evidence, 3 derived, 1 assumption");
  });

  it("of the field are complete in both languages", () => {
    expect(term("burnRate", "fr")).toBe("consommation de trésorerie");
    for (const { en, fr } of Object.values(GLOSSARY)) expect(Math.min(en.length, fr.length)).toBeGreaterThan(2);
    expect([isLanguage("fr"), isLanguage("de")]).toEqual([true, false]);
  });
});
