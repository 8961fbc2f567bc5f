import type { Localised, PublicMoneyUse } from "@andromede/sim-core";
import {
  displayOf,
  formatMoneyEur,
  formatNumber,
  formatRange,
  formatValue,
  type Language,
  NO_BREAK_SPACE,
} from "@andromede/wording";
import type { WaffleData, WafflePart } from "../data/waffles.ts";
import { joined, unbroken } from "./phrases.ts";

/** What public money became, in words. */
export const MONEY_USES: Readonly<Record<PublicMoneyUse | "promised", Localised>> = {
  promised: { en: "promised by the State", fr: "promis par l’État" },
  unspent: { en: "never paid", fr: "jamais versé" },
  recovered: { en: "came back to the State", fr: "revenu à l’État" },
  wages: { en: "wages", fr: "salaires" },
  machines: { en: "machines and buildings", fr: "machines et bâtiments" },
  research: { en: "research", fr: "recherche" },
  advertising: { en: "advertising", fr: "publicité" },
  other: { en: "other costs", fr: "autres frais" },
  losses: { en: "sales below cost", fr: "ventes à perte" },
  cash: { en: "cash left in the firm", fr: "trésorerie restée dans l’entreprise" },
  windfall: { en: "windfall: would have been spent anyway", fr: "aubaine : aurait été dépensé de toute façon" },
  bills: { en: "users’ bills", fr: "factures des utilisateurs" },
  premium: { en: "prices above the market’s", fr: "prix au-dessus du marché" },
  administration: { en: "administration", fr: "gestion" },
  nobody: { en: "grants that could not be used", fr: "aides qui n’ont pu servir" },
};

export const WAFFLE_TITLES: readonly Localised[] = [
  { en: "Promised", fr: "Promis" },
  { en: "Paid", fr: "Versé" },
  { en: "What it became", fr: "Devenu" },
];

/** What the small parts are called together. */
export const OTHER_USES: Localised = { en: "all else", fr: "tout le reste" };

interface WaffleText {
  readonly headline: string;
  readonly description: string;
  readonly howToRead: string;
}

export function waffleText(data: WaffleData, squareEur: number, language: Language): WaffleText {
  const words = WORDS[language];
  const total = sumOf(data.columns[0]?.parts ?? []);
  const unpaid = (data.columns[1]?.parts ?? []).filter(({ fill }) => fill === "outline");
  const paid = total - sumOf(unpaid);
  const headline =
    total < 1 ? words.nothing : words.headline(formatMoneyEur(total, language), formatMoneyEur(paid, language));
  const parts = data.columns
    .map(({ title, parts: each }) =>
      words.column(
        title[language],
        joined(
          each.map((part) => partText(part, language)),
          language,
        ),
      ),
    )
    .join(" ");
  return {
    headline,
    description: words.description(data.scenario[language], headline, parts),
    howToRead:
      data.runs === 1
        ? words.oneWorld(formatMoneyEur(squareEur, language))
        : words.howToRead(formatMoneyEur(squareEur, language), formatNumber(data.runs, language)),
  };
}

/** Name, mean, and what 90 of 100 worlds hold. */
export function partText({ name, meanEur, lowEur, highEur }: WafflePart, language: Language): string {
  const display = displayOf("cash", "EUR");
  const amount = `${formatValue(meanEur, display, language)}${NO_BREAK_SPACE}${display.unit[language]}`;
  const range = highEur - lowEur < 1 ? "" : ` ${unbroken(formatRange(lowEur, highEur, display, language))}`;
  return `${name[language]} ${amount}${range}`;
}

function sumOf(parts: readonly WafflePart[]): number {
  return parts.reduce((sum, { meanEur }) => sum + meanEur, 0);
}

const WORDS = {
  en: {
    nothing: "No public money is promised.",
    headline: (promised: string, paid: string) => `Of ${promised} promised, about ${paid} are paid.`,
    column: (title: string, parts: string) => `${title}: ${parts}.`,
    oneWorld: (square: string) => `A square is ${square}, in the one world with every assumption at its centre.`,
    howToRead: (square: string, runs: string) =>
      `A square is ${square}: mean of ${runs} worlds, since means add up; in brackets what 90 of 100 worlds hold.`,
    description: (scenario: string, headline: string, parts: string) =>
      `Three grids of squares of the same sum, ${scenario}. ${headline} ${parts} Table follows.`,
  },
  fr: {
    nothing: "Aucun argent public n’est promis.",
    headline: (promised: string, paid: string) => `Sur ${promised} promis, environ ${paid} sont versés.`,
    column: (title: string, parts: string) => `${title} : ${parts}.`,
    oneWorld: (square: string) => `Un carré vaut ${square}, dans le seul monde où chaque hypothèse est à son centre.`,
    howToRead: (square: string, runs: string) =>
      `Un carré vaut ${square} : moyenne de ${runs} mondes, car les moyennes s’additionnent ; entre crochets, ce que contiennent 90 mondes sur 100.`,
    description: (scenario: string, headline: string, parts: string) =>
      `Trois grilles de carrés de la même somme, ${scenario}. ${headline} ${parts} Un tableau suit.`,
  },
} as const;
