// Stands in for the compiler of TypeScript, which the cell compiler names but never calls here: sucrase takes the types off.
function isMissing(): never {
  throw new Error("The compiler of TypeScript is not in the page.");
}

export const ModuleKind = {};
export const ScriptTarget = {};
export const SyntaxKind = {};
export {
  isMissing as createProgram,
  isMissing as createSourceFile,
  isMissing as forEachChild,
  isMissing as isClassExpression,
  isMissing as isExpressionStatement,
  isMissing as isFunctionExpression,
  isMissing as isParenthesizedExpression,
  isMissing as transpile,
};
