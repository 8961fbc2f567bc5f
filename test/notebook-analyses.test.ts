// The analyses as cells of a notebook ask for them: the same bits wherever they are done, nothing shown for what it is not.
import { explainChanges, inlineExecutor, type Observable, type Scenario } from "@andromede/sim-core";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { readScenarioFiles } from "../packages/notebooks/build/scenario-files.ts";
import { type AnalysisSpec, askedOf, createAnalyses } from "../packages/notebooks/src/analysis/analyses.ts";
import type { AnalysisState } from "../packages/notebooks/src/analysis/analysis-state.ts";
import { analysisKey } from "../packages/notebooks/src/analysis/asked.ts";
import { analysesIn, textOfAnalyses } from "../packages/notebooks/src/analysis/baked-analyses.ts";
import { foundExplanation } from "../packages/notebooks/src/analysis/found.ts";
import { moneyTrailTable } from "../packages/notebooks/src/analysis/money-trail.ts";
import { openedPart } from "../packages/notebooks/src/analysis/opened-part.ts";
import { runner } from "../packages/notebooks/src/analysis/runner.ts";
import type { ExplanationTold, Told } from "../packages/notebooks/src/analysis/told.ts";
import { type AnalystWorker, analystIn } from "../packages/notebooks/src/analysis/web-analyst.ts";
import { type Analyst, analystHere } from "../packages/notebooks/src/analysis/work.ts";
import { analystInWorker } from "../packages/notebooks/src/analysis/worker-side.ts";
import { adjusted } from "../packages/notebooks/src/scenarios/settings.ts";
import { createShelf } from "../packages/notebooks/src/scenarios/shelf.ts";

const shelf = createShelf(readScenarioFiles());
const [history, grants] = [shelf.scenario("history"), shelf.scenario("fifty-grants")];
const outcome: Observable = { measure: "home-share", quarter: "end" };
const RUNS = 2;
const asked = (change: Partial<AnalysisSpec> = {}) =>
  askedOf({ kind: "explain", scenarios: [history, grants], outcome, runs: RUNS, ...change }, "cells");
const here = analystHere(inlineExecutor);
const { document } = parseHTML("<!doctype html><html><body></body></html>");
const inEnglish = { document, language: "en" } as const;

/** A worker of the page, whose messages are copied as a browser copies them. */
function copyingWorker(onEnd: () => void = () => {}): AnalystWorker {
  const worker: AnalystWorker = { postMessage: () => {}, terminate: onEnd, onmessage: null, onerror: null };
  const take = analystInWorker((message) =>
    worker.onmessage?.({ data: structuredClone(message) } as MessageEvent<typeof message>),
  );
  worker.postMessage = (message) => queueMicrotask(() => take(structuredClone(message)));
  return worker;
}

/** The states of an analysis until it rests, and the last. */
async function statesOf(
  spec: ReturnType<typeof asked>,
  analyst: Analyst,
  baked = new Map<string, Told>(),
  starts = true,
) {
  const states: AnalysisState[] = [];
  const analyses = createAnalyses({ analyst, baked, startsAll: false });
  let rests = (): void => {};
  const rested = new Promise<void>((resolve) => {
    rests = resolve;
  });
  analyses.onChange((state) => {
    states.push(state);
    if (state.status === "waiting" && starts) queueMicrotask(state.start);
    else if (state.status !== "running") rests();
  });
  analyses.analysis(spec);
  await rested;
  return { states, last: states.at(-1)! };
}

describe("an analysis in a cell", () => {
  it("waits until somebody starts it, then has the numbers of the library to the bit", async () => {
    const { states, last } = await statesOf(asked(), here);
    expect(states.map(({ status }) => status)).toEqual(expect.arrayContaining(["waiting", "running", "done"]));
    expect(states[0]!.result).toBeNull();
    const { digest } = await explainChanges(history, grants, {
      executor: inlineExecutor,
      seed: "cells",
      runs: RUNS,
      outcome,
    });
    expect((last.result as ExplanationTold).digest).toBe(digest);
    expect(last.command).toContain(
      "npx whatif explain history fifty-grants --outcome home-share@end --runs 2 --seed cells",
    );
  });

  it("comes to the same in a worker, to which scenarios travel with their changes, and the worker ends with it", async () => {
    let ended = 0;
    const away = analystIn(async () => copyingWorker(() => ended++), inlineExecutor);
    const told: [number, number][] = [];
    const result = await away.run(asked(), { onProgress: (done, total) => told.push([done, total]) });
    expect(result).toEqual(await here.run(asked(), {}));
    expect(ended).toBe(1);
    expect(told.at(-1)).toEqual([4 * RUNS, 4 * RUNS]);
  });

  it("is cancelled at once, and its worker ends", async () => {
    let ended = 0;
    const away = analystIn(async () => copyingWorker(() => ended++), inlineExecutor);
    const stop = new AbortController();
    const running = away.run(asked(), { onProgress: () => stop.abort(), signal: stop.signal });
    await expect(running).rejects.toThrow("stopped");
    expect(ended).toBe(1);
  });

  it("says in the reader's language why it failed: nothing differs between a scenario and itself", async () => {
    const { last } = await statesOf(asked({ scenarios: [history, history] }), here);
    expect(last.status).toBe("failed");
    expect(runner(inEnglish)(last).textContent).toContain("It could not be computed: ");
    expect(runner({ document, language: "fr" })(last).textContent).toContain("Le calcul a échoué");
  });
});

describe("what came with the page", () => {
  it("is taken where scenarios, outcome, seed and runs agree to the last number, and nowhere else", async () => {
    const told = await here.run(asked(), {});
    const baked = new Map([[analysisKey(asked()), told]]);
    const { last } = await statesOf(asked(), here, baked, false);
    expect([last.status, last.isBaked, last.result]).toEqual(["done", true, told]);
    expect(runner(inEnglish)(last).textContent).toContain("Computed when the page was built");
    const nudged = (scenario: Scenario) => adjusted(scenario, [{ path: "technology.scaleSlope", to: "0.1200001" }]);
    const others = [
      askedOf({ ...asked() }, "another seed"),
      asked({ runs: RUNS + 1 }),
      asked({ outcome: { measure: "jobs", quarter: "sum" } }),
      asked({ scenarios: [history, nudged(grants)] }),
      asked({ groups: [{ name: { en: "all", fr: "tout" }, paths: ["policy"] }] }),
    ];
    expect(others.filter((other) => baked.has(analysisKey(other)))).toEqual([]);
  });

  it("comes out of its text as it went in, with what JSON has no word for", async () => {
    const told = {
      ...(await here.run(asked(), {})),
      rounding: -0,
      odd: [Number.NaN, Number.POSITIVE_INFINITY],
    } as never;
    expect(analysesIn(textOfAnalyses([["a", told]]))).toEqual([["a", told]]);
  });

  it("is said to be of an earlier setting once a control has moved, until it is computed for the new one", async () => {
    const states: AnalysisState[] = [];
    const analyses = createAnalyses({
      analyst: here,
      baked: new Map([[analysisKey(asked()), await here.run(asked(), {})]]),
      startsAll: false,
    });
    analyses.onChange((state) => states.push(state));
    analyses.analysis(asked());
    const moved = [{ path: "parameters.additionalitySmall", to: "0.3" }];
    analyses.analysis(asked({ scenarios: [history, grants].map((scenario) => adjusted(scenario, moved)) }));
    const { status, isStale, chartState } = states.at(-1)!;
    expect([status, isStale, chartState]).toEqual(["waiting", true, { kind: "stale" }]);
    expect(runner(inEnglish)(states.at(-1)!).textContent).toContain("earlier setting");
  });
});

describe("what an explanation shows", () => {
  it("has what the controls change on one side as parts, under the control's name; parts add up to the difference", async () => {
    const smaller = adjusted(grants, [{ path: "policy.instruments.small-grants.amount", to: "75 MEUR" }]);
    const both = [history, smaller].map((each) =>
      adjusted(each, [{ path: "parameters.additionalitySmall", to: "0.3" }]),
    );
    const { last } = await statesOf(asked({ scenarios: both }), here);
    const label = { en: "Envelope", fr: "Enveloppe" };
    const found = foundExplanation(last, new Map([["policy.instruments.small-grants.amount", label]]))!;
    expect(found.parts.map((part) => found.nameOf(part).fr)).toContain("Enveloppe : 75 MEUR");
    expect(found.parts.map(({ changes }) => changes[0]!.path)).not.toContain("parameters.additionalitySmall");
    const sum = found.parts.reduce((all, { mean }) => all + mean, 0);
    expect(Math.abs(sum - found.difference.mean)).toBeLessThan(1e-12);
  });

  it("opens a part down to its firms, quarters, equations and sources, and keeps open what was opened", async () => {
    const { last } = await statesOf(asked(), here);
    const memory = { values: new Map<string, string>(), onChange: () => {} };
    const page = { ...inEnglish, memory, labels: new Map() };
    const text = openedPart(page)(last).textContent ?? "";
    for (const heading of [
      "Why the scenario makes it",
      "By firm",
      "By quarter",
      "Equations (docs/model.md):",
      "Sources:",
    ])
      expect(text).toContain(heading);
    memory.values.set("part explain history fifty-grants", "policy.instruments.cdc-equity.amount");
    const opened = openedPart(page)(last).querySelector("option[selected]");
    expect(opened?.getAttribute("value")).toBe("policy.instruments.cdc-equity.amount");
  });

  it("follows a euro: what the uses of both policies come to is what was promised", async () => {
    const { last } = await statesOf(asked(), here);
    const rows = [...moneyTrailTable(inEnglish)(last).querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows[0]!.slice(0, 3)).toEqual(["promised by the State", "150", "150"]);
    expect(rows.at(-1)!.slice(0, 3)).toEqual(["sum of the uses", "150", "150"]);
  });
});
