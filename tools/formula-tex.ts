import {
  isConditionalNode,
  isConstantNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  type MathNode,
  type OperatorNode,
} from "mathjs";

/** How tightly an operator binds: an operand that binds less needs brackets. */
const BINDING: Readonly<Record<string, number>> = {
  "+": 2,
  "-": 2,
  "*": 3,
  "/": 5,
  unaryMinus: 3,
  "^": 4,
};
const ATOM = 5;
const FUNCTIONS: Readonly<Record<string, string>> = { exp: "\\exp", log: "\\ln", max: "\\max", min: "\\min" };
const RELATIONS: Readonly<Record<string, string>> = { ">=": "\\ge", "<=": "\\le", ">": ">", "<": "<", "==": "=" };

/** A formula of docs/model.md as a mathematician writes it: names become symbols, quotients become fractions. */
export function texOf(node: MathNode, symbolOf: (name: string) => string): string {
  const tex = (inner: MathNode): string => texOf(inner, symbolOf);
  if (isParenthesisNode(node)) return tex(node.content);
  if (isConstantNode(node)) return texOfNumber(String(node.value));
  if (isSymbolNode(node)) return symbolOf(node.name);
  if (isConditionalNode(node)) {
    const otherwise = `${tex(node.falseExpr)} & \\text{otherwise}`;
    return `\\begin{cases} ${tex(node.trueExpr)} & \\text{if } ${tex(node.condition)} \\\\ ${otherwise} \\end{cases}`;
  }
  if (isFunctionNode(node)) {
    const args = node.args.map(tex).join(", ");
    return `${FUNCTIONS[node.fn.toString()] ?? `\\mathrm{${node.fn.toString()}}`}\\left(${args}\\right)`;
  }
  if (isOperatorNode(node)) return texOfOperator(node as OperatorNode, symbolOf);
  throw new Error(`docs/model.md: a formula holds a ${node.type}, which has no notation here: ${node.toString()}`);
}

function texOfNumber(text: string): string {
  if (text === "Infinity") return "\\infty";
  const [mantissa, exponent] = text.split("e");
  return exponent === undefined ? text : `${mantissa === "1" ? "" : `${mantissa} \\cdot `}10^{${exponent}}`;
}

function texOfOperator(node: OperatorNode, symbolOf: (name: string) => string): string {
  const tex = (inner: MathNode): string => texOf(inner, symbolOf);
  const operator = node.fn === "unaryMinus" ? "unaryMinus" : node.op;
  const binding = BINDING[operator] ?? 1;
  const bracketed = (inner: MathNode, least: number): string =>
    bindingOf(inner) < least ? `\\left(${tex(inner)}\\right)` : tex(inner);
  const [left, right] = node.args as [MathNode, MathNode];
  if (operator === "unaryMinus") return `-${bracketed(left, binding)}`;
  if (operator === "/") return `\\frac{${tex(left)}}{${tex(right)}}`;
  if (operator === "^")
    return `${isOperatorNode(unwrapped(left)) ? `\\left(${tex(left)}\\right)` : tex(left)}^{${tex(right)}}`;
  if (operator === "*") {
    const times = isConstantNode(unwrapped(right)) ? "\\cdot" : "\\,";
    return `${bracketed(left, binding)} ${times} ${bracketed(right, binding)}`;
  }
  const sign = RELATIONS[operator] ?? operator;
  return `${bracketed(left, binding)} ${sign} ${bracketed(right, operator === "-" ? binding + 1 : binding)}`;
}

function unwrapped(node: MathNode): MathNode {
  return isParenthesisNode(node) ? unwrapped(node.content) : node;
}

function bindingOf(node: MathNode): number {
  const inner = unwrapped(node);
  if (!isOperatorNode(inner)) return isConditionalNode(inner) ? 0 : ATOM;
  return BINDING[inner.fn === "unaryMinus" ? "unaryMinus" : inner.op] ?? 1;
}
