import { measureOf, pairedMeasureOf, type Scenario } from "@andromede/sim-core";
import type { InBoth, Language } from "./language.ts";

const HOME: Readonly<Record<string, InBoth>> = {
  FR: { en: "French", fr: "française" },
  DE: { en: "German", fr: "allemande" },
  GB: { en: "British", fr: "britannique" },
  IT: { en: "Italian", fr: "italienne" },
  ES: { en: "Spanish", fr: "espagnole" },
  BE: { en: "Belgian", fr: "belge" },
  CH: { en: "Swiss", fr: "suisse" },
  US: { en: "American", fr: "américaine" },
  CA: { en: "Canadian", fr: "canadienne" },
  EU: { en: "European", fr: "européenne" },
};

/** The adjective of a country (feminine in French, as in "part française"); null where it has none here. */
export function countryAdjective(country: string, language: Language): string | null {
  return HOME[country]?.[language] ?? null;
}

/** What a measure is called. With a country, its own firms are named: "French share". */
export function measureName(measure: string, language: Language, country?: string): string {
  const adjective = country === undefined ? null : countryAdjective(country, language);
  if (measure === "home-share" && adjective !== null)
    return language === "fr" ? `part ${adjective}` : `${adjective} share`;
  return (measureOf(measure) ?? pairedMeasureOf(measure))?.label[language] ?? measure;
}

const GROUPS: Readonly<Record<string, InBoth>> = {
  market: { en: "market", fr: "marché" },
  home: { en: "home-owned firms", fr: "entreprises du pays" },
  foreign: { en: "foreign firms", fr: "entreprises étrangères" },
  state: { en: "State", fr: "État" },
};

/** What an actor is called: a group, or a firm by the name that the scenario gives it. */
export function actorName(actor: string, language: Language, scenario?: Scenario): string {
  const group = GROUPS[actor];
  if (group) return group[language];
  const name = scenario?.data.firms[actor]?.name;
  if (name) return name[language];
  const [, many, number] = /^(.+)-(\d+)$/.exec(actor) ?? [];
  const manyName = many === undefined ? undefined : scenario?.data.firms[many]?.name;
  return manyName ? `${manyName[language]} ${number}` : actor;
}
