import { leadDrivers, leadInFifths } from "@andromede/charts";
import {
  bestDrawnWorld,
  type Ensemble,
  ensemble,
  type LeadWorlds,
  leadByFifths,
  leadPattern,
  leadWorlds,
  type Scenario,
  stream,
} from "@andromede/sim-core";
import { boxSentences, treeLines } from "@andromede/wording";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { readScenarioFiles } from "../packages/notebooks/build/scenario-files.ts";
import { driversOfLead, fifthsOfLead, type KnownLead, leadOfBatch } from "../packages/notebooks/src/discovery/leads.ts";
import { bestCards, boxes } from "../packages/notebooks/src/discovery/told.ts";
import { drawAtOnce } from "../packages/notebooks/src/figure/draw-queue.ts";
import { createShelf } from "../packages/notebooks/src/scenarios/shelf.ts";

// What would have to be true, in the page: leads of worlds that were run already, made up here so that the answer is known.

const shelf = createShelf(readScenarioFiles());
const [first, second] = [shelf.scenario("fifty-grants"), shelf.scenario("one-champion")];
const WORLDS = 400;

/** Eight assumptions that are spread evenly between 0 and 1, and a lead that is made of them and of luck. */
function worldsWith(leadIn: (x: readonly number[], luck: number) => number): LeadWorlds {
  const luck = stream("made up", "worlds");
  const assumptions = first.assumptions.slice(0, 8);
  const rows = Array.from({ length: WORLDS }, () => assumptions.map(() => luck.next()));
  const columns = assumptions.map((_, at) => Float64Array.from(rows, (row) => row[at]!));
  return { assumptions, columns, leads: Float64Array.from(rows, (row) => leadIn(row, luck.next() - 0.5)) };
}

function known(worlds: LeadWorlds): KnownLead {
  return { worlds, policies: [first, second], measure: "home-share" };
}

const decided = worldsWith(([x], luck) => x! - 0.6 + 0.2 * luck);
const noise = worldsWith((_, luck) => luck);

function page(language: "en" | "fr") {
  return { document: parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document, language };
}

function told(language: "en" | "fr") {
  return { ...page(language), queue: drawAtOnce };
}

describe("a lead in worlds that were run already", () => {
  it("turns round where one assumption decides it, and nowhere in noise", () => {
    const { fifths, overWorlds } = leadByFifths(decided.columns[0]!, decided.leads);
    expect(fifths.map(({ lead }) => lead > 0)).toEqual([false, false, false, true, true]);
    expect(overWorlds).toHaveLength(1);
    expect(overWorlds[0]!.at).toBeCloseTo(0.6, 1);
    expect(noise.columns.flatMap((column) => leadByFifths(column, noise.leads).overWorlds)).toEqual([]);
  });

  it("is the first policy's, also where less is better, and leaves out worlds that have no outcome", () => {
    const ran = (scenario: Scenario, values: readonly number[]): Ensemble => {
      const blank = ensemble(scenario, {
        runs: 1,
        centre: true,
        outcomes: [{ measure: "public-cost-net", quarter: "end" }],
      });
      const [column] = blank.outcomes;
      return { ...blank, runs: values.length, outcomes: [{ ...column!, values: Float64Array.from(values) }] };
    };
    const asked = { measure: "public-cost-net", quarter: "end" };
    const worlds = leadWorlds([ran(first, [1, 5, Number.NaN]), ran(second, [3, 2, 1])], asked);
    expect(Array.from(worlds.leads)).toEqual([2, -3]);
    expect(worlds.columns.every((column) => column.length === 2)).toBe(true);
    expect(() => leadWorlds([ran(first, [1]), ran(second, [1])], { measure: "jobs", quarter: "sum" })).toThrow("jobs");
  });

  it("is best around a world in which what it hangs on is far out on its side, and which is plausible", () => {
    const hangs = worldsWith(([x, y], luck) => x! - y! + luck);
    const best = bestDrawnWorld(hangs);
    const place = (at: number): number =>
      best.conditions.find(({ assumption }) => assumption === hangs.assumptions[at])!.quantile;
    expect(place(0)).toBeGreaterThan(65);
    expect(place(1)).toBeLessThan(35);
    expect(best.alikeAhead).toBeGreaterThan(17);
    // Nine of ten worlds are no further out; the columns are even only by and large.
    expect(best.asFarOf100).toBeGreaterThan(5);
  });
});

describe("what the page says of a lead", () => {
  it("is a box with its limit, how often it leads there, and how much of it is there", () => {
    const pattern = leadPattern(decided);
    for (const language of ["en", "fr"] as const) {
      const said = boxSentences(pattern, known(decided), language);
      const leaders = [first, second].map(({ title }) => title[language]);
      expect(leaders.every((leader) => said.some((sentence) => sentence.includes(leader)))).toBe(true);
      expect(said[0]).toMatch(
        language === "en"
          ? /is at least (5[5-9]|6[0-5])\S*% a quarter: .* of 100 such worlds/
          : /(5[5-9]|6[0-5])\S*\s% par trimestre au moins, .* de ces mondes sur 100/,
      );
      expect(treeLines(pattern.tree, known(decided), language).length).toBeGreaterThan(2);
    }
  });

  it("is that nothing was found, where there is nothing to find", () => {
    const text = boxes(told("en"))(known(noise)).textContent;
    expect(text?.match(/no box/g)).toHaveLength(2);
    expect(text).toContain("none that the held-out worlds confirm");
    expect(boxes(told("fr"))(known(noise)).textContent).toContain("aucune boîte");
  });

  it("is what it goes with beyond what chance shows, the strongest first", () => {
    const drivers = driversOfLead(known(decided), 3);
    expect(drivers.rows[0]!.path).toBe(decided.assumptions[0]!.path);
    expect(Math.abs(drivers.rows[1]!.correlation)).toBeLessThan(drivers.noise);
    const options = { ...page("en"), width: 600 };
    expect(leadDrivers(drivers, options).headline).toMatch(/^The lead goes most with [^;]*[.]$/);
    expect(leadDrivers(driversOfLead(known(noise), 3), options).headline).toContain("No assumption");
    const fifths = leadInFifths(fifthsOfLead(known(decided), 2), options);
    expect(fifths.headline).toContain("One assumption alone turns");
    expect(fifths.table.rows).toHaveLength(10);
    expect(leadInFifths(fifthsOfLead(known(noise), 2), options).headline).toContain("No assumption alone");
  });

  it("is a card for each side, and a word until all worlds are there", () => {
    const cards = bestCards(told("en"))(known(decided));
    expect(Array.from(cards.querySelectorAll("h3"), ({ textContent }) => textContent)).toEqual(
      [first, second].map(({ title }) => title.en),
    );
    expect(cards.textContent).toMatch(/ahead in \d+ of 20/);
    expect(bestCards(told("fr"))(null).textContent).toContain("tous les mondes");
    const running = { status: "running", ensembles: null, isStale: false } as unknown as Parameters<
      typeof leadOfBatch
    >[0];
    expect(leadOfBatch(running, { measure: "home-share", quarter: "end" })).toBeNull();
  });
});
