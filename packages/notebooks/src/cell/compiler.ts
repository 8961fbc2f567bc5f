// The one file that knows the cell compiler of notebook-kit: another compiler would be put in here.
import { transpile, transpileJavaScript } from "@observablehq/notebook-kit";
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
  const { inputs = [], outputs = [], autodisplay = false, body } = transpileJavaScript(plainScript(text, syntax));
  return { inputs, outputs, isShown: autodisplay, body };
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
