import type { Source } from "@andromede/sim-core";
import { formatDate } from "./dates.ts";
import type { Language } from "./language.ts";

/** Author, title, publication and date of a source, as far as they are known, in the reader's language. */
export function sourceParts({ author, title, publication, date }: Source, language: Language): string[] {
  const when = date === undefined || date === "" ? "" : formatDate(date, language);
  return [author, title, publication]
    .map((part) => textOf(part, language))
    .concat(when)
    .filter((part) => part !== "");
}

/** A text that stands as it was published, or in both languages where it is our own. */
function textOf(part: unknown, language: Language): string {
  if (typeof part === "string") return part;
  const inLanguage = (part as Readonly<Record<string, unknown>> | null | undefined)?.[language];
  return typeof inLanguage === "string" ? inLanguage : "";
}
