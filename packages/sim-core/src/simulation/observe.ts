import { MEASURES, measureOf } from "../outcomes/catalogue.ts";
import type { Actor, Measure, MeasuredRun } from "../outcomes/measured-run.ts";
import { pairedMeasureOf } from "../outcomes/paired-measures.ts";
import type { Observable, Scenario } from "../scenario/parameters.ts";
import { formatQuarter, parseQuarter } from "../scenario/quarters.ts";
import { didYouMean } from "../scenario/suggest.ts";
import { english, inTurn, type Sentence, say } from "../sentence/sentence.ts";
import { stepsPerQuarterOf } from "./shorter-steps.ts";
import type { Run } from "./simulate.ts";

/** A question that can be put to a run: what, of whom, where, when. */
export interface Observation {
  readonly measure: string;
  readonly actor: string;
  /** Segment id, or `all`. */
  readonly segment: string;
  /** Towards whom, or for what; only where the measure has it. */
  readonly counterparty?: string;
  /** `2014-Q2`, a year `2014`, or `mean`, `sum`, `end` over the horizon. */
  readonly quarter: string;
  readonly unit: string;
}

/** An observation made ready for the runs of one scenario. */
export interface Probe {
  readonly observation: Observation;
  readonly measure: Measure;
  /** The value in a run; NaN where it is not defined. */
  readonly at: (run: Run) => number;
}

/** A question that no run of the scenario could answer. The message says what is wrong and what there is. */
export class ObservableError extends Error {
  override readonly name = "ObservableError";
  readonly says: Sentence;

  constructor(says: Sentence) {
    super(english(says));
    this.says = says;
  }
}

/** Makes a question ready: checks it against the scenario, and finds firms, segment and quarters once. */
export function probeFor(scenario: Scenario, asked: Observable): Probe {
  const measure = measureOfOneRun(asked.measure);
  const actor = asked.actor ?? (measure.of === "state" ? "state" : "market");
  const segment = segmentIndex(scenario, asked.segment);
  checkActor(scenario, measure, actor);
  checkCounterparty(measure, asked.counterparty);
  const { counterparty } = asked;
  const read = reader(scenario, measure, asked.quarter, counterparty);
  return {
    observation: {
      measure: measure.id,
      actor,
      segment: asked.segment ?? "all",
      ...(counterparty === undefined ? {} : { counterparty }),
      quarter: asked.quarter,
      unit: measure.unit,
    },
    measure,
    at: (run) => read(run, actorIn(run, actor), segment),
  };
}

function measureOfOneRun(id: string): Measure {
  const measure = measureOf(id);
  if (measure) return measure;
  if (pairedMeasureOf(id)) throw new ObservableError(say`${id} takes two scenarios: ask it of a comparison.`);
  const ids = MEASURES.map((each) => each.id);
  throw unknown(say`There is no measure "${id}".`, id, ids);
}

function segmentIndex(scenario: Scenario, asked: string | undefined): number {
  if (asked === undefined || asked === "all") return -1;
  const ids = Object.keys(scenario.data.market.segments);
  const at = ids.indexOf(asked);
  if (at < 0) throw unknown(say`There is no segment "${asked}".`, asked, ids);
  return at;
}

function unknown(rule: Sentence, asked: string, known: readonly string[]): ObservableError {
  return new ObservableError(inTurn(rule, didYouMean(asked, known)));
}

const GROUPS = ["market", "home", "foreign", "state"];

function checkActor(scenario: Scenario, measure: Measure, actor: string): void {
  if (GROUPS.includes(actor) || scenario.data.firms[actor]) return;
  const member = /^(.+)-\d+$/.exec(actor)?.[1];
  if (member && scenario.data.firms[member]?.count) return;
  const ids = [...GROUPS, ...Object.keys(scenario.data.firms)];
  throw unknown(say`There is no actor of ${measure.id} "${actor}".`, actor, ids);
}

function checkCounterparty(measure: Measure, asked: string | undefined): void {
  const { id, counterparties } = measure;
  if (counterparties && asked === undefined)
    throw new ObservableError(say`${id} asks for a counterparty: ${counterparties.join(", ")}.`);
  if (asked === undefined || counterparties?.includes(asked)) return;
  if (!counterparties) throw new ObservableError(say`${id} has no counterparty: leave "${asked}" out.`);
  throw unknown(say`There is no counterparty of ${id} "${asked}".`, asked, counterparties);
}

/** The firms that an actor stands for in a run. */
function actorIn(run: MeasuredRun, id: string): Actor {
  const { world } = run;
  const firms: number[] = [];
  for (let firm = 0; firm < world.firmCount; firm++) {
    if (!world.firms.exists[firm]) continue;
    const home = world.firms.homeOwnedShare[firm]! > 0.5;
    const isOf = id === "market" || id === "state" || (id === "home" && home) || (id === "foreign" && !home);
    if (isOf || world.firmIds[firm] === id || world.groupIds[firm] === id) firms.push(firm);
  }
  return { id, firms };
}

type Reader = (run: Run, actor: Actor, segment: number) => number;

/** Reads a measure at a quarter, over a year, or over the horizon. */
function reader(scenario: Scenario, measure: Measure, asked: string, counterparty: string | undefined): Reader {
  const { start, end } = scenario.data.horizon;
  const last = end - start;
  const steps = stepsPerQuarterOf(scenario);
  const isFlow = measure.kind === "flow";
  const atStep = (step: number): Reader => {
    return (run, actor, segment) => measure.at(run, actor, segment, step, counterparty);
  };
  const atEndOf = (quarter: number): Reader => atStep((quarter + 1) * steps - 1);
  const total = (from: number, to: number): Reader => {
    const all = Array.from({ length: (to - from + 1) * steps }, (_, index) => atStep(from * steps + index));
    return (run, actor, segment) => all.reduce((sum, read) => sum + read(run, actor, segment), 0);
  };
  if (measure.kind === "whole") return atEndOf(last);
  if (asked === "end") return isFlow && steps > 1 ? total(last, last) : atEndOf(last);
  // A level has its value in each step, and counts for a quarter.
  const summed = total(0, last);
  const whole: Reader = isFlow ? summed : (run, actor, segment) => summed(run, actor, segment) / steps;
  if (asked === "sum") return whole;
  if (asked === "mean") return (run, actor, segment) => whole(run, actor, segment) / (last + 1);
  const [from, to] = period(asked, start, last);
  return isFlow ? total(from, to) : atEndOf(to);
}

function period(asked: string, start: number, last: number): readonly [number, number] {
  const quarter = parseQuarter(asked);
  const year = /^\d{4}$/.test(asked) ? Number(asked) : null;
  const from = quarter ?? (year === null ? null : 4 * year);
  if (from === null) throw new ObservableError(say`"${asked}" is no quarter: write 2014-Q2, a year, mean, sum or end.`);
  const to = quarter ?? from + 3;
  if (from < start || to > start + last) {
    throw new ObservableError(
      say`${asked} is outside the horizon, ${formatQuarter(start)} to ${formatQuarter(start + last)}.`,
    );
  }
  return [from - start, to - start];
}
