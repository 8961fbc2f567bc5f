import { formatNumber, type Language } from "@andromede/wording";
import type { StealingData } from "../charts/business-stealing.ts";
import type { ChartActor } from "../colours/actors.ts";
import type { Role } from "../colours/palette.ts";

interface StealingText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  readonly howToRead: string;
}

const HOME: readonly Role[] = ["home-1", "home-2", "home-3", "home-other", "alternative"];

export function stealingText(data: StealingData, language: Language): StealingText {
  const words = STEALING_WORDS[language];
  const fromHome = data.gainers.flatMap((gainer, row) => {
    const cells = data.losers.map((loser, column) => ({ loser, cell: data.cells[row]?.[column] ?? null }));
    if (cells.every(({ cell }) => cell === null)) return [];
    const home = cells.filter(({ loser }) => HOME.includes(loser.role));
    const eur = home.reduce((sum, { cell }) => sum + (cell?.mean ?? 0), 0);
    return [words.row(gainer.name[language], formatNumber(eur, language))];
  });
  const headline = fromHome[0] ?? words.nothing;
  return {
    headline,
    description: words.description(fromHome.join(" ")),
    axis: words.axis,
    howToRead: data.worlds === 1 ? words.oneWorld : words.howToRead(formatNumber(data.worlds, language)),
  };
}

interface StealingWords {
  readonly gains: string;
  readonly loses: string;
  readonly mean: string;
  readonly axis: string;
  readonly nothing: string;
  readonly row: (gainer: string, eur: string) => string;
  readonly description: (rows: string) => string;
  readonly howToRead: (worlds: string) => string;
  readonly oneWorld: string;
}

export const STEALING_WORDS: Readonly<Record<Language, StealingWords>> = {
  en: {
    gains: "gains",
    loses: "loses",
    mean: "mean",
    axis: "rows gain, columns lose: EUR of 100 that the row wins",
    nothing: "Nobody wins anything that can be traced.",
    row: (gainer, eur) => `Of 100 EUR won by ${gainer}, ${eur} come from the country’s own firms.`,
    description: (rows) => `Table of business stealing, EUR of 100 won. ${rows} Table follows.`,
    howToRead: (worlds) =>
      `Mean of ${worlds} worlds, and the range of 90 of 100 in brackets; a row adds up to 100. Who loses is an assumption of the model (how alike suppliers are), not a finding.`,
    oneWorld: "The one world with every assumption at its centre; a row adds up to 100.",
  },
  fr: {
    gains: "gagne",
    loses: "perd",
    mean: "moyenne",
    axis: "les lignes gagnent, les colonnes perdent : € sur 100 que gagne la ligne",
    nothing: "Personne ne gagne rien dont on puisse suivre l’origine.",
    row: (gainer, eur) => `Sur 100 € gagnés par ${gainer}, ${eur} viennent des entreprises du pays.`,
    description: (rows) => `Tableau de la captation de clientèle, € sur 100 gagnés. ${rows} Un tableau suit.`,
    howToRead: (worlds) =>
      `Moyenne de ${worlds} mondes et, entre crochets, l’étendue de 90 sur 100 ; une ligne fait 100. Qui perd est une hypothèse du modèle (la ressemblance des fournisseurs), non un constat.`,
    oneWorld: "Le seul monde où chaque hypothèse est à son centre ; une ligne fait 100.",
  },
};

/** Those who do not buy in this market at all. */
export const OUTSIDE: ChartActor = {
  id: "outside",
  name: { en: "outside (own machines, nothing)", fr: "hors marché (machines propres, rien)" },
  role: "outside",
};
