import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readNotebookFiles } from "../../packages/notebooks/build/notebook-files.ts";
import { fileOf, type Notebooks, ROOT, settled, startNotebooks } from "./browser.ts";

// Pictures of the notebooks to look at, in dist/screenshots: light and dark, English and French, telephone and wide.
// SCREENSHOTS=all takes them of every notebook, SCREENSHOTS=04 of those whose name holds 04; otherwise of the first.

const wanted = process.env["SCREENSHOTS"] ?? "01";
const notebooks = readNotebookFiles().filter(({ id }) => wanted === "all" || id.includes(wanted));
const FOLDER = join(ROOT, "dist/screenshots");

let world: Notebooks;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  world = await startNotebooks();
});

afterAll(() => world?.close());

afterEach(() => world.closePages());

describe.each(notebooks.map(({ id }) => id))("the notebook %s", (id) => {
  it.each([390, 1920])("has its picture taken, %i pixels wide", async (width) => {
    const { page } = await world.open(fileOf(id).replace(/runs=\d+/, "runs=200"), { width });
    for (const theme of ["light", "dark"]) {
      if (theme === "dark") await page.locator('[data-action="theme"]').click();
      for (const language of ["en", "fr"]) {
        await page.locator(`[data-language="${language}"]`).click();
        await settled(page);
        const path = join(FOLDER, `${id}-${width}-${theme}-${language}.png`);
        await page.screenshot({ path, fullPage: true });
        expect(statSync(path).size).toBeGreaterThan(10_000);
      }
    }
  });
});
