import type { Language } from "./language.ts";

/** The words of the field, one for one thing, in both languages. */
export const GLOSSARY = {
  baseline: { en: "baseline", fr: "scénario de référence" },
  counterfactual: { en: "counterfactual", fr: "contrefactuel" },
  world: { en: "world", fr: "monde" },
  run: { en: "run", fr: "tirage" },
  seed: { en: "seed", fr: "graine" },
  prior: { en: "prior", fr: "loi a priori" },
  paired: { en: "paired", fr: "apparié" },
  regret: { en: "regret", fr: "regret" },
  share: { en: "market share", fr: "part de marché" },
  markup: { en: "markup", fr: "taux de marge (sur coût)" },
  unitCost: { en: "unit cost", fr: "coût unitaire" },
  marginalCost: { en: "marginal cost", fr: "coût marginal" },
  fixedCost: { en: "fixed cost", fr: "coût fixe" },
  sunkCost: { en: "sunk cost", fr: "coût irrécupérable" },
  economiesOfScale: { en: "economies of scale", fr: "économies d’échelle" },
  minimumEfficientScale: { en: "minimum efficient scale", fr: "taille minimale efficace" },
  learningCurve: { en: "learning curve", fr: "courbe d’apprentissage" },
  spillOver: { en: "spill-over", fr: "retombée" },
  businessStealing: { en: "business stealing", fr: "captation de clientèle" },
  diversionRatio: { en: "diversion ratio", fr: "taux de report" },
  switchingCost: { en: "switching cost", fr: "coût de changement" },
  awareness: { en: "awareness", fr: "notoriété" },
  consumerSurplus: { en: "consumer surplus", fr: "surplus du consommateur" },
  welfare: { en: "welfare", fr: "surplus collectif" },
  procurement: { en: "procurement", fr: "commande publique" },
  jointVenture: { en: "joint venture", fr: "coentreprise" },
  burnRate: { en: "burn rate", fr: "consommation de trésorerie" },
  runway: { en: "runway", fr: "autonomie de trésorerie" },
  cash: { en: "cash", fr: "trésorerie" },
  breakEven: { en: "break-even", fr: "seuil de rentabilité" },
  discountRate: { en: "discount rate", fr: "taux d’actualisation" },
  costOfPublicFunds: { en: "marginal cost of public funds", fr: "coût d’opportunité des fonds publics" },
  stateAid: { en: "State aid", fr: "aide d’État" },
  subsidy: { en: "subsidy", fr: "aide publique" },
  grant: { en: "grant", fr: "subvention" },
  equityStake: { en: "equity stake", fr: "prise de participation" },
  repayableAdvance: { en: "repayable advance", fr: "avance remboursable" },
  capitalCall: { en: "capital call", fr: "appel de fonds" },
  tranche: { en: "tranche", fr: "tranche" },
  matching: { en: "matching", fr: "cofinancement" },
  additionality: { en: "additionality", fr: "additionnalité" },
  incentiveEffect: { en: "incentive effect", fr: "effet d’incitation" },
  windfall: { en: "windfall", fr: "effet d’aubaine" },
  crowdingOut: { en: "crowding out", fr: "effet d’éviction" },
  leverage: { en: "leverage", fr: "effet de levier" },
} as const;

export type Term = keyof typeof GLOSSARY;

/** A term of the field in a language. */
export function term(name: Term, language: Language): string {
  return GLOSSARY[name][language];
}
