// Analyses in a page of a real browser: started, told how far they are, cancelled, done, and opened.
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Notebooks, settled, startNotebooks, troubles } from "./browser.ts";

let world: Notebooks;

beforeAll(async () => {
  world = await startNotebooks();
}, 600_000);

afterAll(() => world?.close());
afterEach(() => world.closePages());

async function opened(id: string, language: "en" | "fr" = "en"): Promise<{ page: Page; complaints: string[] }> {
  const { page, complaints } = await world.open(`${world.site}/${id}.html?runs=8`, { language });
  await settled(page);
  return { page, complaints };
}

const status = (page: Page): Promise<string | null> => page.locator(".runner").first().getAttribute("data-status");

async function until(page: Page, wanted: string): Promise<void> {
  const isThere = (due: string): boolean => document.querySelector<HTMLElement>(".runner")?.dataset["status"] === due;
  await page.waitForFunction(isThere, wanted, { timeout: 240_000 });
}

describe("an analysis in a page", () => {
  it("tells how far it is, is cancelled, and is done when it is asked for again, while the page stays usable", async () => {
    const { page, complaints } = await opened("03-fifty-grants");
    const start = page.locator('.runner [data-action="run-analysis"]').first();
    await start.click();
    await until(page, "running");
    await page.waitForSelector(".runner progress[value]");
    // A page whose thread stands still would not answer.
    expect(await page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve("awake"), 0)))).toBe("awake");
    await page.locator('.runner [data-action="cancel-analysis"]').first().click();
    await until(page, "cancelled");
    await start.click();
    await until(page, "done");
    expect(await page.locator("#figure-why .headline").textContent()).toMatch(/adds|takes/);
    const select = page.locator(".opened-part select").first();
    const before = await page.locator(".opened-part").first().textContent();
    await select.selectOption({ index: 1 });
    expect(await page.locator(".opened-part").first().textContent()).not.toBe(before);
    expect(await page.locator("#figure-why .panel svg").count()).toBe(1);
    expect([await troubles(page), complaints]).toEqual([[], []]);
  });

  it("is said to be of an earlier setting when a control moves, in French too", async () => {
    const { page } = await opened("03-fifty-grants", "fr");
    await page.locator('.runner [data-action="run-analysis"]').first().click();
    await until(page, "done");
    await page.locator("#controls input[type=range]").last().focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForSelector(".runner[data-stale]");
    expect(await page.locator(".runner").first().textContent()).toContain("réglage antérieur");
    expect(await status(page)).toBe("waiting");
  });
});
