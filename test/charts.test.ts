import { readdirSync, readFileSync } from "node:fs";
import {
  actorsOf,
  businessStealing,
  type Chart,
  type ChartActor,
  type ChartOptions,
  concentrationAndPrice,
  costAndScale,
  csvOfTable,
  drawIt,
  emptyChart,
  everyEuro,
  factPoints,
  formatTable,
  heldFacts,
  moneyObservables,
  pairedOutcomeOf,
  pairedPath,
  pairedPathOf,
  pictureFile,
  placeDots,
  quantileDotplot,
  quantileDots,
  ranking,
  rankingOf,
  rankingSlices,
  relativeCosts,
  runway,
  runwayOf,
  scorePrediction,
  seriesFrom,
  seriesObservables,
  seriesOf,
  shares,
  slicesOf,
  stealingOf,
  trajectories,
  type WrittenFact,
  wafflesOf,
  waterfall,
} from "@andromede/charts";
import {
  assembleComparison,
  drawnAssumptions,
  type Ensemble,
  ensemble,
  type Observable,
  parseScenario,
  type Scenario,
} from "@andromede/sim-core";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

// Charts of the French case, drawn in Node. What is asserted holds of any case: that nothing is clipped, that parts add up,
// that the table has what the picture has.

const FOLDER = new URL("../scenarios/french-cloud/", import.meta.url);
const RUNS = 200;
const SEED = "start";

/** The case with a horizon of four years: a third of the work, and nothing here depends on the end. */
function load(id: string): Scenario {
  const path = new URL(`${id}.yaml`, FOLDER).pathname;
  const read = (file: string): string => readFileSync(file, "utf8").replace("end: 2022-Q4", "end: 2015-Q4");
  return parseScenario(read(path), { path, read });
}

const VENTURES = ["cloudwatt", "numergy"];

function observed(scenario: Scenario): Observable[] {
  const firms = Object.keys(scenario.data.firms);
  const ventures = VENTURES.filter((id) => firms.includes(id));
  return [
    ...["home-share", "hhi", "price-index"].flatMap((measure) => seriesObservables(scenario, measure)),
    ...firms.flatMap((id) => seriesObservables(scenario, "market-share", id, "year")),
    ...ventures.flatMap((id) => seriesObservables(scenario, "cumulative-loss", id)),
    ...ventures.flatMap((id) => seriesObservables(scenario, "revenue", id, "year")),
    ...ventures.slice(0, 1).flatMap((id) => ["cash", "survival"].flatMap((m) => seriesObservables(scenario, m, id))),
    ...firms.map((actor) => ({ measure: "market-revenue", actor, quarter: "sum" })),
    ...moneyObservables(scenario),
    { measure: "public-cost-net", quarter: "end" },
    { measure: "home-share", quarter: "end" },
  ];
}

const [history, champion, grants] = ["history", "one-champion", "fifty-grants"].map(load) as [
  Scenario,
  Scenario,
  Scenario,
];
const all = [history, grants].map((scenario) =>
  ensemble(scenario, { runs: RUNS, seed: SEED, outcomes: observed(scenario) }),
) as [Ensemble, Ensemble];

/** Only what all have observed, so that they can be compared. */
function shared(ensembles: readonly Ensemble[]): Ensemble[] {
  const key = ({ measure, actor, quarter, counterparty }: Ensemble["outcomes"][number]): string =>
    [measure, actor, quarter, counterparty].join();
  const known = ensembles.map(({ outcomes }) => new Set(outcomes.map(key)));
  return ensembles.map((each) => ({
    ...each,
    outcomes: each.outcomes.filter((column) => known.every((keys) => keys.has(key(column)))),
  }));
}

const together = shared(all);
const comparison = assembleComparison(together[0]!, together.slice(1));
const actors = actorsOf([history, champion, grants]);
const actor = (id: string): ChartActor => actors.find((each) => each.id === id)!;
const facts = (parse(readFileSync(new URL("facts.yaml", FOLDER), "utf8")) as { facts: Record<string, WrittenFact> })
  .facts;
const series = (measure: string, id: string) => seriesOf(all[0], measure, id)!;

const losses = {
  measure: "cumulative-loss",
  unit: "EUR",
  panels: VENTURES.map((id) => ({
    actor: actor(id),
    series: series("cumulative-loss", id),
    facts: factPoints(facts, { measure: "cumulative-loss", actor: id }),
  })),
  scenario: history.title,
  events: [{ date: 2014.23, name: { en: "Price war", fr: "Guerre des prix" } }],
};
const paired = pairedOutcomeOf(comparison, "fifty-grants", { measure: "home-share", quarter: "end" })!;
const cost = pairedOutcomeOf(comparison, "fifty-grants", { measure: "public-cost-net", quarter: "end" })!;
const ranked = rankingOf(together, { measure: "home-share", quarter: "end" })!;
const draws = Array.from({ length: RUNS }, (_, run) => drawnAssumptions(history, { seed: SEED, run }));
const sliced = slicesOf(
  together,
  { measure: "home-share", quarter: "end" },
  ["demand.nestSimilarity", "parameters.additionalitySmall"].map((path) => {
    const at = history.assumptions.findIndex((each) => each.path === path);
    return { name: path, values: draws.map((draw) => draw[at]!) };
  }),
)!;
const money = wafflesOf(all[0], actors)!;
const stolen = stealingOf(all[0], all[1], actors)!;
const cloudwatt = runwayOf(all[0], actor("cloudwatt"))!;
const law = {
  referenceScale: 170_000,
  scaleElasticities: [0.03, 0.12, 0.35],
  scaleFloor: 100,
  irreducibleShare: 0.5,
} as const;
const both = { id: "both", name: { en: "The two together", fr: "Les deux ensemble" }, role: "alternative" } as const;
const steps = {
  measure: "home-share",
  unit: "1",
  runs: RUNS,
  from: { name: history.title, mean: 0.2 },
  parts: [
    { name: { en: "One platform", fr: "Une plateforme" }, mean: 0.004, worldsOf100: 91 },
    { name: { en: "One name", fr: "Un nom" }, mean: -0.001, worldsOf100: 60 },
  ],
  to: { name: champion.title, mean: 0.203 },
};
const home = series("home-share", "market");
const expected = {
  measure: "home-share",
  unit: "1",
  subject: { en: "share of the country’s own firms", fr: "part des entreprises du pays" },
  given: [{ date: 2012.25, value: 0.33 }],
  dates: [2014, 2016, 2018],
  most: 0.5,
  drawn: [2014, 2016, 2018].map((date, at) => ({ date, value: 0.3 + 0.02 * at })),
  others: [[2014, 2016, 2018].map((date) => ({ date, value: 0.25 }))],
  model: home,
};

/** Central histories of the two, as a slider that has moved would set them, beside the worlds of before. */
const central = [history, grants].map((scenario, at) =>
  ensemble(scenario, { runs: 1, centre: true, outcomes: all[at]!.outcomes.map(({ values: _, ...asked }) => asked) }),
) as [Ensemble, Ensemble];
const stale = { kind: "stale", done: 0, runs: 400 } as const;
const OF_BEFORE: Readonly<Record<string, (options: ChartOptions) => Chart>> = {
  "quantile dotplot": (options) =>
    quantileDotplot(
      pairedOutcomeOf(comparison, "fifty-grants", { measure: "home-share", quarter: "end" }, central)!,
      options,
    ),
  "paired path": (options) =>
    pairedPath(pairedPathOf(together[0]!, together[1]!, "home-share", "market", central)!, options),
  runway: (options) => runway(runwayOf(all[0], actor("cloudwatt"), central[0])!, options),
  ranking: (options) =>
    ranking(rankingOf(together.slice(0, 2), { measure: "home-share", quarter: "end" }, central)!, options),
};

const CHARTS: Readonly<Record<string, (options: ChartOptions) => Chart>> = {
  trajectories: (options) => trajectories(losses, options),
  "trajectories with a baseline": (options) =>
    trajectories(
      {
        measure: "home-share",
        unit: "1",
        panels: [{ actor: both, series: seriesOf(all[1], "home-share", "market"), baseline: home }],
        scenario: grants.title,
        baseline: history.title,
      },
      options,
    ),
  "trajectories as worlds": (options) => trajectories({ ...losses, show: "worlds", scale: "own" }, options),
  "paired path": (options) => pairedPath(pairedPathOf(together[0]!, together[1]!, "home-share", "market")!, options),
  "quantile dotplot": (options) => quantileDotplot(paired, options),
  "quantile dotplot of a cost": (options) => quantileDotplot(cost, options),
  ranking: (options) => ranking(ranked, options),
  "ranking by slices": (options) => rankingSlices(sliced, options),
  "cost and scale": (options) =>
    costAndScale(
      {
        ...law,
        sources: ["Harms & Yamartino 2010"],
        firms: [
          { actor: actor("aws"), scale: 900_000 },
          { actor: actor("ovh"), scale: 170_000 },
          { actor: actor("hosts"), scale: 2000 },
          { actor: actor("cloudwatt"), scale: 500 },
          { actor: actor("numergy"), scale: 480 },
          { actor: both, scale: 980 },
        ],
        merger: { apart: "cloudwatt", together: "both" },
      },
      options,
    ),
  runway: (options) =>
    runway(
      { ...cloudwatt, tranches: [{ date: 2015, name: { en: "The State stops", fr: "L’État s’arrête" } }] },
      options,
    ),
  "every euro": (options) => everyEuro(money, options),
  "business stealing": (options) => businessStealing(stolen, options),
  shares: (options) =>
    shares(
      {
        panels: actors
          .filter(({ id }) => history.data.firms[id])
          .map((each) => ({
            actor: each,
            series: series("market-share", each.id),
            basePrior: { low: 0.02, high: 0.1 },
          })),
        home,
        perimeter: { en: "public IaaS and PaaS, France", fr: "IaaS et PaaS publics, France" },
        scenario: history.title,
      },
      options,
    ),
  "concentration and price": (options) =>
    concentrationAndPrice(
      { hhi: series("hhi", "market"), price: series("price-index", "market"), scenario: history.title },
      options,
    ),
  waterfall: (options) => waterfall(steps, options),
  "draw it": (options) => drawIt(expected, options),
};
const NAMES = Object.keys(CHARTS);

/** As much of an element as is needed here: the tests have no page. */
interface Drawn {
  readonly outerHTML: string;
  readonly tagName: string;
  readonly textContent: string;
  readonly parentElement: Drawn | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<Drawn>;
}

const settings = (more: Partial<ChartOptions> = {}): ChartOptions => ({
  document: parseHTML("<!doctype html><html><body></body></html>").document as unknown as ChartOptions["document"],
  language: "en",
  width: 800,
  ...more,
});
const drawn = (name: string, more: Partial<ChartOptions> = {}): Chart => CHARTS[name]!(settings(more));
const figureOf = (chart: Chart): Drawn => chart.figure as unknown as Drawn;
const find = (chart: Chart, selector: string): Drawn[] => [...figureOf(chart).querySelectorAll(selector)];

/** The dots of a dot plot; in the same picture the middle of the bar is a dot of another kind. */
const dotsOf = (chart: Chart): Drawn[] => find(chart, 'g[aria-label="dot"][stroke-width="1.5"] circle');

/** What an element has itself or from the nearest of its parents. */
function inherited(node: Drawn, name: string): string {
  for (let at: Drawn | null = node; at !== null; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return "";
}

function placeOf(node: Drawn): readonly [number, number] {
  let [x, y] = [0, 0];
  for (let at: Drawn | null = node; at !== null; at = at.parentElement) {
    const [, dx = "0", dy = "0"] =
      /^translate\(([-\d.e]+),?([-\d.e]+)?\)/.exec(at.getAttribute("transform") ?? "") ?? [];
    x += Number(dx);
    y += Number(dy);
  }
  return [x, y];
}

/** Left, right and baseline of a line of text; letters as wide as those of Arial, near enough. */
function boxOf(text: Drawn): {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly words: string;
} {
  const size = Number.parseFloat(inherited(text, "font-size"));
  const words = text.textContent;
  const width =
    [...words].reduce((sum, letter) => sum + (/[ilj.,;:'’|()[\] \u00a0\u202f]/.test(letter) ? 0.28 : 0.54), 0) * size;
  const anchor = inherited(text, "text-anchor");
  const [x, y] = placeOf(text);
  const own = Number(text.getAttribute("x") ?? 0);
  const shift = anchor === "end" ? width : anchor === "middle" ? width / 2 : 0;
  const height = text.tagName.toLowerCase() === "tspan" ? Number(text.getAttribute("y") ?? 0) : 0;
  return { left: x + own - shift, right: x + own - shift + width, y: y + height, words };
}

function linesOf(chart: Chart): ReturnType<typeof boxOf>[] {
  const texts = find(chart, "text").filter((text) => [...text.querySelectorAll("tspan")].length === 0);
  return [...texts, ...find(chart, "tspan")].map(boxOf);
}

describe.each(NAMES)("%s", (name) => {
  it.each([
    [800, "en"],
    [390, "fr"],
  ] as const)("at %d pixels no word is clipped", (width, language) => {
    const chart = drawn(name, { width, language });
    const [, , right, bottom] = figureOf(chart).getAttribute("viewBox")!.split(" ").map(Number);
    for (const line of linesOf(chart)) {
      expect(line.left, line.words).toBeGreaterThanOrEqual(-1);
      expect(line.right, line.words).toBeLessThanOrEqual(right! + 1);
      expect(line.y, line.words).toBeGreaterThan(0);
      expect(line.y, line.words).toBeLessThanOrEqual(bottom!);
    }
    expect(figureOf(chart).outerHTML).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it("says the same in both languages, each in its own words", () => {
    const [english, french] = [drawn(name), drawn(name, { language: "fr" })];
    expect(english.headline).toMatch(/\.$/);
    expect(french.headline).toMatch(/\.$/);
    expect(french.headline).not.toBe(english.headline);
    expect(english.description).toContain(english.headline);
    expect(english.description).toMatch(/Table follows\.$/);
    expect(french.description).toMatch(/Un tableau suit\.$/);
    expect(french.table.rows.length).toBe(english.table.rows.length);
  });

  it("has a table of whole rows, readable and as CSV", () => {
    const { table } = drawn(name);
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row.length).toBe(table.columns.length);
    expect(formatTable(table, "fr").rows.length).toBe(table.rows.length);
    expect(csvOfTable(table).trimEnd().split("\n").length).toBe(table.rows.length + 1);
  });

  it("differs between the themes in its colours alone, and needs nothing from outside", () => {
    const [light, dark] = [drawn(name), drawn(name, { theme: "dark" })];
    const tags = (chart: Chart): string[] => find(chart, "*").map(({ tagName }) => tagName.toLowerCase());
    expect(tags(dark)).toEqual(tags(light));
    expect(tags(light)).not.toContain("style");
    expect(figureOf(light).outerHTML).not.toMatch(/ id=|url\(|href/);
    expect(figureOf(light).getAttribute("role")).toBe("img");
  });
});

describe("trajectories", () => {
  it("begin at 0, with a dot for each published figure and a row for each point and dot", () => {
    const chart = drawn("trajectories");
    const labels = find(chart, '[text-anchor="end"] text').map(({ textContent }) => textContent);
    expect(labels).toContain("0");
    expect(labels.some((label) => label.startsWith("-"))).toBe(false);
    const figures = losses.panels.flatMap((each) => each.facts);
    expect(figures.length).toBeGreaterThan(3);
    expect(find(chart, '[aria-label="dot"] circle[aria-label]').length).toBe(figures.length);
    const points = losses.panels.flatMap((each) => each.series.points);
    expect(chart.table.rows.length).toBe(points.length + figures.length);
  });

  it("count the published figures that the band holds, by the rule that stands in docs/charts.md", () => {
    const { held, of } = heldFacts(losses.panels);
    expect(of).toBe(losses.panels.flatMap((each) => each.facts).length);
    expect(drawn("trajectories").headline).toBe(`The 90 band holds ${held} of ${of} published figures.`);
  });

  it("show what was published before anything was run", () => {
    const panels = losses.panels.map((each) => ({ ...each, series: null }));
    const chart = trajectories({ ...losses, panels }, settings({ state: { kind: "empty", seconds: 4 } }));
    expect(figureOf(chart).outerHTML).toContain("No run yet. Run (about 4 s)");
    expect(find(chart, '[aria-label="dot"] circle[aria-label]').length).toBeGreaterThan(0);
  });

  it("draw no band of fewer than 200 runs, and say so", () => {
    const few = all[0].outcomes.map((column) => ({ ...column, values: column.values.slice(0, 199) }));
    const panels = losses.panels.map((each) => ({
      ...each,
      series: seriesOf({ outcomes: few }, "cumulative-loss", each.actor.id),
    }));
    const chart = trajectories({ ...losses, panels }, settings());
    expect(find(chart, '[aria-label="area"]').length).toBe(0);
    expect(figureOf(chart).textContent).toContain("Under 200 worlds no band is drawn.");
    expect(find(drawn("trajectories"), '[aria-label="area"]').length).toBe(4);
  });

  it("draw nine worlds on request", () => {
    const chart = drawn("trajectories as worlds");
    // In each of two panels nine worlds and the median.
    expect(find(chart, '[aria-label="line"]').length).toBe(20);
  });

  it("put the levels published for the end of 2014 on the last day of 2014", () => {
    const [loss] = factPoints(
      { it: facts["cloudwatt-cumulative-loss"]! },
      { measure: "cumulative-loss", actor: "cloudwatt" },
    );
    // Source: scenarios/french-cloud/facts.yaml, cloudwatt-cumulative-loss.
    expect(loss).toMatchObject({ date: 2015, low: 67.3e6, high: 67.3e6, isRecord: true });
  });
});

describe("the dot plot", () => {
  it.each([
    [800, 50],
    [390, 20],
  ])("has at %d pixels %d dots, each as many worlds as any other", (width, count) => {
    const chart = drawn("quantile dotplot", { width });
    expect(dotsOf(chart).length).toBe(count);
  });

  it("counts the worlds on either side of 0, and they make 100", () => {
    const words = linesOf(drawn("quantile dotplot")).map((line) => line.words);
    const counts = words
      .flatMap((line) => /^(\d+) of 100 worlds (lower|higher)/.exec(line)?.slice(1, 2) ?? [])
      .map(Number);
    expect(counts.length).toBe(2);
    expect(counts[0]! + counts[1]!).toBe(100);
    expect(Math.abs(counts[1]! - 100 * paired.outcome.probabilityGreater!)).toBeLessThanOrEqual(1);
  });

  it("has no column with worlds of both signs", () => {
    const values = fc.array(
      fc.oneof(
        fc.constant(0),
        fc.integer({ min: -1e9, max: 1e9 }).map((each) => each / 1e3),
      ),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(values, fc.integer({ min: 4, max: 30 }), (differences, columns) => {
        const { dots } = placeDots(differences, [-1e6, 1e6], columns);
        return dots.length === differences.length && dots.every(({ x, value }) => Math.sign(x) === Math.sign(value));
      }),
    );
  });

  it("splits its dots by sign as the worlds are split, to one dot", () => {
    const worlds = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 60, maxLength: 400 });
    fc.assert(
      fc.property(worlds, (differences) => {
        const above = differences.filter((each) => each > 0).length / differences.length;
        const dots = quantileDots(differences, 50).filter((each) => each > 0).length;
        return Math.abs(dots / 50 - above) <= 1 / 50 + 1e-9;
      }),
    );
  });

  it("fills the dots on the better side: of a cost, those below 0", () => {
    const chart = drawn("quantile dotplot of a cost");
    const dots = dotsOf(chart);
    const full = dots.filter((dot) => dot.getAttribute("fill") !== "#FFFFFF").length;
    expect(full / 50).toBeCloseTo(1 - cost.outcome.probabilityGreater!, 1);
  });

  it("says that a scenario differs from itself by exactly 0", () => {
    const same = assembleComparison(together[0]!, [{ ...together[0]!, scenario: { ...history, id: "again" } }]);
    const itself = pairedOutcomeOf(same, "again", { measure: "home-share", quarter: "end" })!;
    const chart = quantileDotplot(itself, settings());
    expect(chart.headline).toContain("difference exactly 0");
    expect(dotsOf(chart).length).toBe(50);
  });

  it("gives the reason where nothing is defined", () => {
    const nowhere = {
      ...paired,
      differences: new Float64Array(0),
      outcome: { ...paired.outcome, verdict: null, worlds: 0, reason: "no public money is paid" },
    };
    const chart = quantileDotplot(nowhere, settings());
    expect(figureOf(chart).textContent).toContain("Not defined: no public money is paid");
  });
});

describe("a picture that counts worlds, while a slider has moved on", () => {
  const cases = Object.entries(OF_BEFORE);

  it.each(cases)(
    "of the %s keeps the worlds of before, pale, and says where the present setting stands",
    (name, draw) => {
      const before = CHARTS[name]!;
      const chart = draw({ ...settings(), state: stale });
      const text = figureOf(chart).textContent!;
      expect(text).toMatch(/now, with every assumption at its centre/);
      expect(figureOf(before(settings())).textContent).not.toMatch(/now, with/);
      expect(text).not.toMatch(/\b1 worlds|100 of 100 worlds/);
      expect(draw({ ...settings(), language: "fr", state: stale }).figure.textContent).toMatch(/maintenant/);
    },
  );

  it.each(cases)("of the %s fades all but what holds now", (_, draw) => {
    const chart = draw({ ...settings(), state: stale });
    const marks = find(chart, '[aria-description="now"]');
    expect(marks.length).toBeGreaterThan(1); // at least a mark and its key
    for (const mark of marks) expect(inherited(mark, "opacity")).not.toBe("0.4");
    const texts = find(chart, "text").filter((each) => inherited(each, "aria-description") !== "now");
    expect(texts.filter((each) => inherited(each, "opacity") === "0.4").length).toBe(texts.length - 1);
  });

  it("puts the line of the dot plot at the difference of the two central histories", () => {
    const at = (each: Ensemble): number =>
      each.outcomes.find(({ measure, quarter }) => measure === "home-share" && quarter === "end")!.values[0]!;
    const asked = { measure: "home-share", quarter: "end" };
    expect(pairedOutcomeOf(comparison, "fifty-grants", asked, central)!.now).toBe(at(central[1]) - at(central[0]));
    expect(pairedOutcomeOf(comparison, "fifty-grants", asked)!.now).toBeUndefined();
  });

  it("places policies as the central histories stand", () => {
    const asked = { measure: "home-share", quarter: "end" };
    const placed = rankingOf(together.slice(0, 2), asked, central)!.policies;
    expect(placed.map(({ placeNow }) => placeNow).sort()).toEqual([1, 2]);
  });
});

describe("the ranking", () => {
  it("gives every policy 100 worlds, and every place 100 worlds", () => {
    const places = ranked.policies.map(({ placesOf100 }) => placesOf100);
    for (const row of places) expect(row.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 9);
    for (const at of places.keys()) expect(places.reduce((sum, row) => sum + row[at]!, 0)).toBeCloseTo(100, 9);
  });

  it("agrees with the core's own count of firsts and its regret", () => {
    for (const { id, placesOf100, meanRegret } of ranked.policies) {
      const row = comparison.ranks.find(
        (each) => each.scenario === id && each.measure === "home-share" && each.quarter === "end",
      )!;
      expect(placesOf100[0]).toBeCloseTo(row.firstOf100, 9);
      expect(meanRegret).toBeCloseTo(row.meanRegret, 12);
    }
  });

  it("gives each slice of the assumptions 100 worlds", () => {
    expect(sliced.slices.length).toBe(4);
    for (const { firstOf100, from, to } of sliced.slices) {
      expect(firstOf100.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 9);
      expect(from).toBeLessThan(to);
    }
  });
});

describe("money and sales", () => {
  it("every euro promised is paid or not, and became something: three sums that are one", () => {
    const sums = money.columns.map(({ parts }) => parts.reduce((sum, { meanEur }) => sum + meanEur, 0));
    expect(sums[1]! / sums[0]!).toBeCloseTo(1, 9);
    expect(sums[2]! / sums[0]!).toBeCloseTo(1, 9);
  });

  it("draws a square for each million, as many in each of the three grids", () => {
    const paths = find(drawn("every euro"), "path").map((path) => path.getAttribute("d") ?? "");
    const squares = paths.reduce((sum, path) => sum + (path.match(/M/g)?.length ?? 0), 0);
    // Source: scenarios/french-cloud/history.yaml: the State promised 150 million.
    expect(squares).toBe(3 * 150);
  });

  it("takes what one firm wins from the others, to the last euro", () => {
    for (const row of stolen.cells) {
      const cells = row.filter((cell) => cell !== null);
      expect(cells.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(100, 6);
      for (const { p05, p95 } of cells) expect(p05).toBeLessThanOrEqual(p95);
    }
  });

  it("refuses a waterfall whose parts do not add up, and says by how much", () => {
    const gap = { ...steps, to: { ...steps.to, mean: 0.25 } };
    expect(() => waterfall(gap, settings())).toThrow(/lead from 0\.2 to 0\.203.*, not to 0\.25/);
  });
});

describe("firms", () => {
  it("a firm that is gone does not come back", () => {
    const { aliveOf100, worlds } = cloudwatt;
    expect(worlds.length).toBe(9);
    aliveOf100.slice(1).forEach((alive, at) => {
      expect(alive).toBeLessThanOrEqual(aliveOf100[at]!);
    });
  });

  it("unit cost is 1 at the reference, and no larger firm is dearer", () => {
    expect(relativeCosts(law, law.referenceScale)).toEqual([1, 1, 1]);
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1e6 }), fc.integer({ min: 100, max: 1e6 }), (one, other) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        return relativeCosts(law, large).every((cheap, at) => cheap <= relativeCosts(law, small)[at]! * (1 + 1e-12));
      }),
    );
  });

  it("have colours by origin and order: no firm is named in the package", () => {
    expect(actor("ovh").role).toBe("home-1");
    expect([actor("cloudwatt").role, actor("numergy").role]).toEqual(["home-2", "home-3"]);
    expect(["aws", "microsoft", "google", "other-foreign"].map((id) => actor(id).role)).toEqual([
      "foreign-1",
      "foreign-2",
      "foreign-3",
      "foreign-other",
    ]);
    expect(actor("andromede").role).toBe("alternative");
    const folder = new URL("../packages/charts/src/", import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const named = files.filter((file) =>
      /\b(ovh|cloudwatt|numergy|aws|orange|french-cloud)\b/i.test(readFileSync(new URL(file, folder), "utf8")),
    );
    expect(named).toEqual([]);
  });
});

describe("a drawn expectation", () => {
  it("is scored against the middle world at the dates that were asked for", () => {
    const flat = seriesFrom([
      {
        measure: "home-share",
        actor: "market",
        segment: "all",
        quarter: "2013-Q4",
        unit: "1",
        values: Float64Array.of(0.2, 0.3, 0.4),
        reason: null,
      },
    ]);
    const score = scorePrediction([{ date: 2014, value: 0.35 }], flat);
    expect(score).toMatchObject({ inside: 1, of: 1 });
    expect(score!.lastError).toBeCloseTo(0.05, 12);
  });

  it("tells where the drawing is, so that a pointer finds its value", () => {
    const { area } = drawIt(expected, settings());
    expect(area.values[0]).toBe(0);
    expect(area.values[1]).toBeGreaterThanOrEqual(expected.most);
    expect(area.dates).toEqual([2012, 2018]);
    const dot = find(drawn("draw it"), '[aria-label="dot"] circle')[0]!;
    const x = Number(dot.getAttribute("cx")) + placeOf(dot)[0];
    const y = Number(dot.getAttribute("cy")) + placeOf(dot)[1];
    const across = area.left + (area.width * (2012.25 - area.dates[0])) / (area.dates[1] - area.dates[0]);
    const up = area.top + area.height * (1 - 0.33 / area.values[1]);
    expect(Math.abs(x - across)).toBeLessThan(1.5);
    expect(Math.abs(y - up)).toBeLessThan(1.5);
  });

  it("does not give the answer away before it is asked for", () => {
    const chart = drawIt({ ...expected, model: null }, settings());
    expect(find(chart, '[aria-label="area"]').length).toBe(0);
    expect(chart.headline).toBe("3 of 3 values drawn.");
  });
});

describe("states", () => {
  it.each([
    [{ kind: "empty", seconds: 3.2 }, "No run yet. Run (about 4 s)"],
    [{ kind: "uncomputed" }, "Not computed yet"],
    [{ kind: "stale", done: 120, runs: 1000 }, "stale: 120 of 1,000 runs"],
    [{ kind: "cancelled", done: 312, runs: 1000 }, "312 of 1,000 runs"],
    [
      { kind: "error", what: "no such firm", where: "a.yaml:3", wayOut: "write ovh" },
      "a.yaml:3 · no such firm · write ovh",
    ],
    [{ kind: "undefined", reason: "the interval holds 0" }, "Not defined: the interval holds 0"],
  ] as const)("%j is said on the picture", (state, words) => {
    const chart = drawn("ranking", { state });
    expect(figureOf(chart).textContent).toContain(words);
    const isFaded = find(chart, 'g[opacity="0.4"]').length > 0;
    expect(isFaded).toBe(state.kind === "stale" || state.kind === "error");
  });

  it("a chart that has nothing yet says what it will be about", () => {
    const chart = emptyChart("part du marché", settings({ language: "fr" }));
    expect(chart.headline).toBe("Part du marché");
    expect(figureOf(chart).textContent?.split("Aucun tirage encore. Lancer")).toHaveLength(2);
  });
});

describe("a picture as a file", () => {
  it("has headline, picture and where it comes from, in XML that any program reads", () => {
    const titled = {
      ...ranked,
      policies: ranked.policies.map((each) => ({ ...each, title: { en: 'R&D <"grants">', fr: "R&D" } })),
    };
    const options = settings();
    const chart = ranking(titled, options);
    const before = figureOf(chart).outerHTML;
    const text = pictureFile(chart, options, { note: "history, seed start, 200 worlds" });
    expect(text.startsWith("<svg")).toBe(true);
    expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(text).toContain("history, seed start, 200 worlds");
    expect(text).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#)/);
    expect(text).not.toContain('<"grants');
    expect(text).not.toMatch(/="[^"]*</);
    expect(figureOf(chart).outerHTML).toBe(before);
  });

  it("is for a projector large: text of 24 pixels and more", () => {
    const sizes = find(drawn("trajectories", { width: 1280, presentation: true }), "text").map((text) =>
      Number.parseFloat(inherited(text, "font-size")),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });

  it("never has text under 12 pixels", () => {
    const sizes = NAMES.flatMap((name) => find(drawn(name, { width: 390 }), "text")).map((text) =>
      Number.parseFloat(inherited(text, "font-size")),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  });
});
