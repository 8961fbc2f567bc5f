import {
  audited,
  businessStealing,
  type Chart,
  type ChartActor,
  type ChartOptions,
  concentrationAndPrice,
  convergence,
  costAndScale,
  drawIt,
  everyEuro,
  factsAndWorlds,
  frontier,
  leadDrivers,
  leadInFifths,
  type PairedOutcome,
  pairedPath,
  pictureFile,
  quantileDotplot,
  type Role,
  ranking,
  rankingSlices,
  runway,
  type Series,
  sensitivity,
  seriesFrom,
  shares,
  trajectories,
  waterfall,
} from "@andromede/charts";
import { type OutcomeColumn, pairedDifference, summarise, verdictOn } from "@andromede/sim-core";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";

// Each chart of a small invented market is compared with its reference picture, to the letter. The data are plain
// arithmetic, so that no change of the model moves a picture. After looking at what changed, write the pictures again:
//   npx vitest run test/charts-pictures.test.ts --update

const RUNS = 200;

/** A column that spreads evenly around a middle. */
function column(measure: string, quarter: string, unit: string, middle: number, half: number): OutcomeColumn {
  const values = Float64Array.from({ length: RUNS }, (_, run) => middle + half * ((2 * run + 1) / RUNS - 1));
  return { measure, actor: "market", segment: "all", quarter, unit, values, reason: null };
}

function seriesOf(measure: string, unit: string, middle: (year: number) => number, spread: number): Series {
  const years = [0, 1, 2, 3, 4, 5];
  return seriesFrom(
    years.map((year) =>
      column(measure, String(2012 + year), unit, middle(year), spread * middle(year) * (0.2 + year / 5)),
    ),
  );
}

const both = (en: string, fr: string): { readonly en: string; readonly fr: string } => ({ en, fr });
const firm = (id: string, role: Role): ChartActor => ({ id, name: both(`Firm ${id}`, `Firme ${id}`), role });
const [alpha, beta, gamma] = [firm("Alpha", "home-1"), firm("Beta", "home-2"), firm("Gamma", "foreign-1")];
const base = both("One fund", "Un seul fonds");
const alternative = both("Two funds", "Deux fonds");
const home = seriesOf("home-share", "1", (year) => 0.3 - 0.02 * year, 0.3);
const before = seriesOf("home-share", "1", (year) => 0.3 - 0.03 * year, 0.3);
const loss = seriesOf("cumulative-loss", "EUR", (year) => 12e6 * year, 0.5);

function pairedOf(measure: string, unit: string, differences: Float64Array): PairedOutcome {
  const zero = new Float64Array(differences.length);
  const summary = (values: Float64Array) =>
    summarise({ measure, actor: "market", segment: "all", quarter: "end", unit, values, reason: null });
  const { mean, p05, p25, p50, p75, p95 } = summary(differences);
  const { se, low95, high95 } = pairedDifference({ base: zero, value: differences });
  const above = differences.reduce((sum, each) => sum + (each > 0 ? 1 : each === 0 ? 0.5 : 0), 0) / differences.length;
  return {
    alternative,
    base,
    differences,
    outcome: {
      scenario: "two-funds",
      measure,
      actor: "market",
      segment: "all",
      quarter: "end",
      unit,
      base: summary(zero),
      value: summary(differences),
      difference: { mean, se, low95, high95, p05, p25, p50, p75, p95 },
      probabilityGreater: above,
      verdict: verdictOn(differences),
      runsUnpairedWouldNeed: null,
      worlds: differences.length,
      reason: null,
    },
  };
}

/** Most worlds above 0, some below, one far out, and ten exactly equal. */
const differences = Float64Array.from({ length: RUNS }, (_, run) =>
  run < 10 ? 0 : run === 199 ? 0.2 : 0.02 * ((run - 50) / 100),
);
const euro = (en: string, fr: string, mean: number, fill: "shade" | "outline" | { readonly actor: ChartActor }) => ({
  name: both(en, fr),
  meanEur: mean * 1e6,
  lowEur: mean * 0.5e6,
  highEur: mean * 1.5e6,
  fill,
});
const part = (mean: number) => ({ mean, p05: mean / 2, p95: Math.min(100, 1.5 * mean) });

const PICTURES: Readonly<Record<string, (options: ChartOptions) => Chart>> = {
  trajectories: (options) =>
    trajectories(
      {
        measure: "cumulative-loss",
        unit: "EUR",
        scenario: alternative,
        baseline: base,
        panels: [
          {
            actor: beta,
            series: loss,
            baseline: seriesOf("cumulative-loss", "EUR", (year) => 9e6 * year, 0.3),
            facts: [
              { id: "record", date: 2015, low: 30e6, high: 30e6, isRecord: true, says: both("30 M", "30 M") },
              { id: "derived", date: 2014, low: 5e6, high: 9e6, isRecord: false, says: both("5 to 9 M", "5 à 9 M") },
            ],
          },
        ],
        events: [{ date: 2013.5, name: both("A price falls", "Un prix baisse") }],
      },
      options,
    ),
  "paired-path": (options) =>
    pairedPath({ series: loss, aboveOf100: [50, 70, 80, 85, 90, 96], alternative, base }, options),
  "quantile-dotplot": (options) => quantileDotplot(pairedOf("home-share", "1", differences), options),
  ranking: (options) =>
    ranking(
      {
        measure: "home-share",
        unit: "1",
        quarter: "end",
        runs: RUNS,
        worlds: RUNS,
        isLessBetter: false,
        policies: [
          { id: "a", title: alternative, placesOf100: [48, 30, 22], meanRegret: 0.004 },
          { id: "b", title: base, placesOf100: [40, 45, 15], meanRegret: 0.006 },
          { id: "c", title: both("No fund", "Aucun fonds"), placesOf100: [12, 25, 63], meanRegret: 0.02 },
        ],
      },
      options,
    ),
  "ranking-slices": (options) =>
    rankingSlices(
      {
        measure: "home-share",
        quarter: "end",
        worlds: RUNS,
        policies: [
          { id: "a", title: alternative },
          { id: "b", title: base },
        ],
        firstOf100: [55, 45],
        slices: [
          { assumption: "taste", part: "low", from: 0, to: 0.3, firstOf100: [30, 70] },
          { assumption: "taste", part: "high", from: 0.7, to: 1, firstOf100: [75, 25] },
        ],
        names: { taste: both("taste for home firms", "goût des firmes du pays") },
      },
      options,
    ),
  "cost-and-scale": (options) =>
    costAndScale(
      {
        referenceScale: 10_000,
        scaleElasticities: [0.05, 0.1, 0.3],
        minimumEfficientScale: 50_000,
        sources: ["one source", "another"],
        firms: [
          { actor: gamma, scale: 90_000 },
          { actor: alpha, scale: 10_000 },
          { actor: beta, scale: 400 },
        ],
      },
      options,
    ),
  runway: (options) =>
    runway(
      {
        actor: beta,
        scenario: base,
        runs: RUNS,
        periods: ["2012-Q1", "2012-Q2", "2012-Q3", "2012-Q4"],
        dates: [2012.25, 2012.5, 2012.75, 2013],
        worlds: [
          { cashEur: [10e6, 5e6, 0, 0], goneAt: 2012.75 },
          { cashEur: [12e6, 20e6, 9e6, 4e6], goneAt: null },
        ],
        aliveOf100: [100, 100, 60, 40],
        tranches: [{ date: 2012.5, name: both("Second call", "Deuxième appel") }],
      },
      options,
    ),
  "every-euro": (options) =>
    everyEuro(
      {
        scenario: base,
        runs: RUNS,
        columns: [
          { title: both("Promised", "Promis"), parts: [euro("promised", "promis", 30, "shade")] },
          {
            title: both("Paid", "Versé"),
            parts: [
              euro("to Beta", "à Beta", 18.4, { actor: beta }),
              euro("never paid", "jamais versé", 11.6, "outline"),
            ],
          },
          {
            title: both("Became", "Devenu"),
            parts: [
              euro("wages", "salaires", 12.2, "shade"),
              euro("machines", "machines", 6.2, "shade"),
              euro("never paid", "jamais versé", 11.6, "outline"),
            ],
          },
        ],
      },
      options,
    ),
  "business-stealing": (options) =>
    businessStealing({ gainers: [beta], losers: [alpha, gamma], cells: [[part(40), part(60)]], worlds: RUNS }, options),
  shares: (options) =>
    shares(
      {
        panels: [
          { actor: alpha, series: home, baseline: before, basePrior: { low: 0.2, high: 0.4 } },
          { actor: gamma, series: seriesOf("market-share", "1", (year) => 0.5 + 0.02 * year, 0.2) },
        ],
        perimeter: both("a market", "un marché"),
        scenario: alternative,
        baseline: base,
      },
      options,
    ),
  "concentration-and-price": (options) =>
    concentrationAndPrice(
      {
        hhi: seriesOf("hhi", "HHI", (year) => 2000 + 200 * year, 0.3),
        price: seriesOf("price-index", "1", (year) => 1 / (1 + year), 0.2),
        scenario: alternative,
      },
      options,
    ),
  "facts-and-worlds": (options) =>
    factsAndWorlds(
      {
        rows: [
          {
            name: both("ours, revenue, 2014", "nous, chiffre d’affaires, 2014"),
            said: both("EUR 2 million to EUR 4 million", "2 M€ à 4 M€"),
            published: [2e6, 4e6],
            worlds: [1e6, 2e6, 3e6, 4e6, 9e6],
            isRelative: true,
            isInside: true,
          },
          {
            name: both("ours, staff, 2014", "nous, effectifs, 2014"),
            said: both("100", "100"),
            published: [100, 100],
            worlds: [0, 10, 20, 30, 40],
            isRelative: true,
            isInside: false,
          },
          {
            name: both("ours, launch", "nous, lancement"),
            said: both("2014 Q2", "T2 2014"),
            published: [9, 9],
            worlds: [8, 8, 9, 10, 12],
            isRelative: false,
            isInside: true,
          },
          {
            name: both("theirs, taken over", "eux, reprise"),
            said: both("2015 Q1", "T1 2015"),
            published: [12, 12],
            worlds: null,
            isRelative: false,
            isInside: false,
          },
        ],
      },
      options,
    ),
  sensitivity: (options) =>
    sensitivity(
      {
        subject: both("share of home firms", "part des firmes du pays"),
        parts: [
          {
            kind: "assumption",
            name: both("taste", "goût"),
            first: 0.4,
            firstInterval: [0.3, 0.5],
            total: 0.5,
            totalInterval: [0.4, 0.6],
          },
          {
            kind: "assumption",
            name: both("cost", "coût"),
            first: -0.01,
            firstInterval: [-0.1, 0.1],
            total: 0.1,
            totalInterval: [0.05, 0.2],
          },
          {
            kind: "others",
            name: both("the 9 others together", "les 9 autres ensemble"),
            first: 0.2,
            firstInterval: [0.1, 0.3],
            total: 0.3,
            totalInterval: [0.2, 0.4],
          },
          {
            kind: "luck",
            name: both("luck", "la chance"),
            first: 0.1,
            firstInterval: [0, 0.2],
            total: 0.2,
            totalInterval: [0.1, 0.3],
          },
        ],
        runs: RUNS,
      },
      options,
    ),
  "lead-in-fifths": (options) =>
    leadInFifths(
      {
        first: alternative,
        second: base,
        display: { factor: 100, digits: 1, unit: both("points", "points") },
        worlds: RUNS,
        turning: 1,
        rows: [
          {
            path: "slope",
            name: both("slope", "pente"),
            unit: "1",
            fifths: [0, 1, 2, 3, 4].map((fifth) => ({
              value: 0.1 + 0.1 * fifth,
              lead: 0.01 * (fifth - 1.5),
              error: 0.002,
              aheadOf100: 20 + 15 * fifth,
            })),
            overWorlds: [{ at: 0.25, beyond: 1 }],
          },
          {
            path: "growth",
            name: both("growth", "croissance"),
            unit: "1/quarter",
            fifths: [0, 1, 2, 3, 4].map((fifth) => ({
              value: 0.01 + 0.01 * fifth,
              lead: 0.004,
              error: 0.003,
              aheadOf100: 60,
            })),
            overWorlds: [],
          },
        ],
      },
      options,
    ),
  "lead-drivers": (options) =>
    leadDrivers(
      {
        first: alternative,
        second: base,
        worlds: RUNS,
        looked: 30,
        noise: 0.22,
        rows: [
          { path: "slope", name: both("slope", "pente"), correlation: 0.6 },
          { path: "taste", name: both("taste", "goût"), correlation: -0.3 },
          { path: "growth", name: both("growth", "croissance"), correlation: 0.1 },
        ],
      },
      options,
    ),
  frontier: (options) =>
    frontier(
      {
        measure: "home-share",
        unit: "1",
        points: [
          { name: both("No fund", "Aucun fonds"), costEur: 0, value: 0.2, kind: "named" },
          { name: base, costEur: 30e6, value: 0.21, kind: "named" },
          { name: both("split 1", "partage 1"), costEur: 20e6, value: 0.215, kind: "tried" },
          { name: both("split 2", "partage 2"), costEur: 32e6, value: 0.214, kind: "tried" },
          { name: both("Best split", "Meilleur partage"), costEur: 31e6, value: 0.222, kind: "chosen" },
          { name: both("Least regret", "Moindre regret"), costEur: 31e6, value: 0.2219, kind: "chosen" },
        ],
        worlds: RUNS,
      },
      options,
    ),
  convergence: (options) =>
    convergence(
      {
        ...{ measure: "home-share", unit: "1", worlds: RUNS },
        searches: [
          {
            name: both("from the middle", "depuis le milieu"),
            steps: [
              { evaluations: 8, best: 0.2 },
              { evaluations: 16, best: 0.215 },
              { evaluations: 24, best: 0.222 },
            ],
            isClosed: true,
          },
          {
            name: both("from a corner", "depuis un coin"),
            steps: [
              { evaluations: 8, best: 0.21 },
              { evaluations: 24, best: 0.221 },
            ],
            isClosed: false,
          },
        ],
      },
      options,
    ),
  audited: (options) =>
    audited(
      {
        ...{ first: alternative, second: base, measure: "home-share", unit: "1", runs: RUNS },
        rows: [
          {
            ...{ group: both("time", "temps"), name: both("delivered later", "livré plus tard") },
            result: both("held", "tient"),
            before: { mean: 0.012, low95: 0.008, high95: 0.016 },
            difference: { mean: 0.011, low95: 0.007, high95: 0.015 },
            isAsBefore: true,
          },
          {
            ...{ group: both("mechanisms", "mécanismes"), name: both("scale off", "scale coupé") },
            result: both("TURNED", "RETOURNÉ"),
            before: { mean: 0.012, low95: 0.008, high95: 0.016 },
            difference: { mean: -0.004, low95: -0.007, high95: -0.001 },
            isAsBefore: false,
          },
        ],
      },
      options,
    ),
  waterfall: (options) =>
    waterfall(
      {
        measure: "home-share",
        unit: "1",
        runs: RUNS,
        from: { name: base, mean: 0.25 },
        parts: [
          { name: both("One platform", "Une plateforme"), mean: 0.03, worldsOf100: 92 },
          { name: both("One name", "Un nom"), mean: -0.01, worldsOf100: 70 },
        ],
        to: { name: alternative, mean: 0.27 },
      },
      options,
    ),
  "draw-it": (options) =>
    drawIt(
      {
        measure: "home-share",
        unit: "1",
        subject: both("share of home firms", "part des firmes du pays"),
        given: [{ date: 2013, value: 0.3 }],
        dates: [2015, 2017],
        most: 0.5,
        drawn: [
          { date: 2015, value: 0.35 },
          { date: 2017, value: 0.4 },
        ],
        model: home,
      },
      options,
    ),
};

describe("pictures as they were looked at", () => {
  it.each(Object.keys(PICTURES))("%s", async (name) => {
    const options: ChartOptions = {
      document: parseHTML("<!doctype html><html><body></body></html>").document as unknown as ChartOptions["document"],
      // Half of them dark and French, so that both are looked at.
      language: name < "q" ? "en" : "fr",
      theme: name < "q" ? "light" : "dark",
      width: 480,
    };
    const picture = pictureFile(PICTURES[name]!(options), options);
    await expect(`${picture.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(`pictures/${name}.svg`);
  });
});
