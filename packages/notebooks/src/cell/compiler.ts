// The one file that knows the cell compiler of notebook-kit: another compiler would be put in here.
import { transpile, transpileJavaScript } from "@observablehq/notebook-kit";
import { parseExpressionAt } from "acorn";
import { transform } from "sucrase";

/** A cell compiled: a function of its inputs, as source text, that returns what it shows or an object of its outputs. */
export interface CompiledCell {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Whether the value itself is shown. */
  readonly isShown: boolean;
  readonly body: string;
}

/** Compiles a code cell in Observable's cell language. @throws SyntaxError */
export function compileCode(text: string, syntax: "js" | "ts"): CompiledCell {
  const script = plainScript(text, syntax);
  const { inputs = [], outputs = [], autodisplay = false, body } = transpileJavaScript(expressionIn(script) ?? script);
  return { inputs, outputs, isShown: autodisplay, body };
}

/** A cell that is one expression, without the semicolon that formatters put after it; null where it is more. */
function expressionIn(script: string): string | null {
  const withoutEnd = script.trimEnd().replace(/;$/, "");
  try {
    const { type, end } = parseExpressionAt(withoutEnd, 0, { ecmaVersion: "latest", sourceType: "module" });
    const isNamed = type === "FunctionExpression" || type === "ClassExpression";
    return isNamed || withoutEnd.slice(end).trim() !== "" ? null : withoutEnd;
  } catch {
    return null;
  }
}

/** Compiles prose with `${...}` inside. @throws SyntaxError */
export function compileProse(text: string): CompiledCell {
  const { inputs = [], body } = transpile(text, "md");
  return { inputs, outputs: [], isShown: true, body };
}

/** TypeScript without its types; the compiler of TypeScript itself would triple the page. */
function plainScript(text: string, syntax: "js" | "ts"): string {
  if (syntax === "js") return text;
  return transform(text, { transforms: ["typescript"], disableESTransforms: true, keepUnusedImports: true }).code;
}
