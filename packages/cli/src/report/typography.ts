import type { Language } from "@andromede/wording";

/** Elements whose text is typed or drawn, and stays as it is. */
const UNTOUCHED = ["pre", "code", "style", "svg"];

/**
 * A page whose ranges, and French signs, keep to their line: by spaces that do not break. What is code or a picture stays
 * as it is.
 */
export function withTypography(html: string, language: Language): string {
  let inside = 0;
  return html
    .split(/(<[^>]*>)/)
    .map((part, at) => {
      const isTag = at % 2 === 1;
      if (!isTag) return inside > 0 ? part : withSpaces(part, language);
      const [, end, name = ""] = /^<(\/?)([a-z]+)/.exec(part) ?? [];
      if (UNTOUCHED.includes(name)) inside += end === "/" ? -1 : 1;
      return part;
    })
    .join("");
}

function withSpaces(text: string, language: Language): string {
  const signs = language === "fr" ? withFrenchSigns(text) : text;
  return signs.replaceAll(/\[[^\][<>]{3,40}\]/g, (range) => range.replaceAll(" ", "\u00a0"));
}

function withFrenchSigns(text: string): string {
  return text.replaceAll(/ (?=[:»])|(?<=«) /g, "\u00a0").replaceAll(/ (?=[;?!])/g, "\u202f");
}
