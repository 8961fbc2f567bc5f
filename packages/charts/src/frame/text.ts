const NARROW_LETTERS = "iljtfrI.,;:'’!|()[]/ \u00a0\u202f";
const WIDE_LETTERS = "mwMWŒœ%@—…";

/**
 * Width of a text in pixels, on the wide side: no font can be measured outside of a browser, and a label that is given
 * too much room is never clipped.
 */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const letter of text) units += letterWidth(letter);
  return units * size;
}

function letterWidth(letter: string): number {
  if (NARROW_LETTERS.includes(letter)) return 0.34;
  if (WIDE_LETTERS.includes(letter)) return 0.95;
  return letter >= "A" && letter <= "Z" ? 0.72 : 0.6;
}

/** A text in lines that fit a width. A word longer than a line is cut; no-break spaces hold. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => cutWord(each, width, size))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function cutWord(word: string, width: number, size: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && textWidth(part + letter, size) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}
