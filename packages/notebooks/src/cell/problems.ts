import type { InBoth } from "@andromede/wording";

/** What is wrong with a cell. How it is said stands in words/problems.ts. */
export type Problem =
  | { readonly kind: "syntax"; readonly detail: string }
  | { readonly kind: "duplicate"; readonly name: string; readonly cells: readonly string[] }
  | { readonly kind: "cycle"; readonly names: readonly string[] }
  | { readonly kind: "unknown"; readonly name: string; readonly near: string | null }
  | { readonly kind: "import"; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: "upstream"; readonly name: string }
  | { readonly kind: "loop" }
  | { readonly kind: "thrown"; readonly detail: InBoth };

/** A library is asked for that the page does not carry. */
export class UnknownImportError extends Error {
  override readonly name = "UnknownImportError";
  readonly asked: string;
  readonly known: readonly string[];

  constructor(asked: string, known: readonly string[]) {
    super(`This page does not carry "${asked}"; it carries ${known.join(", ")}.`);
    this.asked = asked;
    this.known = known;
  }
}
