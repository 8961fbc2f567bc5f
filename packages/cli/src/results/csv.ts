import { type Block, COLUMNS } from "./block.ts";

/**
 * The tidy table as CSV (RFC 4180, lines end in LF, UTF-8): a header, then a row a value. A number is written with the
 * fewest digits that give back the same double; a value that is not defined is empty.
 */
export function* csvOf(blocks: Iterable<Block>): Generator<string> {
  yield `${COLUMNS.join(",")}\n`;
  for (const block of blocks) yield rowsOf(block);
}

function rowsOf(block: Block): string {
  const before = `${field(block.scenario)},`;
  const names = [block.quarter, block.actor, block.counterparty, block.segment, block.measure, block.unit];
  const after = `,${names.map(field).join(",")},`;
  let text = "";
  for (let row = 0; row < block.values.length; row++) {
    text += `${before}${block.firstRun + row}${after}${numberText(block.values[row]!)}\n`;
  }
  return text;
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return "";
  return Object.is(value, -0) ? "-0" : String(value);
}
