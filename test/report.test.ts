import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inlineExecutor, parseScenario, type Scenario } from "@andromede/sim-core";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ReportContext, reportContext } from "../packages/cli/src/report/context.ts";
import { factsBeside } from "../packages/cli/src/report/facts.ts";
import { escaped } from "../packages/cli/src/report/html.ts";
import { reportPage } from "../packages/cli/src/report/page.ts";
import { allPictures, picturesOf } from "../packages/cli/src/report/pictures.ts";
import { gatherReport, type ReportData } from "../packages/cli/src/report/report-data.ts";
import { shiftsBetween } from "../packages/cli/src/report/shifts.ts";
import { standaloneSvg } from "../packages/cli/src/report/standalone.ts";
import { withTypography } from "../packages/cli/src/report/typography.ts";
import { SECTIONS } from "../packages/cli/src/report/words/words.ts";
import { writePictures } from "../packages/cli/src/report/write-pictures.ts";
import { openFolder } from "../packages/cli/src/results/folder.ts";
import { refuseFile, writeFileWhole } from "../packages/cli/src/results/new-file.ts";
import { resultWords } from "../packages/cli/src/results/words.ts";

const work = mkdtempSync(join(tmpdir(), "andromede-report-"));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const words = resultWords("en");

let pair: ReportData;
let alone: ReportData;
let several: ReportData;
beforeAll(async () => {
  const [classroom, poorer, none] = [market(), market("50 MEUR"), market("0 EUR")];
  const options = { executor: inlineExecutor, runs: 5, seed: "class 1" };
  pair = await gatherReport([classroom, poorer], options);
  several = await gatherReport([classroom, poorer, none], options);
  alone = await gatherReport([classroom], options);
});

test.each(["en", "fr"] as const)("a report has every section, in %s, under a heading of its own", (language) => {
  const document = pageOf(pair, language);
  for (const id of SECTIONS) {
    const section = document.querySelector(`section#${id}`);
    expect(section?.querySelector("h2")?.textContent).toBe(reportContextOf(pair, language).words.section[id]);
    expect(document.querySelector(`nav a[href="#${id}"]`)).not.toBeNull();
  }
  expect(document.documentElement.getAttribute("lang")).toBe(language);
  expect(document.querySelectorAll("h1")).toHaveLength(1);
});

test("a report of one scenario leaves out what takes two, and says its outcomes", () => {
  const document = pageOf(alone, "en");
  const ids = [...document.querySelectorAll("section")].map(({ id }) => id);
  expect(ids).toEqual(SECTIONS.filter((id) => !["differences", "winners"].includes(id)));
  expect(document.querySelector("#outcomes tbody")?.textContent).toContain("revenue in the market");
});

test("a report of several alternatives ranks them, and compares each with the first", () => {
  const document = pageOf(several, "en");
  expect(document.querySelector("h1")?.textContent).toBe("The market on a board and 2 alternatives");
  expect([...document.querySelectorAll("#outcomes caption")].length).toBeGreaterThanOrEqual(2);
  expect(document.querySelectorAll("#summary .headlines li")).toHaveLength(2);
});

test("each number of the outcome table stands beside its verdict, and each verdict beside its count", () => {
  const rows = [...pageOf(pair, "en").querySelectorAll("#outcomes table.verdict tbody tr")];
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const verdict = row.querySelector("td:last-child")!.textContent!;
    expect(verdict).toMatch(/^(equal|-|.* \d+ of 100 worlds)$/);
  }
});

test.each(["en", "fr"] as const)("a page in %s asks the network for nothing: only citations lead out", (language) => {
  const document = pageOf(pair, language);
  for (const name of ["src", "srcset", "poster", "data", "action", "background"])
    expect(document.querySelectorAll(`[${name}]`)).toHaveLength(0);
  expect(document.querySelectorAll("script, link, iframe, object, embed, img, base")).toHaveLength(0);
  for (const link of document.querySelectorAll("[href]")) {
    const address = link.getAttribute("href")!;
    expect(link.localName).toBe("a");
    if (!address.startsWith("#")) expect(link.closest(".sources")).not.toBeNull();
  }
  const html = textOf(pair, language);
  expect(html).not.toMatch(/url\(|@import/);
  expect(html).toContain("default-src 'none'");
});

test("the page is well-formed: elements closed, ids once, each link inside it leads somewhere", () => {
  for (const data of [pair, alone, several]) {
    const html = textOf(data, "fr");
    expect(unclosed(html)).toEqual([]);
    const { document } = parseHTML(html);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(ids).toContain(link.getAttribute("href")!.slice(1));
  }
});

test("pictures speak: each has a headline, a description and its table; each table a caption and headings", () => {
  const document = pageOf(pair, "en");
  const figures = [...document.querySelectorAll("figure")];
  expect(figures.length).toBeGreaterThanOrEqual(6);
  for (const figure of figures) {
    expect(figure.querySelector("figcaption h3")!.textContent!.length).toBeGreaterThan(10);
    for (const svg of figure.querySelectorAll("svg[role=img]"))
      expect(svg.getAttribute("aria-description")!.length).toBeGreaterThan(20);
    expect(figure.querySelector("details table")).not.toBeNull();
  }
  for (const table of document.querySelectorAll("table")) {
    expect(table.querySelector("caption")!.textContent).not.toBe("");
    expect(table.querySelectorAll("th[scope=col]").length).toBeGreaterThan(1);
    expect(table.querySelectorAll("tbody tr").length).toBe(table.querySelectorAll("th[scope=row]").length);
  }
});

test("a headline of a chart is in the page's headings, which never skip a level", () => {
  const levels = [...pageOf(pair, "en").querySelectorAll("h1, h2, h3, h4")].map(({ localName }) =>
    Number(localName[1]),
  );
  const steps = levels.map((level, at) => level - (levels[at - 1] ?? 0));
  expect(Math.max(...steps)).toBe(1);
});

test("the digest of a report is that of `compare` with the same runs and seed, and its command says how", () => {
  const document = pageOf(pair, "en");
  const commands = [...document.querySelectorAll("#again pre")].map(({ textContent }) => textContent);
  expect(commands[0]).toBe("npx whatif compare classroom poorer --runs 5 --seed 'class 1' --out results");
  expect(commands[1]).toContain("npx whatif report classroom poorer --runs 5 --seed 'class 1' --lang en");
  expect(document.querySelector("#again dl")!.textContent).toContain(pair.base.shared.digest);
});

test("all assumptions that are drawn are listed with their status, and their sources can be found", () => {
  const document = pageOf(pair, "en");
  const text = document.querySelector("#assumptions")!.textContent!;
  for (const { path, source } of pair.base.scenario.assumptions) {
    expect(text).toContain(path);
    for (const key of source) expect(document.querySelector(`#source-${key}`)).not.toBeNull();
  }
  expect(document.querySelectorAll("#assumptions .chip.evidence").length).toBeGreaterThan(0);
});

test("what all firms gain together is what the market grows by, to the cent", () => {
  for (const alternative of several.alternatives) {
    const shifts = shiftsBetween(several.base, alternative);
    const firms = shifts.filter(({ isGroup }) => !isGroup).reduce((sum, { mean }) => sum + mean, 0);
    const market = shifts.find(({ actor }) => actor === "market")!.mean;
    expect(Math.abs(firms - market)).toBeLessThan(0.01);
  }
});

test("text of a scenario stays text, whatever it says", () => {
  expect(escaped('<script>alert("1 & 2")</script>')).toBe("&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;");
  const scenario = { ...pair.base.scenario, title: { en: "<img src=x>", fr: "<img src=x>" } };
  const data = { ...alone, base: { ...alone.base, scenario } };
  expect(pageOf(data, "en").querySelectorAll("img")).toHaveLength(0);
});

test("a French page keeps its signs on their line, and leaves commands as they are typed", () => {
  expect(withTypography("<p>Quoi ? « Oui » : non ; si !</p><pre>a ? b : c</pre>", "fr")).toBe(
    "<p>Quoi\u202f? «\u00a0Oui\u00a0»\u00a0: non\u202f; si\u202f!</p><pre>a ? b : c</pre>",
  );
  expect(withTypography("<p>ends 0.2 above [0.0, 1.5]; ahead</p>", "en")).toBe(
    "<p>ends 0.2 above [0.0,\u00a01.5]; ahead</p>",
  );
});

test("facts are read beside the scenario that names them, through what it extends", () => {
  const facts = factsBeside(shipped("fifty-grants"));
  expect(Object.keys(facts).length).toBeGreaterThan(50);
  expect(factsBeside(market())).toEqual({});
});

test("every picture becomes a file of its own, SVG with words and PNG, which both say from what they were made", async () => {
  const context = reportContextOf(pair, "fr");
  const pictures = allPictures(picturesOf(context)).slice(0, 2);
  const path = join(work, "pictures");
  const hasFonts = await writePictures(openFolder(path, { words }), pictures, context, { path, words });
  expect(readdirSync(path)).toEqual(expect.arrayContaining(pictures.map(({ name }) => `${name}.svg`)));
  const svg = readFileSync(join(path, `${pictures[0]!.name}.svg`), "utf8");
  expect(svg).toContain("graine class 1");
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  if (hasFonts) {
    const png = readFileSync(join(path, `${pictures[0]!.name}.png`));
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    // 900 pixels and the margins, twice as fine for print.
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1800);
  }
  expect(standaloneSvg(pictures[0]!, "en", "note")).not.toContain("class 1");
});

test("a page is written whole or not at all, and never over another one unless that is asked for", () => {
  const path = join(work, "report.html");
  writeFileWhole(path, "first", { words });
  expect(() => refuseFile(path, { words })).toThrow(/is there already.*--force/);
  expect(() => writeFileWhole(path, "second", { words })).toThrow(/is there already/);
  expect(readFileSync(path, "utf8")).toBe("first");
  writeFileWhole(path, "third", { words, force: true });
  expect(readFileSync(path, "utf8")).toBe("third");
  expect(() => refuseFile(work, { words })).toThrow(/is a folder: name a file/);
  writeFileSync(join(work, "file"), "");
  expect(() => writeFileWhole(join(work, "file", "below.html"), "x", { words })).toThrow(/a file, not a folder/);
  expect(readdirSync(work).filter((name) => name.includes("partial"))).toEqual([]);
});

test.runIf(existsSync("/dev/full"))("a full disk is told in words, and a device is not replaced by a file", () => {
  expect(() => writeFileWhole("/dev/full", "x".repeat(10_000), { words })).toThrow(
    /Cannot write \/dev\/full: the disk is full/,
  );
  expect(readdirSync("/dev").filter((name) => name.includes("partial"))).toEqual([]);
});

/** The classroom market over three years, to be quick, with another envelope. */
function market(amount?: string): Scenario {
  const path = amount === undefined ? "classroom" : amount === "0 EUR" ? "none" : "poorer";
  const text = readFileSync("scenarios/french-cloud/classroom.yaml", "utf8")
    .replace("end: 2019-Q4", "end: 2015-Q4")
    .replace("amount: 150 MEUR", `amount: ${amount ?? "150 MEUR"}`);
  return parseScenario(text, { path: `scenarios/french-cloud/${path}.yaml`, read });
}

function shipped(id: string): Scenario {
  const path = `scenarios/french-cloud/${id}.yaml`;
  return parseScenario(readFileSync(path, "utf8"), { path, read });
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function reportContextOf(data: ReportData, language: ReportContext["language"]): ReportContext {
  const files = [data.base, ...data.alternatives].map(({ scenario }) => scenario.id);
  return reportContext({ data, language, files, version: "0.1.0", now: new Date("2026-01-02"), facts: {} });
}

const pages = new Map<string, string>();

/** A page takes half a second to draw: each is drawn once. */
function textOf(data: ReportData, language: ReportContext["language"]): string {
  const key = `${language} ${data.alternatives.length} ${data.base.scenario.title.en}`;
  const known = pages.get(key);
  if (known !== undefined) return known;
  const context = reportContextOf(data, language);
  const page = reportPage(context, picturesOf(context));
  pages.set(key, page);
  return page;
}

function pageOf(data: ReportData, language: ReportContext["language"]): Document {
  return parseHTML(textOf(data, language)).document;
}

/** Elements whose end is missing or out of order. */
function unclosed(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, end, name, selfClosed] of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|[^>"])*?(\/?)>/g)) {
    if (selfClosed === "/" || ["meta", "br", "hr", "wbr"].includes(name!)) continue;
    if (end !== "/") open.push(name!);
    else if (open.pop() !== name) wrong.push(name!);
  }
  return [...wrong, ...open];
}
