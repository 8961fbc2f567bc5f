import { formatNumber, formatQuarterName, formatWorlds, type Language } from "@andromede/wording";
import type { RunwayData } from "../data/runway.ts";
import { mondes } from "./phrases.ts";

interface RunwayText {
  readonly headline: string;
  readonly description: string;
  readonly cashTitle: string;
  readonly aliveTitle: string;
  readonly howToRead: string;
}

const HALF = 50;

export function runwayText(data: RunwayData, language: Language): RunwayText {
  const words = WORDS[language];
  const firm = data.actor.name[language];
  const last = data.periods.length - 1;
  const half = data.aliveOf100.findIndex((alive) => alive <= HALF);
  const at = half < 0 ? last : half;
  const gone = 100 - (data.aliveOf100[at] ?? 100);
  const date = formatQuarterName(data.periods[at] ?? "", language);
  const headline = words.gone(firm, date, formatWorlds(gone));
  const end = formatWorlds(data.aliveOf100[last] ?? 100);
  return {
    headline,
    description: words.description(firm, headline, formatQuarterName(data.periods[last] ?? "", language), end),
    cashTitle: words.cash(data.scenario[language], String(data.worlds.length)),
    aliveTitle: words.alive,
    howToRead: words.howToRead(formatNumber(data.runs, language)),
  };
}

const WORDS = {
  en: {
    gone: (firm: string, date: string, worlds: string) => `${firm} is gone by ${date} in ${worlds} of 100 worlds.`,
    cash: (scenario: string, count: string) => `${scenario}: cash, M EUR, in ${count} worlds`,
    alive: "worlds of 100 in which it is alive",
    howToRead: (runs: string) =>
      `A line is one of ${runs} worlds, picked at equal steps of what is left at the end; a cross: the firm is gone, closed or taken over.`,
    description: (firm: string, headline: string, end: string, alive: string) =>
      `Cash of ${firm} by quarter in nine worlds, and worlds of 100 in which it is alive. ${headline} At ${end} it is alive in ${alive} of 100. Table follows.`,
  },
  fr: {
    gone: (firm: string, date: string, worlds: string) =>
      `${firm} a disparu au ${date} dans ${mondes(worlds)} sur 100.`,
    cash: (scenario: string, count: string) => `${scenario} : trésorerie, M€, dans ${count} mondes`,
    alive: "mondes sur 100 où elle est en vie",
    howToRead: (runs: string) =>
      `Un trait est un monde parmi ${runs}, choisis à pas égaux de ce qui reste à la fin ; une croix : l’entreprise a disparu, fermée ou reprise.`,
    description: (firm: string, headline: string, end: string, alive: string) =>
      `Trésorerie de ${firm} par trimestre dans neuf mondes, et mondes sur 100 où elle est en vie. ${headline} Au ${end}, elle est en vie dans ${mondes(alive)} sur 100. Un tableau suit.`,
  },
} as const;
