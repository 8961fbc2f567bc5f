import {
  type Chart,
  type ChartOptions,
  emptyChart,
  type LeadDriversData,
  type LeadInFifthsData,
} from "@andromede/charts";
import {
  type Ensemble,
  leadByFifths,
  leadWorlds,
  measureOf,
  normalQuantile,
  type Observable,
  rankCorrelation,
} from "@andromede/sim-core";
import { assumptionName, displayOf, type InBoth, type LeadTold, measureName } from "@andromede/wording";
import type { BatchState } from "../batch/batch-state.ts";
import { DISCOVERY_PAGE_WORDS } from "../words/discovery.ts";

/** A lead of one policy over another, with what it is counted in. */
export interface KnownLead extends LeadTold {
  readonly measure: string;
}

type Asked = Pick<Observable, "measure" | "quarter">;

/** Fewer worlds find nothing. */
const FEWEST_WORLDS = 20;

/**
 * The lead of the second scenario of a finished batch over the first, in its worlds; null while it runs, and where fewer
 * than twenty worlds have the outcome.
 */
export function leadOfBatch({ ensembles, isStale, status }: BatchState, asked: Asked): KnownLead | null {
  const isOver = status === "done" || status === "cancelled";
  if (!isOver || isStale || ensembles === null) return null;
  const [second, first] = ensembles as readonly [Ensemble, Ensemble];
  const worlds = leadWorlds([first, second], asked);
  if (worlds.leads.length < FEWEST_WORLDS) return null;
  return { worlds, policies: [first.scenario, second.scenario], measure: asked.measure };
}

function namesOf({ policies }: KnownLead): (path: string) => InBoth {
  return (path) => ({
    en: assumptionName({ path }, "en", policies[0]),
    fr: assumptionName({ path }, "fr", policies[0]),
  });
}

function titlesOf({ policies: [first, second] }: KnownLead) {
  return { first: first.title, second: second.title };
}

/** The assumptions that turn the mean lead round, then those between whose fifths it moves most. */
export function fifthsOfLead(lead: KnownLead, most: number): LeadInFifthsData {
  const { assumptions, columns, leads } = lead.worlds;
  const nameOf = namesOf(lead);
  const rows = assumptions.map(({ path, unit }, at) => {
    const found = leadByFifths(columns[at]!, leads);
    const [low, high] = [found.fifths[0]!, found.fifths.at(-1)!];
    const span = Math.abs(high.lead - low.lead) / (Math.hypot(high.error, low.error) || 1);
    return { path, unit, name: nameOf(path), ...found, span: span + (found.overWorlds.length > 0 ? TURNING : 0) };
  });
  const unit = measureOf(lead.measure)?.unit ?? "1";
  return {
    ...titlesOf(lead),
    display: displayOf(lead.measure, unit, "difference"),
    worlds: leads.length,
    turning: rows.filter(({ overWorlds }) => overWorlds.length > 0).length,
    rows: rows.sort((a, b) => b.span - a.span).slice(0, most),
  };
}

/** More than any span: what turns the ranking comes first. */
const TURNING = 1e6;

/** The assumptions that the lead goes with most. */
export function driversOfLead(lead: KnownLead, most: number): LeadDriversData {
  const { assumptions, columns, leads } = lead.worlds;
  const nameOf = namesOf(lead);
  const rows = assumptions
    .map(({ path }, at) => ({ path, name: nameOf(path), correlation: rankCorrelation(columns[at]!, leads) || 0 }))
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation));
  const looked = assumptions.length;
  // Either side of each, so that the greatest of all is beyond it in one batch of twenty.
  const noise = normalQuantile(1 - 0.05 / (2 * looked)) / Math.sqrt(leads.length);
  return { ...titlesOf(lead), worlds: leads.length, looked, noise, rows: rows.slice(0, most) };
}

/** A picture of a lead, or why there is none yet. */
export function ofLead(
  lead: KnownLead | null,
  { measure }: Asked,
  draw: (lead: KnownLead, options: ChartOptions) => Chart,
) {
  return (options: ChartOptions): Chart => {
    if (lead !== null) return draw(lead, options);
    const { waiting } = DISCOVERY_PAGE_WORDS[options.language];
    const title = measureName(measure, options.language);
    return emptyChart(title, { ...options, state: { kind: "undefined", reason: waiting } });
  };
}
