import { businessStealing } from "../outcomes/business-stealing.ts";
import { PAIRED_MEASURES, type PairedMeasure } from "../outcomes/paired-measures.ts";
import { ratioOfDifferences } from "../outcomes/ratio-of-differences.ts";
import { regretTable } from "../outcomes/regret.ts";
import { verdictOn } from "../outcomes/verdict.ts";
import type { Observable } from "../scenario/parameters.ts";
import { type ComparedOutcome, compareColumns, NOTHING, quantilesOf, shareAbove } from "./compared-outcome.ts";
import { type Ensemble, type OutcomeColumn, summarise } from "./ensemble.ts";
import type { Observation } from "./observe.ts";
import { columnOf } from "./paired-ingredients.ts";

/** What measures that take two scenarios say, where the columns that they need were observed. */
export function pairedOutcomes(
  base: Ensemble,
  value: Ensemble,
  all: readonly Ensemble[],
  asked: readonly Observable[],
): ComparedOutcome[] {
  return PAIRED_MEASURES.flatMap((measure) => {
    if (measure.form === "ratio") return ratioOutcome(measure, base, value);
    if (measure.form === "regret") return regretOutcome(measure, base, value, all);
    return asked.some((each) => each.measure === measure.id) ? stealingOutcomes(measure, base, value) : [];
  });
}

function ratioOutcome(measure: PairedMeasure, base: Ensemble, value: Ensemble): ComparedOutcome[] {
  const [numerator, denominator] = measure.needs.map((each) => differenceOf(base, value, each));
  if (!numerator || !denominator) return [];
  const { values, ratioOfMeans, isDefined } = ratioOfDifferences(numerator, denominator);
  const row = { ...NOTHING, ...emptyRow(measure, value, { actor: measure.actor }), worlds: values.length };
  if (!isDefined) return [{ ...row, worlds: 0, reason: measure.reason?.en ?? null }];
  const difference = { ...row.difference, ...quantilesOf(values), mean: ratioOfMeans };
  return [{ ...row, difference, probabilityGreater: shareAbove(values), reason: null }];
}

function differenceOf(base: Ensemble, value: Ensemble, asked: Observable): Float64Array | undefined {
  const [left, right] = [columnOf(base, asked), columnOf(value, asked)];
  return left && right?.values.map((each, world) => each - left.values[world]!);
}

/** The row of a measure that neither scenario has alone. */
function emptyRow(
  { id, unit, form }: PairedMeasure,
  { scenario }: Ensemble,
  between: { readonly actor: string; readonly counterparty?: string },
): Pick<ComparedOutcome, "scenario" | "base" | "value" | keyof Observation> {
  const quarter = form === "stealing" ? "sum" : "end";
  const observation = { measure: id, ...between, segment: "all", quarter, unit };
  const alone = summarise({ ...observation, values: new Float64Array(0), reason: ALONE });
  return { scenario: scenario.id, ...observation, base: alone, value: alone };
}

/** Less is the noise of adding up. */
const CENT = 0.01;
const ALONE = { en: "it takes two scenarios", fr: "il faut deux scénarios" };

/** Regret of either scenario against the best of all, in the worlds in which all are defined. */
function regretOutcome(
  measure: PairedMeasure,
  base: Ensemble,
  value: Ensemble,
  all: readonly Ensemble[],
): ComparedOutcome[] {
  const columns = all.map((each) => columnOf(each, measure.needs[0]!)?.values);
  const [first] = columns;
  if (!first || !columns.every((column) => column !== undefined)) return [];
  const worlds = Array.from(first.keys()).filter((world) => columns.every((column) => Number.isFinite(column[world]!)));
  if (worlds.length === 0) return [];
  const { regret } = regretTable({ payoff: columns.map((column) => worlds.map((world) => column[world]!)) });
  const { id, unit, actor } = measure;
  const columnFor = (each: Ensemble): OutcomeColumn => ({
    measure: id,
    actor,
    segment: "all",
    quarter: "end",
    unit,
    values: Float64Array.from(regret[all.indexOf(each)]!),
    reason: null,
  });
  return [compareColumns(value.scenario.id, columnFor(base), columnFor(value))];
}

/** Who gained from whom, for every two firms between which something moved; users who do not buy here are `outside`. */
function stealingOutcomes(measure: PairedMeasure, base: Ensemble, value: Ensemble): ComparedOutcome[] {
  const actors = [...new Set([base, value].flatMap((each) => Object.keys(each.scenario.data.firms)))];
  const nothing = new Float64Array(base.runs);
  const salesIn = (ensemble: Ensemble) =>
    actors.map((actor) => columnOf(ensemble, { ...measure.needs[0]!, actor })?.values ?? nothing);
  const taken = businessStealing({ base: salesIn(base), value: salesIn(value) });
  const names = [...actors, "outside"];
  return names.flatMap((actor, gainer) =>
    names.flatMap((counterparty, loser) => {
      const values = taken[gainer]![loser]!;
      if (values.every((each) => each < CENT)) return [];
      const row = emptyRow(measure, value, { actor, counterparty });
      const column = { ...row, values, reason: null };
      const compared = compareColumns(value.scenario.id, { ...column, values: nothing }, column);
      return [{ ...compared, ...row, verdict: verdictOn(values, measure.smallestThatMatters) }];
    }),
  );
}
