import { formatNumber, type Language } from "@andromede/wording";
import type { LeadDriversData } from "../charts/lead-drivers.ts";
import { joined } from "./phrases.ts";

interface DriversText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  readonly howToRead: string;
}

export function driversText(data: LeadDriversData, language: Language): DriversText {
  const words = DRIVERS_WORDS[language];
  const named = ({ name, correlation }: LeadDriversData["rows"][number]): string =>
    `${name[language]} (${formatNumber(correlation, language, { digits: 2, sign: true })})`;
  const beyond = data.rows.filter(({ correlation }) => Math.abs(correlation) > data.noise);
  const headline = beyond.length === 0 ? words.nothing : words.most(joined(beyond.slice(0, 2).map(named), language));
  const axis = words.axis(data.first[language], data.second[language]);
  return {
    headline,
    axis,
    description: words.description(axis, headline, joined(data.rows.map(named), language)),
    howToRead: words.howToRead(formatNumber(data.looked, language), formatNumber(data.worlds, language)),
  };
}

interface DriversWords {
  readonly nothing: string;
  readonly most: (names: string) => string;
  readonly axis: (first: string, second: string) => string;
  readonly with: (first: string) => string;
  readonly against: (first: string) => string;
  readonly noise: string;
  readonly assumption: string;
  readonly correlation: string;
  readonly description: (axis: string, said: string, rows: string) => string;
  readonly howToRead: (looked: string, worlds: string) => string;
}

export const DRIVERS_WORDS: Readonly<Record<Language, DriversWords>> = {
  en: {
    nothing: "No assumption goes with the lead beyond what chance alone would show.",
    most: (names) => `The lead goes most with ${names}.`,
    axis: (first, second) => `rank correlation with the lead of ${first} over ${second}, -1 to 1`,
    with: (first) => `the higher, the further ahead is ${first}`,
    against: (first) => `the higher, the further behind is ${first}`,
    noise: "not told from chance",
    assumption: "assumption",
    correlation: "rank correlation",
    description: (axis, said, rows) => `Bars of ${axis}. ${said} ${rows}. Table follows.`,
    howToRead: (looked, worlds) =>
      `${worlds} worlds, ${looked} assumptions looked at; in the grey band the greatest of so many would lie by chance, 19 times of 20. It says what goes together, not how much each causes.`,
  },
  fr: {
    nothing: "Aucune hypothèse ne va avec l’avance au-delà de ce que le hasard montrerait.",
    most: (names) => `L’avance va surtout avec : ${names}.`,
    axis: (first, second) => `corrélation de rangs avec l’avance de « ${first} » sur « ${second} », de −1 à 1`,
    with: (first) => `plus elle est haute, plus « ${first} » est devant`,
    against: (first) => `plus elle est haute, plus « ${first} » est derrière`,
    noise: "indiscernable du hasard",
    assumption: "hypothèse",
    correlation: "corrélation de rangs",
    description: (axis, said, rows) => `Barres, ${axis}. ${said} ${rows}. Un tableau suit.`,
    howToRead: (looked, worlds) =>
      `${worlds} mondes, ${looked} hypothèses regardées ; dans la bande grise, la plus grande d’autant de corrélations tomberait par hasard, 19 fois sur 20. Cela dit ce qui va ensemble, non ce que chacune cause.`,
  },
};
