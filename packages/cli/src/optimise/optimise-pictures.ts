import {
  convergence,
  type FrontierData,
  type FrontierPoint,
  frontier,
  ranking,
  rankingOf,
  searchesOf,
} from "@andromede/charts";
import { formatNumber } from "@andromede/wording";
import type { Picture } from "../report/picture.ts";
import type { Session } from "../session.ts";
import { type PolicyLine, policyLines } from "./policy-lines.ts";
import type { Optimised } from "./run-optimise.ts";
import { optimiseWords } from "./words.ts";

/** What money buys, and how often each policy is in each place. */
export function optimumPictures(
  optimised: Optimised,
  { language }: Session,
): { readonly pictures: readonly Picture[]; readonly note: string } {
  const { outcome, found, settings, checks } = optimised;
  const lines = policyLines(optimised);
  const number = (x: number): string => formatNumber(x, language);
  const note = optimiseWords(language).made(
    number(found.tried.length),
    number(settings.runs),
    number(checks),
    settings.seed,
  );
  const data: FrontierData = {
    measure: "home-share",
    unit: "1",
    points: pointsOf(optimised, lines),
    worlds: settings.runs,
  };
  const named = found.checked.map((ensemble, at) => ({
    ...ensemble,
    scenario: { ...ensemble.scenario, title: lines[at]!.name },
  }));
  const places = rankingOf(
    named,
    outcome.actor === undefined
      ? { measure: outcome.measure, quarter: outcome.quarter }
      : { measure: outcome.measure, quarter: outcome.quarter, actor: outcome.actor },
  );
  const searches = searchesOf(found, outcome, settings.runs);
  const pictures: Picture[] = [
    { name: "frontier", draw: (options) => frontier(data, options) },
    { name: "convergence", draw: (options) => convergence(searches, options) },
  ];
  if (places) pictures.push({ name: "ranking", draw: (options) => ranking(places, options) });
  return { pictures, note };
}

function pointsOf({ found }: Optimised, lines: readonly PolicyLine[]): FrontierPoint[] {
  const chosen = new Set([found.best, found.careful]);
  const tried = found.tried
    .map((each, at) => ({ each, at }))
    .filter(({ each }) => !chosen.has(each))
    .map(
      ({ each, at }): FrontierPoint => ({
        name: { en: `split ${at + 1}`, fr: `partage ${at + 1}` },
        ...{ costEur: each.netCostEur, value: each.homeShare, kind: "tried" },
      }),
    );
  const judged = lines.map(
    ({ tried: each, kind, name }): FrontierPoint => ({
      ...{ name, costEur: each.netCostEur, value: each.homeShare },
      kind: kind === "named" ? "named" : "chosen",
    }),
  );
  return [...tried, ...judged];
}
