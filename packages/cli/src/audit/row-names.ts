import type { Audit, AuditRow } from "@andromede/sim-core";
import { auditRowName, type Language } from "@andromede/wording";

/** What was changed, in words. */
export function rowName(row: AuditRow, audit: Audit, language: Language): string {
  return auditRowName(row, audit, language);
}
