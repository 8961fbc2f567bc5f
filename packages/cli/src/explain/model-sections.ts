import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const description = fileURLToPath(new URL("../../../../docs/model.md", import.meta.url));

/** The headings of sections of the description of the model: "4.1 A larger firm makes a unit more cheaply..."; bare numbers where it is not there. */
export function sectionTitles(sections: readonly string[]): string[] {
  const titles = new Map<string, string>();
  try {
    for (const [, number, title] of readFileSync(description, "utf8").matchAll(/^### (\d+\.\d+) (.*)$/gm))
      titles.set(number!, title!);
  } catch {
    // An installed program may stand without its documents.
  }
  return sections.map((section) => (titles.has(section) ? `${section} ${titles.get(section)}` : section));
}
