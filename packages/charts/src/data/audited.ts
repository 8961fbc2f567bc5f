import type { Audit, AuditResult } from "@andromede/sim-core";
import { AUDIT_WORDS, auditRowName } from "@andromede/wording";
import type { AuditedData } from "../charts/audited.ts";

const AS_BEFORE: readonly AuditResult[] = ["same", "rounding", "held", "none"];

/** What could be tried of an audit, as `audited` draws it. */
export function auditedOf(audit: Audit): AuditedData {
  const { base, other, outcome, unit, runs, rows } = audit;
  const { en, fr } = AUDIT_WORDS;
  return {
    ...{ first: other.title, second: base.title, measure: outcome.measure, unit, runs },
    rows: rows.flatMap((row) =>
      row.before === null || row.after === null
        ? []
        : {
            group: { en: en.kind[row.kind], fr: fr.kind[row.kind] },
            name: { en: auditRowName(row, audit, "en"), fr: auditRowName(row, audit, "fr") },
            result: { en: en.result[row.result], fr: fr.result[row.result] },
            before: row.before,
            difference: row.after,
            isAsBefore: AS_BEFORE.includes(row.result),
          },
    ),
  };
}
