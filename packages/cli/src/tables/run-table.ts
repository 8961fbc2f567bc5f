import { type Ensemble, type OutcomeColumn, quantileError, summarise } from "@andromede/sim-core";
import { columnDecimals, displayOf, formatRange, formatValue, formatWorlds, measureName } from "@andromede/wording";
import type { Session } from "../session.ts";
import { type Column, tableLines, tableWidth } from "../terminal/text.ts";
import { groupByActor, outcomeCells, whenCells } from "./grouped.ts";

/** Longest name of an outcome, and how short it may be cut. */
const LONGEST = 64;
const SHORTEST = 28;

/** The outcomes of one scenario: the market first, then each firm. */
export function runTable(ensemble: Ensemble, session: Session, isVerbose: boolean): string[] {
  const { terminal } = session;
  const missing = tableWidth(columnsOf(ensemble, session, isVerbose, LONGEST)) - terminal.columns;
  const width = Math.max(SHORTEST, LONGEST - Math.max(0, missing));
  return tableLines(columnsOf(ensemble, session, isVerbose, width));
}

function columnsOf(ensemble: Ensemble, session: Session, isVerbose: boolean, width: number): Column[] {
  const { words, language } = session;
  const { scenario } = ensemble;
  const lines = groupByActor(ensemble.outcomes, scenario, language);
  const cells = lines.map((line) => ("name" in line ? NOTHING : cellsOf(line.row, session)));
  const column = (heading: string, name: keyof RunCells, align: Column["align"]): Column => ({
    heading: [heading],
    cells: cells.map((row) => row[name]),
    align,
  });
  const isOne = ensemble.runs === 1;
  const { run } = words;
  return [
    { heading: [run.what], cells: outcomeCells(lines, scenario, language, width), align: "left" },
    { heading: [run.when], cells: whenCells(lines, words.table, language, scenario), align: "left" },
    column(isOne ? run.value : run.middle, "middle", "right"),
    ...(isOne ? [] : [column(run.range, "range", "left")]),
    ...(isOne || !isVerbose ? [] : [column(run.mean, "mean", "right"), column(run.error, "error", "right")]),
    column(run.unit, "unit", "left"),
    ...(cells.some(({ worlds }) => worlds !== "") ? [column(run.definedIn, "worlds", "right")] : []),
  ];
}

interface RunCells {
  readonly unit: string;
  readonly middle: string;
  readonly range: string;
  readonly mean: string;
  readonly error: string;
  /** Worlds of 100 in which it is defined, where that is not all of them. */
  readonly worlds: string;
}

const NOTHING: RunCells = { unit: "", middle: "", range: "", mean: "", error: "", worlds: "" };

function cellsOf(column: OutcomeColumn, { language, words }: Session): RunCells {
  const { measure, unit, values } = column;
  const { p05, p50, p95, mean, definedShare } = summarise(column);
  const display = displayOf(measure, unit);
  const simulationError = quantileError(values, 0.5);
  const error = Number.isFinite(simulationError) ? simulationError : null;
  const digits = columnDecimals([p05, p50, p95], display, error);
  if (isYesOrNo(values)) {
    return { ...NOTHING, middle: formatValue(mean, display, language, { digits: 0 }), unit: words.run.ofWorlds };
  }
  return {
    unit: display.unit[language],
    middle: formatValue(p50, display, language, { digits }),
    range: formatRange(p05, p95, display, language, { digits }),
    mean: formatValue(mean, display, language, { digits }),
    error: formatValue(error, display, language, { digits: 2 }),
    worlds: definedShare < 1 && definedShare > 0 ? formatWorlds(100 * definedShare) : "",
  };
}

/** Of what is either so or not, in how many worlds says all: a middle would be 0 or 1. */
function isYesOrNo(values: Float64Array): boolean {
  return values.length > 1 && values.every((value) => value === 0 || value === 1) && new Set(values).size === 2;
}

/** Why outcomes are not defined in some worlds, each reason once with those that it is about. */
export function undefinedIn(ensemble: Ensemble, { language, words }: Session): string[] {
  const byReason = new Map<string, Set<string>>();
  for (const column of ensemble.outcomes) {
    const { reason } = summarise(column);
    if (reason === null) continue;
    const names = byReason.get(reason[language]) ?? new Set();
    byReason.set(reason[language], names.add(measureName(column.measure, language)));
  }
  return [...byReason].map(([reason, names]) => words.table.notDefined([...names].join(", "), reason));
}
