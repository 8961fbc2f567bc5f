import type { MeasureLabel } from "../../outcomes/measured-run.ts";
import type { Scenario } from "../../scenario/parameters.ts";

type Switch = keyof Scenario["data"]["mechanisms"];

/** Mechanisms of the model that are told apart, each by the switches that turn it off exactly. */
export interface Mechanism {
  readonly id: string;
  readonly label: MeasureLabel;
  readonly switches: readonly Switch[];
  /** Sections of docs/model.md. */
  readonly equations: readonly string[];
}

export const MECHANISMS: readonly Mechanism[] = [
  {
    id: "price",
    label: { en: "price response", fr: "réaction des prix" },
    switches: ["priceResponse", "belowCostPricing"],
    equations: ["5.12", "5.15"],
  },
  {
    id: "scale",
    label: { en: "economies of scale and fixed outlay", fr: "économies d’échelle et coût fixe" },
    switches: ["scale", "adjacentScale", "fixedCosts"],
    equations: ["4.1", "7.1", "7.6"],
  },
  {
    id: "learning",
    label: { en: "learning", fr: "apprentissage" },
    switches: ["learning", "learningSpillover", "experienceForgetting", "captiveLearning"],
    equations: ["4.2", "4.3", "8.5"],
  },
  {
    id: "research",
    label: { en: "research and quality", fr: "recherche et qualité" },
    switches: ["quality", "emulation"],
    equations: ["5.7", "8.4"],
  },
  {
    id: "awareness",
    label: { en: "awareness", fr: "notoriété" },
    switches: ["awareness", "wordOfMouth", "advertising", "confusion"],
    equations: ["6.1", "8.1", "8.2", "8.3"],
  },
  {
    id: "entry-exit",
    label: { en: "entry and exit", fr: "entrées et sorties" },
    switches: ["entryLag", "fringeExit", "fringeEntry", "cashLimit", "absorption"],
    equations: ["3.5", "8.6", "10.5", "10.6", "10.8", "10.9"],
  },
  {
    id: "rivals",
    label: { en: "displacement of near rivals", fr: "éviction des rivaux proches" },
    switches: ["nests"],
    equations: ["6.1", "6.2"],
  },
  {
    id: "money",
    label: { en: "money displaced and money that follows", fr: "argent évincé et argent entraîné" },
    switches: ["displacement", "followOn"],
    equations: ["13.2", "13.4", "13.5"],
  },
];

/** What a policy does with all of these off. */
export const REST: MeasureLabel = {
  en: "all else, with these mechanisms off",
  fr: "tout le reste, ces mécanismes coupés",
};

/** The scenario with those mechanisms off for which `has` is false; what it has switched off itself stays so. */
export function withMechanisms(scenario: Scenario, has: readonly boolean[]): Scenario {
  const off = MECHANISMS.filter((_, index) => !has[index]).flatMap(({ switches }) => switches);
  const switched = Object.fromEntries(off.map((name) => [name, false]));
  const resolved = scenario.resolved as { readonly mechanisms?: object };
  // Nothing else of a scenario depends on its switches before it runs: it need not be read anew five hundred times.
  return {
    ...scenario,
    data: { ...scenario.data, mechanisms: { ...scenario.data.mechanisms, ...switched } },
    resolved: { ...resolved, mechanisms: { ...resolved.mechanisms, ...switched } },
  };
}
