import type { Audit, AuditResult, AuditRow } from "@andromede/sim-core";
import { AUDIT_WORDS } from "./audit-words.ts";
import { headline } from "./headlines.ts";
import type { Language } from "./language.ts";
import { mechanismName } from "./mechanism-names.ts";
import { formatNumber } from "./numbers.ts";
import { shortActor } from "./outcome-name.ts";

/** What was changed, in words. */
export function auditRowName(
  { id, kind, subject }: Pick<AuditRow, "id" | "kind" | "subject">,
  { base, other }: Pick<Audit, "base" | "other">,
  language: Language,
): string {
  const { row } = AUDIT_WORDS[language];
  switch (kind) {
    case "names":
      return row.names;
    case "order":
      return row.order;
    case "clones": {
      const name = shortActor(subject, language, subject in other.data.firms ? other : base);
      return id.startsWith("clones") ? row.clones(name) : row.halves(name);
    }
    case "time":
      return subject === "step" ? row.step : row.lag;
    case "luck":
      return row.luck;
    case "choice":
      return subject === "plain" ? row.plain : row.nests(subject);
    case "mechanism":
      return row.mechanism(mechanismName(subject, language));
    case "base": {
      const [stock, end] = subject.split(":") as [keyof typeof row.stock, keyof typeof row.end];
      return row.base(row.stock[stock], row.end[end]);
    }
    default:
      return row.reading(subject);
  }
}

/** What the difference is, whether anything moved it that should not, and in which changes its sign held. */
export function auditSentences(audit: Audit, language: Language): string[] {
  const words = AUDIT_WORDS[language];
  const { base, other, outcome, unit, difference, rows } = audit;
  const { measure, quarter } = outcome;
  const named = { alternative: other.title[language], base: base.title[language] };
  const said = headline({ ...named, measure, unit, quarter, verdict: difference.verdict, difference }, language);
  const may = rows.filter(({ isIdentity, result }) => !isIdentity && result !== "untested");
  const hasSign = ["clear", "leans"].includes(difference.verdict.word);
  const alike = may.filter(({ result }) => result === (hasSign ? "held" : "none"));
  const count = [formatNumber(alike.length, language), formatNumber(may.length, language)] as const;
  const namesOf = (result: AuditResult): string[] => namesWith(result, audit, language);
  const broken = namesOf("broken");
  const [turned, lost, appeared] = [namesOf("turned"), namesOf("lost"), namesOf("appeared")];
  return [
    said,
    broken.length > 0 ? words.broken(broken) : words.sound,
    hasSign ? words.held(...count) : words.none(...count),
    ...(turned.length > 0 ? [words.turned(turned)] : []),
    ...(lost.length > 0 ? [words.lost(lost)] : []),
    ...(appeared.length > 0 ? [words.appeared(appeared)] : []),
  ];
}

function namesWith(result: AuditResult, audit: Audit, language: Language): string[] {
  const names = audit.rows.filter((row) => row.result === result).map((row) => auditRowName(row, audit, language));
  const rest = names.length - MOST_NAMES;
  const more = AUDIT_WORDS[language].more(formatNumber(rest, language));
  return rest > 1 ? [...names.slice(0, MOST_NAMES), more] : names;
}

const MOST_NAMES = 6;
