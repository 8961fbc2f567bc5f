import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { factPoints } from "@andromede/charts";
import { displayOf } from "@andromede/wording";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bakedOf } from "../packages/notebooks/build/bake.ts";
import { readNotebookFiles } from "../packages/notebooks/build/notebook-files.ts";
import { galleryPage, notebookPage } from "../packages/notebooks/build/pages.ts";
import { runNotebook } from "../packages/notebooks/build/run-notebook.ts";
import { readScenarioFiles } from "../packages/notebooks/build/scenario-files.ts";
import { unpackBaked } from "../packages/notebooks/src/batch/baked.ts";
import { createPool, type WorkerLike } from "../packages/notebooks/src/batch/pool.ts";
import { executorOn } from "../packages/notebooks/src/batch/pool-executor.ts";
import { createRunner, type Task } from "../packages/notebooks/src/batch/travel.ts";
import { feedsOf, namingProblems } from "../packages/notebooks/src/cell/graph.ts";
import { createTick, EndlessLoopError } from "../packages/notebooks/src/cell/guard.ts";
import { isOutside, settingOf, sliderFor } from "../packages/notebooks/src/controls/control.ts";
import { held } from "../packages/notebooks/src/engine/markdown.ts";
import { verdictsAtEnds } from "../packages/notebooks/src/figure/ends.ts";
import { walkOf } from "../packages/notebooks/src/figure/walk.ts";
import { parseNotebook } from "../packages/notebooks/src/notebook/parse.ts";
import { writeNotebook } from "../packages/notebooks/src/notebook/write.ts";
import { packSaved, unpackSaved } from "../packages/notebooks/src/page/saved.ts";
import { dataText } from "../packages/notebooks/src/page/single-file.ts";
import { commandFor, filesToSave, scenarioFile } from "../packages/notebooks/src/scenarios/reproduce.ts";
import { adjusted } from "../packages/notebooks/src/scenarios/settings.ts";
import { createShelf } from "../packages/notebooks/src/scenarios/shelf.ts";
import { learntBand } from "../packages/sim-core/src/analysis/fit/learnt-band.ts";
import { parseScenario } from "../packages/sim-core/src/scenario/parse.ts";
import { withSettings } from "../packages/sim-core/src/scenario/settings.ts";
import { ensemble } from "../packages/sim-core/src/simulation/ensemble.ts";
import { ensembleWith, inlineExecutor } from "../packages/sim-core/src/simulation/executor.ts";

const shelf = createShelf(readScenarioFiles());
const history = shelf.scenario("history");
const notebooks = readNotebookFiles();
const FRONT = "---\ntitle: { en: A question, fr: Une question }\nquestion: { en: Why?, fr: Pourquoi ? }\n---\n";

describe.each(notebooks)("the notebook $id", ({ text }) => {
  it.each(["en", "fr"] as const)("runs in %s without a browser, every cell of it", async (language) => {
    const { cells, headlines } = await runNotebook(text, { language, runs: 2 });
    expect(cells.filter(({ problem }) => problem !== null)).toEqual([]);
    expect(Object.values(headlines).filter((headline) => headline === "")).toEqual([]);
  });

  it("says in French what it says in English: every block has its twin", () => {
    const languages = parseNotebook(text).cells.flatMap((cell) => (cell.kind === "prose" ? [cell.language] : []));
    const blocks = languages.filter((language) => language !== null);
    const twins = blocks.filter((_, at) => at % 2 === 0).map((first, at) => [first, blocks[2 * at + 1]]);
    expect(blocks.length).toBeGreaterThan(0);
    expect(twins.every((pair) => pair.includes("en") && pair.includes("fr"))).toBe(true);
  });

  it("is the same notebook when it is written and read again", () => {
    const notebook = parseNotebook(text);
    expect(parseNotebook(writeNotebook(notebook))).toEqual(notebook);
  });

  it("holds no function of more than five lines", () => {
    const code = parseNotebook(text).cells.flatMap((cell) => (cell.kind === "code" ? [cell.text] : []));
    expect(code.flatMap((each) => each.match(/\bfunction\b[^{]*\{(?:[^\n]*\n){6,}?\}/g) ?? [])).toEqual([]);
  });
});

describe("French text on a page", () => {
  it.each([
    ["Combien ?", "Combien\u00a0?"],
    ["de 60 à 80 % ; « oui »", "de 60 à 80\u00a0%\u00a0; «\u00a0oui\u00a0»"],
    ["170 000 machines, 1 000 000 d’euros", "170\u202f000 machines, 1\u202f000\u202f000 d’euros"],
    ["En 2012 150 millions", "En 2012 150 millions"],
  ])("ends no line before a sign or inside of a number: %s", (typed, shown) => {
    expect(held(typed)).toBe(shown);
  });
});

describe("a notebook's text", () => {
  it.each([
    ["no front matter at all", "begins with its front matter"],
    ["---\ntitle: A\n---\n", "`title` is due in both languages"],
    [FRONT.replace("---\n", "---\nauthor: me\n"), 'no field "author"'],
    [`${FRONT}::: en\nHello`, "is not closed"],
    [`${FRONT}::: de\nHallo\n:::`, "no language"],
    [`${FRONT}\`\`\`js\n1`, "is not closed"],
    [`${FRONT}::: en\n\`\`\`js\n1\n\`\`\`\n:::`, "code is for both"],
    ["x".repeat(5_000_000), "at most"],
  ])("is refused with the reason: %.30s", (text, reason) => {
    expect(() => parseNotebook(text)).toThrow(reason);
  });
});

describe("a cell", () => {
  async function outcomeOf(...codes: string[]): Promise<(string | null)[]> {
    const text = `${FRONT}\n${codes.map((code) => `\`\`\`js\n${code}\n\`\`\``).join("\n\n")}\n`;
    return (await runNotebook(text, { language: "en" })).cells.map(({ problem, text: shown }) => problem ?? shown);
  }

  it("shows an expression, with or without a semicolon, and runs in whatever order it is written", async () => {
    expect(await outcomeOf("double + 1;", "const double = 2 * one;", "const one = 1;")).toEqual(["3", "", ""]);
  });

  it("says in plain words what is wrong with it", async () => {
    const said = await outcomeOf(
      "const a = ;",
      "const b = nobody;",
      "const c = b + 1;",
      'throw new Error("on purpose");',
    );
    expect(said[0]).toContain("no valid code");
    expect(said[1]).toContain("Nothing is called `nobody` here");
    expect(said[2]).toContain("waits for `b`");
    expect(said[3]).toContain("on purpose");
  });

  it("is told of a name that two cells make, of a circle, and of a library that is not there", async () => {
    expect(
      (await outcomeOf("const a = 1;", "const a = 2;")).every((text) => text?.includes("more than one cell")),
    ).toBe(true);
    expect((await outcomeOf("const a = b;", "const b = a;")).every((text) => text?.includes("needs itself"))).toBe(
      true,
    );
    expect((await outcomeOf('import { pad } from "left-pad";\npad'))[0]).toContain("`left-pad` is not in this page");
  });

  it("is stopped when it loops for ever", () => {
    let now = 0;
    const tick = createTick(() => now++);
    const forEver = (): void => {
      for (;;) tick();
    };
    expect(forEver).toThrow(EndlessLoopError);
  });

  it("is known by what it feeds and what it takes", () => {
    const cells = [
      { id: "c1", inputs: [], outputs: ["a"] },
      { id: "c2", inputs: ["a", "Plot"], outputs: [] },
    ];
    expect(feedsOf(cells).get("c1")).toEqual({ from: [], to: ["c2"] });
    expect(namingProblems(cells, new Set(["Plot"]))).toEqual(new Map());
  });
});

describe("a slider", () => {
  const slider = sliderFor({ path: "events.prism.size", label: { en: "Trust", fr: "Confiance" } }, [history]);

  it("knows the prior, its unit and where 90 of 100 draws lie from the scenario's own file", () => {
    // scenarios/french-cloud/market.yaml: events.prism.size is uniform(0, 0.6), so 90 of 100 draws lie in [0.03, 0.57].
    expect(slider.start).toBeCloseTo(0.3, 12);
    expect(slider.likely?.[0]).toBeCloseTo(0.03, 12);
    expect(slider.likely?.[1]).toBeCloseTo(0.57, 12);
    expect(isOutside(slider, 0.6)).toBe(true);
  });

  it("makes settings that the scenario takes, whatever the number's unit", () => {
    const numbers = history.assumptions.filter(({ spec }, at) => spec.kind === "distribution" && at % 7 === 0);
    for (const { path } of numbers) {
      const each = sliderFor({ path, label: { en: path, fr: path } }, [history]);
      const fixed = withSettings(history, [settingOf(each, each.start)]).numbers.find((one) => one.path === path);
      const number = history.numbers.find((one) => one.path === path)!;
      // Where facts moved a number, its slider begins in the middle of what they have left.
      const centre = learntBand(history, number)?.p50 ?? number.centre;
      // A setting is written with six digits.
      expect(Math.abs(fixed!.centre! - centre!), path).toBeLessThanOrEqual(5e-6 * Math.abs(centre!));
    }
  });

  it("leaves a scenario alone that has no place for the number", () => {
    expect(adjusted(shelf.scenario("no-prism"), [{ path: "firms.nobody.base.share", to: "0.2" }])).toBe(
      shelf.scenario("no-prism"),
    );
  });
});

describe("what a reader takes along", () => {
  const settings = [
    { path: "events.prism.size", to: "0.4" },
    { path: "firms.numergy.captive.sales", to: "3 MEUR/year" },
  ];

  it("is a scenario file that gives the same worlds, to the bit", () => {
    const changed = withSettings(history, settings);
    const text = scenarioFile(changed, { en: "Mine", fr: "Le mien" }, { en: "Try.", fr: "Essai." });
    const again = parseScenario(text, { path: "french-cloud/mine.yaml", read: shelf.read });
    expect(ensemble(again, { runs: 3, seed: "x" }).digest).toBe(ensemble(changed, { runs: 3, seed: "x" }).digest);
  });

  it("is a command that names the scenarios, the luck and the changes", () => {
    expect(commandFor([withSettings(history, settings)], { seed: "class-1", runs: 200 })).toBe(
      "npx whatif run history --runs 200 --seed class-1 --set events.prism.size=0.4 --set 'firms.numergy.captive.sales=3 MEUR/year'",
    );
  });

  it("is a file and a command that work as typed, once the file stands where the page says", () => {
    const folder = mkdtempSync(join(tmpdir(), "andromede-saved-"));
    cpSync(new URL("../scenarios/french-cloud/", import.meta.url), join(folder, "scenarios/french-cloud"), {
      recursive: true,
    });
    const scenarios = [history, withSettings(history, settings)] as const;
    const [file] = filesToSave(scenarios);
    expect(file).toBe("scenarios/french-cloud/history-changed.yaml");
    writeFileSync(
      join(folder, file!),
      scenarioFile(scenarios[1], { en: "Mine", fr: "Le mien" }, { en: "Try.", fr: "Essai." }),
    );
    const command = commandFor(scenarios, { seed: "x", runs: 3 }).replace("npx whatif ", "");
    const bin = fileURLToPath(new URL("../packages/cli/bin/whatif.mjs", import.meta.url));
    const typed = spawnSync(process.execPath, [bin, ...command.split(" "), "--format", "json"], {
      cwd: folder,
      encoding: "utf8",
    });
    rmSync(folder, { recursive: true });
    expect(typed.stderr).toBe("");
    expect(typed.status).toBe(0);
    expect(JSON.parse(typed.stdout)).toMatchObject({ runs: 3, seed: "x" });
  });

  it("is a link that says the same when it is opened, and that is refused when it is damaged", async () => {
    const saved = fc.record({
      text: fc.option(fc.string({ unit: "grapheme" })),
      baseline: fc.constant("history"),
      alternative: fc.constant(null),
      alternativeText: fc.constant(null),
      seed: fc.string(),
      runs: fc.integer({ min: 1, max: 5000 }),
      controls: fc.dictionary(
        fc.string({ minLength: 1 }).filter((key) => key !== "__proto__"),
        fc.string(),
      ),
    });
    await fc.assert(
      fc.asyncProperty(saved, async (each) => {
        expect(await unpackSaved(await packSaved(each))).toEqual({ ...each, controls: { ...each.controls } });
      }),
      { numRuns: 30 },
    );
    for (const damaged of ["", "%%%", "AAAA", "eJw"]) await expect(unpackSaved(damaged)).rejects.toThrow("damaged");
  });
});

describe("runs in workers", () => {
  /** A worker that is one function call away; `dies` of them never answer but fail. */
  function workers(dies: number): { create: () => WorkerLike; ended: () => number } {
    let made = 0;
    let ended = 0;
    const create = (): WorkerLike => {
      const isIll = made++ < dies;
      const run = createRunner();
      const worker: WorkerLike = {
        onmessage: null,
        onerror: null,
        terminate: () => {
          ended++;
        },
        postMessage: (task: Task) => {
          setTimeout(() => {
            if (isIll) worker.onerror?.({ message: "out of memory" } as ErrorEvent);
            else worker.onmessage?.({ data: run(task) } as MessageEvent);
          }, 0);
        },
      };
      return worker;
    };
    return { create, ended: () => ended };
  }

  it("give the same bits as runs here, in whatever order the pieces come back", async () => {
    const pool = createPool({ size: 3, create: workers(0).create });
    const there = await ensembleWith(executorOn(pool), history, { runs: 25, seed: "w" });
    expect(there.digest).toBe(ensemble(history, { runs: 25, seed: "w" }).digest);
    pool.close();
  });

  it("go on with what they have been told, however many scenarios there are", async () => {
    const pool = createPool({ size: 1, create: workers(0).create });
    const executor = executorOn(pool);
    const sizes = Array.from({ length: 11 }, (_, at) => ({ path: "events.prism.size", to: `0.${10 + at}` }));
    const scenarios = sizes.map((size) => adjusted(history, [size]));
    const digestsOf = async (): Promise<string[]> => {
      const all = scenarios.map((scenario) => ensembleWith(executor, scenario, { runs: 2, seed: "w" }));
      return (await Promise.all(all)).map(({ digest }) => digest);
    };
    const [once, again] = [await digestsOf(), await digestsOf()];
    expect(once).toEqual(scenarios.map((scenario) => ensemble(scenario, { runs: 2, seed: "w" }).digest));
    expect(again).toEqual(once);
    pool.close();
  });

  it("say so when a worker dies, and the next one takes its seat", async () => {
    const { create, ended } = workers(1);
    const pool = createPool({ size: 1, create });
    await expect(ensembleWith(executorOn(pool), history, { runs: 1 })).rejects.toThrow("out of memory");
    expect(ended()).toBe(1);
    expect((await ensembleWith(executorOn(pool), history, { runs: 1 })).runs).toBe(1);
    pool.close();
  });

  it("end a worker that gives no answer", async () => {
    const create = (): WorkerLike => ({ onmessage: null, onerror: null, terminate: () => {}, postMessage: () => {} });
    const pool = createPool({ size: 1, create, patienceMs: 20 });
    await expect(ensembleWith(executorOn(pool), history, { runs: 1 })).rejects.toThrow("no answer");
    pool.close();
  });

  it("stop at once when nobody wants them any more", async () => {
    const pool = createPool({ size: 1, create: workers(0).create });
    const stop = new AbortController();
    const going = ensembleWith(executorOn(pool), history, { runs: 500, signal: stop.signal });
    stop.abort();
    await expect(going).rejects.toThrow("stopped");
    pool.close();
  });
});

describe("a chart walked through with the arrow keys", () => {
  const share = displayOf("home-share", "1");
  const table = {
    columns: [
      { key: "firm", label: "firm", display: null },
      { key: "period", label: "year", display: null },
      { key: "p50", label: "middle", display: share },
    ],
    rows: [
      ["OVH", "2012", 0.1],
      ["OVH", "2013", 0.2],
      ["AWS", "2012", 0.3],
      ["AWS", "2013", null],
    ],
  };

  it("says each point with its line, its date and its numbers, and goes no further than the ends", () => {
    const { says, next } = walkOf(table, "en");
    const along = (...keys: string[]): number => keys.reduce<number | null>((row, key) => next(row, key), null) ?? -1;
    expect(says[0]).toBe("OVH, 2012: middle 10.0%");
    expect(along("ArrowRight")).toBe(0);
    expect(along("ArrowRight", "ArrowRight", "ArrowRight")).toBe(1);
    expect(along("ArrowRight", "ArrowDown", "End")).toBe(3);
    expect(along("ArrowRight", "ArrowDown", "ArrowUp", "ArrowLeft")).toBe(0);
  });

  it("speaks French, and leaves out what is not defined", () => {
    expect(walkOf(table, "fr").says.slice(2)).toEqual(["AWS, 2012 : middle 30,0\u202f%", "AWS, 2013"]);
  });
});

describe("an assumption at its ends", () => {
  it("is told with the worlds of 100 in which the scenario is above, the rest on the same luck", async () => {
    const scenarios = [history, shelf.scenario("no-prism")];
    const outcome = { measure: "home-share", actor: "market", quarter: "2022" };
    const number = history.numbers.find(({ path }) => path === "events.prism.size")!;
    const ends = await verdictsAtEnds(number, { outcome, scenarios, seed: "x" }, inlineExecutor, "en");
    // scenarios/french-cloud/market.yaml: events.prism.size is uniform(0, 0.6): its ends are 0.03 and 0.57.
    expect(ends.map(({ at }) => at)).toEqual(["0.03", "0.57"]);
    expect(ends.every(({ says }) => /of 100 worlds/.test(says))).toBe(true);
    expect(ends[0]!.says).not.toBe(ends[1]!.says);
  });

  it("of a number without a prior is not asked", async () => {
    const fixed = withSettings(history, [{ path: "events.prism.size", to: "0.4" }]);
    const number = fixed.numbers.find(({ path }) => path === "events.prism.size")!;
    const question = { outcome: { measure: "home-share", quarter: "2022" }, scenarios: [fixed], seed: "x" };
    expect(await verdictsAtEnds(number, question, inlineExecutor, "fr")).toEqual([]);
  });
});

describe("results that come with a page", () => {
  const CELL = `\`\`\`js
const result = batch([adjusted(baseline, SETTINGS)], { outcomes: [{ measure: "home-share", quarter: "2022" }] });
\`\`\`
`;
  const textWith = (settings: string): string =>
    `${FRONT.replace("question:", "baseline: history\nruns: 3\nseed: x\nquestion:")}\n${CELL.replace("SETTINGS", settings)}`;

  it("are the worlds that the page would run itself, to the bit, under the name of what was asked", async () => {
    const batches = await unpackBaked({
      sources: "",
      packed: (await bakedOf(textWith("[]"), { analyses: false }))[0],
      analyses: "",
    });
    expect(batches.size).toBe(1);
    const [made] = [...batches.values()].map((each) => each([history])[0]!);
    const outcomes = [{ measure: "home-share", quarter: "2022" }] as const;
    const run = ensemble(history, { runs: 3, seed: "x", outcomes });
    expect(made).toEqual(run);
    const elsewhere = await runNotebook(textWith("[]"), { language: "fr", runs: 3 });
    expect(elsewhere.batches.map(({ key }) => key)).toEqual([...batches.keys()]);
  });

  it("are not taken for anything else: a moved slider has another name", async () => {
    const settings = `[{ path: "events.prism.size", to: "0.4" }]`;
    const keys = new Set<string>();
    for (const text of [textWith("[]"), textWith(settings)])
      for (const { key } of (await runNotebook(text, { language: "en", runs: 2 })).batches) keys.add(key);
    for (const { key } of (await runNotebook(textWith("[]"), { language: "en", runs: 3 })).batches) keys.add(key);
    expect(keys.size).toBe(3);
  });
});

describe("the pages", () => {
  const bundle = { script: 'let a = "</script><!--";', style: "a{}", math: "1" };
  const baked = { sources: "0", packed: "</script>", analyses: "" };
  const parts = { version: "0", bundle, baked: new Map([["x", baked]]) };
  const notebook = {
    id: "x",
    text: "<script>alert(1)</script><!--",
    title: { en: "A & <b>", fr: "B" },
    question: { en: "Q", fr: "Q" },
  };

  it("forbid themselves every request, and name no address", () => {
    for (const html of [notebookPage(notebook, parts, true), galleryPage([notebook], parts)]) {
      expect(html).toContain("Content-Security-Policy\" content=\"default-src 'none'");
      expect(html).not.toMatch(/https?:\/\//);
    }
  });

  it("hold a notebook's text and the program without being ended or hidden by them", () => {
    const html = notebookPage(notebook, parts, false);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).not.toContain("<!--");
    expect(JSON.parse(dataText({ text: notebook.text }))).toEqual({ text: notebook.text });
  });
});

describe("the facts on the charts", () => {
  it("are those of the file, in the unit of the measures", () => {
    // scenarios/french-cloud/facts.yaml, cloudwatt-revenue-2014: versions of 1, 2 and 3 MEUR.
    const points = factPoints(shelf.facts(), { measure: "revenue", actor: "cloudwatt" });
    expect(points.find(({ id }) => id === "cloudwatt-revenue-2014")).toMatchObject({ low: 1e6, high: 3e6 });
  });
});
