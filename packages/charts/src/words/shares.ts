import {
  displayOf,
  formatNumber,
  formatQuarterName,
  formatRange,
  formatShare,
  type Language,
} from "@andromede/wording";
import type { SharesData } from "../charts/shares.ts";
import type { SeriesPoint } from "../data/series.ts";
import { enDate } from "./phrases.ts";

interface SharesText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  readonly line: string;
  readonly howToRead: string;
}

export function sharesText(data: SharesData, language: Language): SharesText {
  const words = WORDS[language];
  const runs = formatNumber(data.panels[0]?.series.runs ?? 0, language);
  const [first, last] = [data.home?.points[0], data.home?.points.at(-1)];
  const headline =
    first && last
      ? words.home(shareOf(first, language), shareOf(last, language), rangeOf(last, language))
      : largest(data, language);
  const rows = data.panels.flatMap(({ actor, series }) => {
    const end = series.points.at(-1);
    return end ? [`${actor.name[language]} ${shareOf(end, language)} ${rangeOf(end, language)}`] : [];
  });
  const axis = words.axis(data.perimeter[language]);
  return {
    headline,
    description: words.description(axis, headline, rows.join(", ")),
    axis,
    line: words.line(data.scenario[language]),
    howToRead: words.howToRead(
      runs,
      data.baseline?.[language] ?? null,
      data.panels.some(({ basePrior }) => basePrior !== undefined),
    ),
  };
}

function largest(data: SharesData, language: Language): string {
  const ends = data.panels.flatMap(({ actor, series }) => {
    const end = series.points.at(-1);
    return end && end.p50 !== null ? [{ name: actor.name[language], end, share: end.p50 }] : [];
  });
  const most = ends.sort((a, b) => b.share - a.share)[0];
  if (!most) return WORDS[language].none;
  const { name, end } = most;
  return WORDS[language].largest(
    name,
    shareOf(end, language),
    rangeOf(end, language),
    formatQuarterName(end.period, language),
  );
}

function shareOf({ p50 }: SeriesPoint, language: Language): string {
  return p50 === null ? "-" : formatShare(p50, language);
}

function rangeOf({ p05, p95 }: SeriesPoint, language: Language): string {
  return formatRange(p05, p95, displayOf("market-share", "1"), language);
}

const WORDS = {
  en: {
    none: "No run yet.",
    axis: (perimeter: string) => `share of ${perimeter}, %`,
    line: (scenario: string) => `${scenario}: middle world; grey: the other firms`,
    home: (from: string, to: string, range: string) =>
      `The country’s own firms: ${from} to ${to} ${range} of the market.`,
    largest: (name: string, share: string, range: string, date: string) =>
      `${name} is largest in ${date}: ${share} ${range} of the market.`,
    howToRead: (runs: string, baseline: string | null, hasPrior: boolean) =>
      `${runs} worlds.${baseline === null ? "" : ` Dashed: ${baseline}.`}${hasPrior ? " Bar at the start: what is assumed of the first quarter." : ""} All panels have one scale.`,
    description: (axis: string, headline: string, rows: string) =>
      `Small multiples by firm, ${axis}. ${headline} At the end, middle and 90 of 100 worlds: ${rows}. Table follows.`,
  },
  fr: {
    none: "Aucun tirage encore.",
    axis: (perimeter: string) => `part du marché (${perimeter}), %`,
    line: (scenario: string) => `${scenario} : monde du milieu ; en gris : les autres entreprises`,
    home: (from: string, to: string, range: string) =>
      `Les entreprises du pays : de ${from} à ${to} ${range} du marché.`,
    largest: (name: string, share: string, range: string, date: string) =>
      `${name} est en tête ${enDate(date)} : ${share} ${range} du marché.`,
    howToRead: (runs: string, baseline: string | null, hasPrior: boolean) =>
      `${runs} mondes.${baseline === null ? "" : ` Tirets : ${baseline}.`}${hasPrior ? " Barre au départ : ce que l’on suppose du premier trimestre." : ""} Même échelle partout.`,
    description: (axis: string, headline: string, rows: string) =>
      `Petits multiples par entreprise, ${axis}. ${headline} À la fin, milieu et 90 mondes sur 100 : ${rows}. Un tableau suit.`,
  },
} as const;
