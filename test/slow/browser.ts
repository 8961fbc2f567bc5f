import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

// A browser that reaches nothing but this machine's own server, and the pages of the notebooks in it.

export const ROOT: string = fileURLToPath(new URL("../../", import.meta.url));
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Opened {
  readonly page: Page;
  /** What the page complained of. */
  readonly complaints: string[];
  /** Addresses outside of the page that it asked for. */
  readonly requests: string[];
}

export interface OpenOptions {
  readonly language?: "en" | "fr";
  readonly width?: number;
  readonly theme?: "light" | "dark";
}

export interface Notebooks {
  /** Address of the site. */
  readonly site: string;
  readonly open: (address: string, options?: OpenOptions) => Promise<Opened>;
  readonly closePages: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Few runs: it is the page that is tried. */
export const FEW_RUNS = "runs=8";

/** Builds the notebooks, serves them, and starts a browser. Default results are run first only where they are wanted. */
export async function startNotebooks({ isBaked = false }: { readonly isBaked?: boolean } = {}): Promise<Notebooks> {
  const program = ["--import", "tsx", "packages/notebooks/build/build.ts", ...(isBaked ? [] : ["--only-kept"])];
  const built = spawnSync(process.execPath, program, { cwd: ROOT });
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`);
  const server = siteServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  const contexts: BrowserContext[] = [];
  return {
    site,
    open: async (address, options) => {
      const { context, ...opened } = await openIn(browser, site, address, options);
      contexts.push(context);
      return opened;
    },
    closePages: async () => {
      for (const context of contexts.splice(0)) await context.close();
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

function siteServer(): Server {
  return createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = `${ROOT}dist/site${path === "/" ? "/index.html" : path}`;
    if (!existsSync(file)) return response.writeHead(404).end();
    const types: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css" };
    const type = types[file.split(".").at(-1) ?? ""] ?? "text/html; charset=utf-8";
    return response.writeHead(200, { "content-type": type }).end(await readFile(file));
  });
}

async function openIn(
  browser: Browser,
  site: string,
  address: string,
  { language = "en", width = 1280, theme = "light" }: OpenOptions = {},
): Promise<Opened & { readonly context: BrowserContext }> {
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale, colorScheme: theme });
  const complaints: string[] = [];
  const requests: string[] = [];
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (/^(file|data|blob):/.test(url) || url.startsWith(`${site}/`)) return route.continue();
    requests.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  await page.goto(address);
  return { context, page, complaints, requests };
}

/** Address of a notebook as one file. */
export function fileOf(id: string): string {
  return `${pathToFileURL(`${ROOT}dist/notebooks/${id}.html`).href}?${FEW_RUNS}`;
}

/** Waits until all cells and batches of a page have come to rest; a figure that waits for its reader's word is at rest. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector(".cell", { timeout: 60_000 });
  const isAtRest = (): boolean => {
    const status = document.querySelector<HTMLElement>(".batch-status")?.dataset["status"];
    const isBusy =
      document.querySelector(
        ".cell[data-running], .figure:is([data-stale]:not([data-status=waiting]), [data-status=running]), [data-waiting]",
      ) !== null;
    return !isBusy && status !== "running";
  };
  for (let calm = 0; calm < 3; calm++) {
    await page.waitForFunction(isAtRest, null, { timeout: 120_000 });
    await page.waitForTimeout(150);
  }
}

/** What the cells of a page complain of. */
export function troubles(page: Page): Promise<string[]> {
  return page.locator(".trouble:not([hidden])").allTextContents();
}

/** Shows the code, types the text of the cell that holds a phrase anew, and runs it. */
export async function editCell(page: Page, phrase: string, change: string | ((text: string) => string)): Promise<void> {
  if ((await page.locator("html.with-code").count()) === 0) await page.locator('[data-action="code"]').click();
  const code = page.locator(".cell.code", { hasText: phrase }).first().locator(".cm-content");
  // The editor writes only the lines in view.
  await code.click();
  const lines = await code.locator(".cm-line").allInnerTexts();
  const text = typeof change === "string" ? change : change(lines.join("\n"));
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Shift+Enter");
}

/** Presses an entry of the menu under Share. */
export async function share(page: Page, action: string): Promise<void> {
  await page.locator(".menu summary").click();
  await page.locator(`[data-action="${action}"]`).click();
}

/** Saves a file from the menu under Share and gives its text. */
export async function savedFile(page: Page, action: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), share(page, action)]);
  return readFileSync(await download.path(), "utf8");
}

/** Moves the last slider by ten steps. */
export async function moveSlider(page: Page): Promise<void> {
  await page.locator("#controls input[type=range]").last().focus();
  await page.keyboard.press("Shift+ArrowRight");
}
