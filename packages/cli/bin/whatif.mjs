#!/usr/bin/env node
// Starts whatif without a build step: from the sources in the repository, from dist in the published package. One
// process, no spawn, and paths are relative to this file, so that the working directory does not matter.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const source = new URL("../src/main.ts", import.meta.url);

if (existsSync(fileURLToPath(source))) {
  await registerTypeScript();
  await import(source.href);
} else {
  await import(new URL("../dist/main.js", import.meta.url).href);
}

async function registerTypeScript() {
  try {
    const { register } = await import("tsx/esm/api");
    register();
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    console.error("whatif is not installed yet: run `npm start` or `npm test` once, in the folder of the repository.");
    process.exit(2);
  }
}
