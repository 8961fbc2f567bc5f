import { type Comparison, pairedMeasureOf, quantileError } from "@andromede/sim-core";
import { columnDecimals, displayOf, formatNumber, headline } from "@andromede/wording";
import type { RunSettings } from "../input/options.ts";
import type { Session } from "../session.ts";
import { wrap } from "../terminal/text.ts";
import { differenceTable, undefinedReasons } from "./difference-table.ts";
import { outcomeText } from "./outcome-text.ts";
import { comparedWith, differences } from "./policy-rows.ts";
import { policyTable } from "./policy-table.ts";
import { restsOnLine } from "./rests-on.ts";

/**
 * A comparison as people read it: a table for each outcome that was asked for (or for the first), the headline of each
 * alternative, and, where there is one alternative or more was asked for, every outcome of each.
 */
export function comparisonText(comparison: Comparison, settings: RunSettings, session: Session): string {
  const { terminal, words } = session;
  const shown = Math.max(1, settings.outcomes.length);
  // A measure that takes two scenarios has no line of its own for each of them: it stands in the difference.
  const isPaired = settings.outcomes.some(({ measure }) => pairedMeasureOf(measure) !== undefined);
  const isUnasked = settings.outcomes.length === 0 && (settings.isVerbose || comparison.alternatives.length === 1);
  const isLong = isPaired || isUnasked;
  const tables = Array.from({ length: shown }, (_, at) => outcomeBlock(comparison, at, settings, session));
  const details = isLong ? comparison.alternatives.map((_, index) => detailBlock(comparison, index, session)) : [];
  const scenarios = [comparison.base, ...comparison.alternatives].map(({ scenario }) => scenario);
  const reading = comparison.runs === 1 ? [] : [words.table.legend, wrap(words.table.howToRead, terminal.columns)];
  const closing = [...reading, ...pairing(comparison, session), restsOnLine(scenarios, session)];
  return `${[drawn(comparison, settings, session), ...tables, ...details, closing.join("\n")].join("\n\n")}\n`;
}

function drawn({ runs, seed }: Comparison, { centre }: RunSettings, { words, language }: Session): string {
  const { table } = words;
  return centre ? table.centre : table.together(table.worlds(formatNumber(runs, language), seed));
}

function outcomeBlock(comparison: Comparison, at: number, settings: RunSettings, session: Session): string {
  const { language, colour, terminal } = session;
  const { lines, notes } = policyTable(comparison, at, session, settings.isVerbose);
  const title = outcomeText(comparison.base.outcomes[at]!, comparison.base.scenario, language);
  const headlines =
    comparison.runs === 1 ? [] : comparison.alternatives.map((_, index) => headlineOf(comparison, index, at, session));
  return [
    colour.bold(title),
    ...lines,
    "",
    ...headlines.map((text) => wrap(text, terminal.columns, "  ")),
    ...notes.map((note) => wrap(note, terminal.columns)),
  ]
    .join("\n")
    .trimEnd();
}

function headlineOf(comparison: Comparison, index: number, at: number, { language }: Session): string {
  const { base, alternatives } = comparison;
  const row = comparedWith(comparison, index, base.outcomes[at]!);
  if (!row?.verdict) return `${alternatives[index]!.scenario.title[language]}: ${row?.reason ?? "-"}`;
  const names = { alternative: alternatives[index]!.scenario.title[language], base: base.scenario.title[language] };
  const error = quantileError(differences(base, alternatives[index]!, row), 0.5);
  const { p05, p50, p95 } = row.difference;
  const display = displayOf(row.measure, row.unit, "difference");
  const digits = columnDecimals([p05, p50, p95], display, Number.isFinite(error) ? error : null);
  return headline({ ...row, ...names, verdict: row.verdict, digits }, language);
}

function detailBlock(comparison: Comparison, index: number, session: Session): string {
  const title = comparison.alternatives[index]!.scenario.title[session.language];
  const reasons = undefinedReasons(comparison, index, session).map((reason) =>
    wrap(reason, session.terminal.columns, "  "),
  );
  const table = [session.colour.bold(title), ...differenceTable(comparison, index, session)];
  return [...table, ...(reasons.length > 0 ? ["", ...reasons] : [])].join("\n");
}

/** How many runs with separate luck would have said as much of the first outcome, for the alternative nearest the base. */
function pairing(comparison: Comparison, { words, language, terminal }: Session): string[] {
  const { alternatives, runs, base } = comparison;
  const needed = alternatives
    .map((_, index) => comparedWith(comparison, index, base.outcomes[0]!)?.runsUnpairedWouldNeed ?? null)
    .filter((count) => count !== null);
  if (needed.length === 0) return [];
  const most = Math.max(...needed);
  if (most <= runs) return [];
  const rounded = Number(most.toPrecision(2));
  return [wrap(words.table.pairing(formatNumber(rounded, language), formatNumber(runs, language)), terminal.columns)];
}
