import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { InBoth } from "@andromede/wording";
import { z } from "zod";
import { MANIFEST, type Manifest, manifestSchema } from "./manifest.ts";
import { ResultsError } from "./results-error.ts";
import type { ResultWords } from "./words.ts";

/** @throws ResultsError where there is no manifest, or one that cannot be read, with every fault of it */
export function readManifest(folder: string, words: ResultWords): Manifest {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new ResultsError(words.noFolder(folder));
  const path = join(folder, MANIFEST);
  const { data, error } = manifestSchema.safeParse(parsed(path, textOf(path, folder, words), words), {
    error: z.locales[words.language]().localeError,
  });
  if (data) return data;
  const faults = error.issues.map(
    ({ path: at, message }) => `${at.join(".") || ALL_OF_IT[words.language]}: ${message}`,
  );
  throw new ResultsError(words.brokenManifest(path, faults));
}

const NOT_JSON: InBoth = { en: "not JSON", fr: "ce n’est pas du JSON" };
const ALL_OF_IT: InBoth = { en: "(all of it)", fr: "(le tout)" };

function textOf(path: string, folder: string, words: ResultWords): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new ResultsError(words.noManifest(folder));
    throw new ResultsError(words.brokenManifest(path, [error instanceof Error ? error.message : String(error)]));
  }
}

function parsed(path: string, text: string, words: ResultWords): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ResultsError(words.brokenManifest(path, [NOT_JSON[words.language]]));
  }
}
