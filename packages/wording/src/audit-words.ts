import type { AuditKind, AuditResult } from "@andromede/sim-core";
import { ENGLISH } from "./audit-words-english.ts";
import { FRENCH } from "./audit-words-french.ts";
import type { Language } from "./language.ts";

/** What an audit says, besides numbers. */
export interface AuditTold {
  readonly title: (other: string, base: string, outcome: string) => string;
  readonly made: (worlds: string, seed: string) => string;
  readonly kind: Readonly<Record<AuditKind, string>>;
  readonly result: Readonly<Record<AuditResult, string>>;
  readonly row: RowWords;
  readonly head: Readonly<Record<"changed" | "before" | "after" | "worlds" | "result", string>>;
  readonly sound: string;
  readonly broken: (names: readonly string[]) => string;
  readonly held: (held: string, of: string) => string;
  readonly none: (none: string, of: string) => string;
  readonly turned: (names: readonly string[]) => string;
  readonly lost: (names: readonly string[]) => string;
  readonly appeared: (names: readonly string[]) => string;
  readonly more: (count: string) => string;
  readonly because: (name: string, reason: string) => string;
  readonly howToRead: string;
}

interface RowWords {
  readonly names: string;
  readonly order: string;
  readonly clones: (firm: string) => string;
  readonly halves: (firm: string) => string;
  readonly step: string;
  readonly lag: string;
  readonly luck: string;
  readonly plain: string;
  readonly nests: (by: string) => string;
  readonly mechanism: (name: string) => string;
  readonly stock: Readonly<Record<"share" | "awareness" | "price" | "machines", string>>;
  readonly end: Readonly<Record<"low" | "high", string>>;
  readonly base: (stock: string, end: string) => string;
  readonly reading: (scenario: string) => string;
}

export const AUDIT_WORDS: Readonly<Record<Language, AuditTold>> = { en: ENGLISH, fr: FRENCH };
