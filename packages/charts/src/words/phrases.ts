import { type Language, NO_BREAK_SPACE } from "@andromede/wording";

/** Parts of a list that has commas inside. */
export function joined(parts: readonly string[], language: Language): string {
  return parts.join(language === "fr" ? " ; " : "; ");
}

/** A sentence begins with a capital, whatever the name is that it begins with. */
export function capitalised(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

/** A range that no line is broken in. */
export function unbroken(range: string): string {
  return range.replaceAll(" ", NO_BREAK_SPACE);
}

/** "en 2014", "au T4 2014". */
export function enDate(date: string): string {
  return /^\d+$/.test(date) ? `en ${date}` : `au ${date}`;
}

/** "1 monde", "2 mondes". */
export function mondes(count: string): string {
  return `${count} monde${Number(count) >= 2 ? "s" : ""}`;
}
