import type ts from "typescript";

/** Something in a source file that a rule of this repository refuses: where, and what to do about it. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export function faultAt(source: ts.SourceFile, position: number, message: string): Fault {
  const { line, character } = source.getLineAndCharacterOfPosition(position);
  return { file: source.fileName, line: line + 1, column: character + 1, message };
}
