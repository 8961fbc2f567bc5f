import { type Sentence, say } from "../sentence/sentence.ts";
import { Refusal, shorten } from "./faults.ts";
import type { Status } from "./parameters.ts";
import { didYouMean } from "./suggest.ts";

const STATUSES: readonly Status[] = ["evidence", "derived", "assumption"];

/** Refuses fields that are not known here. */
export function checkFields(raw: Readonly<Record<string, unknown>>, known: readonly string[]): void {
  const stranger = Object.keys(raw).find((key) => !known.includes(key));
  if (stranger === undefined) return;
  throw new Refusal(say`unknown field \`${shorten(stranger)}\``, adviceOnField(stranger, known), [stranger]);
}

/** What may have been meant by a field that is not known. */
export function adviceOnField(stranger: string, known: readonly string[]): Sentence {
  // `{ value: uniform(1, 2) }` is cut at the comma, and the rest looks like a field.
  if (/[()]/.test(stranger)) return say`Inside { }, put text that holds commas between quotes: "uniform(1, 2)".`;
  return didYouMean(stranger, known);
}

/** Status and note, as any record about a number may carry them. */
export function provenance({ status, note }: Readonly<Record<string, unknown>>): { status?: Status; note?: string } {
  if (status !== undefined && !STATUSES.includes(status as Status)) {
    throw new Refusal(say`"${shorten(status)}" is no status`, say`Write one of ${STATUSES.join(", ")}.`, ["status"]);
  }
  if (note !== undefined && typeof note !== "string") {
    throw new Refusal(say`${shorten(note)} is no text`, say`Put the note between quotes.`, ["note"]);
  }
  return {
    ...(status === undefined ? {} : { status: status as Status }),
    ...(note === undefined ? {} : { note }),
  };
}

/** Keys into the file of sources: one, or a list. */
export function sourcesOf(raw: unknown): string[] {
  if (raw === undefined) return [];
  const list: unknown[] = Array.isArray(raw) ? raw : [raw];
  if (list.every((key) => typeof key === "string")) return list;
  throw new Refusal(say`${shorten(raw)} is no source`, say`Write a key of the file of sources, or a list of keys.`, [
    "source",
  ]);
}
