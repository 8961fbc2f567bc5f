import { rankingSlices, type Slice, type SlicesData } from "@andromede/charts";
import { assumptionName, formatNumber, type InBoth } from "@andromede/wording";
import type { Picture } from "../report/picture.ts";
import type { Session } from "../session.ts";
import { mostTelling } from "./most-telling.ts";
import type { Discovered } from "./run-discover.ts";
import { discoverWords } from "./words.ts";

const MOST = 6;

/** Who leads where one assumption is low, and where it is high: those that move the lead most. */
export function slicesPicture(
  discovered: Discovered,
  session: Session,
): { readonly picture: Picture; readonly note: string } {
  const { policies, outcome, found, settings } = discovered;
  const [first, second] = policies;
  const rows = mostTelling(found.flips, MOST);
  const names = rows.map(({ assumption }): [string, InBoth] => [
    assumption.path,
    { en: assumptionName(assumption, "en", first), fr: assumptionName(assumption, "fr", first) },
  ]);
  const data: SlicesData = {
    measure: outcome.measure,
    quarter: outcome.quarter,
    worlds: found.worlds,
    policies: [first, second].map(({ id, title }) => ({ id, title })),
    firstOf100: firstOf100(found.leads, Array.from(found.leads.keys())),
    slices: rows.flatMap(({ assumption }) => thirdsOf(discovered, assumption.path)),
    names: Object.fromEntries(names),
  };
  const note = discoverWords(session.language).ahead(
    ...([first.title[session.language], second.title[session.language]] as const),
    ...([
      formatNumber(found.aheadOf100, session.language),
      formatNumber(100 - found.aheadOf100 - found.levelOf100, session.language),
    ] as const),
    ...([formatNumber(found.worlds, session.language), settings.seed] as const),
  );
  return { picture: { name: "discover", draw: (options) => rankingSlices(data, options) }, note };
}

function thirdsOf({ found }: Discovered, path: string): Slice[] {
  const { assumptions, columns } = found.drawn;
  const values = columns[assumptions.findIndex((each) => each.path === path)]!;
  const sorted = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b);
  const third = Math.floor(sorted.length / 3);
  const sides = [
    { part: "low", worlds: sorted.slice(0, third) },
    { part: "high", worlds: sorted.slice(-third) },
  ] as const;
  return sides.map(({ part, worlds }) => ({
    assumption: path,
    part,
    from: values[worlds[0]!]!,
    to: values[worlds.at(-1)!]!,
    firstOf100: firstOf100(found.leads, worlds),
  }));
}

function firstOf100(leads: Float64Array, worlds: readonly number[]): [number, number] {
  const ahead = worlds.reduce((count, world) => count + (leads[world]! > 0 ? 1 : leads[world] === 0 ? 0.5 : 0), 0);
  const share = (100 * ahead) / worlds.length;
  return [share, 100 - share];
}
