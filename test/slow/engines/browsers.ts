import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EngineDigests, EngineWork } from "./work.ts";

export interface Browser {
  readonly program: string;
  readonly args: (profile: string) => readonly string[];
}

export const CHROMIUM: Browser = {
  program: "/usr/bin/chromium",
  args: (profile) => [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    `--user-data-dir=${profile}`,
  ],
};

export const FIREFOX: Browser = {
  program: "/usr/bin/firefox-esr",
  args: (profile) => ["--headless", "--no-remote", "--new-instance", "--profile", profile],
};

export function isThere({ program }: Browser): boolean {
  return existsSync(program);
}

/** Opens a page with a script in a browser, gives it the work, and waits for what it posts. */
export async function digestsOf(browser: Browser, script: string, work: EngineWork): Promise<EngineDigests> {
  const profile = mkdtempSync(join(tmpdir(), "engine-"));
  const { server, posted } = await serve(script, work);
  const { port } = server.address() as AddressInfo;
  // A browser is many processes: it leads a group of its own, which ends as a whole.
  const child = spawn(browser.program, [...browser.args(profile), `http://127.0.0.1:${port}/`], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: profile },
  });
  let words = "";
  child.stderr.on("data", (data: Buffer) => {
    words += data.toString();
  });
  try {
    const ended = new Promise<never>((_, reject) => {
      child.once("error", reject);
      child.once("exit", (code) =>
        reject(new Error(`${browser.program} ended (${code}) without an answer:\n${words}`)),
      );
    });
    return await Promise.race([posted, ended]);
  } finally {
    child.removeAllListeners("exit");
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
    server.closeAllConnections();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** A page on this machine only. */
async function serve(script: string, work: EngineWork): Promise<{ server: Server; posted: Promise<EngineDigests> }> {
  let take: (digests: EngineDigests) => void = () => undefined;
  const posted = new Promise<EngineDigests>((resolve) => {
    take = resolve;
  });
  const server = createServer((request, response) => {
    const answer = (type: string, text: string): void => {
      response.writeHead(200, { "content-type": type }).end(text);
    };
    if (request.method === "POST") {
      let body = "";
      request.on("data", (data: Buffer) => {
        body += data.toString();
      });
      request.on("end", () => {
        answer("text/plain", "thanks");
        take(JSON.parse(body) as EngineDigests);
      });
    } else if (request.url === "/work") answer("application/json", JSON.stringify(work));
    else if (request.url === "/script.js") answer("text/javascript", script);
    else answer("text/html", '<!doctype html><title>engines</title><script type="module" src="/script.js"></script>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return { server, posted };
}
