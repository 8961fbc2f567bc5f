import { writeFrontMatter } from "./front-matter.ts";
import type { Cell, Notebook } from "./notebook.ts";

/** A notebook as Markdown; read again it is the same notebook. */
export function writeNotebook({ front, cells }: Notebook): string {
  return `${writeFrontMatter(front)}\n${cells.map(writeCell).join("\n\n")}\n`;
}

function writeCell(cell: Cell): string {
  if (cell.kind === "code") return `\`\`\`${[cell.syntax, ...cell.flags].join(" ")}\n${cell.text}\n\`\`\``;
  return cell.language === null ? cell.text : `::: ${cell.language}\n${cell.text}\n:::`;
}
