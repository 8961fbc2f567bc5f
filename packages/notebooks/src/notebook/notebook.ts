import type { InBoth, Language } from "@andromede/wording";

/** What stands above a notebook's first cell. */
export interface FrontMatter {
  readonly title: InBoth;
  readonly question: InBoth;
  /** Ids of the scenarios that the bar offers first; null where the notebook has no bar. */
  readonly baseline: string | null;
  readonly alternative: string | null;
  readonly seed: string;
  readonly runs: number;
}

/** Prose in one language (null: in both), or code that both languages share. */
export type Cell = ProseCell | CodeCell;

export interface ProseCell {
  readonly kind: "prose";
  readonly id: string;
  readonly language: Language | null;
  readonly text: string;
}

export interface CodeCell {
  readonly kind: "code";
  readonly id: string;
  readonly syntax: "js" | "ts";
  /** Words after the syntax on the fence: `controls`, `open`, `hidden`. */
  readonly flags: readonly string[];
  readonly text: string;
}

export interface Notebook {
  readonly front: FrontMatter;
  readonly cells: readonly Cell[];
}
