/** Elements whose text is typed or drawn, and stays as it is. */
const UNTOUCHED = ["pre", "code", "style", "svg"];

/** The signs of a French page with the spaces that keep them on their line; what is code or a picture stays as it is. */
export function inFrenchTypography(html: string): string {
  let inside = 0;
  return html
    .split(/(<[^>]*>)/)
    .map((part, at) => {
      const isTag = at % 2 === 1;
      if (!isTag) return inside > 0 ? part : withSpaces(part);
      const [, end, name = ""] = /^<(\/?)([a-z]+)/.exec(part) ?? [];
      if (UNTOUCHED.includes(name)) inside += end === "/" ? -1 : 1;
      return part;
    })
    .join("");
}

function withSpaces(text: string): string {
  return text.replaceAll(/ (?=[:»])|(?<=«) /g, "\u00a0").replaceAll(/ (?=[;?!])/g, "\u202f");
}
