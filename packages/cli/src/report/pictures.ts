import {
  actorsOf,
  type ChartActor,
  pairedOutcomeOf,
  quantileDotplot,
  seriesOf,
  type TrajectoryData,
  trajectories,
} from "@andromede/charts";
import { measureOf, type Scenario } from "@andromede/sim-core";
import { measureName } from "@andromede/wording";
import type { ReportContext } from "./context.ts";
import { firmsIn } from "./observables.ts";
import type { Picture } from "./picture.ts";
import type { Reported } from "./report-data.ts";

/** The pictures of a report, by the section that shows them. */
export interface Pictures {
  readonly shares: readonly Picture[];
  readonly revenue: readonly Picture[];
  readonly differences: readonly Picture[];
}

export function picturesOf(context: ReportContext): Pictures {
  return {
    shares: [sharesPicture(context)],
    revenue: [revenuePicture(context)],
    differences: differencePictures(context),
  };
}

/** The share of the country's own firms: a panel for each alternative, with the base dashed; of one scenario, itself. */
function sharesPicture({ data }: ReportContext): Picture {
  const { base, alternatives } = data;
  const baseline = seriesOf(base.all, "home-share", "market");
  const shown = alternatives.length > 0 ? alternatives : [base];
  const panels = shown.map(({ scenario, all }) => ({
    actor: { id: scenario.id, name: scenario.title, role: "alternative" } as const,
    series: seriesOf(all, "home-share", "market"),
    ...(alternatives.length > 0 && { baseline }),
  }));
  const one = shown[0]!.scenario.title;
  const drawn: TrajectoryData = {
    measure: "home-share",
    unit: measureOf("home-share")!.unit,
    panels,
    scenario: shown.length === 1 ? one : { en: "the alternative", fr: "l’alternative" },
    ...(alternatives.length > 0 && { baseline: base.scenario.title }),
    events: eventsOf(base.scenario),
  };
  return { name: "home-share", draw: (options) => trajectories(drawn, options) };
}

/** Yearly revenue, a panel for each firm: with one alternative both scenarios, else the base. */
function revenuePicture({ data }: ReportContext): Picture {
  const { base, alternatives } = data;
  const scenarios = [base, ...alternatives].map(({ scenario }) => scenario);
  const pair = alternatives.length === 1;
  const shown = pair ? alternatives[0]! : base;
  const actors = new Map(actorsOf(scenarios).map((actor) => [actor.id, actor]));
  const panels = firmsIn(scenarios)
    .filter((id) => [shown, ...(pair ? [base] : [])].some(({ scenario }) => scenario.data.firms[id] !== undefined))
    .map((id) => ({ actor: actors.get(id)!, ...pathsOf(id, shown, pair ? base : null) }));
  const drawn: TrajectoryData = {
    measure: "revenue",
    unit: measureOf("revenue")!.unit,
    panels,
    scenario: shown.scenario.title,
    ...(pair && { baseline: base.scenario.title }),
    events: eventsOf(base.scenario),
  };
  return { name: "revenue", draw: (options) => trajectories(drawn, options) };
}

function pathsOf(
  firm: ChartActor["id"],
  shown: Reported,
  base: Reported | null,
): Pick<TrajectoryData["panels"][number], "series" | "baseline"> {
  const series = seriesOf(shown.all, "revenue", firm);
  return base === null ? { series } : { series, baseline: seriesOf(base.all, "revenue", firm) };
}

/** What happened besides the many cuts of prices, which would hide everything else. */
function eventsOf({ data }: Scenario): NonNullable<TrajectoryData["events"]> {
  return Object.values(data.events)
    .filter(({ kind, name }) => kind !== "price-cut" && name !== undefined)
    .map(({ date, name }) => ({ date: date / 4, name: name! }))
    .sort((a, b) => a.date - b.date);
}

/** With one alternative, what the differences are of; with several, only the first of these. */
const COMPARED = ["home-share", "consumer-surplus", "welfare", "public-cost-net"];

/** A dot plot for each difference: of one alternative several outcomes, of several the one that headlines are about. */
function differencePictures({ data, language }: ReportContext): Picture[] {
  const { comparison, alternatives } = data;
  if (comparison === null) return [];
  const measures = alternatives.length === 1 ? COMPARED : COMPARED.slice(0, 1);
  return alternatives.flatMap(({ scenario }) =>
    measures.flatMap((measure) => {
      const quarter = measure === "consumer-surplus" ? "sum" : "end";
      const paired = pairedOutcomeOf(comparison, scenario.id, { measure, quarter });
      if (paired === null) return [];
      const name = `difference-${scenario.id}-${measure}`;
      const subject = measureName(measure, language, scenario.data.market.home);
      return [{ name, subject, draw: (options) => quantileDotplot(paired, options) } satisfies Picture];
    }),
  );
}
