import { MEASURES, measureOf } from "../outcomes/catalogue.ts";
import type { Actor, Measure, MeasuredRun } from "../outcomes/measured-run.ts";
import type { Observable, Scenario } from "../scenario/parameters.ts";
import { formatQuarter, parseQuarter } from "../scenario/quarters.ts";
import { didYouMean } from "../scenario/suggest.ts";
import type { Run } from "./simulate.ts";

/** A question that can be put to a run: what, of whom, where, when. */
export interface Observation {
  readonly measure: string;
  readonly actor: string;
  /** Segment id, or `all`. */
  readonly segment: string;
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
}

/** Makes a question ready: checks it against the scenario, and finds firms, segment and quarters once. */
export function probeFor(scenario: Scenario, asked: Observable): Probe {
  const measure = measureOf(asked.measure);
  if (!measure)
    throw unknown(
      "measure",
      asked.measure,
      MEASURES.map((each) => each.id),
    );
  const actor = asked.actor ?? (measure.of === "state" ? "state" : "market");
  const segment = segmentIndex(scenario, asked.segment);
  checkActor(scenario, measure, actor);
  const read = reader(scenario, measure, asked.quarter);
  return {
    observation: {
      measure: measure.id,
      actor,
      segment: asked.segment ?? "all",
      quarter: asked.quarter,
      unit: measure.unit,
    },
    measure,
    at: (run) => read(run, actorIn(run, actor), segment),
  };
}

function segmentIndex(scenario: Scenario, asked: string | undefined): number {
  if (asked === undefined || asked === "all") return -1;
  const ids = Object.keys(scenario.data.market.segments);
  const at = ids.indexOf(asked);
  if (at < 0) throw unknown("segment", asked, ids);
  return at;
}

function unknown(what: string, asked: string, known: readonly string[]): ObservableError {
  return new ObservableError(`There is no ${what} "${asked}". ${didYouMean(asked, known)}`);
}

const GROUPS = ["market", "home", "foreign", "state"];

function checkActor(scenario: Scenario, measure: Measure, actor: string): void {
  if (GROUPS.includes(actor) || scenario.data.firms[actor]) return;
  const member = /^(.+)-\d+$/.exec(actor)?.[1];
  if (member && scenario.data.firms[member]?.count) return;
  const ids = [...GROUPS, ...Object.keys(scenario.data.firms)];
  throw unknown(`actor of ${measure.id}`, actor, ids);
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
function reader(scenario: Scenario, measure: Measure, asked: string): Reader {
  const { start, end } = scenario.data.horizon;
  const last = end - start;
  if (measure.kind === "whole") return (run, actor, segment) => measure.at(run, actor, segment, last);
  if (asked === "end") return (run, actor, segment) => measure.at(run, actor, segment, last);
  if (asked === "sum") return (run, actor, segment) => total(run, measure, actor, segment, 0, last);
  if (asked === "mean") return (run, actor, segment) => total(run, measure, actor, segment, 0, last) / (last + 1);
  const [from, to] = period(asked, start, last);
  if (measure.kind === "flow") return (run, actor, segment) => total(run, measure, actor, segment, from, to);
  return (run, actor, segment) => measure.at(run, actor, segment, to);
}

function period(asked: string, start: number, last: number): readonly [number, number] {
  const quarter = parseQuarter(asked);
  const year = /^\d{4}$/.test(asked) ? Number(asked) : null;
  const from = quarter ?? (year === null ? null : 4 * year);
  if (from === null) throw new ObservableError(`"${asked}" is no quarter: write 2014-Q2, a year, mean, sum or end.`);
  const to = quarter ?? from + 3;
  if (from < start || to > start + last) {
    throw new ObservableError(
      `${asked} is outside the horizon, ${formatQuarter(start)} to ${formatQuarter(start + last)}.`,
    );
  }
  return [from - start, to - start];
}

/** Sum over quarters; those in which the measure is not defined make the sum undefined. */
function total(run: Run, measure: Measure, actor: Actor, segment: number, from: number, to: number): number {
  let sum = 0;
  for (let t = from; t <= to; t++) sum += measure.at(run, actor, segment, t);
  return sum;
}
