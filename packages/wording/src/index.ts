/** What people read: numbers, verdicts, headlines and names, in English and French. No Node, no page, no `Intl`. */

export { assumptionName, formatAssumption, formatAssumptionRange } from "./assumptions.ts";
export { auditRowName, auditSentences } from "./audit.ts";
export { AUDIT_WORDS, type AuditTold } from "./audit-words.ts";
export { changeName } from "./change-names.ts";
export { formatDate, formatPeriod, formatQuarterName, formatYears } from "./dates.ts";
export { boxSentences, type LeadTold, type TreeLine, treeLines } from "./discovery.ts";
export { DISCOVERY_WORDS } from "./discovery-words.ts";
export {
  columnDecimals,
  type Display,
  type DisplayStyle,
  decimalsToTell,
  displayOf,
  formatAmount,
  formatRange,
  formatValue,
} from "./display.ts";
export {
  bySize,
  decimalsOfParts,
  differenceDisplay,
  differenceSentence,
  type ExplanationInWords,
  explanationNotes,
  type PartTold,
  partName,
} from "./explanation.ts";
export { EXPLANATION_WORDS, type ExplanationTold } from "./explanation-words.ts";
export { GLOSSARY, type Term, term } from "./glossary.ts";
export { type DependsInput, deName, dependsHeadline, type HeadlineInput, headline } from "./headlines.ts";
export { type InBoth, isLanguage, LANGUAGES, type Language } from "./language.ts";
export { meanDecimals } from "./mean-decimals.ts";
export { actorName, countryAdjective, measureName } from "./names.ts";
export {
  decimalsFor,
  decimalsWithin,
  formatInterval,
  formatMoneyEur,
  formatNumber,
  formatPoints,
  formatShare,
  formatWorlds,
  NARROW_SPACE,
  NO_BREAK_SPACE,
  type NumberStyle,
} from "./numbers.ts";
export { outcomeName, shortActor } from "./outcome-name.ts";
export { errorInBoth, errorText, faultSentence, faultText, meaningText, sentenceText } from "./sentences.ts";
export { sourceParts } from "./source-parts.ts";
export { type PolicyLine, policyLines, splitText } from "./split.ts";
export { SPLIT_WORDS, type SplitTold } from "./split-words.ts";
export { STATUSES, statusCounts, statusGlyph, statusName } from "./statuses.ts";
export { nearLimitText, verdictLegend, verdictSign, verdictText, verdictWord, worldsAbove } from "./verdicts.ts";
