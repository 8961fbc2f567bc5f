import type { Audit, AuditRow } from "@andromede/sim-core";
import type { Language } from "@andromede/wording";
import { shortActor } from "../tables/grouped.ts";
import { auditWords } from "./words.ts";

/** What was changed, in words. */
export function rowName({ id, kind, subject }: AuditRow, { base, other }: Audit, language: Language): string {
  const { row } = auditWords(language);
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
      return row.mechanism(subject);
    case "base": {
      const [stock, end] = subject.split(":") as [keyof typeof row.stock, keyof typeof row.end];
      return row.base(row.stock[stock], row.end[end]);
    }
    default:
      return row.reading(subject);
  }
}
