import type { Status } from "@andromede/sim-core";
import type { InBoth, Language } from "./language.ts";

export const STATUSES: readonly Status[] = ["evidence", "derived", "assumption"];

const NAMES: Readonly<Record<Status, { readonly one: InBoth; readonly many: InBoth }>> = {
  evidence: { one: { en: "evidence", fr: "constat" }, many: { en: "evidence", fr: "constats" } },
  derived: { one: { en: "derived", fr: "déduit" }, many: { en: "derived", fr: "déduits" } },
  assumption: { one: { en: "assumption", fr: "hypothèse" }, many: { en: "assumptions", fr: "hypothèses" } },
};

const GLYPHS: Readonly<Record<Status, string>> = { evidence: "*", derived: "/", assumption: "o" };

/** What a number is: read in a source, computed from one, or judged. */
export function statusName(status: Status, language: Language): string {
  return NAMES[status].one[language];
}

/** The sign beside a number: `*` evidence, `/` derived, `o` assumption. */
export function statusGlyph(status: Status): string {
  return GLYPHS[status];
}

/** 2 evidence, 3 derived, 6 assumptions. */
export function statusCounts(counts: Readonly<Record<Status, number>>, language: Language): string {
  return STATUSES.map(
    (status) => `${counts[status]} ${NAMES[status][isMany(counts[status], language) ? "many" : "one"][language]}`,
  ).join(", ");
}

function isMany(count: number, language: Language): boolean {
  return language === "fr" ? count > 1 : count !== 1;
}
