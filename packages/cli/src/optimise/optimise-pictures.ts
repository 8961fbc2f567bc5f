import { convergence, frontier, frontierOf, ranking, rankingOf, searchesOf } from "@andromede/charts";
import { formatNumber } from "@andromede/wording";
import type { Picture } from "../report/picture.ts";
import type { Session } from "../session.ts";
import { policyLines } from "./policy-lines.ts";
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
  const data = frontierOf(found, settings.runs);
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
