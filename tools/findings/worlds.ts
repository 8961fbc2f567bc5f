/** Worlds behind docs/findings.md: enough for the words of verdicts, few enough for minutes. */
export const FINDINGS_WORLDS = 200;
