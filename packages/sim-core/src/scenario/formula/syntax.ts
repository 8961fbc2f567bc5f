import { say } from "../../sentence/sentence.ts";
import { Refusal } from "../faults.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A formula as a tree of plain data. Only these kinds of node exist: a formula cannot do anything but arithmetic. */
export type FormulaNode =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly index: number }
  | { readonly kind: "call"; readonly name: string; readonly parts: readonly FormulaNode[] }
  | { readonly kind: "operator"; readonly name: string; readonly parts: readonly FormulaNode[] };

/** A formula that has passed its checks; plain data, so that it travels to workers. */
export interface Formula {
  readonly text: string;
  readonly names: readonly string[];
  /** What the canonical value of each name is divided by, to see it in the unit in which it was declared. */
  readonly divisors: readonly number[];
  /** What the result is multiplied by, to be in canonical units. */
  readonly scale: number;
  readonly tree: FormulaNode;
}

/** Functions of formulas, with the least and greatest number of arguments. */
const FORMULA_FUNCTIONS: Readonly<Record<string, readonly [number, number]>> = {
  abs: [1, 1],
  min: [1, 20],
  max: [1, 20],
  exp: [1, 1],
  log: [1, 1],
  sqrt: [1, 1],
  floor: [1, 1],
  ceil: [1, 1],
  round: [1, 1],
  pow: [2, 2],
};

const LIMITS = { characters: 2000, nodes: 500, depth: 50 } as const;

/** How tightly operators of two sides bind; a higher number binds tighter. */
const BINDING: Readonly<Record<string, number>> = {
  "?": 1,
  or: 2,
  and: 3,
  "==": 4,
  "!=": 4,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "^": 8,
};
const TERNARY = 1;
const COMPARISON = 4;
const UNARY = 7;
const POWER = 8;

interface Reader {
  readonly tokens: readonly Token[];
  readonly names: string[];
  next: number;
  nodes: number;
}

/** Reads a formula; refuses all that is not arithmetic, with the piece that is at fault. */
export function parseFormula(text: string): { readonly tree: FormulaNode; readonly names: readonly string[] } {
  if (text.length > LIMITS.characters) {
    throw new Refusal(
      say`the formula has ${text.length} characters, more than ${LIMITS.characters}`,
      say`Give its parts names under \`parameters\`.`,
    );
  }
  const reader: Reader = { tokens: tokensOf(text), names: [], next: 0, nodes: 0 };
  if (reader.tokens.length === 0) throw new Refusal(say`the formula is empty`, say`Write for example = 2 * budget.`);
  const tree = expression(reader, TERNARY, 0);
  const left = reader.tokens[reader.next];
  if (left) throw unexpected(left, reader.tokens[reader.next - 1]);
  return { tree, names: reader.names };
}

/** One expression whose operators bind at least as tightly as `least`. */
function expression(reader: Reader, least: number, depth: number): FormulaNode {
  if (depth > LIMITS.depth) {
    throw new Refusal(
      say`the formula is nested more than ${LIMITS.depth} deep`,
      say`Give its parts names under \`parameters\`.`,
    );
  }
  let left = prefix(reader, depth);
  for (let next = operatorAt(reader, least); next; next = operatorAt(reader, least)) {
    left = next.text === "?" ? choice(reader, left, depth) : twoSided(reader, left, next, depth);
  }
  return left;
}

/** The operator that comes next, if it binds tightly enough. */
function operatorAt(reader: Reader, least: number): Token | null {
  const token = reader.tokens[reader.next];
  if (token?.kind !== "operator") return null;
  return (BINDING[token.text] ?? 0) >= least ? token : null;
}

function twoSided(reader: Reader, left: FormulaNode, token: Token, depth: number): FormulaNode {
  const binding = BINDING[token.text]!;
  reader.next += 1;
  const right = expression(reader, binding === POWER ? UNARY : binding + 1, depth + 1);
  const after = reader.tokens[reader.next];
  if (binding === COMPARISON && after && BINDING[after.text] === COMPARISON) {
    throw new Refusal(say`two comparisons in a row at "${after.text}"`, say`Join them with \`and\`: a < b and b < c.`);
  }
  return node(reader, { kind: "operator", name: token.text, parts: [left, right] });
}

function choice(reader: Reader, condition: FormulaNode, depth: number): FormulaNode {
  reader.next += 1;
  const yes = expression(reader, TERNARY, depth + 1);
  expect(reader, ":");
  const no = expression(reader, TERNARY, depth + 1);
  return node(reader, { kind: "operator", name: "?", parts: [condition, yes, no] });
}

function prefix(reader: Reader, depth: number): FormulaNode {
  const token = reader.tokens[reader.next];
  if (token === undefined) throw new Refusal(say`the formula breaks off`, say`Something is missing at its end.`);
  reader.next += 1;
  if (token.kind === "number") return node(reader, { kind: "number", value: Number(token.text) });
  if (token.kind === "name") return nameOrCall(reader, token, depth);
  if (token.text === "(") {
    const inner = expression(reader, TERNARY, depth + 1);
    expect(reader, ")");
    return inner;
  }
  if (token.text === "-" || token.text === "+" || token.text === "not") {
    const inner = expression(reader, UNARY, depth + 1);
    return node(reader, { kind: "operator", name: token.text, parts: [inner] });
  }
  throw unexpected(token, undefined);
}

function nameOrCall(reader: Reader, token: Token, depth: number): FormulaNode {
  if (reader.tokens[reader.next]?.text !== "(") {
    const known = reader.names.indexOf(token.text);
    return node(reader, { kind: "name", index: known >= 0 ? known : reader.names.push(token.text) - 1 });
  }
  reader.next += 1;
  const parts: FormulaNode[] = [];
  while (reader.tokens[reader.next]?.text !== ")") {
    if (parts.length > 0) expect(reader, ",");
    parts.push(expression(reader, TERNARY, depth + 1));
  }
  reader.next += 1;
  checkCall(token.text, parts.length);
  return node(reader, { kind: "call", name: token.text, parts });
}

function checkCall(name: string, count: number): void {
  const counts = Object.hasOwn(FORMULA_FUNCTIONS, name) ? FORMULA_FUNCTIONS[name] : undefined;
  if (counts === undefined) {
    throw new Refusal(
      say`no function "${name}" in formulas`,
      say`There are ${Object.keys(FORMULA_FUNCTIONS).join(", ")}.`,
    );
  }
  const [least, most] = counts;
  if (count >= least && count <= most) return;
  throw new Refusal(
    say`${name}() has ${count} arguments`,
    least === most ? say`It takes ${least}.` : say`It takes ${least} to ${most}.`,
  );
}

function expect(reader: Reader, text: string): void {
  const token = reader.tokens[reader.next];
  if (token?.text !== text) {
    throw new Refusal(
      token ? say`"${text}" is missing before "${token.text}"` : say`"${text}" is missing at the end of the formula`,
      say`Add it.`,
    );
  }
  reader.next += 1;
}

function unexpected(token: Token, before: Token | undefined): Refusal {
  const multiplies =
    before !== undefined && (before.kind !== "operator" || before.text === ")") && token.kind !== "operator";
  if (multiplies || (before?.kind === "number" && token.text === "(")) {
    return new Refusal(
      say`no sign between "${before.text}" and "${token.text}"`,
      say`Write the multiplication sign: 2 * x.`,
    );
  }
  return new Refusal(
    say`"${token.text}" cannot stand there in a formula`,
    say`A formula holds numbers, names and arithmetic.`,
  );
}

function node(reader: Reader, made: FormulaNode): FormulaNode {
  reader.nodes += 1;
  if (reader.nodes > LIMITS.nodes)
    throw new Refusal(say`the formula has more than ${LIMITS.nodes} parts`, say`Name some.`);
  return made;
}
