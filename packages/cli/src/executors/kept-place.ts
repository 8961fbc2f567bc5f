import { readdirSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const WEEK_MS = 7 * 86_400_000;

/** Where chunks of batches that were broken off wait for --resume: in the user's cache, for a week. */
export function keptPlace(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  return join(environment["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "andromede", "chunks");
}

/** Removes what has waited for more than a week. */
export function forgetOld(place: string, now: number = Date.now()): void {
  try {
    for (const name of readdirSync(place)) {
      const path = join(place, name);
      if (now - statSync(path).mtimeMs > WEEK_MS) rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // Nothing waits there, or it is not ours.
  }
}
