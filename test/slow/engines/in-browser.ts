// The page that every browser runs: fetches the work, does it here and in Web Workers, and posts the digests.
import { createWebExecutor } from "../../../packages/notebooks/src/batch/web-executor.ts";
import { type EngineWork, work } from "./work.ts";

async function answer(): Promise<unknown> {
  try {
    const asked = (await (await fetch("/work")).json()) as EngineWork;
    return await work(asked, createWebExecutor());
  } catch (error) {
    return { error: String(error) };
  }
}

await fetch("/digests", { method: "POST", body: JSON.stringify(await answer()) });
