/** Headers of the tables behind the charts. */
export const TABLE_WORDS = {
  en: {
    firm: "firm",
    scenario: "scenario",
    period: "period",
    mean: "mean",
    published: "published",
    publishedLow: "published, low",
    publishedHigh: "published, high",
    simulationError: "simulation error",
    worlds: "worlds",
    difference: "difference",
  },
  fr: {
    firm: "entreprise",
    scenario: "scénario",
    period: "période",
    mean: "moyenne",
    published: "publié",
    publishedLow: "publié, bas",
    publishedHigh: "publié, haut",
    simulationError: "erreur de simulation",
    worlds: "mondes",
    difference: "écart",
  },
} as const;
