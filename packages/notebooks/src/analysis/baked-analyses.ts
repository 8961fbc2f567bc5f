import { inflated } from "../batch/inflate.ts";
import type { BakedAnalyses } from "./live-analysis.ts";
import type { Told } from "./told.ts";

/** What was found when the page was built, each by the name of what was asked. */
export type AnalysesText = readonly (readonly [key: string, told: Told])[];

/** Every number comes back to the last bit: JSON writes them so, but for those that it has no word for. */
export function textOfAnalyses(found: AnalysesText): string {
  return JSON.stringify(found, (_, value) =>
    isPlain(value) ? value : { [NUMBER]: Object.is(value, -0) ? "-0" : String(value) },
  );
}

export function analysesIn(text: string): AnalysesText {
  return JSON.parse(text, (_, value) => (typeof value?.[NUMBER] === "string" ? Number(value[NUMBER]) : value));
}

const NUMBER = "$number";

function isPlain(value: unknown): boolean {
  return typeof value !== "number" || (Number.isFinite(value) && !Object.is(value, -0));
}

/** The analyses that a page carries; none where it carries nothing. */
export async function unpackAnalyses(packed: string): Promise<BakedAnalyses> {
  if (packed === "") return new Map();
  return new Map(analysesIn(new TextDecoder().decode(await inflated(packed))));
}
