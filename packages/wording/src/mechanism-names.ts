import type { Scenario } from "@andromede/sim-core";
import type { InBoth, Language } from "./language.ts";

type Mechanism = keyof Scenario["data"]["mechanisms"];

const NAMES: Readonly<Record<Mechanism, InBoth>> = {
  scale: { en: "economies of scale", fr: "économies d’échelle" },
  learning: { en: "learning", fr: "apprentissage" },
  learningSpillover: { en: "learning from rivals", fr: "apprentissage auprès des rivaux" },
  experienceForgetting: { en: "forgetting", fr: "oubli de l’expérience" },
  quality: { en: "quality by research", fr: "qualité par la recherche" },
  emulation: { en: "emulation of two labels", fr: "émulation de deux labels" },
  fixedCosts: { en: "fixed costs", fr: "coûts fixes" },
  priceResponse: { en: "prices that answer rivals", fr: "réponse des prix aux rivaux" },
  nests: { en: "nests of close rivals", fr: "nids de rivaux proches" },
  sovereigntyTaste: { en: "taste for home suppliers", fr: "goût pour les fournisseurs du pays" },
  labelTaste: { en: "taste for the label", fr: "goût pour le label" },
  awareness: { en: "awareness", fr: "notoriété" },
  wordOfMouth: { en: "word of mouth", fr: "bouche-à-oreille" },
  advertising: { en: "advertising", fr: "publicité" },
  confusion: { en: "confusion of several labels", fr: "confusion entre labels" },
  inertia: { en: "inertia of users", fr: "inertie des utilisateurs" },
  rationing: { en: "rationing by full firms", fr: "rationnement par les entreprises pleines" },
  captiveDemand: { en: "captive orders", fr: "commandes captives" },
  captiveLearning: { en: "learning from captive orders", fr: "apprentissage par les commandes captives" },
  entryLag: { en: "time to build", fr: "délai de construction" },
  governance: { en: "divided ownership", fr: "capital partagé" },
  distraction: { en: "distraction by a side product", fr: "dispersion sur un produit annexe" },
  ventureOverhead: { en: "overhead of ventures", fr: "surcoût des coentreprises" },
  belowCostPricing: { en: "prices below cost", fr: "prix sous le coût" },
  overbuilding: { en: "building ahead of demand", fr: "construction avant la demande" },
  cashLimit: { en: "the end of firms out of cash", fr: "fin des entreprises sans trésorerie" },
  absorption: { en: "takeover by a parent", fr: "reprise par une maison mère" },
  fringeExit: { en: "small hosts that leave", fr: "départ de petits hébergeurs" },
  fringeEntry: { en: "small hosts that come", fr: "arrivée de petits hébergeurs" },
  displacement: { en: "displacement of private money", fr: "éviction de l’argent privé" },
  followOn: { en: "private money that follows", fr: "argent privé qui suit" },
  entrantLuck: { en: "luck of entrants", fr: "chance des entrants" },
  adjacentScale: { en: "scale of adjacent business", fr: "échelle des activités voisines" },
};

/** What a mechanism of the model is called; its switch where it has no name. */
export function mechanismName(key: string, language: Language): string {
  return (NAMES as Readonly<Record<string, InBoth>>)[key]?.[language] ?? key;
}
