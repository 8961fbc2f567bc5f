import { abs, ceil, floor, max, min, round, sqrt } from "../../math/arithmetic.ts";
import { exp } from "../../math/exp.ts";
import { log } from "../../math/log.ts";
import { pow } from "../../math/pow.ts";
import type { Formula, FormulaNode } from "./syntax.ts";

/** A formula ready to run: takes the canonical values of its names, in their order, and gives a canonical value. */
export type CompiledFormula = (values: ArrayLike<number>) => number;

const compiled = new WeakMap<Formula, CompiledFormula>();

/** Turns a formula into nested functions over the core's own arithmetic, so that every engine gives the same bits. */
export function compileFormula(formula: Formula): CompiledFormula {
  const known = compiled.get(formula);
  if (known) return known;
  const run = closureOf(formula.tree, formula.divisors);
  const { scale } = formula;
  const made: CompiledFormula = scale === 1 ? run : (values) => run(values) * scale;
  compiled.set(formula, made);
  return made;
}

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  abs,
  min,
  max,
  exp,
  log,
  sqrt,
  floor,
  ceil,
  round,
  pow,
};

const truth = (value: boolean): number => (value ? 1 : 0);

const TWO_SIDED: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "^": pow,
  "<": (a, b) => truth(a < b),
  "<=": (a, b) => truth(a <= b),
  ">": (a, b) => truth(a > b),
  ">=": (a, b) => truth(a >= b),
  "==": (a, b) => truth(a === b),
  "!=": (a, b) => truth(a !== b),
  and: (a, b) => truth(a !== 0 && b !== 0),
  or: (a, b) => truth(a !== 0 || b !== 0),
};

function closureOf(node: FormulaNode, divisors: readonly number[]): CompiledFormula {
  if (node.kind === "number") return () => node.value;
  if (node.kind === "name") return nameClosure(node.index, divisors[node.index] ?? 1);
  const parts = node.parts.map((part) => closureOf(part, divisors));
  if (node.kind === "call") return callClosure(FUNCTIONS[node.name]!, parts);
  return operatorClosure(node.name, parts);
}

function nameClosure(index: number, divisor: number): CompiledFormula {
  return divisor === 1 ? (values) => values[index]! : (values) => values[index]! / divisor;
}

function callClosure(apply: (...values: number[]) => number, parts: readonly CompiledFormula[]): CompiledFormula {
  const [first, second] = [parts[0]!, parts[1]];
  if (parts.length === 1) return (values) => apply(first(values));
  if (parts.length === 2 && second) return (values) => apply(first(values), second(values));
  return (values) => apply(...parts.map((part) => part(values)));
}

function operatorClosure(name: string, parts: readonly CompiledFormula[]): CompiledFormula {
  const [first, second, third] = [parts[0]!, parts[1], parts[2]];
  if (second && third) return (values) => (first(values) !== 0 ? second(values) : third(values));
  if (second) {
    const apply = TWO_SIDED[name]!;
    return (values) => apply(first(values), second(values));
  }
  if (name === "-") return (values) => -first(values);
  if (name === "not") return (values) => truth(first(values) === 0);
  return first;
}
