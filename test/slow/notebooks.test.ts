import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readNotebookFiles } from "../../packages/notebooks/build/notebook-files.ts";
import {
  editCell,
  FEW_RUNS,
  fileOf,
  moveSlider,
  type Notebooks,
  savedFile,
  settled,
  share,
  startNotebooks,
  troubles,
} from "./browser.ts";

// The notebooks as people meet them, from a server on this machine and from a file, with the network out of reach.

const axeScript = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const notebooks = readNotebookFiles();
/** The pattern of all notebooks: what a reader does is tried on it. */
const FIRST = "01-two-locomotives";

let world: Notebooks;

beforeAll(async () => {
  world = await startNotebooks();
});

afterAll(() => world?.close());

afterEach(() => world.closePages());

describe.each(notebooks.map(({ id }) => id))("the notebook %s", (id) => {
  it("opens from a server without a complaint, draws its figures, and says everything in French and in English", async () => {
    const { page, complaints, requests } = await world.open(`${world.site}/${id}.html?${FEW_RUNS}`, { language: "fr" });
    await settled(page);
    expect(await troubles(page)).toEqual([]);
    const figures = await page.locator(".figure").count();
    expect(await page.locator(".figure .panel svg").count()).toBeGreaterThanOrEqual(figures);
    const texts = (): Promise<string[]> => page.locator("main .prose, .headline, .control label").allTextContents();
    const french = await texts();
    await page.locator('[data-language="en"]').click();
    await settled(page);
    const english = await texts();
    expect(english.length).toBe(french.length);
    expect(english.filter((text) => text.trim().length > 40 && french.includes(text))).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    expect({ complaints, requests, troubles: await troubles(page) }).toEqual({
      complaints: [],
      requests: [],
      troubles: [],
    });
  });

  it("opens as one file on a telephone in the dark, as complete and as accessible", async () => {
    const { page, complaints, requests } = await world.open(fileOf(id), { theme: "dark", width: 390 });
    await settled(page);
    expect(await page.locator(".cell").count()).toBeGreaterThan(0);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect({ complaints, requests, troubles: await troubles(page) }).toEqual({
      complaints: [],
      requests: [],
      troubles: [],
    });
  });
});

interface AxeFault {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

async function seriousFaults(page: Page): Promise<unknown[]> {
  await page.evaluate(axeScript);
  const faults = await page.evaluate(async () => {
    const { axe } = window as never as { axe: { run: () => Promise<{ violations: AxeFault[] }> } };
    return (await axe.run()).violations;
  });
  const serious = faults.filter(({ impact }) => impact === "serious" || impact === "critical");
  return serious.map(({ id, nodes }) => ({ id, where: nodes.slice(0, 4).map(({ html }) => html.slice(0, 160)) }));
}

async function openFirst(address = fileOf(FIRST)): Promise<Page> {
  const { page } = await world.open(address);
  await settled(page);
  return page;
}

const MINE = `const guess = 7;\ndisplay(html\`<b id=mine>\${guess}</b>\`);`;

describe("a reader", () => {
  it("moves a slider, and the picture changes", async () => {
    const page = await openFirst();
    const picture = (): Promise<string> => page.locator(".figure svg").first().innerHTML();
    const before = await picture();
    await moveSlider(page);
    await page.waitForFunction((old) => document.querySelector(".figure svg")?.innerHTML !== old, before);
    await settled(page);
    expect(await picture()).not.toBe(before);
    expect(await page.locator(".changes").textContent()).toBe("1 control moved");
    await page.waitForFunction(() => document.querySelector("#live")?.textContent !== "");
  });

  it("moves a slider without the page standing still: times are printed", async () => {
    const page = await openFirst();
    await page.evaluate(watchTasks);
    await page.locator("#controls input[type=range]").last().focus();
    for (let step = 0; step < 10; step++) {
      await page.keyboard.press("ArrowRight");
      await page.waitForTimeout(60);
    }
    await settled(page);
    const { firstMs, longestMs } = await page.evaluate(() => (window as never as { times: TaskTimes }).times);
    console.log(`slider to picture ${firstMs.toFixed(0)} ms; longest task of ten steps ${longestMs.toFixed(0)} ms`);
    expect(firstMs).toBeGreaterThan(0);
  });

  it("edits a cell: what depends on it runs again, and a mistake is said beside the cell", async () => {
    const page = await openFirst();
    await editCell(page, "const firms", (text) => text.replace('"cloudwatt", "numergy"', '"cloudwatt"'));
    await page.waitForFunction(
      () => !document.querySelector("#figure-revenue .panel svg")?.textContent?.includes("Numergy"),
    );
    expect(await troubles(page)).toEqual([]);
    await editCell(page, "const firms", (text) => text.replace('["cloudwatt"]', "nobody"));
    await page.waitForSelector(".trouble:not([hidden])");
    await page.waitForFunction(() => document.querySelectorAll(".trouble:not([hidden])").length > 1);
    const said = (await troubles(page)).join(" ");
    expect(said).toContain("Nothing is called `nobody` here.");
    expect(said).toContain("waits for");
  });

  it.each([
    ["const guess = [1,;", "no valid code"],
    ["const guess = 1, paid = 2;", "more than one cell"],
    ["const guess = paid, base = baseline, other = alternative;", "more than one cell"],
    ["const guess = after;\nconst before = 1;", "Nothing is called `after`"],
    ['import { x } from "left-pad";\nconst guess = x;', "is not in this page"],
    ["const guess = []; while (true) guess.length;", "went on for four seconds"],
    ['throw new Error("on purpose"); const guess = 1;', "on purpose"],
  ])("types %j, and the page says what is wrong and lives", async (text, says) => {
    const page = await openFirst();
    await editCell(page, "const guess", text);
    await page.waitForFunction(
      (words) =>
        [...document.querySelectorAll(".trouble:not([hidden])")].some((each) => each.textContent?.includes(words)),
      says,
      { timeout: 30_000 },
    );
    await share(page, "original");
    await settled(page);
    expect(await troubles(page)).toEqual([]);
  });

  it("lets a cell need itself through another, and is told of the circle", async () => {
    const page = await openFirst();
    await editCell(page, "const paid", "const paid = guess;");
    await editCell(page, "const guess", "const guess = paid;");
    await page.waitForFunction(() => document.body.textContent?.includes("needs itself"));
    expect((await troubles(page)).join(" ")).toContain("Cut the circle");
  });

  it("asks a batch for a firm that is not there: said in words", async () => {
    const page = await openFirst();
    await editCell(
      page,
      "const result",
      'const result = batch([base, other], {outcomes: [{measure: "revenue", actor: "nobody", quarter: "2014"}]});',
    );
    await page.waitForSelector(".batch-status[data-status=failed], .trouble:not([hidden])");
    expect(`${await page.locator(".batch-status").textContent()} ${await troubles(page)}`).toContain("nobody");
  });

  it("starts a long batch, cancels it, and runs it again", async () => {
    const page = await openFirst();
    await page.locator("[data-field=runs]").selectOption("5000");
    await page.locator("[data-action=run]").click();
    await page.waitForFunction(() => Number(document.querySelector("progress")?.value) > 20);
    await page.locator("[data-action=cancel]").click();
    await page.waitForSelector(".batch-status[data-status=cancelled]");
    expect(await page.locator(".batch-status").textContent()).toMatch(/cancelled after [\d,]+ of 10,000 runs/);
    await page.locator("[data-action=run]").click();
    await page.waitForSelector(".batch-status[data-status=running]");
  });

  it("shares a link; whoever opens it is asked before the code runs, and then sees the same", async () => {
    const page = await openFirst(`${world.site}/${FIRST}.html?${FEW_RUNS}`);
    await moveSlider(page);
    await editCell(page, "const guess", MINE);
    await page.waitForSelector("#mine");
    await share(page, "copy-link");
    await page.waitForFunction(() => location.hash.startsWith("#nb="));
    const address = page.url();
    expect(address.length).toBeLessThan(8000);
    const { page: other } = await world.open(address);
    await other.waitForSelector("dialog.ask");
    expect(await other.locator("#mine").count()).toBe(0);
    await other.locator("[data-action=run-shared]").click();
    await other.waitForSelector("#mine");
    await settled(other);
    expect(await other.locator(".changes").textContent()).toBe("1 control moved");
    const { page: careful } = await world.open(address);
    await careful.locator("[data-action=show-original]").click();
    await settled(careful);
    expect(await careful.locator("#mine").count()).toBe(0);
  });

  it.each(["%%%", "AAAA", "A".repeat(20_000)])("opens a damaged link: the original is there", async (packed) => {
    const page = await openFirst(`${world.site}/${FIRST}.html?${FEW_RUNS}#nb=${packed}`);
    expect(await troubles(page)).toEqual([]);
    expect(await page.locator(".message").textContent()).toContain("damaged");
    expect(await page.locator(".figure svg").count()).toBeGreaterThan(0);
  });

  it("pastes five megabytes and opens a file of as many: the page lives", async () => {
    const page = await openFirst();
    await editCell(page, "const guess", `const guess = 1; // ${"x".repeat(5_000_000)}`);
    const file = { name: "huge.md", mimeType: "text/markdown", buffer: Buffer.from("x".repeat(5_000_000)) };
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.waitForFunction(() => document.querySelector(".message")?.textContent?.includes("no notebook"));
    expect(await page.locator(".figure svg").count()).toBeGreaterThan(0);
  });

  it("saves the page as one file, and as Markdown, which both open with the edit", async () => {
    const page = await openFirst();
    await editCell(page, "const guess", MINE);
    await page.waitForSelector("#mine");
    const file = join(tmpdir(), `andromede-${process.pid}.html`);
    writeFileSync(file, await savedFile(page, "save-html"));
    const { page: again, complaints } = await world.open(pathToFileURL(file).href);
    await again.waitForSelector("#mine");
    expect(complaints).toEqual([]);
    const markdown = {
      name: "mine.md",
      mimeType: "text/markdown",
      buffer: Buffer.from(await savedFile(page, "save-md")),
    };
    await share(page, "original");
    await page.waitForSelector("#mine", { state: "detached" });
    await page.locator('input[type="file"]').setInputFiles(markdown);
    await page.waitForSelector("#mine");
  });

  it("saves the changed scenario as a file that extends the shipped one", async () => {
    const page = await openFirst();
    await moveSlider(page);
    const text = await savedFile(page, "save-yaml");
    expect(text).toContain("extends: ");
    expect(text).toMatch(/set: [a-z.]+/i);
  });

  it("edits the alternative as a file: a fault is said at its line, and Apply waits", async () => {
    const page = await openFirst();
    await page.locator("[data-action=edit]").click();
    const area = page.locator("dialog textarea");
    const text = await area.inputValue();
    await area.fill(`${text}nonsense: 3\n`);
    expect(await page.locator("dialog .faults").textContent()).toMatch(/Line \d+/);
    expect(await page.locator("dialog [data-action=apply]").isDisabled()).toBe(true);
    await area.fill(text);
    await page.locator("dialog [data-action=apply]").click();
    await settled(page);
    expect(await troubles(page)).toEqual([]);
  });

  it("finds the edits again at the next visit, and can go back to the original", async () => {
    const page = await openFirst(`${world.site}/${FIRST}.html?${FEW_RUNS}`);
    await editCell(page, "const guess", MINE);
    await page.waitForSelector("#mine");
    await page.waitForTimeout(900);
    await page.reload();
    await page.waitForSelector("#mine");
    await share(page, "original");
    await page.waitForSelector("#mine", { state: "detached" });
    expect(await troubles(page)).toEqual([]);
  });

  it("cannot reach the network from a cell", async () => {
    const { page, requests } = await world.open(fileOf(FIRST));
    await settled(page);
    await editCell(page, "const guess", 'const guess = await fetch("https://example.org/").then(() => "reached");');
    await page.waitForSelector(".trouble:not([hidden])");
    expect(requests).toEqual([]);
  });

  it("uses the keyboard alone: table, why, language, present, help", async () => {
    const page = await openFirst();
    await page.keyboard.press("t");
    expect(await page.locator(".figure table").count()).toBeGreaterThan(0);
    await page.keyboard.press("w");
    expect(await page.locator(".figure .why").count()).toBeGreaterThan(0);
    await page.keyboard.press("l");
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    await page.keyboard.press("p");
    expect(await page.locator("html.presenting").count()).toBe(1);
    const slide = (): Promise<string | null> => page.locator("main .cell:not([hidden])").first().textContent();
    const before = await slide();
    await page.keyboard.press("PageDown");
    expect(await slide()).not.toBe(before);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    expect(await page.locator("dialog.help").count()).toBe(1);
  });
});

interface TaskTimes {
  firstMs: number;
  longestMs: number;
}

/** Runs in the page: how long the first move takes until the picture is another, and the longest task meanwhile. */
function watchTasks(): void {
  const times: TaskTimes = { firstMs: 0, longestMs: 0 };
  Object.assign(window, { times });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) times.longestMs = Math.max(times.longestMs, duration);
  }).observe({ type: "longtask" });
  let moved = 0;
  document.addEventListener("input", () => {
    moved ||= performance.now();
  });
  new MutationObserver(() => {
    if (moved > 0 && times.firstMs === 0) times.firstMs = performance.now() - moved;
  }).observe(document.querySelector(".figure .panel")!, { childList: true });
}

describe("the gallery", () => {
  it("names every notebook and leads to it", async () => {
    const { page, complaints } = await world.open(`${world.site}/`);
    expect(await page.locator("li a").count()).toBe(notebooks.length);
    await page.locator("li a").first().click();
    await settled(page);
    expect(complaints).toEqual([]);
  });
});
