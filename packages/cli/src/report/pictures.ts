import {
  actorsOf,
  businessStealing,
  everyEuro,
  factPoints,
  pairedPath,
  pairedPathOf,
  seriesOf,
  stealingOf,
  type TrajectoryData,
  trajectories,
  wafflesOf,
} from "@andromede/charts";
import { measureOf, type Scenario } from "@andromede/sim-core";
import { measureName } from "@andromede/wording";
import { differencePictures, rankingPictures } from "./compared-pictures.ts";
import type { ReportContext } from "./context.ts";
import { eventsOf } from "./events.ts";
import { drawnFirms } from "./observables.ts";
import type { Picture } from "./picture.ts";
import type { Reported } from "./report-data.ts";

/** The pictures of a report, by the section that shows them. */
export interface Pictures {
  readonly ranking: readonly Picture[];
  readonly paths: readonly Picture[];
  readonly differences: readonly Picture[];
  readonly money: readonly Picture[];
  /** Of each alternative, in their order: who lost what others won; null where nothing moved. */
  readonly stealing: readonly (Picture | null)[];
}

export function picturesOf(context: ReportContext): Pictures {
  const { data, words } = context;
  const firms = drawnFirms([data.base, ...data.alternatives].map(({ scenario }) => scenario));
  return {
    ranking: rankingPictures(data.comparison, context),
    paths: [
      ...factPictures([...firms.ventures, ...firms.others], context),
      ...sharePictures(context),
      ...revenuePictures("ventures", words.paths.ventures, firms.ventures, context),
      ...revenuePictures("others", words.paths.others, firms.others, context),
    ],
    differences: differencePictures(data.comparison, context),
    money: moneyPictures(context),
    stealing: data.alternatives.map((alternative) => stealingPicture(alternative, context)),
  };
}

/** All pictures, each once. */
export function allPictures({ ranking: ranks, paths, differences, money, stealing }: Pictures): Picture[] {
  return [...ranks, ...paths, ...differences, ...stealing.filter((each) => each !== null), ...money];
}

/** The share of the country's own firms: a panel a scenario with the base dashed, then each difference by date. */
function sharePictures({ data, words, language }: ReportContext): Picture[] {
  const { base, alternatives } = data;
  const baseline = seriesOf(base.all, "home-share", "market");
  const shown = alternatives.length > 0 ? alternatives : [base];
  const drawn: TrajectoryData = {
    measure: "home-share",
    unit: measureOf("home-share")!.unit,
    panels: shown.map(({ scenario, all }) => ({
      actor: { id: scenario.id, name: scenario.title, role: "alternative" },
      series: seriesOf(all, "home-share", "market"),
      ...(alternatives.length > 0 && { baseline }),
    })),
    scenario: shown.length === 1 ? shown[0]!.scenario.title : ALTERNATIVE,
    ...(alternatives.length > 0 && { baseline: base.scenario.title }),
    events: eventsOf(base.scenario),
  };
  const subject = words.paths.shares(measureName("home-share", language, base.scenario.data.market.home));
  const paths = alternatives.flatMap(({ scenario, all }): Picture[] => {
    const path = pairedPathOf(base.all, all, "home-share", "market");
    if (path === null) return [];
    const name = `home-share-difference-${scenario.id}`;
    return [{ name, subject: words.paths.since(subject), draw: (options) => pairedPath(path, options) }];
  });
  return [{ name: "home-share", subject, draw: (options) => trajectories(drawn, options) }, ...paths];
}

const ALTERNATIVE = { en: "the alternative", fr: "l’alternative" };

/** Revenue of the base beside what was published: firms of which something was. */
function factPictures(ids: readonly string[], { data, words, facts, language }: ReportContext): Picture[] {
  const { scenario, all } = data.base;
  const panels = actorsOf([scenario])
    .filter(({ id }) => ids.includes(id))
    .map((actor) => ({
      actor,
      series: seriesOf(all, "revenue", actor.id),
      facts: factPoints(facts, { measure: "revenue", actor: actor.id }),
    }))
    .filter((each) => each.facts.length > 0);
  if (panels.length === 0) return [];
  const drawn = revenueOf(panels, scenario);
  const subject = words.paths.facts(scenario.title[language]);
  return [{ name: "facts", subject, draw: (options) => trajectories({ ...drawn, scale: "own" }, options) }];
}

/** Yearly revenue, a panel a firm: of one alternative beside the base, else of the base. */
function revenuePictures(name: string, subject: string, ids: readonly string[], { data }: ReportContext): Picture[] {
  const { base, alternatives } = data;
  const [only] = alternatives;
  const pair = alternatives.length === 1 && only !== undefined;
  const shown = pair ? only : base;
  const panels = actorsOf([base, ...alternatives].map(({ scenario }) => scenario))
    .filter(({ id }) => ids.includes(id) && [shown, base].some(({ scenario }) => id in scenario.data.firms))
    .map((actor) => ({
      actor,
      series: seriesOf(shown.all, "revenue", actor.id),
      ...(pair && { baseline: seriesOf(base.all, "revenue", actor.id) }),
    }));
  if (panels.length === 0) return [];
  const drawn = { ...revenueOf(panels, shown.scenario), ...(pair && { baseline: base.scenario.title }) };
  return [{ name: `revenue-${name}`, subject, draw: (options) => trajectories(drawn, options) }];
}

function revenueOf(panels: TrajectoryData["panels"], scenario: Scenario): TrajectoryData {
  const { unit } = measureOf("revenue")!;
  return { measure: "revenue", unit, panels, scenario: scenario.title, events: eventsOf(scenario) };
}

function moneyPictures({ data }: ReportContext): Picture[] {
  const reported = [data.base, ...data.alternatives];
  const actors = actorsOf(reported.map(({ scenario }) => scenario));
  return reported.flatMap(({ scenario, all }): Picture[] => {
    const waffles = wafflesOf(all, actors);
    const isEmpty = waffles === null || waffles.columns.every(({ parts }) => parts.length === 0);
    if (isEmpty) return [];
    return [{ name: `money-${scenario.id}`, draw: (options) => everyEuro(waffles, options) }];
  });
}

function stealingPicture(alternative: Reported, { data, words, language }: ReportContext): Picture | null {
  const actors = actorsOf([data.base.scenario, alternative.scenario]);
  const taken = stealingOf(data.base.all, alternative.all, actors);
  if (taken === null || taken.gainers.length === 0) return null;
  const subject = words.winners.stealing(alternative.scenario.title[language]);
  return { name: `stealing-${alternative.scenario.id}`, subject, draw: (options) => businessStealing(taken, options) };
}
