import { type Sentence, say } from "../../sentence/sentence.ts";
import { Refusal } from "../faults.ts";

export interface Token {
  readonly kind: "number" | "name" | "operator";
  readonly text: string;
}

const PIECES: readonly (readonly [Token["kind"], RegExp])[] = [
  ["number", /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["name", /[A-Za-z_][A-Za-z0-9_]*/y],
  ["operator", /<=|>=|==|!=|[-+*/^<>?:(),]/y],
];
const WORDS = new Set(["and", "or", "not"]);
/** Signs that mean something elsewhere, and what to say of them here. */
const STRANGERS: Readonly<Record<string, Sentence>> = {
  "=": say`A formula sets nothing; to compare, write ==.`,
  ".": say`Nothing can be reached through a dot; use names of \`parameters\`.`,
  "[": say`There are no lists in formulas.`,
  "{": say`There are no records in formulas.`,
  '"': say`There is no text in formulas.`,
  "'": say`There is no text in formulas.`,
  "`": say`There is no text in formulas.`,
  ";": say`A formula is one expression.`,
  "%": say`Write 0.2 for 20 %.`,
  "!": say`Write \`not\` for the contrary, != for different.`,
};

/** Cuts a formula into numbers, names and signs; anything else is refused. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? "")) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(text: string, at: number): Token {
  for (const [kind, piece] of PIECES) {
    piece.lastIndex = at;
    const found = piece.exec(text)?.[0];
    if (found !== undefined) return { kind: WORDS.has(found) ? "operator" : kind, text: found };
  }
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  throw new Refusal(
    say`"${sign}" is not allowed in a formula`,
    STRANGERS[sign] ?? say`A formula holds numbers, names and arithmetic.`,
  );
}
