import { all, create, type FunctionAssignmentNode, isFunctionAssignmentNode, type MathNode } from "mathjs";
import { texOf } from "./formula-tex.ts";

/** A row of the table under a formula. */
export interface Variable {
  readonly name: string;
  /** In TeX, without the dollars. */
  readonly symbol: string;
  readonly unit: string;
  /** "0 to 1", "whole, 1 to 8", or nothing for a result. */
  readonly range: string;
  readonly meaning: string;
}

/** A formula of numbers: `name(arguments) = expression`. */
export interface Formula {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly expression: MathNode;
  readonly text: string;
}

/** A formula of columns and tables: lines of mathjs, of which the last gives the result its name. */
export interface ColumnFormula {
  readonly name: string;
  readonly text: string;
}

/** A function that a sentence names, and the file that it links to, from the root of the repository. */
export interface CodeLink {
  readonly name: string;
  readonly file: string;
}

/** One numbered sentence of docs/model.md. */
export interface Sentence {
  readonly number: string;
  readonly title: string;
  /** Line of its heading, from 1. */
  readonly line: number;
  readonly text: string;
  readonly formulas: readonly Formula[];
  readonly columnFormulas: readonly ColumnFormula[];
  readonly variables: readonly Variable[];
  readonly code: readonly CodeLink[];
}

export interface Heading {
  readonly level: number;
  readonly number: string;
  readonly title: string;
  readonly line: number;
}

/** Quantities that every formula may use: the step of time, in quarters and in years. */
export const CONSTANTS: Readonly<Record<string, { symbol: string; value: number; unit: string }>> = {
  oneQuarter: { symbol: "\\Delta t", value: 1, unit: "quarter" },
  quarterYears: { symbol: "\\tfrac14", value: 0.25, unit: "year" },
};

const math = create(all ?? {});

/** The headings with a number, in order. */
export function headingsOf(text: string): Heading[] {
  return text.split("\n").flatMap((line, index) => {
    const found = /^(##|###) (\d+(?:\.\d+)?) (.+)$/.exec(line);
    return found ? [{ level: found[1]!.length, number: found[2]!, title: found[3]!, line: index + 1 }] : [];
  });
}

/** The numbered sentences of the description. */
export function sentencesOf(text: string): Sentence[] {
  const lines = text.split("\n");
  const headings = headingsOf(text);
  return headings
    .filter(({ level }) => level === 3)
    .map(({ number, title, line }) => {
      const end = lines.findIndex((each, index) => index >= line && /^##+ /.test(each));
      const body = lines.slice(line, end < 0 ? lines.length : end).join("\n");
      return {
        number,
        title,
        line,
        text: body,
        formulas: blocks(body, "formula").map(formulaOf),
        columnFormulas: blocks(body, "columns").map(columnFormulaOf),
        variables: variablesOf(body),
        code: codeOf(body),
      };
    });
}

/** The description with the notation above each formula written anew from the formula and the symbols of its table. */
export function withNotation(text: string): string {
  return sentencesOf(text).reduce(
    (whole, { formulas, variables }) =>
      formulas.reduce((page, formula) => replaceNotation(page, formula, variables), whole),
    text,
  );
}

function replaceNotation(page: string, formula: Formula, variables: readonly Variable[]): string {
  const block = `\`\`\`formula\n${formula.text}\`\`\``;
  const at = page.indexOf(block);
  const before = page.slice(0, at).replace(/\$\$\n[^$]*\n\$\$\n\n$/, "");
  return `${before}$$\n${notationOf(formula, variables)}\n$$\n\n${page.slice(at)}`;
}

/** A formula in mathematical notation, by the symbols of its variables. */
function notationOf(formula: Formula, variables: readonly Variable[]): string {
  const symbols = new Map(variables.map(({ name, symbol }) => [name, symbol]));
  const symbolOf = (name: string): string => {
    const symbol = symbols.get(name) ?? CONSTANTS[name]?.symbol;
    if (symbol === undefined) throw new Error(`docs/model.md: ${formula.name} has no symbol for ${name} in its table.`);
    return symbol;
  };
  return `${symbolOf(formula.name)} = ${texOf(formula.expression, symbolOf)}`;
}

function blocks(body: string, language: string): string[] {
  return [...body.matchAll(new RegExp(`^\`\`\`${language}\\n([^\`]*)\`\`\`$`, "gm"))].map((found) => found[1]!);
}

function formulaOf(text: string): Formula {
  const node = math.parse(text.replace(/\s*\n\s*/g, " ").trim());
  if (!isFunctionAssignmentNode(node))
    throw new Error(`docs/model.md: a formula is written name(arguments) = ..., not ${text}`);
  const { name, params, expr } = node as FunctionAssignmentNode;
  return { name, parameters: params, expression: expr, text };
}

function columnFormulaOf(text: string): ColumnFormula {
  return { name: [...text.matchAll(/^(\w+) =/gm)].at(-1)?.[1] ?? text, text };
}

function variablesOf(body: string): Variable[] {
  return [...body.matchAll(/^\| \$(.+?)\$ +\| `(\w+)` +\| (.*?) *\| (.*?) *\| (.*?) *\|$/gm)].map(
    ([, symbol, name, unit, range, meaning]) => ({
      symbol: symbol!.trim(),
      name: name!,
      unit: unit!,
      range: range!,
      meaning: meaning!,
    }),
  );
}

function codeOf(body: string): CodeLink[] {
  return [...body.matchAll(/\[`(\w+)`\]\(\.\.\/([\w./-]+\.ts)\)/g)].map(([, name, file]) => ({
    name: name!,
    file: file!,
  }));
}
