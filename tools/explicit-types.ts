import ts from "typescript";
import { type Fault, faultAt } from "./fault.ts";

/**
 * The exports of a file that do not say their type, so that a reader would have to work it out. Let off are a file that
 * makes zod schemas, since there the schema is the one source and the types are inferred from it, and a table that ends
 * in `as const satisfies Kind[]`, since that is its type.
 */
export function explicitTypeFaults(file: string, text: string): Fault[] {
  if (/^import (?!type).*from "zod";$/m.test(text)) return [];
  const { diagnostics = [] } = ts.transpileDeclaration(text, {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true, declaration: true, target: ts.ScriptTarget.ES2023 },
  });
  return diagnostics.flatMap(({ file: source, start = 0, messageText }) =>
    source === undefined || isCheckedTable(source, start)
      ? []
      : [faultAt(source, start, `say the type of what is exported: ${firstLine(messageText)}`)],
  );
}

function isCheckedTable(source: ts.SourceFile, start: number): boolean {
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .some(
      ({ name, initializer }) =>
        name.getStart(source) === start && initializer !== undefined && ts.isSatisfiesExpression(initializer),
    );
}

function firstLine(text: string | ts.DiagnosticMessageChain): string {
  return typeof text === "string" ? text : text.messageText;
}
