import { formatNumber, formatWorlds, type Language, measureName } from "@andromede/wording";
import type { Slices } from "../data/slices.ts";
import { mondes } from "./phrases.ts";

interface SlicesText {
  readonly headline: string;
  readonly description: string;
  readonly axis: string;
  readonly howToRead: string;
}

export function slicesText(data: Slices, language: Language): SlicesText {
  const words = SLICE_WORDS[language];
  const leads = data.policies.map(
    (_, policy) => data.slices.filter(({ firstOf100 }) => firstOf100[policy] === Math.max(...firstOf100)).length,
  );
  const most = leads.indexOf(Math.max(...leads));
  const name = data.policies[most]?.title[language] ?? "";
  const headline = words.headline(name, String(leads[most] ?? 0), String(data.slices.length));
  const axis = words.axis(measureName(data.measure, language));
  const rows = data.policies
    .map(({ title }, at) => words.row(title[language], formatWorlds(data.firstOf100[at]!), String(leads[at]!)))
    .join(" ");
  return {
    headline,
    description: words.description(axis, headline, rows),
    axis,
    howToRead: words.howToRead(formatNumber(data.worlds, language)),
  };
}

interface SliceWords {
  readonly all: string;
  readonly sliceHead: string;
  readonly from: string;
  readonly to: string;
  readonly slice: (assumption: string, part: "low" | "high") => string;
  readonly headline: (name: string, leads: string, of: string) => string;
  readonly axis: (measure: string) => string;
  readonly row: (name: string, worlds: string, leads: string) => string;
  readonly description: (axis: string, headline: string, rows: string) => string;
  readonly howToRead: (worlds: string) => string;
}

export const SLICE_WORDS: Readonly<Record<Language, SliceWords>> = {
  en: {
    all: "all worlds",
    sliceHead: "slice",
    from: "from",
    to: "to",
    slice: (assumption, part) => `${assumption}: ${part} third`,
    headline: (name, leads, of) => `${name} is most often first in ${leads} of ${of} slices of the assumptions.`,
    axis: (measure) => `worlds of 100 in which each policy is first; ${measure}`,
    row: (name, worlds, leads) =>
      `${name}: first in ${worlds} of 100 worlds, leads in ${leads} slice${leads === "1" ? "" : "s"}.`,
    description: (axis, said, rows) => `Table of slices: ${axis}. ${said} ${rows} Table follows.`,
    howToRead: (worlds) =>
      `A row keeps a third of ${worlds} worlds: those where that assumption is lowest, or highest. Heavy border: most often first.`,
  },
  fr: {
    all: "tous les mondes",
    sliceHead: "tranche",
    from: "de",
    to: "à",
    slice: (assumption, part) => `${assumption} : tiers ${part === "low" ? "bas" : "haut"}`,
    headline: (name, leads, of) =>
      `${name} arrive le plus souvent en tête dans ${tranches(leads)} d’hypothèses sur ${of}.`,
    axis: (measure) => `mondes sur 100 où chaque politique est première ; ${measure}`,
    row: (name, worlds, leads) => `${name} : en tête dans ${mondes(worlds)} sur 100, mène dans ${tranches(leads)}.`,
    description: (axis, said, rows) => `Tableau des tranches : ${axis}. ${said} ${rows} Un tableau suit.`,
    howToRead: (worlds) =>
      `Une ligne garde un tiers de ${worlds} mondes : ceux où cette hypothèse est la plus basse, ou la plus haute. Bord épais : le plus souvent première.`,
  },
};

function tranches(count: string): string {
  return `${count} tranche${Number(count) >= 2 ? "s" : ""}`;
}
