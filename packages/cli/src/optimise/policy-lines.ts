import type { Tried } from "@andromede/sim-core";
import { type Language, policyLines as linesOf, type PolicyLine, splitText as textOf } from "@andromede/wording";
import type { Optimised } from "./run-optimise.ts";

export type { PolicyLine };

/** The policies that were judged: best, careful, then the named ones. */
export function policyLines({ found }: Optimised): PolicyLine[] {
  return linesOf(found);
}

/** A split in words, the largest part first. */
export function splitText(tried: Tried, { found }: Optimised, language: Language): string {
  return textOf(tried, found, language);
}
